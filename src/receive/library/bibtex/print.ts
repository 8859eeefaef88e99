import { edtfText, type CslDate } from '../dates';
import { languageCode, languageName } from '../langid';
import type { LibraryWork } from '../entry';
import { dateIn, namesIn, saidIn } from '../variables';
import { fieldTable, genres, moreEditors, numberOf, plainGenres, roles, type FieldRow } from './fields';
import { entryOfType, type Dialect } from './kinds';
import { texOfList, texOfNames } from './names';
import { texOf, texOfTitle } from './texts';
import { monthMacros } from './values';

/** Works as entries of BibTeX or BibLaTeX. */
export function printBibtex(works: readonly LibraryWork[], dialect: Dialect): string {
  return works.map((work) => printEntry(work, dialect)).join('\n');
}

type Field = readonly [name: string, value: string];

function printEntry(work: LibraryWork, dialect: Dialect): string {
  const type = saidIn(work.type);
  const { entry, subtype } = entryOfType(type, dialect);
  const { name, genre } = namedEntry(entry, type, saidIn(work.genre), dialect);
  const fields = [
    ...tableFields(work, type, dialect),
    ...yearFields(dateIn(work.issued), dialect),
    ...editorFields(work, dialect),
    ...numberFields(work, type),
    ...languageFields(saidIn(work['language'])),
    ...archiveFields(saidIn(work['archive']), saidIn(work['archive_location'])),
    ['pages', pagesOf(saidIn(work.page))],
    ['type', genre],
    ['entrysubtype', subtype],
  ] satisfies readonly Field[];
  const lines = fields.flatMap(([field, value]) =>
    value === '' ? [] : [`  ${field} = ${inForm(field, value)},\n`],
  );
  return `@${name}{${work.id},\n${lines.join('')}}\n`;
}

/** A value as a field has it: months are names that each style of BibTeX has its own words for. */
function inForm(field: string, value: string): string {
  const month = field === 'month' ? monthMacros[Number(value) - 1] : undefined;
  return month ?? `{${value}}`;
}

/** A citekey without the signs that end it, or that BibTeX and TeX do not take in one. */
export function bibtexKey(key: string): string {
  return key.replace(/[\s,={}"#%'()\\~]+/gu, '-');
}

function tableFields(work: LibraryWork, type: string, dialect: Dialect): readonly Field[] {
  const written = new Set<string>();
  return fieldTable.flatMap((row): readonly Field[] => {
    const { field, variable, dialects, fits } = row;
    const isOf = (dialects?.includes(dialect) ?? true) && (fits?.(type) ?? true);
    if (!isOf || written.has(variable)) return [];
    written.add(variable);
    return [[field, valueOf(row, work, dialect)]];
  });
}

function valueOf({ variable, form }: FieldRow, work: LibraryWork, dialect: Dialect): string {
  // The name that CSL had for it before.
  const value = variable === 'event-title' ? (work[variable] ?? work['event']) : work[variable];
  switch (form) {
    case 'names':
      return texOfNames(namesIn(value), dialect);
    case 'date':
      return variable === 'issued' ? issuedOf(dateIn(value), dialect) : dateOf(dateIn(value));
    case 'list':
      return texOfList(saidIn(value));
    case 'exact':
      return saidIn(value).replace(/[{}\\\s]/gu, encodeURIComponent);
    case 'title':
      return texOfTitle(saidIn(value));
    case 'text':
      return texOf(saidIn(value));
  }
}

/** A date in its own field, where `~` is a mark and no sign of TeX. */
function dateOf(date: CslDate | null): string {
  return date ? edtfText(date).replace(/[&%_#$]/g, '\\$&') : '';
}

/** When a work came out: words are a `year`, and so is what BibTeX's styles show. */
function issuedOf(date: CslDate | null, dialect: Dialect): string {
  if (!date?.['date-parts']) return '';
  return dialect === 'bibtex' && isPlain(date) ? '' : dateOf(date);
}

/** Whether year, month and day say all of a date. */
function isPlain({ 'date-parts': parts = [], season, circa }: CslDate): boolean {
  return parts.length === 1 && season === undefined && circa === undefined && (parts[0]?.[0] ?? 0) > 0;
}

function yearFields(date: CslDate | null, dialect: Dialect): readonly Field[] {
  if (!date) return [];
  const [first, second] = date['date-parts'] ?? [];
  if (!first) return [['year', texOf(date.literal ?? '')]];
  if (dialect === 'biblatex') return [];
  const [year = 0, month, day] = first;
  const until = second?.[0];
  return [
    ['year', until === undefined || until === 0 || until === year ? String(year) : `${year}--${until}`],
    ...(isPlain(date) && month !== undefined ? [['month', String(month)] as const] : []),
    ...(isPlain(date) && day !== undefined ? [['day', String(day)] as const] : []),
  ];
}

/** People for whom there is no field: three kinds of them at most. */
function editorFields(work: LibraryWork, dialect: Dialect): readonly Field[] {
  const found = Object.entries(roles).flatMap(([role, variable]) => {
    const names = namesIn(work[variable]);
    return names.length === 0 ? [] : [{ role, names }];
  });
  return moreEditors.flatMap((field, at): readonly Field[] => {
    const one = found[at];
    return one
      ? [
          [field, texOfNames(one.names, dialect)],
          [`${field}type`, one.role],
        ]
      : [];
  });
}

function numberFields(work: LibraryWork, type: string): readonly Field[] {
  const meaning = numberOf(type, saidIn(work['collection-title']) !== '');
  const number = saidIn(work[meaning]);
  return [
    ['number', texOf(number)],
    ['issue', meaning === 'issue' ? '' : texOf(saidIn(work.issue))],
    ['eid', meaning === 'number' ? '' : texOf(saidIn(work.number))],
  ];
}

/** The name that TeX has for a language, and the code where that name would give another. */
function languageFields(code: string): readonly Field[] {
  const name = languageName(code);
  return [
    ['langid', texOf(name ?? code)],
    ['langcode', name === null || languageCode(name) === code ? '' : texOf(code)],
  ];
}

function archiveFields(archive: string, place: string): readonly Field[] {
  return [
    ['eprint', texOf(place)],
    ['eprinttype', texOf(archive)],
  ];
}

function pagesOf(page: string): string {
  return /^[A-Za-z0-9\s,;–—-]+$/.test(page) ? page.replace(/\s*[-–—]+\s*/g, '--') : texOf(page);
}

/** An entry by what the work is called: BibTeX has one for each degree. */
function namedEntry(
  entry: string,
  type: string,
  genre: string,
  dialect: Dialect,
): { readonly name: string; readonly genre: string } {
  const key = Object.keys(genres).find((one) => genres[one] === genre);
  if (dialect === 'biblatex' || !(type in plainGenres)) return { name: entry, genre: key ?? texOf(genre) };
  if (key === 'phdthesis' || key === 'techreport') return { name: key, genre: '' };
  if (key === 'mathesis') return { name: 'mastersthesis', genre: '' };
  return { name: entry, genre: texOf(genre) || (plainGenres[type] ?? '') };
}
