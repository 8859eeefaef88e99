import { lastWord } from '../paper';
import { lexicon } from './lexicon';
import { lengthOf, type Line } from './lines';

/** The number before a heading: `3.1` is `[3, 1]`; `II`, `B` count as 2. */
export interface Numbering {
  readonly style: 'decimal' | 'roman' | 'letter' | 'chapter';
  readonly parts: readonly number[];
}

/** What a line looks like by itself. */
export interface Look {
  /** A heading that papers of every field have. */
  readonly known: boolean;
  readonly numbering: Numbering | null;
  /** Written in capitals, with a word of at least four letters. */
  readonly capitals: boolean;
  /** Begins as an item of a list does. */
  readonly item: boolean;
  readonly caption: boolean;
  /** Begins with `Abstract:`, `Kata kunci:`. */
  readonly label: boolean;
}

const plain: Look = {
  known: false,
  numbering: null,
  capitals: false,
  item: false,
  caption: false,
  label: false,
};

/** 160 signs: the longest line that can be a heading. */
const longestTitle = 160;

export function lookOf(line: Line): Look {
  const { text } = line;
  const short = lengthOf(line) <= longestTitle;
  const first = text.charCodeAt(0);
  // Small letters open no heading, item or caption but `a.`, `i)`: most lines of a text end here.
  if (first >= 97 && first <= 122 && !itemStart.test(text)) return plain;
  return {
    known: lengthOf(line) <= 80 && beginsTitle(text) && lexicon.heading.test(text),
    numbering: short ? numberingOf(text) : null,
    capitals: short && inCapitals(text),
    item: itemStart.test(text),
    caption: isCaption(text),
    label: lexicon.label.test(text.slice(0, 40)),
  };
}

/** Whether a text begins with a capital or a digit; those of ASCII are told without a pattern. */
function beginsTitle(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return /^[\p{Lu}\d]/u.test(text);
}

// Private-use signs are the bullets of symbol fonts.
const itemStart =
  /^(?:[•●▪■◦‣∙·►➢✓*\uE000-\uF8FF]\s*\S|[–—-]\s+\S|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S)/u;

const decimal = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+(?=["“‘(]?\p{Lu})/u;
const roman = /^([IVXL]{1,6})[.)]\s+(?=["“‘(]?\p{Lu})/u;
const letter = /^([A-H])[.)]\s+(?=["“‘(]?\p{Lu})/u;

/** What the numbers above begin with. */
const beginsNumber = /^[\dA-HIVXL]/;

export function numberingOf(text: string): Numbering | null {
  const chapter = lexicon.chapter.exec(text)?.[1];
  if (chapter !== undefined) return { style: 'chapter', parts: [valueOf(chapter)] };
  if (!beginsNumber.test(text)) return null;
  const number = decimal.exec(text)?.[1];
  if (number !== undefined) return { style: 'decimal', parts: number.split('.').map(Number) };
  const one = roman.exec(text)?.[1];
  if (one !== undefined && isRoman(one)) return { style: 'roman', parts: [valueOf(one)] };
  const sign = letter.exec(text)?.[1];
  return sign === undefined ? null : { style: 'letter', parts: [sign.charCodeAt(0) - 64] };
}

const isRoman = (text: string): boolean => /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text);

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function valueOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const values = [...text.toUpperCase()].map((sign) => digits[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Whether all letters are capitals, and a word is too long for an acronym. */
export function inCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text) && /\p{Lu}{3}\P{L}*\p{Lu}/u.test(text);
}

/** A heading's text without its number. */
export function titleOf(text: string): string {
  if (!beginsNumber.test(text)) return text;
  return text.replace(decimal, '').replace(roman, '').replace(letter, '');
}

/** Whether words begin with capitals as titles do: four in five, small words aside, and at least two. */
export function inTitleCase(text: string): boolean {
  let big = 0;
  let capital = 0;
  for (const word of titleOf(text).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []) {
    if (lexicon.smallWords.has(word)) continue;
    big++;
    if (/^\p{Lu}/u.test(word)) capital++;
  }
  return capital >= 2 && capital * 5 >= big * 4;
}

/** Whether a line begins as a caption does: `Tabel 3. Hasil`, `Figure 2 Map`; not `Table 3 shows`. */
export function isCaption(text: string): boolean {
  const found = lexicon.caption.exec(text);
  return found !== null && /^(?:$|\s*[.:,|–—-]|\s+[\p{Lu}\d("“])/u.test(text.slice(found[0].length));
}

/** Whether a line ends in a small word, which no title does. */
export function endsSmall(text: string): boolean {
  return lexicon.smallWords.has(/\p{L}+$/u.exec(lastWord(text))?.[0] ?? '');
}
