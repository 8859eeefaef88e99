import { diffIndices } from 'node-diff3';
import { regionsOf } from './regions';

// [[link|shown]]   ^id   word   blank   any other sign
const WORD = /!?\[\[[^\]\n]*\]\]|\^[\w-]+|[\p{L}\p{N}\p{M}_]+|\s+|[^]/gu;

/** Longer stretches are shown side by side: comparing them word by word costs the square of their length. */
const MOST_WORDS = 4_000;

/** If less than this part of the old words is left on one side, it was written anew, and words of both make no sense together. */
const LEAST_KEPT = 0.5;

/** Three texts to one, word by word; null where both changed the same words, or one was written anew. */
export function mergeWords(base: string, theirs: string, ours: string): string | null {
  const [o, a, b] = [wordsOf(base), wordsOf(theirs), wordsOf(ours)];
  if (Math.max(o.length, a.length, b.length) > MOST_WORDS) return null;
  if (keptOf(o, a) < LEAST_KEPT || keptOf(o, b) < LEAST_KEPT) return null;
  let merged = '';
  for (const region of regionsOf(o, a, b)) {
    if ('agreed' in region) merged += region.agreed.join('');
    else if (region.theirs.join('') === region.ours.join('')) merged += region.theirs.join('');
    else return null;
  }
  return merged;
}

/** Whether a text is another one that somebody worked on, by the words that are left of it. */
export function isVersionOf(text: string, old: string): boolean {
  const [was, now] = [wordsOf(old), wordsOf(text)];
  return Math.max(was.length, now.length) <= MOST_WORDS && keptOf(was, now) >= LEAST_KEPT;
}

// 8123   word   blank   any other sign
const SHOWN = /\p{N}+|[\p{L}\p{M}_]+|\s+|[^]/gu;

/** The same in smaller pieces, to show what differs: of a link, a name and a number each for itself. */
export function piecesOf(text: string): readonly string[] {
  return text.match(SHOWN) ?? [];
}

/** A text in words, blanks and other signs: nothing is left out. */
function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Which part of the words of `old` is left in `now`, in their order; blanks do not count. */
function keptOf(old: readonly string[], now: readonly string[]): number {
  const [some, others] = [old.filter(isWord), now.filter(isWord)];
  const lost = diffIndices(some, others).reduce((sum, { buffer1 }) => sum + buffer1[1], 0);
  return some.length === 0 ? 1 : 1 - lost / some.length;
}

function isWord(text: string): boolean {
  return text.trim() !== '';
}
