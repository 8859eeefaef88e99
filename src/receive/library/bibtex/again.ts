import { splitBibtex, type RawEntry } from './split';

/** An entry as it is written, and how far from the file's beginning the text is in which its places count. */
export interface PlacedEntry {
  readonly raw: RawEntry;
  readonly shift: number;
}

/** Where in its file an entry begins. */
interface Placed {
  readonly place: number;
}

/** What changed between two states of a file, by its entries. */
export interface SplitAgain {
  /** How many entries of the old file, from its beginning, are as they were. */
  readonly before: number;
  /** The entries in place of those between. */
  readonly between: readonly PlacedEntry[];
  /** How many entries of the old file, up to its end, are as they were, and how far they have moved. */
  readonly after: number;
  readonly moved: number;
}

/** What an entry's beginning takes at most: what is nearer to a change is cut anew. */
const BEGINNING = 200;

// What is said in other places of the file than where it is written.
const SAYS_ELSEWHERE = /@[ \t]*string/i;

/**
 * Cuts a BibTeX file that was changed into its entries, but for those that are as they were: an entry ends where the next one begins at
 * the latest, so that a change reaches no further. Null where all has to be read anew, as a `@string` may be another.
 */
export function splitAgain(old: string, entries: readonly Placed[], text: string): SplitAgain | null {
  const begin = sameBegin(old, text);
  const end = sameEnd(old, text, begin);
  const first = lastWhere(entries, ({ place }) => place + BEGINNING <= begin);
  const last = firstAfter(
    entries,
    first,
    ({ place }) => place - BEGINNING >= old.length - end && isAtLine(old, place),
  );
  const [opening, closing] = [entries[first], entries[last]];
  const moved = text.length - old.length;
  const from = opening?.place ?? 0;
  const oldTo = closing?.place ?? old.length;
  const to = oldTo + moved;
  if (to < from) return null;
  const changed = text.slice(from, to);
  if (SAYS_ELSEWHERE.test(changed) || SAYS_ELSEWHERE.test(old.slice(from, oldTo))) return null;
  const between = splitBibtex(changed).map((raw) => ({ raw, shift: from }));
  return { before: Math.max(0, first), between, after: entries.length - last, moved };
}

/** Whether an entry begins its line, as those do that end the one before them whatever that is. */
function isAtLine(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  return text[before] === '\n';
}

/** The last index for which something holds that holds for all before it; -1 for none. */
function lastWhere(entries: readonly Placed[], holds: (entry: Placed) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && holds(entry)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstAfter(entries: readonly Placed[], from: number, holds: (entry: Placed) => boolean): number {
  for (let at = Math.max(0, from); at < entries.length; at++) {
    const entry = entries[at];
    if (entry && holds(entry)) return at;
  }
  return entries.length;
}

/** Signs that are compared at once: the engine compares whole stretches much faster than their signs. */
const STRETCH = 1 << 16;

/** How many signs two texts have in common from their beginning. */
function sameBegin(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most) {
    const next = Math.min(most, at + STRETCH);
    if (one.slice(at, next) !== other.slice(at, next)) break;
    at = next;
  }
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** How many signs they have in common up to their end, none of those that they have from their beginning. */
function sameEnd(one: string, other: string, begin: number): number {
  const most = Math.min(one.length, other.length) - begin;
  let count = 0;
  while (count < most) {
    const next = Math.min(most, count + STRETCH);
    const same =
      one.slice(one.length - next, one.length - count) ===
      other.slice(other.length - next, other.length - count);
    if (!same) break;
    count = next;
  }
  while (
    count < most &&
    one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)
  )
    count += 1;
  return count;
}
