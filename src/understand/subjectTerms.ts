import { meaningOf } from './meaning';
import { occurrencesOf } from './occurrences';
import { lowerOf, sayingsOf } from './parts';
import { stopWords } from './stopWords';
import type { PaperText } from './text';

/** A term of the title is what a paper is about where it comes up so often outside of headings and lists; one of a heading, less often. */
const oftenTitled = 8;
const oftenHeaded = 5;

/** The words of a term: one says too little. */
const fewest = 2;
const most = 3;

/** Headings of a book are not read by the hundred. */
const mostHeadings = 80;

/** What a paper calls its subjects by: two or three words side by side in its title or a heading that it goes on using. */
export function subjectTerms(text: PaperText, title: string | null): readonly string[] {
  const { document } = text;
  const titled = new Set(rowsOf(text, title ?? ''));
  const headings = sayingsOf(text).filter(({ heading, part }) => heading && part !== 'backMatter');
  const headed = headings
    .slice(0, mostHeadings)
    .flatMap(({ from, to }) => rowsOf(text, document.text.slice(from, to)));
  const candidates = [...new Set([...titled, ...headed])];
  if (candidates.length === 0) return [];
  const found = occurrencesOf(text, lowerOf(text), candidates);
  const apart = [...text.referenceLists, ...headings].sort((a, b) => a.from - b.from);
  return candidates.filter((name) => {
    const places = (found.get(name) ?? []).filter(
      ({ from }) => !apart.some((one) => one.from <= from && from < one.to),
    );
    return places.length >= (titled.has(name) ? oftenTitled : oftenHeaded);
  });
}

/** Two or three words in a row, none of them small, that do not begin or end with a word such as `results`. */
function rowsOf(text: PaperText, line: string): readonly string[] {
  return line
    .toLowerCase()
    .split(/[^\p{L}\s’'-]+/u)
    .flatMap((part) => rowsIn(part.trim().split(/\s+/u)))
    .filter((row) => mayBeSubject(text, row))
    .map((row) => row.join(' '));
}

function mayBeSubject({ language }: PaperText, row: readonly string[]): boolean {
  const { defining, dividing } = meaningOf(language);
  const ends = [row[0] ?? '', row[row.length - 1] ?? ''];
  return ends.every(
    (word) =>
      !defining.plainHead.test(word) && !defining.notMeaning.test(word) && !dividing.holdsNoParts(word),
  );
}

function rowsIn(words: readonly string[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let length = most; length >= fewest; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const row = words.slice(at, at + length);
      if (row.every((word) => word.length > 2 && !stopWords.has(word))) found.push(row);
    }
  return found;
}
