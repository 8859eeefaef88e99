import type { Files } from './files';

/** The last work that was begun on each vault, done or not. */
const last = new WeakMap<Files, Promise<unknown>>();

/**
 * Does a work that writes to a vault after all others that were begun before it: two imports at once would take each
 * other's journal for one that a crash left. A host keeps one `Files` a vault, by which its turns are told.
 */
export function inTurn<T>(files: Files, work: () => Promise<T>): Promise<T> {
  const before = last.get(files) ?? Promise.resolve();
  const mine = before.then(work);
  // Whoever comes next waits for the end of this one, however it ends.
  last.set(
    files,
    mine.catch(() => undefined),
  );
  return mine;
}
