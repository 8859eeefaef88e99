import type * as O from 'obsidian';
import { given, type Public } from '../strict';
import { setIcon } from './icons';
import { Scope } from './keymap';

/** What can have the focus by the Tab key. */
const focusable =
  'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** A window over the app. The focus stays within it and goes back to where it was. */
export class Modal implements Public<O.Modal> {
  scope: O.Scope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  $isOpen = false;
  $before: Element | null = null;
  $whenClosed: () => unknown = () => undefined;

  constructor(public app: O.App) {
    const scope = new Scope();
    this.scope = given<O.Scope>(scope);
    this.containerEl = createDiv('modal-container mod-dim');
    this.containerEl.createDiv('modal-bg', (bg) => bg.addEventListener('click', () => this.close()));
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': 'true' },
    });
    const header = this.modalEl.createDiv('modal-header');
    this.titleEl = header.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.$addCloseButton();
    scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl.addEventListener('keydown', (event) => this.$keepFocus(event));
  }

  open(): void {
    if (this.$isOpen) return;
    this.$isOpen = true;
    this.$before = activeDocument.activeElement;
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.appendChild(this.containerEl);
    void this.onOpen();
    this.$focusFirst();
  }

  close(): void {
    if (!this.$isOpen) return;
    this.$isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.detach();
    if (this.shouldRestoreSelection && this.$before?.instanceOf(HTMLElement)) this.$before.focus();
    this.onClose();
    this.$whenClosed();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    this.modalEl.setAttr('aria-label', title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.$whenClosed = callback;
    return this;
  }

  $addCloseButton(): void {
    this.modalEl.createEl(
      'button',
      { cls: 'modal-close-button clickable-icon', attr: { 'aria-label': 'Close' } },
      (button) => {
        setIcon(button, 'lucide-x');
        button.addEventListener('click', () => this.close());
      },
    );
  }

  $focusFirst(): void {
    if (this.modalEl.contains(activeDocument.activeElement)) return;
    const first = this.contentEl.querySelector<HTMLElement>(focusable);
    if (first) first.focus();
    else {
      this.modalEl.tabIndex = -1;
      this.modalEl.focus();
    }
  }

  $keepFocus(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const all = [...this.modalEl.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.isShown());
    const [first, last] = [all[0], all[all.length - 1]];
    const at = event.shiftKey ? first : last;
    if (this.containerEl.doc.activeElement !== at) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
