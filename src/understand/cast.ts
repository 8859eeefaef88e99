import { rangeOf, type Citation, type Range } from '../paper';
import type { Naming } from './acting';
import type { Capitals } from './capitals';
import { enumerationsOf } from './enumerations';
import { firstFrom } from './firstFrom';
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
  const roleKeys = new Set(roles.map(({ name }) => termKey(name)));
  const places = new Map<string, Capitals[]>();
  for (const one of capitals) {
    if (one.heading || isCited(one)) continue;
    const known = places.get(one.text);
    if (known) known.push(one);
    else places.set(one.text, [one]);
  }
  const told = placesOf(roles, lower);
  const named = new Map<string, { readonly name: string; readonly at: Capitals[] }>();
  for (const [name, at] of places) {
    const key = termKey(name);
    if (key === '' || taken.has(key) || roleKeys.has(key)) continue;
    const known = named.get(key);
    if (known) known.at.push(...at);
    else named.set(key, { name, at: [...at] });
  }
  return [...named.values()].flatMap(({ name, at }) => {
    // Who is named once has two words at least.
    if (at.length < 2 && !name.includes(' ')) return [];
    const cast = at.filter((one) => playsAfter(lower, one, told) || playsBefore(lower, one, roles)).length;
    // What the paper also writes small is a kind of thing, not somebody: `civil society`.
    if (cast === 0 || text.document.text.includes(name.toLowerCase())) return [];
    return [{ name, kind: 'organisation', aliases: [], weight: 2 * cast }];
  });
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
      if (roles.size < mostRoles && !roles.has(name)) roles.set(name, { name, meaning });
    }
  }
  return [...roles.values()];
}

/** A role where the text names it, behind a space: `at` is that of the space. */
interface RoleAt {
  readonly at: number;
  readonly role: Role;
}

/** Where the text names roles, in order. */
function placesOf(roles: readonly Role[], lower: string): readonly RoleAt[] {
  const found: RoleAt[] = [];
  for (const role of roles) {
    for (let at = lower.indexOf(role.name); at >= 0; at = lower.indexOf(role.name, at + 1))
      if (lower.charCodeAt(at - 1) === blank) found.push({ at: at - 1, role });
  }
  return found.sort((a, b) => a.at - b.at);
}

const blank = 32;

/** Between a name and what leads to its role stands an adverb at most: ` then also`. */
const adverbs = 10;

/** `Elm Street acts as a host`, where Elm Street is nobody's object. Of each role the next place counts. */
function playsAfter(lower: string, { from, to }: Range, roles: readonly RoleAt[]): boolean {
  const passed: Role[] = [];
  for (let index = firstFrom(roles, to, ({ at }) => at); index < roles.length; index++) {
    const one = roles[index];
    if (!one || one.at - to >= reach) return false;
    if (passed.includes(one.role)) continue;
    passed.push(one.role);
    const { playing } = one.role.meaning;
    const between = lower.slice(to, one.at + 1);
    const as = /[.;:,]/u.test(between) ? null : playing.as.exec(between);
    if (as && as.index <= adverbs && !playing.object.test(lower.slice(Math.max(0, from - 40), from)))
      return true;
  }
  return false;
}

/** `As a host, Elm Street …`. */
function playsBefore(lower: string, { from }: Range, roles: readonly Role[]): boolean {
  if (!lower.endsWith(', ', from)) return false;
  return roles.some(({ name, meaning }) => {
    if (!lower.endsWith(name, from - 2)) return false;
    const end = from - name.length - 2;
    const start = Math.max(end - reach, lower.lastIndexOf('\n', from) + 1);
    return meaning.playing.as.test(lower.slice(start, end));
  });
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
