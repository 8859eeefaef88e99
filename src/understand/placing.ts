import type { Range } from '../paper';
import { citing } from './citing';
import type { Dividing } from './meaning';
import type { Item } from './pieces';
import { unquoted } from './terms';

/** A member's name, and the place that stands behind it where it has one. */
export interface Placed {
  readonly name: string;
  readonly range: Range;
  readonly place?: string;
}

/** Reads `Reed Project in Kisuma` as a name and its place: a capitalised word must follow the small one. */
export function placedName(text: string, item: Item, dividing: Dividing): Placed {
  const { from, to } = item;
  const match = dividing.placeBefore.exec(text.slice(from, to).toLowerCase());
  const whole = unquoted(text, from, to);
  const plain = { name: text.slice(whole.from, whole.to), range: whole };
  if (!match || match.index < 3) return plain;
  const place = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}/u.exec(
    text.slice(from + match.index + match[0].length, to),
  )?.[0];
  if (
    place === undefined ||
    !/^\s*(?:\p{P}.*)?$/u.test(text.slice(from + match.index + match[0].length + place.length, to))
  )
    return plain;
  const range = unquoted(text, from, from + match.index);
  // `University of X` keeps its place in its name.
  if (citing.bodies.has(text.slice(range.from, range.to).toLowerCase())) return plain;
  return { name: text.slice(range.from, range.to), range, place };
}
