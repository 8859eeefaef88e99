import { edgesOf } from './edges';
import { commonGutters, gutterOf } from './gutters';
import { linesIn, type PrintedLine } from './lines';
import type { PdfPages } from './pages';
import { columnsIn } from './reading';
import { segmentsOf, type Segment } from './segments';

/** A PDF's lines in the order in which they are read, and what belongs to its pages. */
export interface Layout {
  readonly lines: readonly PrintedLine[];
  /** Of each page, the heads, numbers and feet that were taken out, from top to bottom. */
  readonly furniture: readonly (readonly string[])[];
  /** The printed number of each page, or null. */
  readonly printed: readonly (string | null)[];
}

export function layoutOf({ pages, fonts }: PdfPages): Layout {
  const segments = pages.map((page) => segmentsOf(page.pieces, fonts));
  const { furniture, printed } = edgesOf(pages, segments);
  const bodies = segments.map((own, page) => own.filter((segment) => furniture[page]?.has(segment) !== true));
  const known = commonGutters(bodies.flatMap((body) => gutterOf(body) ?? []));
  let column = 0;
  const lines = bodies.flatMap((body, page) => {
    const first = page === 0 ? largest(body) : null;
    return columnsIn(body, known, first).flatMap((one) => linesIn(one, page, column++));
  });
  const taken = furniture.map((own) =>
    [...own].sort((a, b) => a.base - b.base || a.left - b.left).map(({ text }) => text),
  );
  return { lines, furniture: taken, printed };
}

/** What is written largest, as a title is: of at least ten signs, as a single large letter opens a paragraph. */
function largest(segments: readonly Segment[]): Segment | null {
  const able = segments.filter(({ text }) => text.length >= 10);
  return able.reduce<Segment | null>((best, one) => (best && best.size >= one.size ? best : one), null);
}
