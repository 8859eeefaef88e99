import type { App } from 'obsidian';

/** Where this device keeps the cells that were coded last, and the framework that was looked at or coded by last. */
const CELLS = 'citeweave-cells';
const FRAMEWORK = 'citeweave-framework';

/** How many of them are kept: more than fit on a screen help nobody. */
const MOST = 20;

/** The keys of the cells that were coded last, the last first. */
export function lastCells(app: App): readonly string[] {
  const kept: unknown = app.loadLocalStorage(CELLS);
  return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : [];
}

export function rememberCell(app: App, key: string): void {
  app.saveLocalStorage(CELLS, [key, ...lastCells(app).filter((other) => other !== key)].slice(0, MOST));
}

/** The path of the framework that was used last; '' for none. */
export function lastFramework(app: App): string {
  const kept: unknown = app.loadLocalStorage(FRAMEWORK);
  return typeof kept === 'string' ? kept : '';
}

export function rememberFramework(app: App, path: string): void {
  if (lastFramework(app) !== path) app.saveLocalStorage(FRAMEWORK, path);
}
