import { addGetters, addMethods } from './define';
import type { Realm } from './install';
import { makeElement, makeSvg, setAttribute, setText, type Options } from './make';

/** What Obsidian adds to nodes and elements. */
export function addToElements(realm: Realm): void {
  addToNode(realm);
  addToElement(realm);
  addToHtml(realm);
}

const documentOf = (node: Node): Document => node.ownerDocument ?? (node as Document);

function addToNode(realm: Realm): void {
  addGetters(realm.Node.prototype, {
    doc: documentOf,
    win: (node) => documentOf(node).defaultView ?? realm,
    constructorWin: () => realm,
  });
  addMethods(realm.Node.prototype, {
    detach() {
      this.parentNode?.removeChild(this);
    },
    empty() {
      while (this.lastChild) this.removeChild(this.lastChild);
    },
    insertAfter(node: Node, child: Node | null) {
      return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
    },
    indexOf(other: Node) {
      return [...this.childNodes].indexOf(other as ChildNode);
    },
    setChildrenInPlace(children: Node[]) {
      for (const child of [...this.childNodes]) if (!children.includes(child)) child.remove();
      children.forEach((child, place) => {
        if (this.childNodes[place] !== child) this.insertBefore(child, this.childNodes[place] ?? null);
      });
    },
    appendText(text: string) {
      this.appendChild(documentOf(this).createTextNode(text));
    },
    instanceOf(type: { new (): object; readonly name: string }) {
      const there = (documentOf(this).defaultView as unknown as Record<string, unknown> | null)?.[type.name];
      return this instanceof type || (typeof there === 'function' && this instanceof there);
    },
    createEl(tag: string, options: Options, then?: (element: HTMLElement) => void) {
      const element = makeElement(documentOf(this), tag, options, this);
      then?.(element);
      return element;
    },
    createDiv(options: Options, then?: (element: HTMLElement) => void) {
      return this.createEl('div', options, then);
    },
    createSpan(options: Options, then?: (element: HTMLElement) => void) {
      return this.createEl('span', options, then);
    },
    createSvg(tag: string, options: Options, then?: (element: SVGElement) => void) {
      const element = makeSvg(documentOf(this), tag, options, this);
      then?.(element);
      return element;
    },
  });
}

function addToElement(realm: Realm): void {
  addMethods(realm.Element.prototype, {
    getText() {
      return this.textContent ?? '';
    },
    setText(text: string | DocumentFragment) {
      setText(this, text);
    },
    addClass(...classes: string[]) {
      this.classList.add(...classes);
    },
    addClasses(classes: string[]) {
      this.classList.add(...classes);
    },
    removeClass(...classes: string[]) {
      this.classList.remove(...classes);
    },
    removeClasses(classes: string[]) {
      this.classList.remove(...classes);
    },
    toggleClass(classes: string | string[], on: boolean) {
      for (const name of [classes].flat()) this.classList.toggle(name, on);
    },
    hasClass(name: string) {
      return this.classList.contains(name);
    },
    setAttr(name: string, value: string | number | boolean | null) {
      setAttribute(this, name, value);
    },
    setAttrs(attributes: Record<string, string | number | boolean | null>) {
      for (const [name, value] of Object.entries(attributes)) setAttribute(this, name, value);
    },
    getAttr(name: string) {
      return this.getAttribute(name);
    },
    matchParent(selector: string, last?: Element) {
      const hit = this.closest(selector);
      return hit && (!last || last.contains(hit)) ? hit : null;
    },
    getCssPropertyValue(property: string, pseudo?: string) {
      return realm.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
    },
    isActiveElement() {
      return this.ownerDocument.activeElement === this;
    },
    find(selector: string) {
      return this.querySelector(selector);
    },
    findAll(selector: string) {
      return [...this.querySelectorAll<HTMLElement>(selector)];
    },
    findAllSelf(selector: string) {
      return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
    },
  });
  addMethods(realm.DocumentFragment.prototype, {
    find(selector: string) {
      return this.querySelector(selector);
    },
    findAll(selector: string) {
      return [...this.querySelectorAll(selector)];
    },
  });
}

/** What the inner size leaves out. */
function padding(element: HTMLElement, sides: readonly [string, string]): number {
  const style = getComputedStyle(element);
  return sides.reduce((sum, side) => sum + parseFloat(style.getPropertyValue(`padding-${side}`)), 0);
}

function addToHtml(realm: Realm): void {
  const styles = {
    setCssStyles(this: HTMLElement, values: Partial<CSSStyleDeclaration>) {
      Object.assign(this.style, values);
    },
    setCssProps(this: HTMLElement, values: Record<string, string>) {
      for (const [name, value] of Object.entries(values)) this.style.setProperty(name, value);
    },
  };
  addMethods(realm.SVGElement.prototype, styles);
  addMethods(realm.HTMLElement.prototype, {
    ...styles,
    show() {
      this.style.removeProperty('display');
    },
    hide() {
      this.style.display = 'none';
    },
    toggle(on: boolean) {
      if (on) this.show();
      else this.hide();
    },
    toggleVisibility(on: boolean) {
      this.style.visibility = on ? '' : 'hidden';
    },
    isShown() {
      return this.offsetParent !== null;
    },
  });
  addGetters(realm.HTMLElement.prototype, {
    innerWidth: (element) => element.clientWidth - padding(element, ['left', 'right']),
    innerHeight: (element) => element.clientHeight - padding(element, ['top', 'bottom']),
  });
}
