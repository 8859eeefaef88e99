import type { Document, Problem } from '../paper';
import { decode } from './decoding';
import { readMarkdown } from './markdown';
import { readPdf, type PdfPages } from './pdf';
import { readText } from './text';

export { extractPdf, isPdf, isPdfEngine, type Extracted, type PdfEngine, type PdfPages } from './pdf';

/** How a file's text is written. */
export type TextKind = 'text' | 'markdown';

/** A file that came in. `document` is null where it holds no text. */
export interface Received {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

/**
 * A file's bytes to a document. Nothing is thrown: what could not be read is a problem. `pages`: what a PDF draws, as a shell took it out
 * of the bytes.
 */
export function receive(bytes: Uint8Array, file: string, pages: PdfPages | null = null): Received {
  if (pages) return readPdf(pages, file);
  const { source, problems } = decode(bytes, file);
  if (source === null) return { document: null, problems };
  const document = documentOf(source, file);
  const found = [...problems, ...document.problems];
  const nothing = document.blocks.length === 0 && found.length === 0;
  const all: readonly Problem[] = nothing ? [{ kind: 'receive.nothing-left', file }] : found;
  return { document: { ...document, problems: all }, problems: all };
}

/** A text to a document. Without a `kind` the file's name tells it. */
export function documentOf(source: string, file: string, kind: TextKind = kindOf(file)): Document {
  return kind === 'markdown' ? readMarkdown(source, file) : readText(source, file);
}

const kindOf = (file: string): TextKind => (/\.(?:md|markdown)$/iu.test(file) ? 'markdown' : 'text');
