import type { Frame } from './frame';
import type { PdfBox, PdfMark } from './pages';

/** Marks over words, as a PDF names them, and notes beside them. */
const overWords: ReadonlySet<unknown> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);
const beside: ReadonlySet<unknown> = new Set(['Text', 'FreeText']);

/** What a reader marked and noted on a page; links, fields, stamps and drawings are none of it. */
export function marksOf(annotations: readonly unknown[], frame: Frame): readonly PdfMark[] {
  return annotations.flatMap((annotation): readonly PdfMark[] => {
    if (!isRecord(annotation)) return [];
    const { subtype, contentsObj, quadPoints, rect } = annotation;
    const said = isRecord(contentsObj) ? contentsObj['str'] : undefined;
    const note = typeof said === 'string' ? said.replace(/\s+/g, ' ').trim() : '';
    if (overWords.has(subtype)) {
      const boxes = quadsOf(numbersIn(quadPoints), frame);
      return boxes.length > 0 ? [{ kind: 'text', note, boxes }] : [];
    }
    const box = boxOf(numbersIn(rect), frame);
    return beside.has(subtype) && note !== '' && box ? [{ kind: 'note', note, boxes: [box] }] : [];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function numbersIn(values: unknown): readonly number[] {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return [];
  return Array.from(Object.values(values)).filter((value): value is number => typeof value === 'number');
}

/** Four corners a line: eight numbers. */
const QUAD = 8;

function quadsOf(points: readonly number[], frame: Frame): readonly PdfBox[] {
  const count = Math.floor(points.length / QUAD);
  return Array.from({ length: count }, (_, at) => boxOf(points.slice(at * QUAD, at * QUAD + QUAD), frame))
    .filter((box) => box !== null)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The box around points, given as x and y in turn; null where there are none. */
function boxOf(points: readonly number[], { place }: Frame): PdfBox | null {
  if (points.length < 4) return null;
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const { x, y } = place(points[at] ?? 0, points[at + 1] ?? 0);
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
