import type { Problem } from '../../../paper';
import type { LibraryEntry, LibraryRead, LibraryWork } from '../entry';
import { enw, enwRules } from './enw';
import { cslOfRecord, type TagTable } from './map';
import { nbib, nbibRules } from './nbib';
import { rowsOf, type Row } from './print';
import { recordsIn, type TaggedRecord, type TagRules } from './records';
import { ris, risRules } from './ris';

export const readRis = (text: string, file: string): LibraryRead => readTagged(text, file, risRules, ris);
export const readEnw = (text: string, file: string): LibraryRead => readTagged(text, file, enwRules, enw);
export const readNbib = (text: string, file: string): LibraryRead =>
  readTagged(text, file, nbibRules, nbib, pubmed);

export const printRis = (works: readonly LibraryWork[]): string =>
  works.map((work) => lined([...rowsOf(work, ris), ['ER', '']], (tag) => `${tag}  - `)).join('\n');
export const printEnw = (works: readonly LibraryWork[]): string =>
  works.map((work) => lined(rowsOf(work, enw), (tag) => `%${tag} `)).join('\n');
export const printNbib = (works: readonly LibraryWork[]): string =>
  works.map((work) => lined(pubmedRows(rowsOf(work, nbib)), (tag) => `${tag.padEnd(4)}- `)).join('\n');

function lined(rows: readonly Row[], begin: (tag: string) => string): string {
  return rows.map(([tag, value]) => `${begin(tag)}${value}\n`).join('');
}

type Mend = (record: TaggedRecord) => TaggedRecord;

function readTagged(text: string, file: string, rules: TagRules, table: TagTable, mend?: Mend): LibraryRead {
  const { records, strays } = recordsIn(text, rules);
  const problems: Problem[] = strays.map((line) => ({ kind: 'tagged.stray', file, line }));
  const entries: LibraryEntry[] = [];
  for (const record of records) {
    const { line } = record;
    const begins = rules.begin === null || record.lines[0]?.tag === rules.begin;
    if (!begins) problems.push({ kind: 'tagged.no-begin', file, line, values: { tag: rules.begin ?? '' } });
    const csl = cslOfRecord(mend ? mend(record) : record, table);
    if (Object.keys(csl).every((name) => name === 'id' || name === 'type')) {
      problems.push({ kind: 'tagged.empty', file, line });
      continue;
    }
    const id = typeof csl['id'] === 'string' ? csl['id'] : '';
    entries.push({ work: { type: 'document', ...csl, id }, line });
  }
  return { entries, problems };
}

/** PubMed marks which of its identifiers is a DOI, and gives a work several types, a plain one for most. */
function pubmed(record: TaggedRecord): TaggedRecord {
  const lines = record.lines.flatMap((one) => {
    if (one.tag === 'LID' || one.tag === 'AID')
      return one.value.endsWith('[doi]') ? [{ ...one, value: one.value.replace(/\s*\[doi\]$/, '') }] : [];
    if (one.tag === 'PT')
      return /^(?:journal article|book|book chapter|dataset|preprint)$/i.test(one.value) ? [one] : [];
    if (one.tag === 'IS') return [{ ...one, value: one.value.replace(/\s*\([^)]*\)$/, '') }];
    if (one.tag === 'TI') return [{ ...one, value: one.value.replace(/\.$/, '') }];
    return [one];
  });
  const isBook = lines.some(({ tag }) => tag === 'BTI' || tag === 'ISBN');
  const typed = lines.some(({ tag }) => tag === 'PT');
  const type = { tag: 'PT', value: isBook ? 'Book' : 'Journal Article', line: record.line };
  return { ...record, lines: typed ? lines : [type, ...lines] };
}

/** The same on the way out: a record begins with its number, also where it has none; titles end with a point. */
function pubmedRows(rows: readonly Row[]): readonly Row[] {
  const number = rows.find(([tag]) => tag === 'PMID') ?? (['PMID', ''] as const);
  const others = rows.flatMap(([tag, value]): readonly Row[] => {
    if (tag === 'PMID') return [];
    if (tag === 'LID') return [[tag, `${value} [doi]`]];
    return [[tag, tag === 'TI' && !/[?!]$/.test(value) ? `${value}.` : value]];
  });
  return [number, ...others];
}
