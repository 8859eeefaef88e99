import type { App, Modal } from 'obsidian';
import { hideOffers } from './askingNotice';

/** The windows of ours that are open, the last on top. */
const open = new WeakMap<App, Set<Modal>>();

/** Opens a window that goes when the plugin goes. */
export function show(app: App, modal: Modal): void {
  const all = open.get(app) ?? new Set<Modal>();
  open.set(app, all.add(modal));
  modal.setCloseCallback(() => all.delete(modal));
  hideOffers();
  modal.open();
}

/** Closes all windows of ours. */
export function closeWindows(app: App): void {
  for (const modal of [...(open.get(app) ?? [])].reverse()) modal.close();
}
