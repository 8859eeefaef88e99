/** From which place to before which one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Rows and columns beyond either edge of what is seen. */
const BEYOND = 4;

/** What of so many things of one size is seen, and some beyond. */
export function stretchOf(scrolled: number, seen: number, size: number, count: number): Stretch {
  const from = Math.max(0, Math.floor(scrolled / size) - BEYOND);
  return { from, to: Math.min(count, Math.ceil((scrolled + seen) / size) + BEYOND) };
}

export function isIn(at: number, { from, to }: Stretch): boolean {
  return at >= from && at < to;
}

/** Takes out of the page what is out of sight, but for what has the focus. */
export function leave(drawn: Map<number, HTMLElement>, stretch: Stretch, focused: Element | null): void {
  for (const [at, el] of drawn) {
    if (isIn(at, stretch) || el === focused) continue;
    el.remove();
    drawn.delete(at);
  }
}

/** What stands next behind a place. */
export function nextIn(drawn: ReadonlyMap<number, HTMLElement>, at: number): HTMLElement | null {
  let next = Infinity;
  for (const other of drawn.keys()) if (other > at && other < next) next = other;
  return drawn.get(next) ?? null;
}

/** Where a column stands: those before it may not be in the page. The first is that of the rows' heads. */
export function placeAt(el: HTMLElement, column: number): void {
  el.setCssProps({ '--citeweave-column': String(column + 2) });
}

/** How far to scroll, so that a stretch is seen: as it is where it is seen already. */
export function into(start: number, size: number, scrolled: number, seen: number): number {
  if (start < scrolled) return start;
  return start + size > scrolled + seen ? Math.max(0, start + size - seen) : scrolled;
}
