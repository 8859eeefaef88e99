import type { Document, Problem } from '../../paper';
import { Extract } from '../extract';
import { childOf } from '../markup/tree';
import { Body } from './body';
import { worksIn } from './ownSources';
import { openPackage } from './package';

export { isPackage } from './package';

/** A Word file's document, or null with the reason: another format in a package, or one that is damaged. */
export function readWord(
  bytes: Uint8Array,
  file: string,
): { readonly document: Document | null; readonly problems: readonly Problem[] } {
  const opened = openPackage(bytes);
  if (opened === 'damaged') return { document: null, problems: [{ kind: 'receive.damaged', file }] };
  if (opened === 'not-word') {
    const format = 'ZIP, ODT, EPUB, XLSX';
    return { document: null, problems: [{ kind: 'receive.format', file, values: { format } }] };
  }
  const extract = new Extract();
  const body = new Body(extract, opened);
  body.write(childOf(opened.document, 'w:body') ?? opened.document);
  const works = [
    ...body.fields.works,
    ...worksIn(opened.sources).map((work) => ({ entry: null, label: null, ...work })),
  ];
  const problems: readonly Problem[] = opened.whole ? [] : [{ kind: 'receive.cut-off', file }];
  const document = extract.document(file, {
    properties: body.title === null ? {} : { title: body.title },
    problems,
    given: () => ({ authors: [], works, citations: body.fields.citations }),
  });
  return { document, problems };
}
