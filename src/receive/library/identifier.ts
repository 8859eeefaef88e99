/** What names a work in the whole world. */
export interface Identifier {
  readonly kind: 'doi' | 'isbn' | 'arxiv' | 'pmid';
  /** Without what people write around it: `10.1000/x`, `9780306406157`, `2301.01234`, `12345`. */
  readonly value: string;
}

// 10.1000/xyz, also within an address
const DOI = /\b10\.\d{4,9}\/[^\s"<>{}]+/;
// 2301.01234v2, math.GT/0309136, hep-th/9901001
const ARXIV =
  /(?:^|\b(?:arxiv:|abs\/|pdf\/))((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?$/i;
const PMID = /(?:^|\bpmid:?\s*|pubmed[\w.]*\/)(\d{1,8})\/?$/i;

/** The identifier in what somebody typed or pasted; null where there is none, or its check digit says that it is wrong. */
export function identifierIn(typed: string): Identifier | null {
  const said = typed.trim();
  const doi = DOI.exec(decoded(said))?.[0];
  if (doi !== undefined) {
    const value = withoutEnd(doi);
    const preprint = /^10\.48550\/arxiv\.(.+)$/i.exec(value)?.[1];
    return preprint === undefined ? { kind: 'doi', value } : { kind: 'arxiv', value: preprint };
  }
  const arxiv = ARXIV.exec(said)?.[1];
  if (arxiv !== undefined) return { kind: 'arxiv', value: arxiv };
  const isbn = isbnIn(said);
  if (isbn !== null) return { kind: 'isbn', value: isbn };
  const pmid = PMID.exec(said)?.[1];
  return pmid === undefined ? null : { kind: 'pmid', value: pmid };
}

/** An address has some of a DOI's signs as `%2F`. */
function decoded(said: string): string {
  try {
    return decodeURIComponent(said);
  } catch {
    return said;
  }
}

/** What ends the sentence around a DOI is none of it; a bracket is where the DOI opens it. */
function withoutEnd(doi: string): string {
  let value = doi.replace(/[.,;:!?'”’»]+$/, '');
  while (value.endsWith(')') && value.split('(').length < value.split(')').length)
    value = value.slice(0, -1).replace(/[.,;:]+$/, '');
  return value;
}

/** An ISBN of ten or thirteen signs whose last one fits the others. */
function isbnIn(said: string): string | null {
  const signs = said
    .replace(/^isbn(?:-1[03])?:?\s*/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (/^97[89]\d{10}$/.test(signs))
    return sumOf(signs, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0 ? signs : null;
  if (!/^\d{9}[\dX]$/.test(signs)) return null;
  return sumOf(signs, (at) => 10 - at) % 11 === 0 ? signs : null;
}

function sumOf(signs: string, weight: (at: number) => number): number {
  return [...signs].reduce((sum, sign, at) => sum + weight(at) * (sign === 'X' ? 10 : Number(sign)), 0);
}

/** What is asked of which server for a work. */
export interface WorkAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where a work is asked for: at doi.org, which leads to who registered it; at the NCBI; at Open Library. */
export function addressOf({ kind, value }: Identifier): WorkAddress {
  const said = encodeURIComponent(value);
  const slashed = said.replace(/%2F/gi, '/');
  const csl = { Accept: 'application/vnd.citationstyles.csl+json' };
  switch (kind) {
    case 'doi':
      return { url: `https://doi.org/${slashed}`, headers: csl };
    case 'arxiv':
      return { url: `https://doi.org/10.48550/arXiv.${slashed}`, headers: csl };
    case 'pmid':
      return { url: `https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=${said}`, headers: {} };
    case 'isbn':
      return {
        url: `https://openlibrary.org/api/books?bibkeys=ISBN:${said}&jscmd=data&format=json`,
        headers: {},
      };
  }
}
