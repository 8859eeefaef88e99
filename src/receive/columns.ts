import { ended, firstWord, lengthOf, type Line } from './lines';

/** How the lines of a text lie: what a blank line means, and which lines end before the column does. */
export interface Columns {
  /** How many blank lines stand between any two lines; only more than these part paragraphs. */
  readonly base: number;
  /** Whether lines are broken at a column's width; else each line is a paragraph. */
  readonly wrapped: boolean;
  /** For each line, how wide its column is: signs. */
  readonly widths: ArrayLike<number>;
}

/** 40 signs: shorter lines are headings, cells or ends of paragraphs, and say nothing of a text's layout. */
const fullLine = 40;
/** 200 signs: no printed line is longer. */
export const longestLine = 200;
/** Capitals take a quarter more room than small letters in common typefaces. */
const capitalWidth = 1.25;
/** Eight lines: about as long as a paragraph in a column. */
const window = 8;

export function columnsOf(source: string, lines: readonly Line[]): Columns {
  const wrapped = isWrapped(source, lines);
  return {
    wrapped,
    base: wrapped ? commonestBlanks(lines) : 0,
    widths: wrapped ? widthsOf(lines) : new Uint16Array(lines.length),
  };
}

/** How many blank lines stand between any two lines: `Columns.base`, where no more is asked for. */
export const baseOf = (source: string, lines: readonly Line[]): number =>
  isWrapped(source, lines) ? commonestBlanks(lines) : 0;

/** Broken lines mostly stop within a sentence; paragraphs stop at its end. */
function isWrapped(source: string, lines: readonly Line[]): boolean {
  let full = 0;
  let long = 0;
  let stopped = 0;
  for (const line of lines) {
    if (lengthOf(line) < fullLine) continue;
    full++;
    if (lengthOf(line) > longestLine) long++;
    if (ended(source, line)) stopped++;
  }
  return long * 3 < full && stopped * 2 < full;
}

/** The commonest number of blank lines between full lines. */
function commonestBlanks(lines: readonly Line[]): number {
  const counts = [0, 0, 0, 0];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const before = lines[index - 1];
    if (!before || lengthOf(line) < fullLine || lengthOf(before) < fullLine) continue;
    counts[Math.min(3, line.blanks)] = (counts[Math.min(3, line.blanks)] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/**
 * The width of the column at each line: the third longest of the nine lines to either side, itself among them; two
 * may be strays, as where extraction joined lines. The narrower side counts, for where columns of two widths meet.
 */
function widthsOf(lines: readonly Line[]): Uint16Array {
  const widths = new Uint16Array(lines.length);
  const lengths = new Uint16Array(lines.length);
  lines.forEach((line, index) => (lengths[index] = Math.min(lengthOf(line), longestLine)));
  // What stands before and at a line stands at and behind the one eight lines further up.
  const before8 = new Uint16Array(lines.length + window);
  for (let index = 0; index < before8.length; index++)
    before8[index] = thirdLongest(lengths, index - window, index + 1);
  for (let index = 0; index < lines.length; index++) {
    const before = before8[index] ?? 0;
    const after = before8[index + window] ?? 0;
    widths[index] = before === 0 || after === 0 ? Math.max(before, after) : Math.min(before, after);
  }
  return widths;
}

function thirdLongest(lengths: Uint16Array, from: number, to: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = Math.max(0, from); at < to && at < lengths.length; at++) {
    const length = lengths[at] ?? 0;
    if (length > first) {
      third = second;
      second = first;
      first = length;
    } else if (length > second) {
      third = second;
      second = length;
    } else if (length > third) third = length;
  }
  return third;
}

/**
 * How far a line falls short, were the next line's first word on it: 1 is a full line. Below 0.9 the word would
 * have fitted in print too, where signs have different widths (lines of one paragraph differ by up to a tenth).
 */
export function fillOf(columns: Columns, lines: readonly Line[], index: number): number {
  const line = lines[index];
  const next = lines[index + 1];
  const width = columns.widths[index] ?? 0;
  if (!line || width === 0) return 1;
  return (
    (lengthOf(line) * (/\p{Ll}/u.test(line.text) ? 1 : capitalWidth) + 1 + (next ? firstWord(next) : 0)) /
    width
  );
}
