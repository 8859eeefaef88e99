import type { Problem } from '../../paper';
import type { PdfEngine, PdfFile, PdfTask } from './engine';
import type { PdfPage, PdfPages } from './pages';
import { pageOf, Fonts } from './sheet';
import { faultsOf } from './soundness';

/** What a PDF draws, or null where it can't be opened; and why, or what of it could not be had. */
export interface Extracted {
  readonly pages: PdfPages | null;
  readonly problems: readonly Problem[];
}

/**
 * Takes what a PDF draws out of its bytes, page after page, so that other work gets its turn in between. Nothing is thrown: a file
 * that can't be opened, or a page of it, is a problem. Before each page `isWanted` is asked: where nobody waits any more, there
 * are no pages.
 */
export async function extractPdf(
  engine: PdfEngine,
  bytes: Uint8Array,
  file: string,
  isWanted: () => boolean = () => true,
): Promise<Extracted> {
  let task: PdfTask | null = null;
  try {
    // A copy: the engine takes the bytes away to its own thread.
    task = engine.getDocument({ data: new Uint8Array(bytes), ...asked });
    const opened = await task.promise;
    return await allPages(engine, opened, isWanted, faultsOf(bytes, file), file);
  } catch (error) {
    return { pages: null, problems: [refusalOf(error, file)] };
  } finally {
    await task?.destroy().catch(() => undefined);
  }
}

/** Text only: no pictures, no fonts for the screen, no words on the console. */
const asked = { verbosity: 0, disableFontFace: true, maxImageSize: 1, isEvalSupported: false } as const;

async function allPages(
  { OPS }: PdfEngine,
  opened: PdfFile,
  isWanted: () => boolean,
  faults: readonly Problem[],
  file: string,
): Promise<Extracted> {
  const labels = await opened.getPageLabels().catch(() => null);
  const fonts = new Fonts();
  const pages: PdfPage[] = [];
  const problems = [...faults];
  for (let number = 1; number <= opened.numPages; number++) {
    if (!isWanted()) return { pages: null, problems: [] };
    try {
      const sheet = await opened.getPage(number);
      pages.push(await pageOf(sheet, labels?.[number - 1] ?? null, OPS, fonts));
      sheet.cleanup();
    } catch (error) {
      pages.push(blank);
      problems.push({ kind: 'pdf.page', file, values: { page: number, message: messageOf(error) } });
    }
  }
  return { pages: { fonts: fonts.list, pages }, problems };
}

/** In place of a page that can't be read: those behind it keep their numbers. */
const blank: PdfPage = { label: null, width: 0, height: 0, pieces: [], marks: [], turned: [], hidden: 0 };

function refusalOf(error: unknown, file: string): Problem {
  if (error instanceof Error && error.name === 'PasswordException') return { kind: 'pdf.password', file };
  return { kind: 'pdf.broken', file, values: { message: messageOf(error) } };
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
