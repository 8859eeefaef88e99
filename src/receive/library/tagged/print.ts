import type { Name } from '../../../paper';
import type { LibraryWork } from '../entry';
import { typesNear } from '../nearest';
import { dateIn, namesIn, saidIn } from '../variables';
import type { TagRows, Target } from './map';

/** A tag and its value, as they are written. */
export type Row = readonly [tag: string, value: string];

/** The rows of a work, its type first. A value is never broken into lines: readers would put blanks, or nothing, where they break. */
export function rowsOf(work: LibraryWork, table: TagRows): readonly Row[] {
  const written = new Set<string>();
  const isNew = (what: string): boolean => {
    if (written.has(what)) return false;
    written.add(what);
    return true;
  };
  const rows = table.tags.flatMap(([tag, target]) =>
    isNew(slotOf(target, work.type)) ? valuesOf(target, work, table).map((value): Row => [tag, value]) : [],
  );
  const type: Row = [table.type, typeName(work.type, table)];
  return [type, ...rows.filter(([, value]) => value !== '')];
}

function typeName(type: string, { types }: TagRows): string {
  const found = typesNear(type).flatMap((near) => types.find(([, csl]) => csl === near) ?? []);
  return found[0] ?? types[0]?.[0] ?? '';
}

/** What a row is for: of several for the same, one is written. One for other types is for nothing. */
function slotOf(target: Target, type: string): string {
  if ('text' in target) return target.only?.includes(type) === false ? '' : target.text;
  if ('names' in target) return `${target.names} ${target.bodies === true ? 'bodies' : ''}`;
  if ('date' in target) return `${target.date} ${target.year === true ? 'year' : ''}`;
  if ('list' in target) return target.list;
  return 'standard' in target ? 'standard' : target.part;
}

function valuesOf(target: Target, work: LibraryWork, table: TagRows): readonly string[] {
  if ('text' in target) return slotOf(target, work.type) === '' ? [] : [saidIn(work[target.text])];
  if ('names' in target) return peopleOf(target, work, table);
  if ('date' in target) return [dateValue(target, work, table)];
  if ('list' in target) return saidIn(work[target.list]).split(', ');
  if ('standard' in target) return [saidIn(work['ISSN']), saidIn(work.ISBN)];
  if (target.part === 'id') return [saidIn(work.id)];
  const { from, to } = pagesOf(saidIn(work.page));
  return [target.part === 'from' ? from : to];
}

function peopleOf(
  { names, bodies }: Extract<Target, { names: string }>,
  work: LibraryWork,
  { tags }: TagRows,
): readonly string[] {
  const apart = tags.some(([, one]) => 'names' in one && one.names === names && one.bodies === true);
  return namesIn(work[names])
    .filter((name) => !apart || isBody(name) === (bodies === true))
    .map(nameLine);
}

function isBody({ literal, family }: Name): boolean {
  return literal !== undefined && family === undefined;
}

/** `van der Berg, Jan, Jr.`: the particle that is dropped stands after the given name. */
export function nameLine(name: Name): string {
  const { family = '', given = '', suffix = '', literal = '' } = name;
  const last = `${name['non-dropping-particle'] ?? ''} ${family || literal}`.trim();
  const first = `${given} ${name['dropping-particle'] ?? ''}`.trim();
  if (suffix !== '') return [last, first, suffix].join(', ');
  return [last, first].filter((part) => part !== '').join(', ');
}

function dateValue(
  { date, year }: Extract<Target, { date: string }>,
  work: LibraryWork,
  table: TagRows,
): string {
  const value = dateIn(work[date]);
  if (!value) return '';
  const [first] = value['date-parts'] ?? [];
  const hasYear = table.tags.some(([, one]) => 'date' in one && one.date === date && one.year === true);
  if (!first) return hasYear && year !== true ? '' : (value.literal ?? '');
  const alone = table.dateText({ 'date-parts': [first.slice(0, 1)] });
  if (year === true) return alone.replace(/\/+$/, '');
  const whole = table.dateText(value);
  return hasYear && whole === alone ? '' : whole;
}

/** `1-20` from 1 to 20; all else as it is. */
function pagesOf(page: string): { readonly from: string; readonly to: string } {
  const [, from = page, to = ''] = /^([^-–—,;\s]+)\s*[-–—]+\s*([^-–—,;\s]+)$/.exec(page) ?? [];
  return from === to ? { from: page, to: '' } : { from, to };
}
