import { Parser } from 'htmlparser2';

/** An element of HTML or XML. Names and attributes are as written in XML (`w:p`), in lower case in HTML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** An element or a text, its entities resolved. */
export type Node = Element | string;

export interface Markup {
  /** Holds all elements of the outermost level. */
  readonly root: Element;
  /** Whether every element of an XML text was closed: one that was cut off in its midst is not. */
  readonly whole: boolean;
}

/** 200 deep: no document nests so far, and walking deeper could exhaust the stack. What is deeper is lifted to this depth. */
const deepest = 200;

/** 5,000 deep: a parser looks through all open elements at each one that follows, so that such a file could take minutes. */
const hopeless = 5000;

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Growing | string)[];
}

/** Parses HTML or XML. Nothing is thrown: what is no markup is text. No entity is fetched, no script is run. */
export function parseMarkup(source: string, kind: 'html' | 'xml'): Markup {
  return parsed(source, kind) ?? flat(source);
}

/** Markup that no parser should follow, as the text that it holds. */
function flat(source: string): Markup {
  return { root: { name: '', attributes: {}, children: [source.replace(/<[^<>]*>/gu, ' ')] }, whole: true };
}

/** Null where elements nest deeper than `hopeless`. */
function parsed(source: string, kind: 'html' | 'xml'): Markup | null {
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  let whole = true;
  let ending = false;
  const top = (): Growing => open[Math.min(open.length, deepest) - 1] ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Growing = { name, attributes, children: [] };
        top().children.push(element);
        open.push(element);
        if (open.length > hopeless) parser.pause();
      },
      ontext(text) {
        const { children } = top();
        const last = children[children.length - 1];
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag(_name, implied) {
        if (implied && ending) whole = false;
        open.pop();
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true, recognizeCDATA: kind === 'xml' },
  );
  parser.write(source);
  if (open.length > hopeless) return null;
  ending = true;
  parser.end();
  return { root, whole: whole && root.children.some((child) => typeof child !== 'string') };
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The elements directly inside of one; with names, only those. */
export function childrenOf(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.filter(
    (child): child is Element => isElement(child) && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element directly inside of one with one of the names, or null. */
export function childOf(element: Element | null, ...names: readonly string[]): Element | null {
  return element === null ? null : (childrenOf(element, ...names)[0] ?? null);
}

/** The element at a path of names, the first at each step; null where there is none. */
export function at(element: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>((inside, name) => childOf(inside, name), element);
}

/** All elements of a name inside of one, at any depth, in reading order. */
export function within(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    const inside = within(child, ...names);
    return names.includes(child.name) ? [child, ...inside] : inside;
  });
}

/** All text inside of a node, white space folded; '' for null. Elements of the names `without` are left out. */
export function saidIn(node: Node | null, without: readonly string[] = []): string {
  return node === null ? '' : rawIn(node, without).replace(/\s+/gu, ' ').trim();
}

function rawIn(node: Node, without: readonly string[]): string {
  if (!isElement(node)) return node;
  return node.children
    .map((child) => (isElement(child) && without.includes(child.name) ? ' ' : rawIn(child, without)))
    .join('');
}
