import type { Name } from '../../../paper';
import { dateInParts, edtfDate, type CslDate } from '../dates';
import { doiIn } from '../bibtex/mapping';
import type { TaggedRecord } from './records';

/** What becomes of the value of a tag. */
export type Target =
  | { readonly text: string }
  | { readonly names: string }
  | { readonly date: string }
  | { readonly list: string }
  | { readonly part: 'from' | 'to' | 'id' };

/** A format of tags: what each is in CSL, and its types. */
export interface TagTable {
  readonly type: string;
  readonly types: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, Target>>;
  readonly date: (value: string) => CslDate | null;
}

/** A record as CSL-JSON, without `id` where it has none. */
export function cslOfRecord({ lines }: TaggedRecord, table: TagTable): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  const pages: { from?: string; to?: string } = {};
  for (const { tag, value } of lines) {
    if (value === '') continue;
    if (tag === table.type) {
      item['type'] ??= table.types[value.toUpperCase()] ?? table.types[value] ?? null;
      continue;
    }
    const target = table.tags[tag];
    if (target) put(item, pages, target, value, table);
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
  { date }: TagTable,
): void {
  if ('text' in target) {
    const { text } = target;
    item[text] ??=
      text === 'DOI' ? doiIn(value) : text === 'page' ? value.replace(/\s*[–—-]+\s*/g, '-') : value;
  } else if ('names' in target) {
    const name = nameIn(value);
    if (name) item[target.names] = [...((item[target.names] as readonly Name[] | undefined) ?? []), name];
  } else if ('date' in target) {
    const found = date(value);
    // The first is the fullest, or the more exact one.
    if (found && (item[target.date] === undefined || isFuller(found, item[target.date] as CslDate)))
      item[target.date] = found;
  } else if ('list' in target) {
    const known = item[target.list];
    item[target.list] = typeof known === 'string' ? `${known}, ${value}` : value;
  } else if (target.part === 'id') item['id'] ??= value;
  else pages[target.part] ??= value;
}

function isFuller(one: CslDate, other: CslDate): boolean {
  const [parts, known] = [one['date-parts']?.[0], other['date-parts']?.[0]];
  return parts !== undefined && known !== undefined && parts[0] === known[0] && parts.length > known.length;
}

/** `12`, `34` is `12-34`; an end that is the range already, as some write it, stays. */
function rangeOf(from: string, to: string): string {
  if (/[-–]/.test(from) || from === to) return from.replace('–', '-');
  return `${from}-${to}`;
}

/** `Moore, Robert, Jr.`, `Moore RJ`, `World Health Organization`; null for nobody. */
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

/** `2015/03/12/Spring`, `2015///`, `2015`, `2015-03-12`, `March 2015`, `2015 Mar 12`. */
export function looseDate(value: string): CslDate | null {
  const said = value.trim();
  const slashes = /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/.exec(said);
  if (slashes) return dateInParts(slashes[1] ?? '', slashes[2] || slashes[4] || '', slashes[3] ?? '');
  if (/^\d{4}(?:-\d{1,2}){0,2}/.test(said) && !/[A-Za-z]/.test(said)) return edtfDate(said);
  const [year] = /\b\d{4}\b/.exec(said) ?? [];
  if (year === undefined) return said === '' ? null : { literal: said };
  return dateInParts(year, said.replace(year, ' ').trim());
}
