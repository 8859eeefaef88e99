import type { Document, GivenWork } from '../../paper';
import type { Flow, Handler } from './flow';
import { citationsOf } from './pointers';
import type { Front } from './front';
import type { Element } from './tree';

/** What a file says of its paper where it has no head. */
export const noFront: Front = { properties: {}, authors: [] };

/** Writes an entry of a reference list by `write`, and keeps in `works` what the file holds of it as data. */
export function entryInto(
  works: GivenWork[],
  write: (entry: Element, flow: Flow) => void,
  held: (entry: Element) => Omit<GivenWork, 'entry'>,
): Handler {
  return (element, flow) => {
    const { mark } = flow.extract;
    flow.write('list-item', 0, () => {
      write(element, flow);
    });
    works.push({ entry: flow.extract.since(mark), ...held(element) });
  };
}

/** The document of a file that marks its works and where it cites them, once all of it is written. */
export function markedDocument(
  { extract, pointers }: Flow,
  works: readonly GivenWork[],
  { properties, authors }: Front,
  { file, whole }: { readonly file: string; readonly whole: boolean },
): Document {
  const problems = whole ? [] : [{ kind: 'receive.cut-off', file }];
  const order = works.map(({ key }) => key);
  const given = (source: string) => ({ authors, works, citations: citationsOf(source, pointers, order) });
  return extract.document(file, { properties, problems, given });
}
