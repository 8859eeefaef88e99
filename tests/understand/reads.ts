import type { Citation, Document, Work } from '../../src/paper';
import { documentOf } from '../../src/receive';
import { acronymsOf } from '../../src/understand/acronyms';
import { citationsOf } from '../../src/understand/citations';
import { worksListed } from '../../src/understand/references';
import { prepare } from '../../src/understand/text';

export interface Cites {
  readonly document: Document;
  readonly citations: readonly Citation[];
  readonly works: readonly Work[];
}

/** What a text file cites; a paragraph a line. */
export function cites(...paragraphs: readonly string[]): Cites {
  const document = documentOf(paragraphs.join('\n\n'), 'made.txt');
  const text = prepare(document);
  return { document, ...citationsOf(text, worksListed(document), acronymsOf(text)) };
}

/** Each citation as `what it says > works`. */
export function told({ citations }: Cites): readonly string[] {
  return citations.map((one) => `${one.text} > ${one.items.map(({ work }) => work ?? '?').join(' ')}`);
}
