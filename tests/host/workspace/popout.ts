import { installDom, type Realm } from '../dom/install';
import { given } from '../strict';
import { showTooltipsIn } from '../ui/tooltip';
import { WorkspaceWindow } from './items';

/** Milliseconds between looks at whether a window was closed: a page is not told of it in every case. */
const LOOK = 200;

/** Told of keys in any window of the app. */
let listenToKeys: (doc: Document) => void = () => undefined;

export function onKeysOf(listen: (doc: Document) => void): void {
  listenToKeys = listen;
}

/** A window of its own, with constructors of its own: there, `instanceof HTMLElement` is false, as in Obsidian. */
export function openPopout(closed: (area: WorkspaceWindow) => void): WorkspaceWindow {
  const win = window.open('about:blank', '_blank', 'popup,width=800,height=600');
  if (!win) throw new Error('the browser refused to open a window');
  // A page with a type: without one, browsers lay it out as in 1998.
  win.document.write('<!doctype html><html><head></head><body></body></html>');
  win.document.close();
  installDom(given<Realm>(win));
  const { document: doc } = win;
  doc.title = document.title;
  dress(doc);
  doc.body.className = document.body.className;
  doc.body.addClass('is-popout-window');
  const area = new WorkspaceWindow(win);
  doc.body
    .createDiv('app-container')
    .createDiv('horizontal-main-container')
    .createDiv('workspace')
    .append(area.$el);
  followFocus(win);
  listenToKeys(doc);
  showTooltipsIn(doc);
  const timer = window.setInterval(() => {
    if (!win.closed) return;
    window.clearInterval(timer);
    makeActive(window);
    closed(area);
  }, LOOK);
  return area;
}

/** The same styles as in the main window: their rules, since an empty page may not ask for files before it is settled. */
function dress(doc: Document): void {
  for (const { cssRules } of document.styleSheets)
    doc.head.createEl('style', { text: Array.from(cssRules, ({ cssText }) => cssText).join('\n') });
}

/** `activeWindow` and `activeDocument` are those of the window that has the focus. */
export function followFocus(win: Window): void {
  win.addEventListener('focus', () => makeActive(win));
  win.addEventListener('pointerdown', () => makeActive(win), true);
}

function makeActive(win: Window): void {
  Object.assign(window, { activeWindow: win, activeDocument: win.document });
}
