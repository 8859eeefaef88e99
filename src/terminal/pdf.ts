import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { extractPdf, isPdfEngine, type Extracted, type PdfEngine } from '../jobs';

/** What a PDF draws, by the pdf.js that is installed beside the program. */
export async function drawnIn(bytes: Uint8Array, file: string): Promise<Extracted> {
  try {
    engine ??= openEngine();
    return await extractPdf(await engine, bytes, file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { pages: null, problems: [{ kind: 'pdf.engine', file, values: { message } }] };
  }
}

let engine: Promise<PdfEngine> | null = null;

/** Only when a PDF comes: it is as large as all the rest of the program. */
async function openEngine(): Promise<PdfEngine> {
  const module = await withoutWords((): Promise<unknown> => import('pdfjs-dist/legacy/build/pdf.mjs'));
  if (!isPdfEngine(module)) throw new Error('pdfjs-dist');
  const at = (folder: string): string => join(folderOf('pdfjs-dist'), folder) + sep;
  const beside = { cMapUrl: at('cmaps'), standardFontDataUrl: at('standard_fonts') };
  return { OPS: module.OPS, getDocument: (asked) => module.getDocument({ ...beside, ...asked }) };
}

const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** While it starts it tells on standard output what it would need for pictures; that is for results only. */
async function withoutWords<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
