import { isBlank, nextSignOf } from '../paper';

/** A line of the file that has something on it. Offsets are UTF-16 indices into the source; `end` is exclusive. */
export interface Line {
  /** Without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** How many columns of white space stand before it (a tab counts as four). */
  readonly indent: number;
  /** How many blank lines stand between it and the line before it. */
  readonly blanks: number;
  /** Whether a form feed, by which a page ends, stands between it and the line before it. */
  readonly page: boolean;
  /** What stands on it, as on disk; of a very long line the beginning. */
  readonly text: string;
}

/** 400 signs: what is longer is no printed line, and no rule for lines looks further. */
export const longestLook = 400;

const LF = 10;
const FF = 12;
const CR = 13;

/** The signs that end a line. */
const lineEnds = '\n\v\f\r\u2028\u2029';

/** The lines of a source that are not blank, in order, those after the offset `from`. */
export function linesOf(source: string, from = 0): readonly Line[] {
  const lines: Line[] = [];
  let blanks = -1;
  let page = false;
  const endOfLine = nextSignOf(source, lineEnds);
  for (let at = from; at < source.length;) {
    const lineEnd = endOfLine(at);
    const start = skipSpace(source, at, lineEnd);
    if (start < lineEnd) {
      const end = trimEnd(source, start, lineEnd);
      lines.push({
        start,
        end,
        indent: columns(source, at, start),
        blanks: Math.max(0, blanks),
        page,
        text: source.slice(start, Math.min(end, start + longestLook)),
      });
      blanks = 0;
      page = false;
    } else if (blanks >= 0) blanks++;
    const ending = source.charCodeAt(lineEnd);
    // A form feed is written at the end of a page's last line: the line end before it is no blank line.
    if (ending === FF) {
      page = true;
      if (start >= lineEnd && blanks > 0) blanks--;
    }
    at = lineEnd + (ending === CR && source.charCodeAt(lineEnd + 1) === LF ? 2 : 1);
  }
  return lines;
}

function skipSpace(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(source.charCodeAt(at))) at++;
  return at;
}

function trimEnd(source: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(source.charCodeAt(at - 1))) at--;
  return at;
}

function columns(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) count += source.charCodeAt(at) === 9 ? 4 : 1;
  return count;
}

/** Whether a unit is a small letter of ASCII. */
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** How long a line is. */
export const lengthOf = (line: Line): number => line.end - line.start;

/** How long a line's first word is. */
export function firstWord(line: Line): number {
  const at = line.text.indexOf(' ');
  return at < 0 ? Math.min(lengthOf(line), line.text.length) : at;
}

/** Whether a line ends as a sentence does, closing quotes, brackets and note marks aside. */
export function ended(source: string, line: Line): boolean {
  let at = line.end - 1;
  if (isSmall(source.charCodeAt(at))) return false;
  // Three signs: a quote, a bracket and a star may follow a full stop.
  for (let back = 0; back < 3 && at > line.start && closing.has(source[at] ?? ''); back++) at--;
  return '.!?:…'.includes(source[at] ?? ' ');
}

const closing = new Set([')', ']', '"', '”', '’', "'", '»', '*', '}']);

/** Whether a line begins in small letters, or with a sign that goes on with what stood before it. */
export function goesOn(line: Line): boolean {
  const code = line.text.charCodeAt(0);
  // Most lines begin with a letter of ASCII, and need no search in the letters of all scripts.
  if (isSmall(code) || isSmall(code | 32)) return isSmall(code);
  return /^(?:\p{Ll}|[,;:.)\]”’%&/=+])/u.test(line.text);
}
