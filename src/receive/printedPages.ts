import type { Line } from './lines';

/** What tells pages apart. `edges`: whether a page begins with the line. `numbers`: by the line that they stand on. */
interface Pages {
  readonly lines: readonly Line[];
  readonly gone: Uint8Array;
  readonly edges: readonly boolean[];
  readonly numbers: ReadonlyMap<number, string>;
}

/**
 * Whether a page begins with a line: behind a form feed; or where blank lines stand between all lines and this one
 * follows without any, behind a space, as extraction leaves it that drops form feeds.
 */
export const isEdge = (line: Line, base: number): boolean =>
  line.page || (base > 0 && line.blanks === 0 && line.indent > 0);

/** 2,500 signs: a printed page of a paper seldom has fewer. As far a number counts where nothing shows the page's end. */
const surePage = 2500;

/**
 * The printed page of each line, or null. With form feeds a number counts for its page. Without them a number that
 * ends a running head names the page that follows, since heads come before the text; a number alone, as at the foot
 * of a page, names the page before it.
 */
export function printedPages(pages: Pages): readonly (string | null)[] {
  const { lines, gone, edges, numbers } = pages;
  const printed = new Array<string | null>(lines.length).fill(null);
  const fed = lines.some((line) => line.page);
  const values = new Set(numbers.values());
  const bounded = edges.includes(true);
  for (const [index, number] of numbers) {
    const back = fed || !gone[index - 1];
    for (const step of [...(back ? [-1] : []), ...(fed || !back ? [1] : [])]) {
      // Where the number before or after this one was found too, all between them is one page.
      const far = bounded || values.has(String(Number(number) + step));
      for (const at of linesFrom(pages, index, step, far)) printed[at] ??= number;
    }
  }
  return printed;
}

/** The lines from `index` on, back or forth, to the page's edge, the next number, or, unless `far`, as far as is sure. */
function* linesFrom(
  { lines, edges, numbers }: Pages,
  index: number,
  step: number,
  far: boolean,
): Generator<number> {
  const start = lines[index]?.start ?? 0;
  for (let at = index; at >= 0 && at < lines.length; at += step) {
    const line = lines[at];
    if (!line || (at !== index && numbers.has(at)) || (step > 0 && at > index && edges[at])) return;
    if (!far && Math.abs(line.start - start) > surePage) return;
    yield at;
    if (step < 0 && edges[at]) return;
  }
}
