import { edgeOf, grounded, letterAt, saidIn, sectionAt, type Ground } from './ground';
import { lettersOf } from './letters';

/**
 * What is kept of a selected stretch, so that it can be found again in another version of the text: W3C Web
 * Annotation's TextQuoteSelector (`exact`, `prefix`, `suffix`) and TextPositionSelector (`start`) in one, and the
 * heading. Any of `prefix`, `suffix` and `section` may be '': nothing stood there, or nobody knows.
 */
export interface Anchor {
  /** The words as they stand in the text, without what is hidden there; '' for a mere place. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words began: a UTF-16 index into the text. */
  readonly start: number;
  /** The title of the heading above. */
  readonly section: string;
}

/** Letters of context on either side: what Hypothesis keeps, and what was measured to be enough. */
export const CONTEXT = 32;

/** Letters of context at most: what makes one row of a table another than the next is seldom farther off. */
const MOST_CONTEXT = 256;

/**
 * Describes the stretch `start`..`end` (UTF-16 indices, end exclusive) of a text, widened where it would part a sign.
 * Where the words stand more than once, as much context is taken as tells them apart: a context of more than
 * `CONTEXT` letters says that the words alone mean nothing. Throws a RangeError for a stretch that is not in the text.
 */
export function describe(text: Ground | string, start: number, end: number): Anchor {
  const ground = grounded(text);
  if (!(start >= 0 && start <= end && end <= ground.text.length))
    throw new RangeError(`no stretch of the text: ${String(start)}–${String(end)}`);
  const from = edgeOf(ground.text, start, 'before');
  const to = end > start ? edgeOf(ground.text, end, 'after') : from;
  const { prefix, suffix } = contextOf(ground, from, to);
  return { exact: saidIn(ground, from, to), prefix, suffix, start: from, section: sectionAt(ground, from) };
}

type Context = Pick<Anchor, 'prefix' | 'suffix'>;

function contextOf(ground: Ground, start: number, end: number): Context {
  const { text, offsets } = ground.letters;
  const first = letterAt(ground, start);
  const after = Math.max(first, letterAt(ground, end));
  for (let size = CONTEXT; ; size *= 2) {
    const from = Math.max(0, first - size);
    const to = Math.min(text.length, after + size);
    const isWhole = size >= MOST_CONTEXT || (from === 0 && to === text.length);
    // Words that stand once need no more; of those that do not, or of none, what is around them has to stand once.
    const isAlone = size === CONTEXT && after > first;
    if (!isWhole && occursTwice(text, text.slice(isAlone ? first : from, isAlone ? after : to))) continue;
    const before = edgeOf(ground.text, offsets[from] ?? start, 'after');
    const behind = edgeOf(ground.text, to > after ? (offsets[to - 1] ?? end) + 1 : end, 'after');
    return {
      prefix: first > from ? saidIn(ground, Math.min(before, start), start) : '',
      suffix: saidIn(ground, end, Math.max(end, behind)),
    };
  }
}

function occursTwice(text: string, words: string): boolean {
  return text.indexOf(words) !== text.lastIndexOf(words);
}

/** The letters of an anchor's words and context. */
export interface Sought {
  readonly anchor: Anchor;
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function soughtOf(anchor: Anchor): Sought {
  const { prefix, exact, suffix } = anchor;
  // Together: a dash is told from a hyphen by what stands beside it. What stands beside the outer ones, nobody knows.
  const { text, offsets } = lettersOf(prefix + exact + suffix);
  const first = lowest(offsets, prefix.length);
  const after = lowest(offsets, prefix.length + exact.length);
  return {
    anchor,
    words: text.slice(first, after),
    prefix: text.slice(0, first).replace(/^-/, ''),
    suffix: text.slice(after).replace(/-$/, ''),
  };
}

/** The first index at which rising numbers reach one. */
function lowest(numbers: Uint32Array, least: number): number {
  const found = numbers.findIndex((number) => number >= least);
  return found < 0 ? numbers.length - 1 : found;
}
