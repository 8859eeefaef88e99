import { foldedSpace, type ReaderMark } from '../../paper';
import type { Layout } from './layout';
import type { PrintedLine } from './lines';
import type { PdfBox, PdfPages } from './pages';

/** A stretch of the source. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a reader marked, where it stands in the source; what lies over no words is left out. In the order of the source. */
export function markedIn(
  { pages }: PdfPages,
  { lines }: Layout,
  starts: ReadonlyMap<PrintedLine, number>,
  source: string,
): readonly ReaderMark[] {
  const marks = pages.flatMap((page, index) => {
    const own = lines.filter((line) => line.page === index);
    return page.marks.flatMap(({ kind, note, boxes }): readonly ReaderMark[] => {
      const found = kind === 'text' ? under(boxes, own, starts) : beside(boxes[0], own, starts);
      if (!found) return [];
      const text = foldedSpace(source.slice(found.start, found.end));
      return [{ text, note, isBeside: kind === 'note', ...found }];
    });
  });
  return marks.sort((a, b) => a.start - b.start);
}

/** The words that boxes lie over: from the first to the last. */
function under(
  boxes: readonly PdfBox[],
  lines: readonly PrintedLine[],
  starts: ReadonlyMap<PrintedLine, number>,
): Stretch | null {
  const found = lines.flatMap((line) => {
    const at = starts.get(line);
    const own = boxes.filter((box) => isOn(box, line)).flatMap((box) => wordsUnder(box, line) ?? []);
    if (at === undefined || own.length === 0) return [];
    return own.map(({ start, end }) => ({ start: at + start, end: at + end }));
  });
  if (found.length === 0) return null;
  return {
    start: Math.min(...found.map(({ start }) => start)),
    end: Math.max(...found.map(({ end }) => end)),
  };
}

/** Whether a box lies over the middle of a line's small letters, a quarter of its size above the baseline. */
const isOn = ({ top, bottom }: PdfBox, { base, size }: PrintedLine): boolean =>
  top <= base - 0.25 * size && base - 0.25 * size <= bottom;

/** The words of a line of which a box covers more than half; null for none. Within a piece places are reckoned from how wide signs usually are. */
function wordsUnder({ left, right }: PdfBox, line: PrintedLine): Stretch | null {
  const words = Array.from(line.text.matchAll(/\S+/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const covered = words.filter(({ start, end }) => {
    const [from, to] = [edgeOf(line, start), edgeOf(line, end)];
    return 2 * (Math.min(to, right) - Math.max(from, left)) > to - from;
  });
  const [first, last] = [covered[0], covered[covered.length - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Where the sign at an index of a line begins: points from the left. */
function edgeOf({ runs, right, text }: PrintedLine, index: number): number {
  const run = runs.find(({ to }) => index <= to);
  if (!run) return right;
  const whole = widthOf(text.slice(run.from, run.to));
  const share = widthOf(text.slice(run.from, Math.max(run.from, index))) / Math.max(1, whole);
  return run.left + share * (run.right - run.left);
}

/** About how wide a text is, in small letters: capitals are a third wider in common typefaces, thin letters half as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += thin.has(sign) ? 0.55 : broad.test(sign) ? 1.35 : 1;
  return width;
}

const thin: ReadonlySet<string> = new Set(" iljtfrI.,;:!|()[]-’‘'");
const broad = /[\p{Lu}mw@%—…]/u;

/** The line that a note stands beside: the nearest on its height. */
function beside(
  box: PdfBox | undefined,
  lines: readonly PrintedLine[],
  starts: ReadonlyMap<PrintedLine, number>,
): Stretch | null {
  if (!box) return null;
  const middle = (box.top + box.bottom) / 2;
  const far = ({ base, size, left, right }: PrintedLine): number =>
    Math.abs(base - size / 3 - middle) + Math.max(0, left - box.right, box.left - right) / 4;
  const nearest = lines.reduce<PrintedLine | null>(
    (best, line) => (best && far(best) <= far(line) ? best : line),
    null,
  );
  const start = nearest ? starts.get(nearest) : undefined;
  return nearest && start !== undefined ? { start, end: start + nearest.text.length } : null;
}
