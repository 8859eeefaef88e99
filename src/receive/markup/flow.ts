import type { BlockKind, Place } from '../../paper';
import type { Extract } from '../extract';
import { asRaised } from './raised';
import { isElement, saidIn, type Element, type Node } from './tree';

/** What to do with an element of some name. */
export type Handler = (element: Element, flow: Flow) => void;

/** A place that the file says points to a work. */
export interface Pointer extends Place {
  readonly key: string;
}

/** Walks a tree of markup and writes what it says. An element without a handler is its children, as they come. */
export class Flow {
  readonly extract: Extract;
  readonly pointers: Pointer[] = [];
  /** How many headings deep the walk is. */
  depth = 0;
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #notes: (() => void)[] = [];
  /** Where the text calls notes, by what the file calls these. */
  readonly #calls = new Map<string, number>();
  /** What a paragraph is here: an item, a quote, a footnote. */
  #kind: BlockKind = 'paragraph';
  /** How many notes the file has no name for. */
  #unnamed = 0;
  /** How many blocks are open within each other. */
  #open = 0;

  constructor(extract: Extract, handlers: ReadonlyMap<string, Handler>) {
    this.extract = extract;
    this.#handlers = handlers;
  }

  walk(node: Node): void {
    if (!isElement(node)) this.extract.say(node);
    else (this.#handlers.get(node.name) ?? inside)(node, this);
  }

  inside(element: Element): void {
    for (const child of element.children) this.walk(child);
  }

  /** A block of its own. */
  block(element: Element, kind: BlockKind = this.#kind, level = 0): void {
    this.write(kind, level, () => {
      this.inside(element);
    });
  }

  /** Writes a block, and behind the outermost one the notes that it bears. */
  write(kind: BlockKind, level: number, write: () => void): void {
    this.#open++;
    this.extract.begin(kind, level);
    write();
    this.extract.close();
    this.#open--;
    if (this.#open === 0) for (const note of this.#notes.splice(0)) note();
  }

  /** A heading that the file has no text for. */
  heading(text: string, level: number): void {
    this.#line('heading', text, level);
  }

  /** A paragraph that is put together of the file's data. */
  line(text: string): void {
    if (text !== '') this.#line('paragraph', text, 0);
  }

  #line(kind: BlockKind, text: string, level: number): void {
    this.write(kind, level, () => {
      this.extract.say(text);
    });
  }

  /** A container in which paragraphs are of a kind. */
  holding(element: Element, kind: BlockKind): void {
    const before = this.#kind;
    this.#kind = kind;
    this.block(element);
    this.#kind = before;
  }

  /** The mark of a note, which says nothing in a sentence. */
  callNote(key: string): void {
    if (!this.#calls.has(key)) this.#calls.set(key, this.extract.mark.length);
  }

  /** A footnote, by what the file calls it. */
  note(element: Element, key: string): void {
    const called = this.#calls.get(key);
    const write = (): void => {
      this.holding(element, 'footnote');
    };
    if (called === undefined) write();
    else this.extract.noteCalledAt(called, write);
  }

  /** A footnote in the midst of a sentence, after the paragraph that is being written; one without a mark is called there. */
  later(element: Element, key: string): void {
    const own = key === '' ? `note ${String(this.#unnamed++)}` : key;
    if (this.#open > 0) this.callNote(own);
    const write = (): void => {
      this.note(element, own);
    };
    if (this.#open > 0) this.#notes.push(write);
    else write();
  }

  /** One level of headings deeper. */
  deeper(walk: () => void): void {
    this.depth++;
    walk();
    this.depth--;
  }

  /** What an element says, as a pointer to a work. */
  point(element: Element, key: string): void {
    const { mark } = this.extract;
    this.inside(element);
    const place = this.extract.since(mark);
    if (place) this.pointers.push({ key, ...place });
  }
}

/** A caption of the texts of several elements, each apart. */
export function caption(parts: readonly Element[], flow: Flow): void {
  flow.write('caption', 0, () => {
    for (const part of parts) flow.extract.say(`${saidIn(part)} `);
  });
}

const inside: Handler = (element, flow) => {
  flow.inside(element);
};

export const skipped: Handler = () => undefined;

/** A block of a fixed kind. */
export const blockOf =
  (kind: BlockKind): Handler =>
  (element, flow) => {
    flow.block(element, kind);
  };

/** A paragraph: of the kind that its container gives it. */
export const paragraph: Handler = (element, flow) => {
  flow.block(element);
};

export const holding =
  (kind: BlockKind): Handler =>
  (element, flow) => {
    flow.holding(element, kind);
  };

/** A table's row: a block, a stretch for each cell. */
export const row: Handler = (element, flow) => {
  flow.block(element, 'table');
};

export const cell: Handler = (element, flow) => {
  // Blocks within a cell would tear the row apart.
  const said = saidIn(element);
  if (said !== '') flow.extract.say(said);
  flow.extract.cell();
};

/** A raised number, unless it holds elements of its own: those say what it is. */
export const raisedText: Handler = (element, flow) => {
  for (const child of element.children) {
    if (isElement(child)) flow.walk(child);
    else flow.extract.say(asRaised(child));
  }
};

/** An end of a line within a block. */
export const lineBreak: Handler = (_element, flow) => {
  flow.extract.say(' ');
};
