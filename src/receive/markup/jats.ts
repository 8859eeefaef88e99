import type { Document, GivenWork } from '../../paper';
import { Extract } from '../extract';
import {
  blockOf,
  caption,
  cell,
  Flow,
  holding,
  lineBreak,
  paragraph,
  raisedText,
  row,
  skipped,
  type Handler,
} from './flow';
import { entryText } from './jatsEntry';
import type { Front } from './front';
import { frontOf } from './jatsFront';
import { workIn } from './jatsRefs';
import { citationsOf } from './pointers';
import { at, childOf, childrenOf, saidIn, within, type Element, type Markup } from './tree';

/**
 * An article in JATS (or the NLM set before it): its structure, its reference list, and where it cites each entry. Its title,
 * authors and keywords are written before its abstract, as on a page.
 */
export function readJats({ root, whole }: Markup, file: string): Document {
  const article = within(root, 'article')[0] ?? root;
  const extract = new Extract();
  const works: GivenWork[] = [];
  const flow = new Flow(extract, new Map([...handlers, ['ref', reference(works)]]));
  const meta = at(article, 'front', 'article-meta') ?? childOf(article, 'front-stub');
  const { properties, authors } = meta ? frontOf(meta, flow) : nothing;
  for (const part of childrenOf(article, 'body', 'back', 'floats-group')) flow.inside(part);
  const problems = whole ? [] : [{ kind: 'receive.cut-off', file }];
  const given = (source: string) => ({
    authors,
    works,
    citations: citationsOf(
      source,
      flow.pointers,
      works.map(({ key }) => key),
    ),
  });
  return extract.document(file, { properties, problems, given });
}

const nothing: Front = { properties: {}, authors: [] };

/** Writes an entry of the reference list, and keeps what it holds as data. */
const reference =
  (works: GivenWork[]): Handler =>
  (ref, flow) => {
    const { extract } = flow;
    const number = /\d+/u.exec(saidIn(childOf(ref, 'label')))?.[0];
    const { mark } = extract;
    flow.write('list-item', 0, () => {
      entryText(ref, flow);
    });
    const entry = extract.since(mark);
    works.push({ ...workIn(ref), entry, label: number === undefined ? null : Number(number) });
  };

const section: Handler = (element, flow) => {
  flow.deeper(() => {
    flow.inside(element);
  });
};

/** A heading where it stands in a section; in front of a table or a box, a caption. */
const title: Handler = (element, flow) => {
  flow.block(element, 'heading', Math.max(1, flow.depth));
};

/** A reference list has a heading of its own depth. */
const list: Handler = (element, flow) => {
  flow.deeper(() => {
    if (!childOf(element, 'title')) flow.heading('References', flow.depth);
    flow.inside(element);
  });
};

/** A link to a reference, to a note (whose mark says nothing in the text), or to anything else. */
const link: Handler = (element, flow) => {
  const kind = element.attributes['ref-type'];
  const keys = (element.attributes['rid'] ?? '').split(/\s+/u).filter((key) => key !== '');
  if (kind === 'bibr' && keys.length > 0) for (const key of keys) flow.point(element, key);
  else if (kind !== 'fn' && kind !== 'aff' && kind !== 'corresp') flow.inside(element);
};

/** A figure or a table: its label and what it says under it are one caption. */
const figure: Handler = (element, flow) => {
  const parts = childrenOf(element, 'label', 'caption');
  caption(
    parts.flatMap((part) =>
      childrenOf(part, 'title', 'p').length > 0 ? childrenOf(part, 'title', 'p') : [part],
    ),
    flow,
  );
  const rest = element.children.filter((child) => typeof child === 'string' || !captions.has(child.name));
  flow.inside({ ...element, children: rest });
};
const captions: ReadonlySet<string> = new Set(['label', 'caption']);

/** A footnote in the midst of a paragraph follows it. */
const note: Handler = (element, flow) => {
  flow.later({ ...element, children: element.children.filter((child) => !isLabel(child)) }, 'footnote');
};
const isLabel = (node: Element | string): boolean => typeof node !== 'string' && node.name === 'label';

const handlers: readonly (readonly [string, Handler])[] = [
  ['sec', section],
  ['app', section],
  ['ack', section],
  ['title', title],
  ['p', paragraph],
  ['verse-line', paragraph],
  ['list-item', holding('list-item')],
  ['def-item', holding('list-item')],
  ['disp-quote', holding('quote')],
  ['boxed-text', section],
  ['preformat', blockOf('code')],
  ['code', blockOf('code')],
  ['fig', figure],
  ['table-wrap', figure],
  ['tr', row],
  ['td', cell],
  ['th', cell],
  ['fn', note],
  ['xref', link],
  ['sup', raisedText],
  ['break', lineBreak],
  ['ref-list', list],
  ['label', skipped],
  ['graphic', skipped],
  ['media', skipped],
  ['alternatives', alternatives],
  ['supplementary-material', skipped],
  ['object-id', skipped],
  ['tex-math', skipped],
];

/** One and the same thing in several forms: the first that says something. */
function alternatives(element: Element, flow: Flow): void {
  const said = childrenOf(element).find((one) => one.name !== 'tex-math' && saidIn(one) !== '');
  if (said) flow.walk(said);
}
