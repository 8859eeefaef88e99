import { beginningsOf } from './beginnings';

/**
 * Tells by one pass over a text which of many patterns are worth a search in it. A cue is a hundred phrases, and most
 * sentences hold not one of the words that these begin with.
 */
export interface Gate {
  /** Which of the patterns may fit in a text in lower case. */
  readonly marksOf: (lower: string) => Marks;
}

/** Which patterns of a gate may fit in a text: those left out surely do not. */
export interface Marks {
  /** Whether a pattern may fit: true as well for one that the gate does not know. */
  may(pattern: RegExp): boolean;
}

/** A gate for patterns that are searched for in lower-cased text. Those of which no word is known are let through. */
export function gateOf(patterns: Iterable<RegExp>): Gate {
  const numbers = new Map<RegExp, number>();
  const words = emptyNode();
  const signs = new Map<number, Bits>();
  for (const pattern of new Set(patterns)) {
    const beginnings = beginningsOf(pattern);
    if (!beginnings) continue;
    const number = numbers.size;
    numbers.set(pattern, number);
    for (const one of beginnings) {
      const code = one.charCodeAt(0);
      if (slotOf(code) >= 0) addWord(words, one, number);
      else signs.set(code, withBit(signs.get(code) ?? null, number));
    }
  }
  handDown(words, null);
  return { marksOf: (lower) => new Bitset(numbers, bitsIn(lower, words, signs)) };
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

/** A place in the tree of all words, reached by the letters so far. */
interface Node {
  readonly next: (Node | undefined)[];
  /** Patterns of which a word begins so. */
  begun: Bits;
  /** Patterns of which a word ends here. */
  ended: Bits;
}

const emptyNode = (): Node => ({ next: [], begun: null, ended: null });

/** Adds how a word begins; with a blank at its end it has to end there. */
function addWord(root: Node, word: string, number: number): void {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const slot = slotOf(word.charCodeAt(at));
    if (slot < 0) {
      node.ended = withBit(node.ended, number);
      return;
    }
    node = node.next[slot] ??= emptyNode();
  }
  node.begun = withBit(node.begun, number);
}

/** Gives each node what the shorter beginnings before it have. */
function handDown(node: Node, begun: Bits): void {
  node.begun = joined(node.begun, begun);
  node.ended = joined(node.ended, node.begun);
  for (const next of node.next) if (next) handDown(next, node.begun);
}

function bitsIn(lower: string, words: Node, signs: ReadonlyMap<number, Bits>): readonly number[] {
  const bits: number[] = [];
  let at = 0;
  while (at < lower.length) {
    const code = lower.charCodeAt(at);
    let slot = slotOf(code);
    if (slot < 0) {
      if (code !== blank) add(bits, signs.get(code) ?? null);
      at++;
      continue;
    }
    let node = words;
    for (let next = node.next[slot]; next; next = slot < 0 ? undefined : node.next[slot]) {
      node = next;
      slot = slotOf(lower.charCodeAt(++at));
    }
    add(bits, slot < 0 ? node.ended : node.begun);
    while (slot >= 0) slot = slotOf(lower.charCodeAt(++at));
  }
  return bits;
}

const blank = 32;

function add(bits: number[], more: Bits): void {
  if (!more) return;
  for (let index = 0; index < more.length; index++) bits[index] = (bits[index] ?? 0) | (more[index] ?? 0);
}

/** The slot of a sign that belongs to words as `\b` has them; -1 for any other, and where a text ends. */
function slotOf(code: number): number {
  return code < 128 ? (slots[code] ?? -1) : -1;
}

const slots = Int8Array.from({ length: 128 }, (_, code) =>
  '_0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(String.fromCharCode(code)),
);
