import type { Problem } from '../../../paper';
import type { LibraryEntry, LibraryRead } from '../entry';
import { enw, enwRules } from './enw';
import { cslOfRecord, type TagTable } from './map';
import { nbib, nbibRules } from './nbib';
import { recordsIn, type TaggedRecord, type TagRules } from './records';
import { ris, risRules } from './ris';

export const readRis = (text: string, file: string): LibraryRead => readTagged(text, file, risRules, ris);
export const readEnw = (text: string, file: string): LibraryRead => readTagged(text, file, enwRules, enw);
export const readNbib = (text: string, file: string): LibraryRead =>
  readTagged(text, file, nbibRules, nbib, pubmed);

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
    if (csl['title'] === undefined && csl['author'] === undefined) {
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
