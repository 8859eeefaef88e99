import { escapeXml } from '../xml';

/** A code of a codebook, and those below it. */
export interface Code {
  readonly guid: string;
  readonly name: string;
  /** Whether something can be coded with it, or it only holds others. */
  readonly isCodable: boolean;
  /** `#rrggbb`; null for none. */
  readonly color: string | null;
  readonly description: string;
  readonly codes: readonly Code[];
}

/** Codes that are looked at together. */
export interface CodeSet {
  readonly guid: string;
  readonly name: string;
  /** Guids of codes. */
  readonly members: readonly string[];
}

/** What programs for qualitative analysis exchange: REFI-QDA's codebook, version 1.0 (https://www.qdasoftware.org). */
export interface Codebook {
  readonly codes: readonly Code[];
  readonly sets: readonly CodeSet[];
}

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** A codebook as a `.qdc` file. The inverse of `readCodebook`. */
export function printCodebook({ codes, sets }: Codebook): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${NAMESPACE}" origin="Citeweave">`,
    '  <Codes>',
    ...codes.flatMap((code) => codeLines(code, '    ')),
    '  </Codes>',
    ...(sets.length === 0 ? [] : ['  <Sets>', ...sets.flatMap(setLines), '  </Sets>']),
    '</CodeBook>',
  ];
  return `${lines.join('\n')}\n`;
}

function codeLines(
  { guid, name, isCodable, color, description, codes }: Code,
  indent: string,
): readonly string[] {
  const tint = color === null ? '' : ` color="${color}"`;
  const head = `${indent}<Code guid="${guid}" name="${attribute(name)}" isCodable="${String(isCodable)}"${tint}`;
  if (description === '' && codes.length === 0) return [`${head}/>`];
  const told = description === '' ? [] : [`${indent}  <Description>${escapeXml(description)}</Description>`];
  const inside = codes.flatMap((code) => codeLines(code, `${indent}  `));
  return [`${head}>`, ...told, ...inside, `${indent}</Code>`];
}

function setLines({ guid, name, members }: CodeSet): readonly string[] {
  const inside = members.map((member) => `      <MemberCode guid="${member}"/>`);
  return [`    <Set guid="${guid}" name="${attribute(name)}">`, ...inside, '    </Set>'];
}

/** A reader of XML takes line breaks in attributes for blanks. */
function attribute(text: string): string {
  return escapeXml(text.replace(/\s+/g, ' '));
}

/** A colour as codebooks have it, `#rrggbb`; null for what is none. */
export function readColor(text: string): string | null {
  return /^#[0-9a-f]{6}$/i.test(text) ? text : null;
}
