import type { Range } from '../paper';
import { beginningsOf } from './beginnings';

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
  const words = new Words();
  const signs = new Map<number, Bits>();
  for (const pattern of new Set(patterns)) {
    const beginnings = beginningsOf(pattern);
    if (!beginnings) continue;
    const number = numbers.size;
    numbers.set(pattern, number);
    for (const one of beginnings) {
      const code = one.charCodeAt(0);
      if (slotOf(code) >= 0) words.add(one, number);
      else signs.set(code, withBit(signs.get(code) ?? null, number));
    }
  }
  words.handDown();
  return { marksOf: (lower, range) => new Bitset(numbers, bitsIn(lower, range, words, signs)) };
}

/** A bit for each pattern by its number, 30 to a whole number, as engines hold these without a place of their own. */
type Bits = readonly number[] | null;

const width = 30;

class Bitset implements Marks {
  constructor(
    private readonly numbers: ReadonlyMap<RegExp, number>,
    private readonly bits: readonly number[],
  ) {}

  may(pattern: RegExp): boolean {
    const number = this.numbers.get(pattern);
    return number === undefined || has(this.bits, number);
  }
}

const has = (bits: readonly number[], number: number): boolean =>
  (((bits[Math.floor(number / width)] ?? 0) >> (number % width)) & 1) === 1;

function withBit(bits: Bits, number: number): Bits {
  const one = Array.from({ length: Math.floor(number / width) + 1 }, () => 0);
  one[one.length - 1] = 1 << (number % width);
  return joined(bits, one);
}

function joined(a: Bits, b: Bits): Bits {
  if (!a || !b) return a ?? b;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.map((bits, index) => bits | (short[index] ?? 0));
}

/** The slot of a sign that belongs to words as `\b` has them; -1 for any other. */
function slotOf(code: number): number {
  return code < 128 ? (slots[code] ?? -1) : -1;
}

const letters = '_0123456789abcdefghijklmnopqrstuvwxyz';
const slotCount = letters.length;
const slots = Int8Array.from({ length: 128 }, (_, code) => letters.indexOf(String.fromCharCode(code)));

/** The tree of all words, a node for each run of letters that one begins with; the first node is the root. */
class Words {
  /** The node that a letter leads to, by node and slot; 0 for none. One flat table, as each letter of a paper is looked up. */
  private next = new Int32Array(slotCount);
  /** Patterns of which a word begins as a node tells. */
  private readonly begun: Bits[] = [null];
  /** Patterns of which a word ends there, or begins so. */
  private readonly ended: Bits[] = [null];

  /** Adds how a word begins; with a blank at its end it has to end there. */
  add(word: string, number: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const slot = slotOf(word.charCodeAt(at));
      if (slot < 0) {
        this.ended[node] = withBit(this.ended[node] ?? null, number);
        return;
      }
      node = this.next[node * slotCount + slot] || this.added(node * slotCount + slot);
    }
    this.begun[node] = withBit(this.begun[node] ?? null, number);
  }

  private added(at: number): number {
    const node = this.begun.length;
    this.begun.push(null);
    this.ended.push(null);
    if (this.next.length <= node * slotCount) {
      const grown = new Int32Array(this.next.length * 2);
      grown.set(this.next);
      this.next = grown;
    }
    this.next[at] = node;
    return node;
  }

  /** Gives each node what the shorter beginnings before it have; a node stands behind those that lead to it. */
  handDown(): void {
    for (let node = 0; node < this.begun.length; node++) {
      const begun = this.begun[node] ?? null;
      this.ended[node] = joined(this.ended[node] ?? null, begun);
      for (const next of this.next.subarray(node * slotCount, (node + 1) * slotCount)) {
        if (next > 0) this.begun[next] = joined(this.begun[next] ?? null, begun);
      }
    }
  }

  /** Adds to `bits` what the word at `from` of a text begins with; gives where the word ends. */
  read(text: string, from: number, to: number, bits: number[]): number {
    const { next } = this;
    let node = 0;
    let at = from;
    let slot = slotOf(text.charCodeAt(at));
    while (slot >= 0) {
      const child = next[node * slotCount + slot] ?? 0;
      if (child === 0) break;
      node = child;
      slot = ++at < to ? slotOf(text.charCodeAt(at)) : -1;
    }
    add(bits, (slot < 0 ? this.ended[node] : this.begun[node]) ?? null);
    while (slot >= 0) slot = ++at < to ? slotOf(text.charCodeAt(at)) : -1;
    return at;
  }
}

function bitsIn(
  text: string,
  { from, to }: Range,
  words: Words,
  signs: ReadonlyMap<number, Bits>,
): readonly number[] {
  const bits: number[] = [];
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (slotOf(code) >= 0) {
      at = words.read(text, at, to, bits);
      continue;
    }
    if (code !== blank) add(bits, signs.get(code) ?? null);
    at++;
  }
  return bits;
}

const blank = 32;

function add(bits: number[], more: Bits): void {
  if (!more) return;
  for (let index = 0; index < more.length; index++) bits[index] = (bits[index] ?? 0) | (more[index] ?? 0);
}
