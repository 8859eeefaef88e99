import type { Name } from '../../../paper';
import { dateInParts, edtfDate, edtfText, type CslDate } from '../dates';
import { doiIn } from '../bibtex/mapping';
import type { TaggedRecord } from './records';

/** What becomes of the value of a tag. */
export type Target =
  /** Text; `only`: written for works of these types alone. */
  | { readonly text: string; readonly only?: readonly string[] }
  /** A name a line; `bodies`: those that are no persons are written so. */
  | { readonly names: string; readonly bodies?: true }
  /** A date; `year`: only its year is written so. */
  | { readonly date: string; readonly year?: true }
  | { readonly list: string }
  /** An ISSN or an ISBN, as it looks. */
  | { readonly standard: true }
  | { readonly part: 'from' | 'to' | 'id' };

/** A format of tags: what each is in CSL, and its types. Of several for one thing, all are read, and the first is written. */
export interface TagRows {
  /** The tag of a record's type. */
  readonly type: string;
  readonly types: readonly (readonly [name: string, csl: string])[];
  readonly tags: readonly (readonly [tag: string, target: Target])[];
  /** How dates are written. */
  readonly dateText: (date: CslDate) => string;
}

/** The same, ready to be looked up by tag and by type. */
export interface TagTable extends TagRows {
  readonly byTag: ReadonlyMap<string, Target>;
  /** By its name in small letters. */
  readonly byType: ReadonlyMap<string, string>;
}

export function tagTable(rows: TagRows): TagTable {
  return {
    ...rows,
    byTag: new Map(rows.tags),
    byType: new Map(rows.types.map(([name, csl]) => [name.toLowerCase(), csl])),
  };
}

/** A record as CSL-JSON, without `id` where it has none. */
export function cslOfRecord({ lines }: TaggedRecord, table: TagTable): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  const pages: { from?: string; to?: string } = {};
  for (const { tag, value } of lines) {
    if (value === '') continue;
    if (tag === table.type) {
      item['type'] ??= table.byType.get(value.toLowerCase()) ?? null;
      continue;
    }
    const target = table.byTag.get(tag);
    if (target) put(item, pages, target, value);
  }
  if (item['type'] === null) delete item['type'];
  if (pages.from !== undefined)
    item['page'] ??= pages.to === undefined ? pages.from : rangeOf(pages.from, pages.to);
  return item;
}

function put(
  item: Record<string, unknown>,
  pages: { from?: string; to?: string },
  target: Target,
  value: string,
): void {
  if ('text' in target) {
    const { text } = target;
    item[text] ??=
      text === 'DOI' ? doiIn(value) : text === 'page' ? value.replace(/\s*[–—-]+\s*/g, '-') : value;
  } else if ('names' in target) {
    const name = nameIn(value);
    if (name) item[target.names] = [...((item[target.names] as readonly Name[] | undefined) ?? []), name];
  } else if ('date' in target) {
    const found = looseDate(value);
    // The first is the fullest, or the more exact one.
    if (found && (item[target.date] === undefined || isFuller(found, item[target.date] as CslDate)))
      item[target.date] = found;
  } else if ('list' in target) {
    const known = item[target.list];
    item[target.list] = typeof known === 'string' ? `${known}, ${value}` : value;
  } else if ('standard' in target) item[standardNumber(value)] ??= value;
  else if (target.part === 'id') item['id'] ??= value;
  else pages[target.part] ??= value;
}

function isFuller(one: CslDate, other: CslDate): boolean {
  const [parts, known] = [one['date-parts']?.[0], other['date-parts']?.[0]];
  if (parts === undefined || known === undefined || parts[0] !== known[0]) return false;
  return edtfText(one).length > edtfText(other).length;
}

/** `12`, `34` is `12-34`; an end that is the range already, as some write it, stays. */
function rangeOf(from: string, to: string): string {
  if (/[-–]/.test(from) || from === to) return from.replace('–', '-');
  return `${from}-${to}`;
}

/** `Lund, Anna, Jr.`, `Lund AB`, `World Health Organization`; null for nobody. */
export function nameIn(value: string): Name | null {
  const said = value.trim().replace(/[,;]+$/, '');
  if (said === '' || /^et al\.?$/i.test(said)) return null;
  const [family = '', given = '', suffix = ''] = said.split(/\s*,\s*/);
  if (!said.includes(',')) return { literal: said };
  return {
    ...(family === '' ? {} : { family }),
    ...(given === '' ? {} : { given }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** Which of the two a number is: an ISSN has eight signs, an ISBN more. */
export function standardNumber(value: string): 'ISSN' | 'ISBN' {
  return /^\d{4}[-–]?\d{3}[\dX](?![-\d])/i.test(value.replace(/^ISSN:?\s*/i, '')) ? 'ISSN' : 'ISBN';
}

/** `2015/03/12/Spring`, `2015///`, `2015`, `2015-03-12`, `March 2015`, `2015 Mar 12`. */
export function looseDate(value: string): CslDate | null {
  const said = value.trim();
  const slashes = /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/.exec(said);
  const whole = slashes?.[4] === undefined ? null : edtfDate(slashes[4]);
  // What stands behind the day is free: we write there what year, month and day do not say.
  if (whole?.['date-parts']?.[0]?.[0] === Number(slashes?.[1])) return whole;
  if (slashes) return dateInParts(slashes[1] ?? '', slashes[2] || slashes[4] || '', slashes[3] ?? '');
  if (/^-?\d{4}(?:-\d{1,2}){0,2}/.test(said) && !/[A-Za-z]/.test(said)) return edtfDate(said);
  const [year] = /\b\d{4}\b/.exec(said) ?? [];
  if (year === undefined) return said === '' ? null : { literal: said };
  return dateInParts(year, said.replace(year, ' ').trim());
}

/** `2015/03/12/`, `2015///Spring`, `2015///2015~`. */
export function slashedDate(date: CslDate): string {
  const { 'date-parts': parts = [], season, circa } = date;
  const [[year = 0, month, day] = []] = parts;
  if (parts.length === 0 || year < 0) return edtfText(date);
  const isPlain = parts.length === 1 && circa === undefined;
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  const more = isPlain ? (SEASON_NAMES[(season ?? 0) - 1] ?? '') : edtfText(date);
  return [String(year).padStart(4, '0'), two(month), two(day), more].join('/');
}

/** `2015 Mar 12`. */
export function pubmedDate(date: CslDate): string {
  const { 'date-parts': parts = [], season, circa } = date;
  const [[year = 0, month, day] = []] = parts;
  if (parts.length !== 1 || circa !== undefined || year < 0) return edtfText(date);
  const named = SEASON_NAMES[(season ?? 0) - 1] ?? MONTH_NAMES[(month ?? 0) - 1];
  return [year, ...(named === undefined ? [] : [named]), ...(day === undefined ? [] : [day])].join(' ');
}

const SEASON_NAMES = ['Spring', 'Summer', 'Autumn', 'Winter'];
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
