import type { Segment } from './segments';

/** The white between two columns. Points. */
export interface Gutter {
  /** From the page's left edge. */
  readonly middle: number;
  /** How wide the columns on either side are. */
  readonly left: number;
  readonly right: number;
}

/** How a stretch of a page is read: as one column, or as two beside each other with what lies across above, between and below. */
export type Region = readonly Segment[];

/** Points: no gutter is narrower. */
const narrowest = 6;
/** Points: heights are told apart by less than half a line. */
const slice = 4;
/** Lines that must stand beside each other: fewer are a heading's number, a formula or a signature. */
const fewest = 3;
/** The share of a column's width that lines of prose fill in the middle; cells of tables leave more empty. */
const fullness = 0.55;

/**
 * The gutter that parts most of a region; null where it is one column. A gutter that other pages have is believed
 * with less to show for it.
 */
export function gutterOf(region: Region, known: readonly Gutter[] = []): Gutter | null {
  const found = bestGutter(region);
  if (found && isOfProse(region, found)) return found;
  return known.find((gutter) => fits(region, gutter)) ?? null;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOf(region: Region): Extent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const segment of region) {
    left = Math.min(left, segment.left);
    right = Math.max(right, segment.right);
    top = Math.min(top, segment.base - segment.size);
    bottom = Math.max(bottom, segment.base);
  }
  return { left, right, top, bottom };
}

/** The middle of the widest white over which most lines face each other. */
function bestGutter(region: Region): Gutter | null {
  const { left, right, top, bottom } = extentOf(region);
  if (!(right - left > 100)) return null;
  const facing = facingIn(
    region,
    left,
    top,
    Math.ceil(right - left) + 1,
    Math.ceil((bottom - top) / slice) + 1,
  );
  // The outer sixths: a column is no narrower.
  const margin = Math.floor((right - left) / 6);
  let [best, from, to] = [0, 0, 0];
  for (let x = margin; x < facing.length - margin; x++) {
    const count = facing[x] ?? 0;
    if (count > best) [best, from, to] = [count, x, x];
    else if (count === best && x === to + 1) to = x;
  }
  const size = medianOf(region.map((segment) => segment.size));
  return best * slice >= fewest * size && to - from >= narrowest
    ? gutterAt(region, left + (from + to) / 2)
    : null;
}

function gutterAt(region: Region, middle: number): Gutter {
  const { left, right } = partedBy(region, { middle });
  const widthOf = (side: Region): number => {
    const extent = extentOf(side);
    return extent.right - extent.left;
  };
  return { middle, left: widthOf(left), right: widthOf(right) };
}

/** For each point from the left, at how many heights there is text on both of its sides, and none across. */
function facingIn(region: Region, left: number, top: number, points: number, slices: number): Int32Array {
  const changes = new Int32Array(points + 2);
  const reached = new Float64Array(slices).fill(-1);
  for (const segment of [...region].sort((a, b) => a.left - b.left)) {
    const [begins, ends] = [Math.floor(segment.left - left), Math.ceil(segment.right - left)];
    const first = Math.max(0, Math.floor((segment.base - segment.size - top) / slice));
    const last = Math.min(slices - 1, Math.floor((segment.base - top) / slice));
    for (let at = first; at <= last; at++) {
      const before = reached[at] ?? -1;
      if (before >= 0 && begins > before) {
        changes[before] = (changes[before] ?? 0) + 1;
        changes[begins + 1] = (changes[begins + 1] ?? 0) - 1;
      }
      if (ends > before) reached[at] = ends;
    }
  }
  for (let x = 1; x < changes.length; x++) changes[x] = (changes[x] ?? 0) + (changes[x - 1] ?? 0);
  return changes.subarray(0, points);
}

/** What stands left and right of a gutter, and across it. */
export interface Parted {
  readonly left: Region;
  readonly right: Region;
  readonly across: Region;
}

export function partedBy(region: Region, { middle }: Pick<Gutter, 'middle'>): Parted {
  const left = region.filter((segment) => segment.right <= middle);
  const right = region.filter((segment) => segment.left >= middle);
  const across = region.filter((segment) => segment.right > middle && segment.left < middle);
  return { left, right, across };
}

/** Signs: lines of columns are longer in the middle, cells are shorter. */
const cell = 12;

/** Whether both sides of a gutter are filled with lines as columns are: long ones, with less white between than a column is wide. */
function isOfProse(region: Region, gutter: Gutter, depth = 0): boolean {
  const { left, right } = partedBy(region, gutter);
  const faced = (side: Region, other: Region): Region =>
    side.filter((one) => other.some((two) => Math.abs(one.base - two.base) <= Math.max(one.size, two.size)));
  const sides = [faced(left, right), faced(right, left)];
  const [before, behind] = sides.map(extentOf);
  if (!before || !behind) return false;
  const narrower = Math.min(before.right - before.left, behind.right - behind.left);
  if (2 * (behind.left - before.right) > narrower) return false;
  return sides.every((side) => isFilled(side) || (depth < deepest && partsAgain(side, depth)));
}

function isFilled(side: Region): boolean {
  const { left, right } = extentOf(side);
  const widths = side.map((segment) => segment.right - segment.left);
  return (
    side.length >= fewest &&
    medianOf(side.map(({ text }) => text.length)) >= cell &&
    medianOf(widths) >= fullness * (right - left)
  );
}

/** Three columns: one side of the gutter holds two. */
function partsAgain(side: Region, depth: number): boolean {
  const gutter = bestGutter(side);
  return gutter !== null && isOfProse(side, gutter, depth + 1);
}

/** Columns that may stand beside each other on one side of a gutter are parted once more. */
const deepest = 1;

/** The share of a column that its full lines take at least. */
const full = 0.8;

/** Whether a gutter of other pages has full lines on both of its sides here, whatever tables stand there as well. */
function fits(region: Region, gutter: Gutter): boolean {
  const { left, right } = partedBy(region, gutter);
  const lines = (side: Region, width: number): Region =>
    side.filter((one) => one.right - one.left >= full * width);
  const [own, other] = [lines(left, gutter.left), lines(right, gutter.right)];
  return own.filter((one) => other.some((two) => isBeside(one, two))).length >= fewest;
}

const isBeside = (one: Segment, two: Segment): boolean =>
  one.base > two.base - 2 * two.size && two.base > one.base - 2 * one.size;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Points: gutters of pages whose margins alternate differ by more, those of one layout by less. */
const same = 6;

/** The gutters that two pages or more have. */
export function commonGutters(all: readonly Gutter[]): readonly Gutter[] {
  const common: Gutter[] = [];
  for (const gutter of all) {
    const near = ({ middle }: Gutter): boolean => Math.abs(middle - gutter.middle) <= same;
    if (all.filter(near).length >= 2 && !common.some(near)) common.push(gutter);
  }
  return common;
}
