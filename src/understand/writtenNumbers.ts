import type { Document, Range } from '../paper';
import { tagOf, type Written } from './notFigures';
import { digits } from './numbers';
import { lowerOf, sayingsOf, type Saying } from './parts';
import type { PaperText } from './text';

/**
 * Every place in the sentences where a number may stand, digits and words together, in reading order. What
 * `masked` covers (in reading order) is left out, and so are tables.
 */
export function writtenNumbers(text: PaperText, masked: readonly Range[]): readonly Written[] {
  const { document } = text;
  const lower = lowerOf(text);
  const found: Written[] = [];
  let mask = 0;
  for (const saying of sayingsOf(text)) {
    if (saying.heading || isCell(document, saying)) continue;
    const places = placesOf(saying);
    if (places.length >= wholeRow && places.length * perNumber > saying.lower.length) continue;
    for (const place of places) {
      while ((masked[mask]?.to ?? Infinity) <= place.from) mask++;
      if ((masked[mask]?.from ?? Infinity) < place.to) continue;
      const tag = place.raw === '' ? null : tagOf(document.text, lower, place, found[found.length - 1]);
      found.push(tag === null ? place : { ...place, tag });
    }
  }
  return found;
}

/**
 * From eight numbers on, a sentence with less than twelve signs to each is rows of a table run together: even the
 * tersest list in a sentence, `May (n = 11), `, takes more.
 */
const wholeRow = 8;
const perNumber = 12;

/** Signs of a line that is too short to be a sentence unless it ends in a stop. */
const shortLine = 50;

/** A cell of a table that was read as lines, or a table as such: its numbers say nothing without their column. */
function isCell(document: Document, { block: index, from, to }: Saying): boolean {
  const block = document.blocks[index];
  if (!block || block.kind === 'table' || block.kind === 'code') return true;
  if (block.kind !== 'paragraph' || block.from !== from || block.to - from >= shortLine) return false;
  return !/[.!?:;…”")]$/u.test(document.text.slice(from, to));
}

/** Digits alone: where a sentence has no number word, this finds the same as a language's own pattern. */
const inDigits = new RegExp(`(${digits})`, 'g');

/** Where numbers begin in a sentence. */
function placesOf(saying: Saying): readonly Written[] {
  const { lower, index: sentence } = saying;
  const lexicon = saying.argument.numbers;
  const opener = saying.marks.may(lexicon.spelled) ? lexicon.opener : inDigits;
  const found: Written[] = [];
  opener.lastIndex = 0;
  for (let match = opener.exec(lower); match; match = opener.exec(lower)) {
    const [word, raw = ''] = match;
    const { index } = match;
    if (raw === '' && (isLetter(lower, index - 1) || isLetter(lower, index + word.length))) continue;
    const from = saying.from + index;
    found.push({ from, to: from + word.length, raw, sentence, within: saying, lexicon, tag: null });
  }
  return found;
}

/** Whether a letter or digit stands at `at` of lower-cased text; the common ones are told without a pattern. */
function isLetter(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 128 && /[\p{L}\p{N}]/u.test(lower[at] ?? '');
}
