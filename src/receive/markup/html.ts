import type { Document, GivenWork } from '../../paper';
import { Extract } from '../extract';
import {
  blockOf,
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
import { propertiesOf } from './htmlHead';
import { doiIn, referencesIn, targetOf, type References } from './htmlReferences';
import { citationsOf } from './pointers';
import { childrenOf, saidIn, within, type Element, type Markup } from './tree';

/** A web page: its main text, without what belongs to the site, and without anything that could run. */
export function readHtml({ root }: Markup, file: string): Document {
  const extract = new Extract();
  const main = mainOf(within(root, 'body')[0] ?? root);
  const references = referencesIn(main, (id) => noteKey(id) !== null);
  const works: GivenWork[] = [];
  const flow = new Flow(extract, handlersFor(references, works));
  flow.inside(main);
  const { pointers } = flow;
  const order = works.map(({ key }) => key);
  const given = (source: string) => ({ authors: [], works, citations: citationsOf(source, pointers, order) });
  const data = works.length > 0 || pointers.length > 0 ? { given } : {};
  return extract.document(file, { properties: propertiesOf(root), problems: [], ...data });
}

/** The handlers of pages, with what a page's own links say: to which entries of its list they lead. */
function handlersFor({ entries, keys }: References, works: GivenWork[]): ReadonlyMap<string, Handler> {
  const all = new Map(handlers);
  let inEntry = false;
  const entry =
    (otherwise: Handler): Handler =>
    (element, flow) => {
      const one = entries.get(element);
      if (!one) {
        otherwise(element, flow);
        return;
      }
      const { mark } = flow.extract;
      inEntry = true;
      flow.holding(element, 'list-item');
      inEntry = false;
      const [DOI] = within(element, 'a')
        .map(doiIn)
        .filter((doi) => doi !== '');
      works.push({ ...one, item: DOI === undefined ? {} : { DOI }, entry: flow.extract.since(mark) });
    };
  const pointing: Handler = (element, flow) => {
    const key = keys.get(targetOf(element)) ?? '';
    const doi = doiIn(element);
    if (inEntry) flow.inside(element);
    else if (key !== '') flow.point(element, key);
    else if (doi !== '') flow.point(element, `doi:${doi}`);
    else link(element, flow);
  };
  for (const name of ['li', 'p', 'dd', 'div', 'cite']) all.set(name, seen(entry(all.get(name) ?? inline)));
  return all.set('a', seen(pointing));
}

const inline: Handler = (element, flow) => {
  flow.inside(element);
};

/** The page's one article, or its main part, where it marks one that holds most of its text; else all of it. */
function mainOf(body: Element): Element {
  const all = saidIn(body, unread).length;
  for (const name of ['article', 'main']) {
    const found = within(body, name);
    const only = found.length === 1 ? found[0] : undefined;
    // A third: around a paper stand menus, comments and lists of other papers.
    if (only && saidIn(only, unread).length * 3 >= all) return only;
  }
  return body;
}

const unread: readonly string[] = ['script', 'style', 'noscript', 'template'];

const isHidden = ({ attributes }: Element): boolean =>
  attributes['hidden'] !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes['style'] ?? '');

/** What stands there for the eye alone, or is hidden, is no text of the page. */
const seen =
  (handler: Handler): Handler =>
  (element, flow) => {
    if (!isHidden(element)) handler(element, flow);
  };

const headingOf =
  (level: number): Handler =>
  (element, flow) => {
    flow.block(element, 'heading', level);
  };

/** A part of the page: a block that holds blocks. Notes under a text are footnotes, whatever the page calls them. */
const part: Handler = (element, flow) => {
  const role = element.attributes['role'] ?? element.attributes['epub:type'] ?? '';
  if (/\b(?:navigation|banner|contentinfo|search|doc-toc)\b/u.test(role)) return;
  const key = noteKey(element.attributes['id'] ?? '');
  if (key !== null || /\b(?:doc-footnote|footnote)\b/u.test(role)) flow.note(element, key ?? '');
  else flow.block(element);
};

const item: Handler = (element, flow) => {
  const role = element.attributes['role'] ?? '';
  const id = element.attributes['id'] ?? '';
  const key = noteKey(id);
  if (key !== null || /doc-(?:foot|end)note/u.test(role)) flow.note(element, key ?? noteName(id));
  else flow.holding(element, 'list-item');
};

/** What pages call their notes: `fn1`, `_ftn1`, `footnote-2`, `endnote3`. */
const noteId = /^_?(?:fn|ftn|edn|(?:foot|end)?note|easy-footnote-bottom)[-:_]?\d/i;

/** A note's own name: a page links to it with or without a line in front. */
const noteName = (id: string): string => id.replace(/^_/u, '');

/** The name of a note by an element's id, null where the id names none. */
const noteKey = (id: string): string | null => (noteId.test(id) ? noteName(id) : null);

/** The text of a link that is the mark of a note: `1`, `[1]`, `*`, `↩`. */
const markOnly = /^[[(]?(?:\d{1,3}|[↩↑^*†‡]+\ufe0e?)[\])]?$/u;

/** A link whose text is only the mark of a note, or leads back from one, says nothing in a sentence. */
const link: Handler = (element, flow) => {
  const role = element.attributes['role'] ?? '';
  const said = saidIn(element);
  const target = /^#(.+)$/u.exec(element.attributes['href'] ?? '')?.[1] ?? '';
  const toNote = role.includes('doc-noteref') || (noteKey(target) !== null && markOnly.test(said));
  const back = role.includes('doc-backlink') || (isMark(target) && markOnly.test(said));
  if (toNote) flow.callNote(noteName(target));
  else if (!back && !/^[↩↑^*†‡]+\ufe0e?$/u.test(said)) flow.inside(element);
};

/** What pages call the marks of their notes, to which these link back. */
const markNames: readonly string[] = ['fnref', 'ftnref', 'ednref', 'footnote-ref', 'footnoteref', 'noteref'];

/** Whether an id names the mark of a note: `fnref1`, `_ftnref1`. */
const isMark = (id: string): boolean => markNames.some((name) => noteName(id).toLowerCase().startsWith(name));

/** A table that only lays the page out has blocks in its cells. */
const table: Handler = (element, flow) => {
  const cells = within(element, 'td', 'th');
  const laysOut = cells.some((one) => within(one, 'table', 'h1', 'h2', 'h3').length > 0);
  if (laysOut) for (const one of cells) flow.block(one);
  else flow.inside(element);
};

const handlers: readonly (readonly [string, Handler])[] = (
  [
    ['h1', headingOf(1)],
    ['h2', headingOf(2)],
    ['h3', headingOf(3)],
    ['h4', headingOf(4)],
    ['h5', headingOf(5)],
    ['h6', headingOf(6)],
    ['p', paragraph],
    ['div', part],
    ['section', part],
    ['article', part],
    ['main', part],
    ['aside', part],
    ['address', paragraph],
    ['dt', paragraph],
    ['dd', paragraph],
    ['li', item],
    ['blockquote', holding('quote')],
    ['pre', blockOf('code')],
    ['figcaption', holding('caption')],
    ['caption', holding('caption')],
    ['table', table],
    ['tr', row],
    ['td', cell],
    ['th', cell],
    ['sup', raisedText],
    ['a', link],
    ['br', lineBreak],
    ['hr', skipped],
    ['img', skipped],
    ['svg', skipped],
    ['math', mathematics],
    ['head', skipped],
    ['nav', skipped],
    ['header', header],
    ['footer', skipped],
    ['form', skipped],
    ['button', skipped],
    ['select', skipped],
    ['iframe', skipped],
    ['object', skipped],
    ...unread.map((name): readonly [string, Handler] => [name, skipped]),
  ] satisfies readonly (readonly [string, Handler])[]
).map(([name, handler]) => [name, seen(handler)] as const);

/** A header that holds the title is the article's; one of menus is the site's. */
function header(element: Element, flow: Flow): void {
  if (within(element, 'h1').length > 0 && within(element, 'nav').length === 0) flow.block(element);
}

/** A formula: its text, not its source in another notation. */
function mathematics(element: Element, flow: Flow): void {
  const kept = childrenOf(element).filter(({ name }) => name !== 'annotation' && name !== 'annotation-xml');
  flow.extract.say(kept.map((child) => saidIn(child, ['annotation', 'annotation-xml'])).join(' '));
}
