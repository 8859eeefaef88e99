import { gutterOf, partedBy, type Gutter, type Region } from './gutters';
import type { Segment } from './segments';

/** Segments that are read from the top to the bottom. */
export interface Column {
  readonly segments: readonly Segment[];
}

/** How deep columns may lie in columns: three columns lie in two. */
const deepest = 3;

/**
 * The columns of a page in the order in which they are read. Where two stand beside each other, what lies across both parts
 * the page into bands, each read from left to right. `first`: a segment whose column comes before the one beside it, as the
 * title's before a box at its side.
 */
export function columnsIn(
  region: Region,
  known: readonly Gutter[],
  first: Segment | null,
  depth = 0,
): readonly Column[] {
  const gutter = depth < deepest ? gutterOf(region, known) : null;
  if (!gutter) return region.length > 0 ? [{ segments: byHeight(region) }] : [];
  return bandsOf(region, gutter).flatMap(({ left, right, across }) => {
    if (across.length > 0) return columnsIn(across, [], first, depth + 1);
    const sides = first && right.includes(first) ? [right, left] : [left, right];
    return sides.flatMap((side) => columnsIn(side, [], first, depth + 1));
  });
}

function byHeight(region: Region): readonly Segment[] {
  return [...region].sort((a, b) => a.base - b.base || a.left - b.left);
}

/** A stretch of a page from top to bottom: lines across the gutter, or those on either side. */
interface Band {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly across: readonly Segment[];
}

function bandsOf(region: Region, gutter: Gutter): readonly Band[] {
  const { left, right, across } = partedBy(region, gutter);
  const isAcross = new Set(across);
  // A cell beside a line that lies across belongs to it.
  for (const segment of [...left, ...right]) {
    if (across.some((one) => Math.abs(one.base - segment.base) < 0.3 * segment.size)) isAcross.add(segment);
  }
  const onLeft = new Set(left);
  const bands = runsOf(region, isAcross).map((run): Band => {
    const [own, other] = [run.filter((one) => onLeft.has(one)), run.filter((one) => !onLeft.has(one))];
    const whole = run.some((one) => isAcross.has(one)) || (isOfCells(own) && isOfCells(other));
    return whole ? { left: [], right: [], across: run } : { left: own, right: other, across: [] };
  });
  return merged(merged(bands).map(asOne));
}

/** Stretches of a region that lie across or do not, and between white that goes all over it. */
function runsOf(region: Region, isAcross: ReadonlySet<Segment>): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  let last: boolean | null = null;
  let bottom = Infinity;
  for (const segment of byHeight(region)) {
    const now = isAcross.has(segment);
    // Lines stand closer than most of their size, also in a table.
    const isApart = segment.base - segment.size - bottom > 0.9 * segment.size || bottom === Infinity;
    if (now !== last || isApart) runs.push([]);
    last = now;
    bottom = Math.max(bottom === Infinity ? segment.base : bottom, segment.base);
    runs[runs.length - 1]?.push(segment);
  }
  return runs;
}

/** What stands on one side only is read like what lies across. */
const asOne = (band: Band): Band =>
  faces(band.left, band.right)
    ? band
    : { left: [], right: [], across: byHeight([...band.left, ...band.right, ...band.across]) };

const faces = (left: Region, right: Region): boolean => left.length > 0 && right.length > 0;

/** Whether one side of a band is made of cells: several beside each other on most of its heights. */
function isOfCells(side: Region): boolean {
  const heights = new Set(side.map(({ base }) => Math.round(base / 3)));
  return side.length >= 1.5 * heights.size;
}

/** Neighbours that are read alike, together. */
function merged(bands: readonly Band[]): readonly Band[] {
  const all: Band[] = [];
  for (const band of bands) {
    const before = all[all.length - 1];
    if (!before || before.across.length > 0 !== band.across.length > 0) all.push(band);
    else
      all[all.length - 1] = {
        left: [...before.left, ...band.left],
        right: [...before.right, ...band.right],
        across: [...before.across, ...band.across],
      };
  }
  return all;
}
