import { lastWord } from '../paper';
import { lexicon } from './lexicon';

/** What becomes of a hyphen at a line's end. `hang`: it stays, and so does the space after it. */
export type Mending = 'join' | 'keep' | 'hang';

/** Signs that end a line within a word: hyphen-minus, hyphen, soft hyphen. */
export const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0xad;

const lastPart = /[\p{L}\p{M}\d'’./:@_&]+$/u;
const firstPart = /^[\p{L}\p{M}\d'’]+/u;

/** All words that a text has within its lines, in small letters, with and without hyphens. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

/**
 * A text asks after a handful of its thousands of words. So words are sorted by their shape only, and those of a
 * shape are read when one of it is asked for.
 */
export function vocabularyOf(source: string): Vocabulary {
  // The one capital whose small letter takes two units: words that have it are of another shape in small letters.
  const text = source.includes('İ') ? source.toLowerCase() : source;
  const places = placesByShape(text);
  const read = new Map<number, ReadonlySet<string>>();
  const wordsOf = (shape: number): ReadonlySet<string> => {
    const found = (places[shape] ?? []).map((at) =>
      text.slice(at, endOfWord(text, at)).toLowerCase().replace(/‐/g, '-'),
    );
    const words = new Set(found);
    read.set(shape, words);
    return words;
  };
  return {
    has(word) {
      const shape = shapeOf(word.charCodeAt(0), word.length);
      return (read.get(shape) ?? wordsOf(shape)).has(word);
    },
  };
}

/** Where the words of each shape begin. */
function placesByShape(text: string): readonly (readonly number[] | undefined)[] {
  const places = new Array<number[] | undefined>(shapes);
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const end = endOfWord(text, at + 1);
    // What ends or begins at a line's hyphen is a part of a word, not a word.
    if (!isHyphen(text.charCodeAt(end))) (places[shapeOf(text.charCodeAt(at), end - at)] ??= []).push(at);
    at = end;
  }
  return places;
}

/** 32 first letters (ASCII's 26 are told apart) by 32 lengths. */
const shapes = 1024;

/** A number for a word's first letter and length: below 1,024, the same for the same word, in any case. */
const shapeOf = (first: number, length: number): number => (small(first) & 31) * 32 + (length & 31);

/** The small letter of a unit, as far as its last five bits go: up to ÿ those of both cases are the same. */
const small = (code: number): number =>
  code < 0x100 ? code : String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** The end of the word that begins at `from`: letters, and hyphens between letters. */
function endOfWord(source: string, from: number): number {
  for (let at = from; ; at++) {
    const code = source.charCodeAt(at);
    if (!isLetter(code) && !(isHyphen(code) && isLetter(source.charCodeAt(at + 1)))) return at;
  }
}

const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Letters, as far as words of a vocabulary need: ASCII's, and all signs from À on but general punctuation. */
function isLetter(code: number): boolean {
  if (code < 128) return ascii[code] === 1;
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff);
}

/** What becomes of the hyphen between `before` (a line's end, without it) and `after` (the next line). */
export function mend(before: string, after: string, vocabulary: () => Vocabulary, soft: boolean): Mending {
  if (soft) return 'join';
  const left = lastPart.exec(lastWord(before))?.[0] ?? '';
  const right = firstPart.exec(after)?.[0] ?? '';
  if (right === '') return left === '' ? 'hang' : 'keep';
  if (left === '') return 'hang';
  if (lexicon.hangingHyphen.has(right)) return 'hang';
  // A capital or a figure goes on after a hyphen that is part of the word; an address has no other hyphens.
  if (!/^\p{Ll}/u.test(right) || !/\p{Ll}$/u.test(left) || /[/:@_]|\.\p{L}/u.test(left)) return 'keep';
  return doubled(left, right) ? 'keep' : byForms(left.toLowerCase(), right.toLowerCase(), vocabulary());
}

/** Whether the space at `at` stands in a doubled word that extraction parted: `masing- masing`. */
export function partsDoubled(source: string, at: number, end: number): boolean {
  if (source.charCodeAt(at - 1) !== 45) return false;
  const left = /\p{L}+$/u.exec(lastWord(source.slice(Math.max(0, at - 31), at - 1)))?.[0] ?? '';
  const right = /^\p{L}+/u.exec(source.slice(at + 1, Math.min(end, at + 31)))?.[0] ?? '';
  return left !== '' && right !== '' && doubled(left, right);
}

/** Indonesian doubling: `masing-masing`, `anak-anaknya`, `kemerah-merahan`, `tolong-menolong`. */
function doubled(left: string, right: string): boolean {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  // Three letters, the shortest stem that is doubled (`ibu-ibu`); four where only a part agrees.
  if (a.length >= 3 && (b.startsWith(a) || (a.length >= 4 && b.endsWith(a)))) return true;
  return b.length >= 4 && a.length > 4 && (a.endsWith(b) || a.endsWith(b.slice(0, 4)));
}

/** The form that the document has elsewhere; without one, a word is joined unless its parts are words that take a hyphen. */
function byForms(left: string, right: string, words: Vocabulary): Mending {
  if (words.has(left + right)) return 'join';
  if (words.has(`${left}-${right}`)) return 'keep';
  // Four letters: syllables that are words by chance (`con`, `in`, `per`) are shorter.
  const both = words.has(left) && words.has(right) && left.length >= 4 && right.length >= 4;
  const parts =
    (lexicon.hyphenAfter.has(left) && words.has(right)) ||
    (lexicon.hyphenBefore.has(right) && left.length >= 4);
  // 20 letters: hardly a word of prose is longer; two words are.
  return both || parts || left.length + right.length > 20 ? 'keep' : 'join';
}
