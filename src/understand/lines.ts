import type { Document, Range } from '../paper';

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
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 || (code !== 32 && code !== 10)) continue;
    const first = offsets[at] ?? 0;
    const last = offsets[at + 1] ?? source.length;
    if (code === 32 && last - first === 1 && source.charCodeAt(first) === 32) continue;
    const breaks = breaksBetween(source, first, last);
    if (breaks === 0 && code !== 10) continue;
    if (at > start) lines.push({ from: start, to: at, apart });
    apart = breaks > 1 || (at <= start && apart);
    start = at + 1;
  }
  if (to > start) lines.push({ from: start, to, apart });
  return lines;
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
