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
    for (const one of beginnings) put(asked, hashOf(one), numbers.size);
    numbers.set(pattern, numbers.size);
  }
  const table = new Table(asked, Math.ceil(numbers.size / width));
  return { marksOf: (lower, range) => new Bitset(numbers, bitsIn(lower, range, table)) };
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

/**
 * The bits of patterns by the hashes of their beginnings. Two beginnings of one hash let a pattern through more often
 * than need be, and never keep one out; so nothing but hashes is compared.
 */
class Table {
  /** The hash in each place, -1 for none. A quarter full at most, so that a search ends at once where nothing is found. */
  readonly hashes: Int32Array;
  /** For each place `numbers` whole numbers with bits. */
  readonly bits: Int32Array;
  readonly mask: number;

  constructor(
    asked: ReadonlyMap<number, readonly number[]>,
    readonly numbers: number,
  ) {
    let size = 16;
    while (size < 4 * asked.size) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size).fill(-1);
    this.bits = new Int32Array(size * numbers);
    for (const [hash, patterns] of asked) {
      let slot = hash & this.mask;
      while (this.hashes[slot] !== -1) slot = (slot + 1) & this.mask;
      this.hashes[slot] = hash;
      for (const number of patterns) {
        const at = slot * numbers + Math.floor(number / width);
        this.bits[at] = (this.bits[at] ?? 0) | (1 << (number % width));
      }
    }
  }

  addTo(bits: number[], hash: number): void {
    const { hashes, mask } = this;
    let slot = hash & mask;
    let other = hashes[slot];
    while (other !== hash) {
      if (other === -1) return;
      slot = (slot + 1) & mask;
      other = hashes[slot];
    }
    const first = slot * this.numbers;
    for (let at = 0; at < this.numbers; at++) bits[at] = (bits[at] ?? 0) | (this.bits[first + at] ?? 0);
  }
}

/** Marks what each word begins with, what ends as a word, and each sign. */
function bitsIn(lower: string, { from, to }: Range, table: Table): readonly number[] {
  const bits: number[] = [];
  for (let at = 0; at < table.numbers; at++) bits.push(0);
  for (let at = from; at < to; at++) {
    let code = lower.charCodeAt(at);
    if (code === blank) continue;
    if (!isLetter(code)) {
      table.addTo(bits, hashed(signs, code));
      continue;
    }
    let hash = 0;
    for (const end = Math.min(to, at + enough); at < end && isLetter(code); code = lower.charCodeAt(++at)) {
      hash = hashed(hash, code);
      table.addTo(bits, hash);
    }
    if (at < to && isLetter(code)) while (isLetter(lower.charCodeAt(++at)));
    else table.addTo(bits, hashed(hash, blank));
    // The sign behind the word is looked at in its turn.
    at--;
  }
  return bits;
}

function hashOf({ text, whole }: Beginning): number {
  let hash = isLetter(text.charCodeAt(0)) ? 0 : signs;
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at));
  return whole && hash !== signs && isLetter(text.charCodeAt(0)) ? hashed(hash, blank) : hash;
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
