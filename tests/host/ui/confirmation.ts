import type * as O from 'obsidian';
import { ButtonComponent } from '../settings/components';
import type { Public } from '../strict';
import { Modal } from './modal';

export class ConfirmationButton extends ButtonComponent implements Public<O.ConfirmationButton> {
  constructor(
    container: HTMLElement,
    readonly $close: () => void,
  ) {
    super(container);
  }

  /** The window closes when the work is done. */
  override onClick(handler: (event: MouseEvent) => unknown): this {
    this.buttonEl.addEventListener(
      'click',
      (event) => void Promise.resolve(handler(event)).then(() => this.$close()),
    );
    return this;
  }

  setInitialFocus(): this {
    window.setTimeout(() => this.buttonEl.focus());
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return this;
  }
}

/** A question with buttons below it. */
export class ConfirmationModal extends Modal implements Public<O.ConfirmationModal> {
  buttonContainerEl: HTMLElement;

  constructor(app: O.App) {
    super(app);
    this.containerEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const line = createEl('label', 'mod-checkbox');
    const box = line.createEl('input', { type: 'checkbox' });
    line.appendText(label);
    box.addEventListener('change', () => callback(box.checked));
    this.buttonContainerEl.prepend(line);
    return this;
  }

  addButton(build: (button: O.ConfirmationButton) => unknown): this {
    build(this.$button());
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    this.$button()
      .setButtonText(text)
      .setCancel()
      .onClick(() => undefined);
    return this;
  }

  $button(): ConfirmationButton {
    return new ConfirmationButton(this.buttonContainerEl, () => this.close());
  }
}
