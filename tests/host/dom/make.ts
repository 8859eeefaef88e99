const SVG = 'http://www.w3.org/2000/svg';

/** The options of `createEl` and of `createSvg`, a class alone being a short form. */
export type Options = DomElementInfo | SvgElementInfo | string | undefined;

/** Makes an element as `createEl` of obsidian.d.ts describes, in the document given. */
export function makeElement(doc: Document, tag: string, options: Options, parent: Node | null): HTMLElement {
  return furnish(doc.createElement(tag), options, parent);
}

export function makeSvg(doc: Document, tag: string, options: Options, parent: Node | null): SVGElement {
  return furnish(doc.createElementNS(SVG, tag), options, parent);
}

function furnish<T extends Element>(element: T, options: Options, parent: Node | null): T {
  const info: DomElementInfo = typeof options === 'string' ? { cls: options } : (options ?? {});
  element.classList.add(...classesOf(info.cls));
  if (info.text !== undefined) setText(element, info.text);
  for (const [name, value] of Object.entries(info.attr ?? {})) setAttribute(element, name, value);
  for (const name of ['title', 'type', 'placeholder', 'href'] as const) {
    const value = info[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  if (info.value !== undefined) (element as unknown as HTMLInputElement).value = info.value;
  const place = info.parent ?? parent;
  if (place) place.insertBefore(element, info.prepend ? place.firstChild : null);
  return element;
}

function classesOf(cls: string | string[] | undefined): readonly string[] {
  return [cls ?? []].flat().flatMap((part) => part.split(/\s+/).filter((name) => name !== ''));
}

export function setText(element: Element, text: string | DocumentFragment): void {
  if (typeof text === 'object') element.replaceChildren(text);
  else element.textContent = text;
}

/** An attribute of the value true is there without a value; of false or null, it is not there. */
export function setAttribute(element: Element, name: string, value: string | number | boolean | null): void {
  if (value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
