/**
 * A stretch of a document, bound to it by offsets.
 *
 * `start` and `end` are UTF-16 indices, end exclusive, into the document's `source`. `text` is what stands
 * there as a person would read it aloud: white space folded to one space, words broken at a line end mended,
 * page furniture left out.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a document's clean `text` (not of its source): UTF-16 indices, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many units two stretches share; 0 where they only touch. */
export function overlap(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
