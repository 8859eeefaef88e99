import type { Range } from '../paper';
import { beginningsOf, enough, type Beginning } from './beginnings';

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
  const asked = new Map<number, number[]>();
  for (const pattern of new Set(patterns)) {
    const beginnings = beginningsOf(pattern);
    if (!beginnings) continue;
    for (const one of beginnings) {
      put(asked, hashOf(one), numbers.size);
      for (const hash of hashesOnTheWay(one)) if (!asked.has(hash)) asked.set(hash, []);
    }
    numbers.set(pattern, numbers.size);
  }
  const table = new Table(asked, Math.ceil(numbers.size / width));
  return { marksOf: (lower, range) => new Bitset(numbers, bitsIn(lower, range, table)) };
}

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

/**
 * The bits of patterns by the hashes of their beginnings. Two beginnings of one hash let a pattern through more often
 * than need be, and never keep one out; so nothing but hashes is compared.
 */
class Table {
  private readonly hashes: Int32Array;
  private readonly bits: Int32Array;
  /** 1 where a beginning ends: the other slots are only on the way to one. */
  private readonly ends: Uint8Array;
  private readonly mask: number;

  constructor(
    asked: ReadonlyMap<number, readonly number[]>,
    readonly numbers: number,
  ) {
    // A quarter full at most, so that a search ends at once where nothing is found.
    let size = 16;
    while (size < 4 * asked.size) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size).fill(-1);
    this.bits = new Int32Array(size * numbers);
    this.ends = new Uint8Array(size);
    for (const [hash, patterns] of asked) {
      let slot = hash & this.mask;
      while (this.hashes[slot] !== -1) slot = (slot + 1) & this.mask;
      this.hashes[slot] = hash;
      if (patterns.length > 0) this.ends[slot] = 1;
      for (const number of patterns) {
        const at = slot * numbers + Math.floor(number / width);
        this.bits[at] = (this.bits[at] ?? 0) | (1 << (number % width));
      }
    }
  }

  /** Adds the patterns of a hash. False where no beginning has it, nor goes on from it. */
  addTo(bits: number[], hash: number): boolean {
    let slot = hash & this.mask;
    for (let other = this.hashes[slot]; other !== -1; other = this.hashes[slot]) {
      if (other === hash) {
        if (this.ends[slot] === 1)
          for (let at = 0, from = slot * this.numbers; at < this.numbers; at++)
            bits[at] = (bits[at] ?? 0) | (this.bits[from + at] ?? 0);
        return true;
      }
      slot = (slot + 1) & this.mask;
    }
    return false;
  }
}

/** Marks what each word begins with, what ends as a word, and each sign. */
function bitsIn(lower: string, { from, to }: Range, table: Table): readonly number[] {
  const bits: number[] = [];
  for (let at = 0; at < table.numbers; at++) bits.push(0);
  for (let at = from; at < to;) {
    if (!isLetter(lower.charCodeAt(at))) {
      if (lower.charCodeAt(at) !== blank) table.addTo(bits, hashed(signs, lower.charCodeAt(at)));
      at++;
      continue;
    }
    let hash = 0;
    let leads = true;
    const end = Math.min(to, at + enough);
    for (; leads && at < end && isLetter(lower.charCodeAt(at)); at++) {
      hash = hashed(hash, lower.charCodeAt(at));
      leads = table.addTo(bits, hash);
    }
    if (at < to && isLetter(lower.charCodeAt(at))) while (isLetter(lower.charCodeAt(++at)));
    else if (leads) table.addTo(bits, hashed(hash, blank));
  }
  return bits;
}

function hashOf({ text, whole }: Beginning): number {
  let hash = isLetter(text.charCodeAt(0)) ? 0 : signs;
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at));
  return whole && hash !== signs && isLetter(text.charCodeAt(0)) ? hashed(hash, blank) : hash;
}

/** The hashes of a word's own beginnings: where a text has none of them, what goes on from them need not be looked for. */
function hashesOnTheWay({ text }: Beginning): readonly number[] {
  if (!isLetter(text.charCodeAt(0))) return [];
  const found: number[] = [];
  for (let at = 0, hash = 0; at < text.length; at++) found.push((hash = hashed(hash, text.charCodeAt(at))));
  return found;
}

/** A multiplier as string hashes commonly have it (that of Java's). */
function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fffffff;
}

const blank = 32;
/** Where the hashes of signs begin: no word of six letters comes near it. */
const signs = 0x2f5a_91c3;

/** `\w` in lower case. */
const letters = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9_]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function isLetter(code: number): boolean {
  return code < 128 && letters[code] === 1;
}

function put(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
