import { addToBuiltIns } from './builtIns';
import { addToElements } from './elements';
import { addDelegation } from './events';
import { makeElement, makeSvg, type Options } from './make';

/** A window with its own constructors: those of a popout are others than those of the main window. */
export type Realm = Window & typeof globalThis;

/** Puts what obsidian.d.ts declares as global into a window: the main one, or a popout. */
export function installDom(realm: Realm): void {
  addToElements(realm);
  addDelegation(realm);
  addToBuiltIns(realm);
  addFunctions(realm);
}

function addFunctions(realm: Realm): void {
  const { document: doc } = realm;
  const made = <T>(element: T, callback?: (element: T) => void): T => {
    callback?.(element);
    return element;
  };
  Object.assign(realm, {
    createEl: (tag: string, options: Options, then?: () => void) =>
      made(makeElement(doc, tag, options, null), then),
    createDiv: (options: Options, then?: () => void) => made(makeElement(doc, 'div', options, null), then),
    createSpan: (options: Options, then?: () => void) => made(makeElement(doc, 'span', options, null), then),
    createSvg: (tag: string, options: Options, then?: () => void) =>
      made(makeSvg(doc, tag, options, null), then),
    createFragment: (then?: () => void) => made(doc.createDocumentFragment(), then),
    fish: (selector: string) => doc.querySelector(selector),
    fishAll: (selector: string) => [...doc.querySelectorAll(selector)],
    isBoolean: (value: unknown) => typeof value === 'boolean',
    sleep: (ms: number) => new Promise((resolve) => realm.setTimeout(resolve, ms)),
    nextFrame: () => new Promise((resolve) => realm.requestAnimationFrame(resolve)),
    ready: (then: () => unknown) => void then(),
  });
}
