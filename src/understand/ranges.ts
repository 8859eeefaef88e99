import type { Range } from '../paper';

/** Ranges of two rows that are each in order, in order. */
export function inOrder(some: readonly Range[], others: readonly Range[]): readonly Range[] {
  return others.length === 0 ? some : [...some, ...others].sort((a, b) => a.from - b.from);
}

/** Whether a place is outside of ranges that are in order. Asked with places in any order (binary search). */
export function isOutside(ranges: readonly Range[]): (at: number) => boolean {
  return (at) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.to ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.from ?? Infinity) > at;
  };
}
