import type * as O from 'obsidian';
import type { Public } from '../strict';

/** Milliseconds that a notice stays where nothing else is said. */
const DEFAULT = 5000;

/** Milliseconds that any notice may stay; driven up by tests that have to read them. */
export const noticeTime = { least: 0 };

/** Everything that was told since the app began, for tests: notices go away by themselves. */
export const told: string[] = [];

/** A message at the edge of the window; a click takes it away. Duration 0 means: until then. */
export class Notice implements Public<O.Notice> {
  noticeEl: HTMLElement;
  containerEl: HTMLElement;
  messageEl: HTMLElement;
  $timer = 0;

  constructor(message: string | DocumentFragment, duration = DEFAULT) {
    const doc = activeDocument;
    const container =
      doc.querySelector<HTMLElement>('.notice-container') ?? doc.body.createDiv('notice-container');
    this.containerEl = container.createDiv({
      cls: 'notice',
      attr: { role: 'status', 'aria-live': 'polite' },
    });
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    told.push(this.messageEl.getText());
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0)
      this.$timer = window.setTimeout(() => this.hide(), Math.max(duration, noticeTime.least));
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    window.clearTimeout(this.$timer);
    const container = this.containerEl.parentElement;
    this.containerEl.detach();
    if (container?.childElementCount === 0) container.detach();
  }
}
