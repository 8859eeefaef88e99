import type { Problem } from '../../paper';
import type { PdfPage, PdfPages } from './pages';

/** What of a PDF is not in its text, as problems: pages without any, what stands turned, what nobody sees. */
export function leftOut({ pages }: PdfPages, file: string): readonly Problem[] {
  return [...withoutText(pages, file), ...turned(pages, file), ...hidden(pages, file)];
}

const isEmpty = ({ pieces }: PdfPage): boolean =>
  !pieces.some(({ text, size }) => size > 0 && /\S/.test(text));

function withoutText(pages: readonly PdfPage[], file: string): readonly Problem[] {
  const empty = pages.flatMap((page, at) => (isEmpty(page) ? [at + 1] : []));
  const [first] = empty;
  if (empty.length === pages.length) return [{ kind: 'pdf.no-text', file, values: { pages: pages.length } }];
  // A fifth: a cover, a picture over a page, an empty one before a chapter are no scans.
  if (first === undefined || empty.length * 5 < pages.length) return [];
  return [
    { kind: 'pdf.no-text-on', file, values: { count: empty.length, pages: pages.length, page: first } },
  ];
}

/** What stands turned on two pages alike is a running head at the margin. */
function turned(pages: readonly PdfPage[], file: string): readonly Problem[] {
  const key = (text: string): string => text.toLowerCase().replace(/\d+/g, '#');
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const one of new Set(page.turned.map(key))) counts.set(one, (counts.get(one) ?? 0) + 1);
  const found = pages.flatMap((page, at) =>
    page.turned
      .filter((text) => counts.get(key(text)) === 1 && /\p{L}{2}/u.test(text))
      .map((text) => ({ text: text.trim(), page: at + 1 })),
  );
  const [first] = found;
  if (!first) return [];
  const count = found.reduce((sum, { text }) => sum + text.length, 0);
  const shown = first.text.length > longest ? `${first.text.slice(0, longest)}…` : first.text;
  return [{ kind: 'pdf.turned', file, values: { count, text: shown, page: first.page } }];
}

/** 60 signs: enough to find a place by. */
const longest = 60;

function hidden(pages: readonly PdfPage[], file: string): readonly Problem[] {
  const count = pages.reduce((sum, page) => sum + page.hidden, 0);
  if (count === 0) return [];
  const page = pages.findIndex((one) => one.hidden > 0) + 1;
  return [{ kind: 'pdf.hidden', file, values: { count, page } }];
}
