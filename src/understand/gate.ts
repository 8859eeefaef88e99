import type { Range } from '../paper';
import { beginningsOf, type Beginning } from './beginnings';

/**
 * Tells by one pass over a text which of many patterns are worth a search in it. A cue is a hundred phrases, and most
 * sentences hold not one of the words that these begin with.
 */
export interface Gate {
  /** Which of the patterns may fit in a stretch of a text in lower case. */
  readonly marksOf: (lower: string, range: Range) => Marks;
}

/** Which patterns of a gate may fit in a text: those left out surely do not. */
export interface Marks {
  /** Whether a pattern may fit: true as well for one that the gate does not know. */
  may(pattern: RegExp): boolean;
}

/** A gate for patterns that are searched for in lower-cased text. Those of which no word is known are let through. */
export function gateOf(patterns: Iterable<RegExp>): Gate {
  const numbers = new Map<RegExp, number>();
  const asked: { readonly beginning: Beginning; readonly number: number }[] = [];
  for (const pattern of new Set(patterns)) {
    const beginnings = beginningsOf(pattern);
    if (!beginnings) continue;
    for (const beginning of beginnings) asked.push({ beginning, number: numbers.size });
    numbers.set(pattern, numbers.size);
  }
  const tree = new Tree(Math.ceil(numbers.size / width));
  for (const { beginning, number } of asked) tree.add(beginning, number);
  return { marksOf: (lower, range) => new Bitset(numbers, tree.bitsIn(lower, range)) };
}

/** What is made of a whole set of cues takes as long as some thousand sentences do without it: the first paper is read without. */
const patience = 400;

/** A gate that lets all patterns through until it has been asked so often that it is worth to be made. */
export function lateGateOf(patterns: () => Iterable<RegExp>): Gate {
  let gate: Gate | null = null;
  let asked = 0;
  return {
    marksOf: (lower, range) => {
      if (!gate && asked++ >= patience) gate = gateOf(patterns());
      return gate ? gate.marksOf(lower, range) : all;
    },
  };
}

const all: Marks = { may: () => true };

/** A bit for each pattern by its number, 30 to a whole number: engines hold these without a place of their own. */
const width = 30;

class Bitset implements Marks {
  constructor(
    private readonly numbers: ReadonlyMap<RegExp, number>,
    private readonly bits: readonly number[],
  ) {}

  may(pattern: RegExp): boolean {
    const number = this.numbers.get(pattern);
    if (number === undefined) return true;
    return (((this.bits[Math.floor(number / width)] ?? 0) >> (number % width)) & 1) === 1;
  }
}

/** The ways on from a place in the tree: 26 letters, ten digits, the underscore, the end of a word. No way is 0. */
const ways = 39;
const underscore = 37;
const wordEnd = 38;

/** The patterns by their beginnings, letter by letter: a word is followed only as far as some pattern begins like it. */
class Tree {
  /** For each place its ways on, as places; 0 where there is none, which is the root itself. */
  private next = new Uint16Array(1024 * ways);
  /** For each place, where the bits of the patterns that begin so stand in `bits`; -1 for none. */
  private readonly rows: number[] = [-1];
  private readonly bits: number[] = [];
  /** The places of signs: a sign is a beginning by itself. */
  private readonly signs = new Map<number, number>();

  /** `numbers`: how many whole numbers hold a bit for each pattern. */
  constructor(private readonly numbers: number) {}

  add({ text, whole }: Beginning, pattern: number): void {
    let place = 0;
    if (wayOf(text.charCodeAt(0)) === 0) {
      place = this.signs.get(text.charCodeAt(0)) ?? this.made();
      this.signs.set(text.charCodeAt(0), place);
    } else {
      for (let at = 0; at < text.length; at++) place = this.on(place, wayOf(text.charCodeAt(at)));
      if (whole) place = this.on(place, wordEnd);
    }
    if ((this.rows[place] ?? -1) < 0) {
      this.rows[place] = this.bits.length;
      for (let at = 0; at < this.numbers; at++) this.bits.push(0);
    }
    const at = (this.rows[place] ?? 0) + Math.floor(pattern / width);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (pattern % width));
  }

  /** Marks what each word begins with, what ends as a word, and each sign. */
  bitsIn(lower: string, { from, to }: Range): readonly number[] {
    const bits: number[] = [];
    for (let at = 0; at < this.numbers; at++) bits.push(0);
    const { next } = this;
    for (let at = from; at < to;) {
      const code = lower.charCodeAt(at);
      let way = wayOf(code);
      if (way === 0) {
        if (code !== blank) this.mark(bits, this.signs.get(code) ?? 0);
        at++;
        continue;
      }
      let place = 0;
      do {
        place = next[place * ways + way] ?? 0;
        if (place === 0) break;
        this.mark(bits, place);
        at++;
        way = at < to ? wayOf(lower.charCodeAt(at)) : 0;
      } while (way !== 0);
      if (place !== 0) this.mark(bits, next[place * ways + wordEnd] ?? 0);
      else while (at < to && wayOf(lower.charCodeAt(at)) !== 0) at++;
    }
    return bits;
  }

  private mark(bits: number[], place: number): void {
    const row = this.rows[place] ?? -1;
    if (row < 0) return;
    for (let at = 0; at < this.numbers; at++) bits[at] = (bits[at] ?? 0) | (this.bits[row + at] ?? 0);
  }

  /** The place behind another, made where there is none. */
  private on(place: number, way: number): number {
    const known = this.next[place * ways + way] ?? 0;
    if (known !== 0) return known;
    const made = this.made();
    this.next[place * ways + way] = made;
    return made;
  }

  private made(): number {
    const place = this.rows.push(-1) - 1;
    if (place * ways < this.next.length) return place;
    const wider = new Uint16Array(this.next.length * 2);
    wider.set(this.next);
    this.next = wider;
    return place;
  }
}

const blank = 32;

/** The way of each sign of ASCII that `\w` takes in lower case; 0 for all else. */
const asciiWays = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return code === 95 ? underscore : 0;
});

function wayOf(code: number): number {
  return code < 128 ? (asciiWays[code] ?? 0) : 0;
}
