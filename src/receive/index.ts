import type { Document, Problem } from '../paper';
import { decode } from './decoding';
import { kindOfText, type FileKind } from './kinds';
import { readMarkdown } from './markdown';
import { readHtml } from './markup/html';
import { readJats } from './markup/jats';
import { readTei } from './markup/tei';
import { parseMarkup } from './markup/tree';
import { readPdf, type PdfPages } from './pdf';
import { readText } from './text';
import { isPackage, readWord } from './word';

export { extractPdf, isPdf, isPdfEngine, type Extracted, type PdfEngine, type PdfPages } from './pdf';

export {
  addressOf,
  identifierIn,
  joinColumn,
  keepReferences,
  lightOf,
  openReferences,
  readReferences,
  referencesJoined,
  referencesRekeyed,
  referenceFormats,
  reopenReferences,
  splitColumn,
  workServed,
  writeReferences,
  type Identifier,
  type KeptReferences,
  type LibraryOpen,
  type LibraryWork,
  type LightWork,
  type ReferenceFormat,
} from './library';

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
  if (isPackage(bytes)) return withWarning(readWord(bytes, file), file);
  const { source, problems } = decode(bytes, file);
  if (source === null) return { document: null, problems };
  const document = documentOf(source, file);
  return withWarning({ document, problems: [...problems, ...document.problems] }, file);
}

/** A document in which nothing is to be read says so, if nothing else was said. */
function withWarning({ document, problems: found }: Received, file: string): Received {
  if (!document) return { document, problems: found };
  const nothing = document.blocks.length === 0 && found.length === 0;
  const problems: readonly Problem[] = nothing ? [{ kind: 'receive.nothing-left', file }] : found;
  return { document: { ...document, problems }, problems };
}

/** A text to a document. Without a `kind` its beginning and the file's name tell it. */
export function documentOf(
  source: string,
  file: string,
  kind: FileKind = kindOfText(source, file),
): Document {
  switch (kind) {
    case 'markdown':
      return readMarkdown(source, file);
    case 'html':
      return readHtml(parseMarkup(source, 'html'), file);
    case 'jats':
      return readJats(parseMarkup(source, 'xml'), file);
    case 'tei':
      return readTei(parseMarkup(source, 'xml'), file);
    case 'text':
      return readText(source, file);
  }
}
