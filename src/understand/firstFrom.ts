/** The index of the first of `items` that stands at `position` or later; they are in order of `at` (binary search). */
export function firstFrom<T>(items: readonly T[], position: number, at: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && at(item) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
