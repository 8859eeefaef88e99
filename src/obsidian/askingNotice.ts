import { Notice } from 'obsidian';

/** Messages of ours that have buttons, or tell how far we are: without us, nobody hears them. */
const asking = new Set<Notice>();

/** A message that goes when the plugin goes; `ms` as for any notice, 0 for until it is answered or hidden. */
export function askingNotice(message: DocumentFragment | string, ms: number): Notice {
  const notice = new Notice(message, ms);
  asking.add(notice);
  return notice;
}

/** Milliseconds in which a person sees that they did not want what happened, and finds the button. */
const TIME_TO_ANSWER = 20_000;

/** A button of a message, which takes the message away as well. */
export interface NoticeButton {
  readonly text: string;
  readonly act: () => void;
}

/** Messages that offer something to do next: whoever does something else has no use for them. */
const offering = new Set<Notice>();

/** Takes those away that would lie over a window which a person opens. */
export function hideOffers(): void {
  for (const notice of offering) notice.hide();
  offering.clear();
}

/** A message that offers one thing to do; null for nothing. */
export function offeringNotice(text: string, offered: NoticeButton | null): void {
  const message = createFragment();
  message.createDiv({ text });
  const button = offered && message.createEl('button', 'citeweave-offered');
  const notice = askingNotice(message, TIME_TO_ANSWER);
  offering.add(notice);
  button?.setText(offered?.text ?? '');
  button?.addEventListener('click', () => {
    notice.hide();
    offered?.act();
  });
}

/** Takes all of them away. */
export function hideAsking(): void {
  for (const notice of asking) notice.hide();
  asking.clear();
}
