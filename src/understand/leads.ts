import { endingsOf, enough } from './endings';
import { lowerOf } from './parts';
import { remembering } from './remembering';
import type { PaperText } from './text';

/** A lead has no more signs than a long line: `badan usaha milik daerah yang bernama `. */
const reach = 80;

/** Patterns by what they lead to: for lower-cased text, ending (`$`) where the name begins. */
export type LeadPatterns<Sort extends string> = ReadonlyMap<Sort, RegExp>;

/**
 * Words that lead to a name, of several sorts. Most names follow a word with which no lead ends, so the patterns are
 * tried for few of them.
 */
export class Leads<Sort extends string> {
  private ends: Ends | null = null;
  private readonly mayEnd = remembering((word) => {
    this.ends ??= endsOf([...this.patterns.values()]);
    return sortsEndingWith(this.ends, word);
  });
  private readonly bits: ReadonlyMap<Sort, number>;

  constructor(private readonly patterns: LeadPatterns<Sort>) {
    this.bits = new Map([...patterns.keys()].map((sort, index) => [sort, 1 << index]));
  }

  /**
   * The words of a sort that end right before `at` in the clean text, or null. Of two in a row the first alone leads:
   * what stands behind `dari wilayah` may as well be a person as a place.
   */
  before(text: PaperText, sort: Sort, at: number): RegExpExecArray | null {
    const lower = lowerOf(text);
    if ((this.mayEnd(wordBefore(lower, at)) & (this.bits.get(sort) ?? 0)) === 0) return null;
    const lead = this.patterns.get(sort)?.exec(lower.slice(Math.max(0, at - reach), at)) ?? null;
    return lead && this.before(text, sort, at - lead[0].length + 1) ? null : lead;
  }
}

interface Ends {
  /** By an ending, behind a blank where it is a whole word: a bit for each pattern that may end so. */
  readonly byWord: ReadonlyMap<string, number>;
  /** A bit for each pattern of which no ending is known. */
  readonly unknown: number;
}

function endsOf(patterns: readonly RegExp[]): Ends {
  const byWord = new Map<string, number>();
  let unknown = 0;
  for (const [index, pattern] of patterns.entries()) {
    const bit = 1 << index;
    const endings = endingsOf(pattern);
    if (!endings) unknown |= bit;
    for (const { text, whole } of endings ?? []) {
      const key = whole ? ` ${text}` : text;
      byWord.set(key, (byWord.get(key) ?? 0) | bit);
    }
  }
  return { byWord, unknown };
}

/** A bit for each pattern that may end with a word, given as `wordBefore` gives it. */
function sortsEndingWith({ byWord, unknown }: Ends, word: string): number {
  let bits = unknown;
  for (let from = 0; from < word.length; from++) bits |= byWord.get(word.slice(from)) ?? 0;
  return bits;
}

/** The last letters of the word before `at`, behind a blank where these are the whole word. */
function wordBefore(lower: string, at: number): string {
  let to = at;
  while (to > 0 && !isLetter(lower.charCodeAt(to - 1))) to--;
  let from = to;
  while (from > 0 && to - from <= enough && isLetter(lower.charCodeAt(from - 1))) from--;
  const word = lower.slice(Math.max(from, to - enough), to);
  return to - from > enough ? word : ` ${word}`;
}

/** `\w` in lower case. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}

/** Whether a sticky pattern fits right at `at`. */
export function fitsAt(pattern: RegExp, lower: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(lower);
}
