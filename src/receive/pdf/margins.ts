import { medianOf } from './gutters';
import type { PrintedLine } from './lines';

/** Where a line stands in its column. Lengths in points. */
export interface Place {
  /** The edges of the column there. */
  readonly left: number;
  readonly right: number;
  /** How far it begins behind the left edge, in its own sizes. */
  readonly indent: number;
  /** From its baseline to the next line's; null where the next line does not stand below it. */
  readonly lead: number | null;
}

/** Lines to either side that show where a column's edges are: about a paragraph. */
const window = 8;
/** In sizes: what begins further off is of another column or table. */
const near = 5;

/** The place of each line, the lines in the order in which they are read. */
export function placesOf(lines: readonly PrintedLine[]): readonly Place[] {
  return lines.map((line, at) => {
    let [left, right] = [line.left, line.right];
    for (const step of [-1, 1]) {
      for (let count = 1; count <= window; count++) {
        const other = lines[at + step * count];
        if (!other || other.page !== line.page || !isBeside(line, other)) break;
        if (Math.abs(other.left - line.left) > near * line.size) continue;
        left = Math.min(left, other.left);
        right = Math.max(right, other.right);
      }
    }
    return { left, right, indent: (line.left - left) / line.size, lead: leadOf(line, lines[at + 1]) };
  });
}

/** Whether two lines can belong to one column: they share some of their width. */
const isBeside = (a: PrintedLine, b: PrintedLine): boolean => a.left < b.right && b.left < a.right;

function leadOf(line: PrintedLine, after: PrintedLine | undefined): number | null {
  if (!after || after.page !== line.page || after.base <= line.base || !isBeside(line, after)) return null;
  return after.base - line.base;
}

/** The usual distance of lines by their size, in points. */
export class Leading {
  private readonly bySize = new Map<number, number>();

  constructor(lines: readonly PrintedLine[], places: readonly Place[]) {
    const leads = new Map<number, number[]>();
    for (const [at, line] of lines.entries()) {
      const lead = places[at]?.lead ?? null;
      if (lead === null || lines[at + 1]?.size !== line.size || lead > 2.5 * line.size) continue;
      const size = rounded(line.size);
      const own = leads.get(size) ?? [];
      own.push(lead);
      leads.set(size, own);
    }
    for (const [size, own] of leads) this.bySize.set(size, medianOf(own));
  }

  /** Where a size has no two lines, a fifth more than itself, as is usual. */
  of(size: number): number {
    return this.bySize.get(rounded(size)) ?? 1.2 * size;
  }
}

const rounded = (size: number): number => Math.round(size * 2) / 2;
