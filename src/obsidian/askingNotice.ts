import { Notice } from 'obsidian';

/** Messages of ours that have buttons: without us, nobody hears them. */
const asking = new Set<Notice>();

/** A message with buttons, which goes when the plugin goes; `ms` as for any notice, 0 for until it is answered. */
export function askingNotice(message: DocumentFragment, ms: number): Notice {
  const notice = new Notice(message, ms);
  asking.add(notice);
  return notice;
}

/** Takes all of them away. */
export function hideAsking(): void {
  for (const notice of asking) notice.hide();
  asking.clear();
}
