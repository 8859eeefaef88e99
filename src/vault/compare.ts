import { diffIndices } from 'node-diff3';
import type { Change } from './change';
import { isCallout } from './callout';
import { piecesOf } from './words';

/** A stretch of a line: UTF-16 indices into it, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A line of a note. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** What is not in the line beside it. */
  readonly changed: readonly Stretch[];
}

/** Two lines side by side; null on the side that has none. */
export interface Row {
  /** `conflict`: a line of the callout that shows what the reading says where the person says something else. */
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'conflict';
  readonly before: Line | null;
  readonly after: Line | null;
}

/** Longer lines are shown as changed in whole: comparing their pieces costs the square of their number. */
const MOST_PIECES = 1_000;

/** What a change does to a note, line beside line; empty for what is no text. Made for one note when a person asks. */
export function compare({ before, after }: Pick<Change, 'before' | 'after'>): readonly Row[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (!old || !now) return [];
  const conflicts = conflictsIn(now);
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  // After the last difference, all that is left is the same.
  const end: Difference = { buffer1: [old.length, 0], buffer2: [now.length, 0] };
  const differences: readonly Difference[] = [...diffIndices([...old], [...now]), end];
  for (const { buffer1, buffer2 } of differences) {
    while (left < buffer1[0]) rows.push(same(old, left++, right++));
    rows.push(...changedRows(old, now, [left, buffer1[1]], [right, buffer2[1]], conflicts));
    left += buffer1[1];
    right += buffer2[1];
  }
  return rows;
}

type Place = readonly [from: number, count: number];
interface Difference {
  readonly buffer1: Place;
  readonly buffer2: Place;
}

/** A note's lines; none where there is no note; null for what is no text. */
function linesOf(content: Change['after']): readonly string[] | null {
  if (content === null || content === '') return [];
  if (typeof content !== 'string') return null;
  const lines = content.split(/\r?\n/);
  return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
}

function same(lines: readonly string[], left: number, right: number): Row {
  const text = lines[left] ?? '';
  const line = (at: number): Line => ({ number: at + 1, text, changed: [] });
  return { kind: 'same', before: line(left), after: line(right) };
}

/** Lines that differ, in pairs as far as there are two; the rest stands alone. */
function changedRows(
  old: readonly string[],
  now: readonly string[],
  [left, removed]: Place,
  [right, added]: Place,
  conflicts: ReadonlySet<number>,
): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < Math.max(removed, added); at += 1) {
    const before = at < removed ? (old[left + at] ?? '') : null;
    const after = at < added ? (now[right + at] ?? '') : null;
    const [some, others] = before === null || after === null ? [null, null] : rangesOf(before, after);
    rows.push({
      kind: conflicts.has(right + at) && after !== null ? 'conflict' : kindOf(before, after),
      before: before === null ? null : lineOf(before, left + at, some),
      after: after === null ? null : lineOf(after, right + at, others),
    });
  }
  return rows;
}

function kindOf(before: string | null, after: string | null): Row['kind'] {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** A line that has no other beside it is new or gone as a whole. */
function lineOf(text: string, at: number, changed: readonly Stretch[] | null): Line {
  return { number: at + 1, text, changed: changed ?? [{ from: 0, to: text.length }] };
}

/** What differs between two lines, piece by piece. */
function rangesOf(before: string, after: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const [old, now] = [[...piecesOf(before)], [...piecesOf(after)]];
  if (Math.max(old.length, now.length) > MOST_PIECES) {
    return [[{ from: 0, to: before.length }], [{ from: 0, to: after.length }]];
  }
  const found = diffIndices(old, now);
  return [
    stretches(
      old,
      found.map(({ buffer1 }) => buffer1),
    ),
    stretches(
      now,
      found.map(({ buffer2 }) => buffer2),
    ),
  ];
}

function stretches(words: readonly string[], places: readonly Place[]): readonly Stretch[] {
  const ends: number[] = [0];
  for (const word of words) ends.push((ends[ends.length - 1] ?? 0) + word.length);
  return places
    .filter(([, count]) => count > 0)
    .map(([from, count]) => ({ from: ends[from] ?? 0, to: ends[from + count] ?? 0 }));
}

/** The lines of callouts that show what the reading says. */
function conflictsIn(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let inside = false;
  lines.forEach((line, at) => {
    inside = isCallout(line) || (inside && line.startsWith('>'));
    if (inside) found.add(at);
  });
  return found;
}
