import type { App } from 'obsidian';

/** Does a work that nobody else of ours does at the same time. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Who writes to the vault that is open does so alone: the plugin as it was before a person turned it off and on again
 * may still take back what it wrote, and must not be mistaken for one that was cut off. What a page holds is free when
 * the page is gone, however it went. A device that knows no such locks has one window only.
 */
export function aloneIn({ vault }: App): Alone {
  const name = `citeweave ${vault.getName()}`;
  return async (work) => ('locks' in navigator ? await navigator.locks.request(name, work) : work());
}
