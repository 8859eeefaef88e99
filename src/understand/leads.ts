import { endingsOf, enough } from './endings';

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
  private readonly bits: ReadonlyMap<Sort, number>;
  /** What was asked last: the same place is asked about for several sorts in a row. */
  private lower = '';
  private at = -1;
  private may = 0;

  constructor(private readonly patterns: LeadPatterns<Sort>) {
    this.bits = new Map([...patterns.keys()].map((sort, index) => [sort, 1 << index]));
  }

  /**
   * The words of a sort that end right before `at` in a text in lower case, or null. Of two in a row the first alone
   * leads: what stands behind `dari wilayah` may as well be a person as a place.
   */
  before(lower: string, sort: Sort, at: number): RegExpExecArray | null {
    if (at !== this.at || lower !== this.lower) {
      this.ends ??= endsOf([...this.patterns.values()]);
      this.may = mayEndAt(this.ends, lower, at);
      this.at = at;
      this.lower = lower;
    }
    if (this.may === 0 || (this.may & (this.bits.get(sort) ?? 0)) === 0) return null;
    const lead = this.patterns.get(sort)?.exec(lower.slice(Math.max(0, at - reach), at)) ?? null;
    return lead && this.before(lower, sort, at - lead[0].length + 1) ? null : lead;
  }
}

/**
 * Which patterns may end with a word: a bit for each, by the word's hash, read from its last letter. Two words of one
 * place let a pattern be tried in vain, and never keep one out.
 */
interface Ends {
  /** By an ending. */
  readonly parts: Int32Array;
  /** By a whole word. */
  readonly wholes: Int32Array;
  /** Of patterns of which no ending is known. */
  readonly unknown: number;
}

/** Places in a table: some twenty for each ending of all leads. A power of two. */
const size = 4096;

function endsOf(patterns: readonly RegExp[]): Ends {
  const parts = new Int32Array(size);
  const wholes = new Int32Array(size);
  let unknown = 0;
  for (const [index, pattern] of patterns.entries()) {
    const bit = 1 << index;
    const endings = endingsOf(pattern);
    if (!endings) unknown |= bit;
    for (const { text, whole } of endings ?? []) {
      let hash = 0;
      for (let at = text.length - 1; at >= 0; at--) hash = hashed(hash, text.charCodeAt(at));
      const known = whole ? wholes : parts;
      known[hash] = (known[hash] ?? 0) | bit;
    }
  }
  return { parts, wholes, unknown };
}

/** A bit for each pattern that may end with the word before `at`. */
function mayEndAt({ parts, wholes, unknown }: Ends, lower: string, at: number): number {
  let bits = unknown;
  let from = at - 1;
  while (from >= 0 && !isLetter(lower.charCodeAt(from))) from--;
  const end = from - enough;
  let hash = 0;
  for (; from > end; from--) {
    const code = lower.charCodeAt(from);
    // Before the text stands no letter either.
    if (!isLetter(code)) return bits | (wholes[hash] ?? 0);
    hash = hashed(hash, code);
    bits |= parts[hash] ?? 0;
  }
  return isLetter(lower.charCodeAt(from)) ? bits : bits | (wholes[hash] ?? 0);
}

/** A multiplier as string hashes commonly have it (that of Java's). */
function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & (size - 1);
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
