import { ButtonComponent, type Notice } from 'obsidian';
import { askingNotice } from '../askingNotice';
import { say } from '../words';

/** A line at the edge of the window that asks whether to show what Citeweave does: it stays until it is answered. */
export function offerWelcome(show: () => void): Notice {
  const message = createFragment((el) => {
    el.createDiv({ text: say('welcome.offer') });
    const row = el.createDiv('citeweave-offer-buttons');
    new ButtonComponent(row).setButtonText(say('welcome.later'));
    new ButtonComponent(row).setButtonText(say('welcome.show')).setCta().onClick(show);
  });
  // A click anywhere on a notice takes it away: "Not now" needs to do nothing else.
  return askingNotice(message, 0);
}
