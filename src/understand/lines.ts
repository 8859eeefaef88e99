import { nextSignOf, type Document, type Range } from '../paper';

/** A line as the file has it, in the clean text. Paragraphs found wrongly in a list don't hide where its lines begin. */
export interface Line extends Range {
  /** Whether a blank line (or a page break) stands before it. */
  readonly apart: boolean;
}

/** The lines of the file between `from` and `to` of the clean text. A line that begins in a mended word is part of the one before. */
export function linesOf(document: Document, from: number, to: number): readonly Line[] {
  const { text, offsets, source } = document;
  const lines: Line[] = [];
  let start = from;
  let apart = true;
  const nextBreak = nextSignOf(source, '\n\f\r');
  const nextFeed = nextSignOf(text, '\n');
  const nextEnd = (after: number): number =>
    Math.min(nextFeed(after), placeOf(document, after, nextBreak(offsets[after] ?? source.length)));
  for (let at = nextEnd(from); at < to; at = nextEnd(at + 1)) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10) continue;
    const breaks = breaksBetween(source, offsets[at] ?? 0, offsets[at + 1] ?? source.length);
    if (breaks === 0 && code !== 10) continue;
    if (at > start) lines.push({ from: start, to: at, apart });
    apart = breaks > 1 || (at <= start && apart);
    start = at + 1;
  }
  if (to > start) lines.push({ from: start, to, apart });
  return lines;
}

/**
 * The place in the clean text of what stands at `offset` of the source, or was left out there; `after` is a place before
 * it. Where nothing is left out between them they are as far apart in both.
 */
function placeOf({ text, offsets }: Document, after: number, offset: number): number {
  const last = text.length;
  let at = Math.min(last, after + Math.max(0, offset - (offsets[after] ?? offset)));
  while (at > after && (offsets[at] ?? 0) > offset) at--;
  while (at < last && (offsets[at + 1] ?? Infinity) <= offset) at++;
  return at;
}

/** How many lines end in a stretch of the source: 0, 1, or 2 for more. A page break counts as two. */
function breaksBetween(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at++) {
    const code = source.charCodeAt(at);
    if (code === 10) count++;
    else if (code === 12) count = 2;
    else if (code === 13 && source.charCodeAt(at + 1) !== 10) count++;
  }
  return count;
}
