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
import { frontOf } from './jatsFront';
import { workIn } from './jatsRefs';
import { entryInto, markedDocument, noFront } from './marked';
import { at, childOf, childrenOf, saidIn, within, type Element, type Markup } from './tree';

/**
 * An article in JATS (or the NLM set before it): its structure, its reference list, and where it cites each entry. Its title,
 * authors and keywords are written before its abstract, as on a page.
 */
export function readJats({ root, whole }: Markup, file: string): Document {
  const article = within(root, 'article')[0] ?? root;
  const works: GivenWork[] = [];
  const entry = entryInto(works, entryText, (ref) => ({ label: labelOf(ref), ...workIn(ref) }));
  const flow = new Flow(new Extract(), new Map([...handlers, ['ref', entry]]));
  const meta = at(article, 'front', 'article-meta') ?? childOf(article, 'front-stub');
  const front = meta ? frontOf(meta, flow) : noFront;
  for (const part of childrenOf(article, 'body', 'back', 'floats-group')) flow.inside(part);
  return markedDocument(flow, works, front, { file, whole });
}

/** The number that a reference list gives an entry, or null. */
function labelOf(ref: Element): number | null {
  const number = /\d+/u.exec(saidIn(childOf(ref, 'label')))?.[0];
  return number === undefined ? null : Number(number);
}

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
  else if (kind === 'fn') for (const key of keys) flow.callNote(key);
  else if (kind !== 'aff' && kind !== 'corresp') flow.inside(element);
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
  const children = element.children.filter((child) => !isLabel(child));
  flow.later({ ...element, children }, element.attributes['id'] ?? '');
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
