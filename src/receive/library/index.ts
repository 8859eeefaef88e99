import type { Problem } from '../../paper';
import { decode } from '../decoding';
import { readBibtex } from './bibtex';
import { readCslJson } from './cslJson';
import { readCslYaml } from './cslYaml';
import { readEndnoteXml } from './endnoteXml';
import { citekeyFor } from './keys';
import type { LibraryEntry, LibraryRead } from './entry';
import { readEnw, readNbib, readRis } from './tagged';

export type { LibraryWork } from './entry';

type Reader = (text: string, file: string) => LibraryRead;

/** How files of each ending are read. */
const byEnding: Readonly<Record<string, Reader>> = {
  bib: readBibtex,
  bibtex: readBibtex,
  biblatex: readBibtex,
  json: readCslJson,
  csljson: readCslJson,
  yaml: readCslYaml,
  yml: readCslYaml,
  ris: readRis,
  enw: readEnw,
  nbib: readNbib,
  xml: readEndnoteXml,
};

/** What a file begins with, where its ending says nothing, or the wrong thing. */
const byLook: readonly (readonly [RegExp, Reader])[] = [
  [/^\s*<(?:\?xml|xml|records)/, readEndnoteXml],
  [/^\s*[[{]/, readCslJson],
  [/^\s*(?:TY {0,2}- ?)/, readRis],
  [/^\s*PMID ?- /, readNbib],
  [/^\s*%0 /, readEnw],
  [/^\s*(?:---\s*\n)?(?:references:|- (?:id|type):)/, readCslYaml],
  [/(?:^|\n)[ \t]*@[A-Za-z]+[ \t\r\n]*[{(]/, readBibtex],
];

/**
 * The works of a file of references: BibTeX, BibLaTeX, CSL-JSON, Better BibTeX's JSON, CSL-YAML, RIS, EndNote's text and XML,
 * PubMed. What is wrong with an entry is told with its line, and spoils no other.
 */
export function readReferences(bytes: Uint8Array, file: string): LibraryRead {
  const { source, problems: told } = decode(bytes, file);
  const text = source?.replace(/^\ufeff/, '') ?? '';
  if (text.trim() === '') {
    const nothing: Problem[] = told.length > 0 ? [] : [{ kind: 'library.nothing', file }];
    return { entries: [], problems: [...told, ...nothing] };
  }
  const looks = byLook.find(([look]) => look.test(text.slice(0, 20_000)))?.[1];
  const ending = byEnding[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''];
  const reader = looks && looks !== readBibtex ? looks : (ending ?? looks);
  if (!reader) return { entries: [], problems: [...told, { kind: 'library.nothing', file }] };
  const { entries, problems } = reader(text, file);
  const nothing: Problem[] =
    entries.length === 0 && problems.length === 0 ? [{ kind: 'library.nothing', file }] : [];
  return { entries: named(entries), problems: [...told, ...problems, ...nothing, ...twice(entries, file)] };
}

/** Works without a key get one made of who they are by and when, with a letter where another work has it. */
function named(entries: readonly LibraryEntry[]): readonly LibraryEntry[] {
  if (entries.every(({ work }) => work.id !== '')) return entries;
  const taken = new Set(entries.map(({ work }) => work.id));
  return entries.map((entry) => {
    if (entry.work.id !== '') return entry;
    const key = citekeyFor(entry.work);
    let id = key;
    for (let count = 0; taken.has(id); count++) id = `${key}${lettersOf(count)}`;
    taken.add(id);
    return { ...entry, work: { ...entry.work, id } };
  });
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
function lettersOf(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : lettersOf(Math.floor(count / 26) - 1) + last;
}

/** Keys that several entries of a file have: the first is meant. */
function twice(entries: readonly LibraryEntry[], file: string): readonly Problem[] {
  const lines = new Map<string, number>();
  return entries.flatMap(({ work, line }): Problem[] => {
    if (work.id === '') return [];
    const first = lines.get(work.id);
    lines.set(work.id, first ?? line);
    return first === undefined
      ? []
      : [{ kind: 'library.twice', file, line, values: { key: work.id, first } }];
  });
}
