import type { PdfCommands } from './engine';

/** How many signs that are no blanks are drawn one after another, and whether they are seen. */
export interface Drawn {
  readonly signs: number;
  readonly seen: boolean;
}

/** Ways to draw text (PDF 32000-1, table 106) that leave nothing on the page: none at all, or only a frame for pictures. */
const UNSEEN: ReadonlySet<unknown> = new Set([3, 7]);

/**
 * The runs of signs of a page, seen and unseen, in the order in which they are drawn. Null where all are alike: they are seen, or
 * the whole page is a picture under a layer of recognised text, and that layer is what there is to read.
 */
export function runsOf(
  { fnArray, argsArray }: PdfCommands,
  ops: Readonly<Record<string, number>>,
): readonly Drawn[] | null {
  const { setTextRenderingMode, showText, save, restore, paintFormXObjectBegin, paintFormXObjectEnd } = ops;
  if (!fnArray.some((fn, at) => fn === setTextRenderingMode && UNSEEN.has(first(argsArray[at])))) return null;
  const runs: { signs: number; readonly seen: boolean }[] = [];
  const kept: boolean[] = [];
  let seen = true;
  for (const [at, fn] of fnArray.entries()) {
    if (fn === save || fn === paintFormXObjectBegin) kept.push(seen);
    else if (fn === restore || fn === paintFormXObjectEnd) seen = kept.pop() ?? seen;
    else if (fn === setTextRenderingMode) seen = !UNSEEN.has(first(argsArray[at]));
    else if (fn === showText) {
      const signs = signsIn(first(argsArray[at]));
      const last = runs[runs.length - 1];
      if (last?.seen === seen) last.signs += signs;
      else runs.push({ signs, seen });
    }
  }
  return runs.some((run) => run.seen && run.signs > 0) ? runs : null;
}

function first(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : undefined;
}

/** Signs of the glyphs that one command draws; numbers between them move on. */
function signsIn(glyphs: unknown): number {
  if (!Array.isArray(glyphs)) return 0;
  return glyphs.reduce<number>((sum, glyph: unknown) => sum + unblank(unicodeOf(glyph)), 0);
}

function unicodeOf(glyph: unknown): string {
  if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph)) return '';
  return typeof glyph.unicode === 'string' ? glyph.unicode : '';
}

const unblank = (text: string): number => text.replace(/\s/g, '').length;

/** For each text in the order of drawing, whether it is seen. Where the runs tell of other texts, all are. */
export function seenAmong(texts: readonly string[], runs: readonly Drawn[] | null): readonly boolean[] {
  const sizes = texts.map(unblank);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  if (!runs || sum(sizes) !== sum(runs.map(({ signs }) => signs))) return texts.map(() => true);
  let run = 0;
  let left = runs[0]?.signs ?? 0;
  return sizes.map((size) => {
    while (left <= 0 && run + 1 < runs.length) left += runs[++run]?.signs ?? 0;
    left -= size;
    return runs[run]?.seen ?? true;
  });
}
