import { rangeOf, type Citation, type Range } from '../paper';
import type { Naming } from './acting';
import type { Capitals } from './capitals';
import { enumerationsOf } from './enumerations';
import { firstFrom } from './firstFrom';
import { lowerOf } from './parts';
import type { Meaning } from './meaning';
import { termKey, unquoted } from './terms';
import type { PaperText } from './text';
import { wordEnd, wordPlacesOf } from './wordPlaces';

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
  const told = placesOf(text, roles);
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
    if (cast === 0 || isWritten(text, name.toLowerCase())) return [];
    const reasons = [{ kind: 'cast' as const, count: cast }];
    return [{ name, kind: 'organisation', aliases: [], weight: 2 * cast, reasons }];
  });
}

/** Whether a text writes a name as it is given. */
function isWritten(text: PaperText, name: string): boolean {
  const { text: source } = text.document;
  const first = name.slice(0, wordEnd(name, 0));
  return wordPlacesOf(text)
    .at(first)
    .some((at) => source.startsWith(name, at));
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
    for (const item of items) {
      const { from, to } = unquoted(text.document.text, item.from, item.to);
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

/**
 * Where the text names roles, in order. One pass over its words for all roles: most words begin in two letters in which
 * no role does, and a search for each role would go through the whole text dozens of times.
 */
function placesOf(text: PaperText, roles: readonly Role[]): readonly RoleAt[] {
  const lower = lowerOf(text);
  const begun = byBeginning(roles);
  const found: RoleAt[] = [];
  for (const from of wordPlacesOf(text).all) {
    const likely = begun[pairOf(lower, from)];
    if (!likely || lower.charCodeAt(from - 1) !== blank) continue;
    for (const role of likely) if (lower.startsWith(role.name, from)) found.push({ at: from - 1, role });
  }
  return found;
}

/** Roles by the pair of letters in which they begin; one letter alone names none. */
function byBeginning(roles: readonly Role[]): readonly (readonly Role[] | undefined)[] {
  const begun = new Array<Role[] | undefined>(1024);
  for (const role of roles) if (role.name.length > 1) (begun[pairOf(role.name, 0)] ??= []).push(role);
  return begun;
}

/** A number below 1,024 for two signs, by the last five bits of each: letters of ASCII are told apart by these. */
function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) & 31) * 32 + (text.charCodeAt(at + 1) & 31);
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
