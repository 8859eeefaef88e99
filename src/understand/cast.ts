import { rangeOf, type Citation, type Range } from '../paper';
import type { Naming } from './acting';
import type { Capitals } from './capitals';
import { enumerationsOf } from './enumerations';
import { lowerOf } from './parts';
import type { Meaning } from './meaning';
import { termKey } from './terms';
import type { PaperText } from './text';

/** What leads from one who acts to a role, or back, in signs: `plays with some conviction the part of`. */
const reach = 60;

/** Of many roles the first are enough to tell who plays any. */
const mostRoles = 40;

/**
 * Names that the paper casts in a role that it tells of, whatever sort of name they are: a branch (`Elm Street acts as
 * host`), a club, a village. Those of one word are named once more, if they are somebody in its story.
 */
export function castIn(
  text: PaperText,
  capitals: readonly Capitals[],
  citations: readonly Citation[],
  taken: ReadonlySet<string>,
): readonly Naming[] {
  const roles = rolesOf(text);
  if (roles.length === 0) return [];
  const lower = lowerOf(text);
  const isCited = inside(citations.map((one) => rangeOf(text.document, one)));
  const names = new Map<string, { readonly name: string; count: number; cast: number }>();
  for (const one of capitals) {
    const key = termKey(one.text);
    if (key === '' || one.heading || taken.has(key) || isCited(one)) continue;
    const known = names.get(key) ?? { name: one.text, count: 0, cast: 0 };
    names.set(key, known);
    known.count += 1;
    if (roles.some((role) => playsAfter(lower, one, role) || playsBefore(lower, one, role))) known.cast += 1;
  }
  const roleKeys = new Set(roles.map(({ name }) => termKey(name)));
  return [...names]
    .filter(([key, { name, count, cast }]) => {
      // What the paper also writes small is a kind of thing, not somebody: `civil society`.
      return (
        cast > 0 &&
        (count > 1 || name.includes(' ')) &&
        !roleKeys.has(key) &&
        !text.document.text.includes(name.toLowerCase())
      );
    })
    .map(([, { name, cast }]) => ({ name, kind: 'organisation', aliases: [], weight: 2 * cast }));
}

interface Role {
  /** In lower case. */
  readonly name: string;
  readonly meaning: Meaning;
}

function rolesOf(text: PaperText): readonly Role[] {
  const roles = new Map<string, Role>();
  for (const { noun, items, meaning } of enumerationsOf(text)) {
    if (noun === null || !meaning.dividing.role.test(noun)) continue;
    for (const { from, to } of items) {
      const name = text.document.text.slice(from, to).toLowerCase();
      if (!roles.has(name)) roles.set(name, { name, meaning });
    }
  }
  return [...roles.values()].slice(0, mostRoles);
}

/** Between a name and what leads to its role stands an adverb at most: ` then also`. */
const adverbs = 10;

/** `Elm Street acts as a host`, where Elm Street is nobody's object. */
function playsAfter(lower: string, { from, to }: Range, { name, meaning }: Role): boolean {
  const after = lower.slice(to, to + reach + name.length);
  const at = after.indexOf(` ${name}`);
  const between = after.slice(0, at + 1);
  const as = at < 0 || /[.;:,]/u.test(between) ? null : meaning.playing.as.exec(between);
  return (
    as !== null &&
    as.index <= adverbs &&
    !meaning.playing.object.test(lower.slice(Math.max(0, from - 40), from))
  );
}

/** `As a host, Elm Street …`. */
function playsBefore(lower: string, { from }: Range, { name, meaning }: Role): boolean {
  const start = Math.max(from - reach - name.length, lower.lastIndexOf('\n', from) + 1);
  const before = lower.slice(start, from);
  return before.endsWith(`${name}, `) && meaning.playing.as.test(before.slice(0, -name.length - 2));
}

/** Whether a range lies in one of those given; asked in the order of the text. */
function inside(ranges: readonly Range[]): (one: Range) => boolean {
  const ordered = [...ranges].sort((a, b) => a.from - b.from);
  let next = 0;
  return ({ from, to }) => {
    while ((ordered[next]?.to ?? Infinity) <= from) next++;
    return (ordered[next]?.from ?? Infinity) < to;
  };
}
