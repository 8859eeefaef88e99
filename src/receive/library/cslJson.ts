import type { Problem } from '../../paper';
import { Lines, type LibraryEntry, type LibraryRead, type LibraryWork } from './entry';
import { fromZotero, isZotero } from './zotero';
import { fromZoteroItem, isPart, isZoteroItem } from './zoteroApi';

/** CSL-JSON, a list or one work; Better BibTeX's JSON; items of Zotero's own interface. A file that is broken is read object by object. */
export function readCslJson(text: string, file: string): LibraryRead {
  const lines = new Lines(text);
  const problems: Problem[] = [];
  const entries: LibraryEntry[] = [];
  for (const { value, at } of objectsIn(text, (from) =>
    problems.push({ kind: 'csl.broken', file, line: lines.lineOf(from) }),
  )) {
    // Zotero's files and notes beside works.
    if (typeof value === 'object' && value !== null && isPart(value)) continue;
    const line = lines.lineOf(at);
    const work = workOf(value);
    if (work) entries.push({ work, line });
    else problems.push({ kind: 'csl.no-work', file, line });
  }
  return { entries, problems };
}

/** Works as a list of CSL-JSON. */
export function printCslJson(works: readonly LibraryWork[]): string {
  return `${JSON.stringify(works, null, 2)}\n`;
}

interface Found {
  readonly value: unknown;
  readonly at: number;
}

function objectsIn(text: string, broken: (at: number) => void): readonly Found[] {
  const body = text.replace(/^\ufeff/, ' ');
  try {
    const whole: unknown = JSON.parse(body);
    const list = listIn(whole);
    const places = list.length > 1 || Array.isArray(whole) ? placesOf(body, list.length) : [];
    return list.map((value, at) => ({ value, at: places[at] ?? 0 }));
  } catch {
    return spansOf(body).flatMap(({ from, to }): Found[] => {
      try {
        return [{ value: JSON.parse(to === null ? 'x' : body.slice(from, to)) as unknown, at: from }];
      } catch {
        broken(from);
        return [];
      }
    });
  }
}

/** The works in what was parsed: a list, a list under a name that exporters give it, or one work. */
function listIn(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole;
  if (typeof whole !== 'object' || whole === null) return [whole];
  for (const name of ['items', 'references']) {
    const list = (whole as Record<string, unknown>)[name];
    if (Array.isArray(list)) return list;
  }
  return [whole];
}

/** Where the objects of the list begin, if that many are found. */
function placesOf(text: string, count: number): readonly number[] {
  const spans = spansOf(text);
  return spans.length === count ? spans.map(({ from }) => from) : [];
}

/** The objects that are in the outermost list, by their braces; `to` is null for one without an end. */
function spansOf(text: string): readonly { readonly from: number; readonly to: number | null }[] {
  const spans: { from: number; to: number | null }[] = [];
  const list = /(?:"(?:items|references)"\s*:\s*)?\[/.exec(text);
  let depth = 0;
  let from = -1;
  for (let at = list ? list.index + list[0].length : 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{') {
      // An object that has no end: the next begins at the beginning of a line as deep as it did.
      if (depth > 0 && columnOf(text, at) === columnOf(text, from) && columnOf(text, at) !== null) {
        spans.push({ from, to: null });
        depth = 0;
      }
      if (depth === 0) from = at;
      depth += 1;
    } else if (sign === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ from, to: at + 1 });
    }
  }
  if (depth > 0) spans.push({ from, to: null });
  return spans;
}

/** How far a sign is from the beginning of its line, if only blanks stand before it; else null. */
function columnOf(text: string, at: number): number | null {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return line.trim() === '' ? line.length : null;
}

/** The last sign of a string; one that does not end, ends with its line. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"' || text[at] === '\n') return at;
  }
  return text.length;
}

/** A work, also from an exporter's own fields; null for what is none. */
function workOf(value: unknown): LibraryWork | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const said = isZoteroItem(value) ? fromZoteroItem(value) : isZotero(value) ? fromZotero(value) : value;
  return tidy(said as Record<string, unknown>);
}

/** CSL-JSON as it should be: a key that is a text, names and dates that are lists. */
export function tidy(said: Readonly<Record<string, unknown>>): LibraryWork | null {
  const item = Object.fromEntries(Object.entries(said).filter(([name]) => name !== '__proto__'));
  const { type } = item;
  const work: Record<string, unknown> = {
    ...item,
    type: typeof type === 'string' && type !== '' ? type : 'document',
  };
  for (const name of NAMES) if (name in work && !isNames(work[name])) delete work[name];
  for (const name of DATES) if (name in work) setDate(work, name);
  const key = textOf(item['citation-key']) || textOf(item['id']) || textOf(item['citekey']);
  if (key === '' && typeof work['title'] !== 'string' && !isNames(work['author'])) return null;
  return {
    ...(work as Omit<LibraryWork, 'id' | 'status'>),
    id: key,
  } as LibraryWork;
}

const NAMES = ['author', 'editor', 'translator', 'container-author', 'collection-editor', 'director'];
const DATES = ['issued', 'accessed', 'event-date', 'original-date', 'submitted', 'available-date'];

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);
}

/** Numbers for what some exporters write as texts; a plain text or number as a year. */
function setDate(work: Record<string, unknown>, name: string): void {
  const value = work[name];
  if (typeof value === 'string' || typeof value === 'number') {
    const year = Number(value);
    work[name] = Number.isInteger(year) ? { 'date-parts': [[year]] } : { raw: String(value) };
    return;
  }
  if (typeof value !== 'object' || value === null) return void delete work[name];
  const parts = (value as Record<string, unknown>)['date-parts'];
  if (!Array.isArray(parts)) return;
  const numbers = parts
    .filter((part): part is unknown[] => Array.isArray(part))
    .map((part) => part.map(Number).filter((one) => Number.isFinite(one)))
    .filter((part) => part.length > 0);
  work[name] = { ...value, 'date-parts': numbers };
  if (numbers.length === 0) delete work[name];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
