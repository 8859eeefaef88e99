import type { Document, GivenWork } from '../../paper';
import { Extract } from '../extract';
import {
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
import { entryInto, markedDocument, noFront } from './marked';
import { teiFront } from './teiFront';
import { entryText, workIn } from './teiRefs';
import { at, childOf, childrenOf, within, type Element, type Markup } from './tree';

/** A paper in TEI, as GROBID writes it: its structure, its reference list, and where it cites each entry. */
export function readTei({ root, whole }: Markup, file: string): Document {
  const tei = within(root, 'TEI')[0] ?? root;
  const works: GivenWork[] = [];
  const say = (struct: Element, { extract }: Flow): void => extract.say(entryText(struct));
  const entry = entryInto(works, say, (struct) => ({ label: null, ...workIn(struct) }));
  const flow = new Flow(new Extract(), new Map([...handlers, ['biblStruct', entry]]));
  const header = childOf(tei, 'teiHeader');
  const front = header ? teiFront(header, flow) : noFront;
  for (const part of ['front', 'body', 'back']) {
    const element = at(tei, 'text', part);
    if (element) flow.inside(element);
  }
  return markedDocument(flow, works, front, { file, whole });
}

/** GROBID sets sections side by side and tells their depth by their number (`3.1`); in other TEI they stand in each other. */
const heading: Handler = (element, flow) => {
  const number = (element.attributes['n'] ?? '').replace(/\.$/u, '');
  const level = number === '' ? Math.max(1, flow.depth) : number.split('.').length;
  flow.write('heading', level, () => {
    flow.extract.say(number === '' ? '' : `${number} `);
    flow.inside(element);
  });
};

const division: Handler = (element, flow) => {
  if (element.attributes['type'] === 'references') {
    flow.heading('References', 1);
    flow.inside(element);
  } else
    flow.deeper(() => {
      flow.inside(element);
    });
};

const link: Handler = (element, flow) => {
  const target = /^#(.+)$/u.exec(element.attributes['target'] ?? '')?.[1];
  const kind = element.attributes['type'];
  if (kind === 'bibr' && target !== undefined) flow.point(element, target);
  else if (kind === 'foot' || kind === 'note') flow.callNote(target ?? '');
  else flow.inside(element);
};

const figure: Handler = (element, flow) => {
  caption(childrenOf(element, 'head', 'figDesc'), flow);
  for (const table of childrenOf(element, 'table')) flow.inside(table);
};

const note: Handler = (element, flow) => {
  flow.later(element, element.attributes['xml:id'] ?? '');
};

const handlers: readonly (readonly [string, Handler])[] = [
  ['div', division],
  ['head', heading],
  ['p', paragraph],
  ['item', holding('list-item')],
  ['quote', holding('quote')],
  ['figure', figure],
  ['row', row],
  ['cell', cell],
  ['note', note],
  ['ref', link],
  ['lb', lineBreak],
  [
    'hi',
    (element, flow) => (element.attributes['rend'] === 'superscript' ? raisedText : inside)(element, flow),
  ],
  ['graphic', skipped],
  ['label', skipped],
];

const inside: Handler = (element, flow) => {
  flow.inside(element);
};
