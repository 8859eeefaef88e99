import type { Document, Problem } from '../../paper';
import { clean } from '../cleaning';
import { tellLanguages } from '../tongues';
import { blocksOf } from './blocks';
import { layoutOf } from './layout';
import { markedIn } from './marked';
import { leftOut } from './leftOut';
import { print } from './printing';
import type { PdfPages } from './pages';
import { titleOf } from './title';

export type { PdfEngine } from './engine';
export { isPdfEngine } from './engine';
export { extractPdf, type Extracted } from './extract';
export type { PdfPages } from './pages';
export { isPdf } from './soundness';

/** A PDF as a document: null where its pages hold no text; and what was left out. */
export interface PdfReceived {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

/** What a PDF draws, to a document. Its source is the text as we print it, since the file itself is none. */
export function readPdf(pages: PdfPages, file: string): PdfReceived {
  const problems = leftOut(pages, file);
  const layout = layoutOf(pages);
  if (layout.lines.length === 0) {
    const said = problems.some(({ kind }) => kind === 'pdf.no-text');
    return {
      document: null,
      problems: said ? problems : [...problems, { kind: 'receive.nothing-left', file }],
    };
  }
  const blocks = blocksOf(layout.lines);
  const { source, blocks: raw, furniture, pages: stretches, starts } = print(blocks, layout);
  const { text, offsets, blocks: cleaned } = clean(source, raw);
  const told = tellLanguages(text, cleaned);
  const title = titleOf(layout.lines);
  const properties = title === null ? {} : { title };
  const marks = markedIn(pages, layout, starts, source);
  const own = { file, source, text, offsets, ...told, furniture, properties };
  return { document: { pages: stretches, marks, problems, ...own }, problems };
}
