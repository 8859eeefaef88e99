import { at, childOf, within, type Element } from '../markup/tree';

/** What a style of paragraphs says of them. */
export interface Style {
  /** Level of a heading, from 1; 0 for none. */
  readonly level: number;
  readonly isTitle: boolean;
  readonly isQuote: boolean;
  readonly isCaption: boolean;
  /** A line of a table of contents. */
  readonly isContents: boolean;
  readonly numbering: Element | null;
}

const plain: Style = {
  level: 0,
  isTitle: false,
  isQuote: false,
  isCaption: false,
  isContents: false,
  numbering: null,
};

/** The value of `w:val` of an element inside of another. */
export const valueIn = (element: Element | null, ...path: readonly string[]): string | null =>
  at(element, ...path)?.attributes['w:val'] ?? null;

/** The styles of a document by their ids, each with what it has from the styles that it is based on. */
export class Styles {
  readonly #elements: ReadonlyMap<string, Element>;
  readonly #known = new Map<string, Style>();

  constructor(styles: Element | null) {
    const all = styles ? within(styles, 'w:style') : [];
    this.#elements = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  of(id: string | null): Style {
    if (id === null) return plain;
    const known = this.#known.get(id);
    if (known) return known;
    // While its bases are looked at a style is plain: one that is based on itself ends there.
    this.#known.set(id, plain);
    const style = this.#read(id);
    this.#known.set(id, style);
    return style;
  }

  #read(id: string): Style {
    const element = this.#elements.get(id);
    if (!element) return plain;
    const base = this.of(valueIn(element, 'w:basedOn'));
    // Word keeps the English names of its own styles in documents of all languages.
    const name = (valueIn(element, 'w:name') ?? '').toLowerCase();
    const outline = outlineIn(at(element, 'w:pPr'));
    const heading = /^heading ([1-9])$/u.exec(name)?.[1];
    const isContents = base.isContents || name === 'table of figures' || /^toc \d$/u.test(name);
    return {
      level: isContents ? 0 : (outline ?? (heading === undefined ? base.level : Number(heading))),
      isTitle: base.isTitle || name === 'title',
      isQuote: base.isQuote || /^(?:intense )?quote$|^block text$/u.test(name),
      isCaption: base.isCaption || name === 'caption',
      isContents,
      numbering: at(element, 'w:pPr', 'w:numPr') ?? base.numbering,
    };
  }
}

/** The outline level of a paragraph's properties, from 1; 0 for body text; null where they say nothing. */
export function outlineIn(properties: Element | null): number | null {
  const level = valueIn(properties, 'w:outlineLvl');
  if (level === null) return null;
  const number = Number(level);
  return number >= 0 && number < 9 ? number + 1 : 0;
}

/** Whether a switch such as `w:vanish` is on in some properties. */
export function isOn(properties: Element | null, name: string): boolean {
  const element = childOf(properties, name);
  return element !== null && !/^(?:0|false|off|none)$/u.test(element.attributes['w:val'] ?? '');
}
