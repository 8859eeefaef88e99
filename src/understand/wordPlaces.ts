import { lowerOf } from './parts';
import type { PaperText } from './text';

/**
 * Where each word of a text stands. Words are chained by a hash of their letters as they are passed, so that no word
 * is cut out of the text before somebody asks for it.
 */
export class WordPlaces {
  /** Where each word begins, in order. */
  readonly all: Int32Array;
  /** By hash: 1 + the index in `all` of the first such word, 0 for none. */
  private readonly first: Int32Array;
  /** For each word, 1 + the index of the next one of its hash, 0 for none. */
  private readonly next: Int32Array;

  /** `lower` is `source` in lower case, unit for unit. */
  constructor(
    private readonly source: string,
    private readonly lower: string,
  ) {
    // Between two words stands a sign at least.
    const most = (lower.length + 1) >> 1;
    const starts = new Int32Array(most);
    const hashes = new Int32Array(most);
    const count = hashWords(lower, starts, hashes);
    this.all = starts.subarray(0, count);
    this.first = new Int32Array(sizeFor(count));
    this.next = new Int32Array(count);
    for (let index = count - 1; index >= 0; index--) {
      const slot = (hashes[index] ?? 0) & (this.first.length - 1);
      this.next[index] = this.first[slot] ?? 0;
      this.first[slot] = index + 1;
    }
  }

  /** Where a word, given in lower case, begins in the text, in order. */
  at(word: string): readonly number[] {
    const found: number[] = [];
    for (let index = this.chain(word); index > 0; index = this.next[index - 1] ?? 0) {
      const start = this.all[index - 1] ?? 0;
      if (this.stands(word, start)) found.push(start);
    }
    return found;
  }

  /** Whether the text writes a word, given in lower case, in small letters somewhere. */
  hasSmall(word: string): boolean {
    for (let index = this.chain(word); index > 0; index = this.next[index - 1] ?? 0) {
      const start = this.all[index - 1] ?? 0;
      const code = this.source.charCodeAt(start);
      // `a` to `z`: words that begin otherwise open no name in the languages that we know.
      if (code >= 97 && code <= 122 && this.stands(word, start)) return true;
    }
    return false;
  }

  private chain(word: string): number {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
    return this.first[hash & (this.first.length - 1)] ?? 0;
  }

  private stands(word: string, start: number): boolean {
    return this.lower.startsWith(word, start) && !isWord(this.lower, start + word.length);
  }
}

/** Puts down where words begin and what their letters hash to; gives how many there are. */
function hashWords(lower: string, starts: Int32Array, hashes: Int32Array): number {
  let count = 0;
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= lower.length; at++) {
    // Past the end stands a sign that is no word's.
    const code = at < lower.length ? lower.charCodeAt(at) : 32;
    if (isWordCode(code)) {
      if (start < 0) start = at;
      hash = hashed(hash, code);
    } else if (start >= 0) {
      starts[count] = start;
      hashes[count++] = hash;
      start = -1;
      hash = 0;
    }
  }
  return count;
}

/** A multiplier as string hashes commonly have it (that of Java's); 30 bits are held as they are by every engine. */
function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fffffff;
}

/** A power of two with room for each of so many words. */
function sizeFor(words: number): number {
  let size = 16;
  while (size < words) size *= 2;
  return size;
}

const remembered = new WeakMap<PaperText, WordPlaces>();

/** Computed once for a text. */
export function wordPlacesOf(text: PaperText): WordPlaces {
  const known = remembered.get(text);
  if (known) return known;
  const made = new WordPlaces(text.document.text, lowerOf(text));
  remembered.set(text, made);
  return made;
}

/** Where the word that begins at `from` ends. */
export function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

export function isWord(text: string, at: number): boolean {
  return at < text.length && isWordCode(text.charCodeAt(at));
}

/** Letters and digits of ASCII, and the hash sign of a campaign's name, by their codes. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9#]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a unit belongs to a word; of signs beyond ASCII all but spaces, dashes, quotation and other marks do. */
function isWordCode(code: number): boolean {
  if (code < 128) return ascii[code] === 1;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f);
}
