import { medianOf } from './gutters';
import type { Column } from './reading';
import type { Run, Segment } from './segments';

/** A printed line, or the row of a table. */
export interface PrintedLine extends Segment {
  /** Index of its page, from 0. */
  readonly page: number;
  /** Which column it stands in: a number that no other column has. */
  readonly column: number;
  /** Whether it is a row of cells. */
  readonly cells: boolean;
}

/** In sizes: words of a justified line stand closer, cells of a row seldom. */
const cellGap = 2.2;

/** The lines of a column, from top to bottom: what stands on one height is one line. */
export function linesIn({ segments }: Column, page: number, column: number): readonly PrintedLine[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const last = rows[rows.length - 1];
    const host = last?.[0];
    // A third of a size: cells of a row may be shifted a little, lines of a paragraph are a whole size apart.
    if (last && host && Math.abs(segment.base - host.base) <= Math.min(segment.size, host.size) / 3)
      last.push(segment);
    else rows.push([segment]);
  }
  const width =
    Math.max(0, ...segments.map(({ right }) => right)) - Math.min(...segments.map(({ left }) => left));
  const lines = rows.map((row) => lineOf(row, page, column, width));
  return withTables(lines, width);
}

function lineOf(row: readonly Segment[], page: number, column: number, width: number): PrintedLine {
  const ordered = [...row].sort((a, b) => a.left - b.left);
  const [first] = ordered;
  if (!first) throw new Error('a line without text');
  if (ordered.length === 1) return { page, column, cells: false, ...first };
  const runs: Run[] = [];
  let text = '';
  let signs = { bold: 0, italic: 0 };
  for (const segment of ordered) {
    const shift = text === '' ? 0 : text.length + 1;
    text += text === '' ? segment.text : ` ${segment.text}`;
    runs.push(
      ...segment.runs.map(({ from, to, left, right }) => ({
        from: from + shift,
        to: to + shift,
        left,
        right,
      })),
    );
    const { length } = segment.text;
    signs = { bold: signs.bold + segment.bold * length, italic: signs.italic + segment.italic * length };
  }
  const shares = { bold: signs.bold / text.length, italic: signs.italic / text.length };
  const right = Math.max(...ordered.map((one) => one.right));
  const { left, base, size } = first;
  return { text, left, right, base, size, ...shares, runs, page, column, cells: isOfCells(ordered, width) };
}

/** Whether what stands on one height are cells, not the words of a widely justified line, and no number before a title. */
function isOfCells(row: readonly Segment[], width: number): boolean {
  const gaps = row.slice(1).map((segment, at) => segment.left - (row[at]?.right ?? segment.left));
  const size = medianOf(row.map((segment) => segment.size));
  const last = row[row.length - 1];
  const spread = (last?.right ?? 0) - (row[0]?.left ?? 0) >= 0.95 * width;
  if (spread && gaps.every((gap) => gap <= cellGap * size)) return false;
  // Five signs: `(1)`, `2.1.3`, `•`.
  return row.length > 2 || (row[0]?.text.length ?? 0) > 5;
}

/** Lines that may stand between rows of one table: what a cell holds that is broken, or a heading within. */
const between = 4;

/** Rows of cells come in twos at least; what stands between them in narrow lines belongs to the same table. */
function withTables(lines: readonly PrintedLine[], width: number): readonly PrintedLine[] {
  const near = (at: number): boolean => {
    const [line, after] = [lines[at], lines[at + 1]];
    return (
      line !== undefined &&
      after !== undefined &&
      after.base - line.base <= 3 * Math.max(line.size, after.size)
    );
  };
  const isNarrow = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && (line.cells || line.right - line.left < 0.7 * width);
  };
  const kept = new Array<boolean>(lines.length).fill(false);
  for (let from = 0; from < lines.length; from++) {
    if (lines[from]?.cells !== true) continue;
    let to = from;
    for (let at = from; at + 1 < lines.length && at - to < between && near(at) && isNarrow(at + 1);) {
      at += 1;
      if (lines[at]?.cells === true) to = at;
    }
    if (to > from) kept.fill(true, from, to + 1);
    from = to;
  }
  return lines.map((line, at) => (line.cells === kept[at] ? line : { ...line, cells: kept[at] ?? false }));
}
