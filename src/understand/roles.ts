import type { Actor, Range, Typology } from '../paper';
import { firstFrom } from './firstFrom';
import type { Meaning } from './meaning';
import { mentionRanges } from './mentioned';
import { occurrencesOf } from './occurrences';
import { lowerOf, sayingsOf, type Saying } from './parts';
import { termKey } from './terms';
import type { PaperText } from './text';

/** A role where the text names it. */
export interface RoleAt extends Range {
  /** Index of the member of the typology. */
  readonly role: number;
  /** Whether the words before or after make it somebody's part: `acts as a broker`, `the broker role`. */
  readonly played: boolean;
}

/** A row where the text names it: by its name, or by the place where it alone runs. */
export interface RowAt extends Range {
  readonly row: number;
  readonly byPlace: boolean;
}

/** A sentence or heading with the roles and rows that it names. */
export interface Scene {
  readonly saying: Saying;
  readonly meaning: Meaning;
  readonly level: number;
  readonly roles: readonly RoleAt[];
  readonly rows: readonly RowAt[];
}

/**
 * The sentences and headings of a paper, outside of its back matter, with the roles and rows that each names. The
 * rows are given by where the text names them (`rowsIn`).
 */
export function scenesOf(text: PaperText, typology: Typology, rowsAt: readonly RowAt[]): readonly Scene[] {
  const roles = rolesIn(text, typology);
  const lower = lowerOf(text);
  const scenes: Scene[] = [];
  let role = 0;
  let row = 0;
  for (const saying of sayingsOf(text)) {
    const { document } = text;
    const { meaning } = saying;
    while ((roles[role]?.from ?? Infinity) < saying.from) role++;
    while ((rowsAt[row]?.from ?? Infinity) < saying.from) row++;
    const rolesHere: RoleAt[] = [];
    const rowsHere: RowAt[] = [];
    for (let one = roles[role]; one && one.from < saying.to; one = roles[++role])
      rolesHere.push(playedAt(lower, saying, meaning, one));
    for (let one = rowsAt[row]; one && one.from < saying.to; one = rowsAt[++row]) rowsHere.push(one);
    if (saying.part === 'backMatter') continue;
    scenes.push({
      saying,
      meaning,
      level: document.blocks[saying.block]?.level ?? 0,
      roles: rolesHere,
      rows: rowsHere,
    });
  }
  return scenes;
}

function rolesIn(text: PaperText, { members }: Typology): readonly (Range & { readonly role: number })[] {
  const names = members.map(({ name }) => spellings(name.toLowerCase()));
  const found = occurrencesOf(text, lowerOf(text), names.flat());
  return names
    .flatMap((spelled, role) =>
      spelled.flatMap((name) => (found.get(name) ?? []).map(({ from, to }) => ({ from, to, role }))),
    )
    .sort((a, b) => a.from - b.from);
}

/** A role in the singular and plural. */
function spellings(name: string): readonly string[] {
  const single = name.replace(/([^s])s$/u, '$1');
  return [...new Set([name, single, `${single}s`])];
}

function playedAt(
  lower: string,
  saying: Saying,
  { playing }: Meaning,
  one: Range & { readonly role: number },
): RoleAt {
  const before = lower.slice(Math.max(saying.from, one.from - 70), one.from);
  const after = lower.slice(one.to, one.to + 24);
  return { played: playing.as.test(before) || (playing.roleAfter?.test(after) ?? false), ...one };
}

/** Where the text names rows, in order. */
export function rowsIn(text: PaperText, rows: readonly Actor[]): readonly RowAt[] {
  const { document } = text;
  const named: RowAt[] = [];
  for (const [row, actor] of rows.entries())
    for (const { from, to } of mentionRanges(document, actor)) named.push({ from, to, row, byPlace: false });
  named.sort((a, b) => a.from - b.from);
  const placed = placedRows(text, rows).filter(({ from }) => {
    // A place within a row's own name is no place.
    const before = named[firstFrom(named, from + 1, (one) => one.from) - 1];
    return before === undefined || from >= before.to;
  });
  return placed.length === 0 ? named : [...named, ...placed].sort((a, b) => a.from - b.from);
}

/** Where the text names the places where rows alone run. */
function placedRows(text: PaperText, rows: readonly Actor[]): readonly RowAt[] {
  const counts = new Map<string, number>();
  for (const { place } of rows) {
    const key = place === undefined ? '' : termKey(place);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const own = rows.flatMap(({ place = '' }) => (counts.get(termKey(place)) === 1 ? [place] : []));
  if (own.length === 0) return [];
  const found = occurrencesOf(text, text.document.text, own);
  return rows.flatMap(({ place }, row) =>
    (found.get(place ?? '') ?? []).map(({ from, to }) => ({ from, to, row, byPlace: true })),
  );
}
