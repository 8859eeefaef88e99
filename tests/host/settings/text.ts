import type * as O from 'obsidian';
import { setIcon } from '../ui/icons';
import type { Public } from '../strict';
import { ValueComponent } from './components';

export abstract class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement>
  extends ValueComponent<string>
  implements Public<O.AbstractTextComponent<T>>
{
  $changed: (value: string) => unknown = () => undefined;

  constructor(public inputEl: T) {
    super();
    inputEl.addEventListener('input', () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.$changed(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.$changed = callback;
    return this;
  }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
  }
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}

/** A field with a button that empties it. */
export class SearchComponent
  extends AbstractTextComponent<HTMLInputElement>
  implements Public<O.SearchComponent>
{
  clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const field = containerEl.createDiv('search-input-container');
    super(field.createEl('input', { type: 'search', attr: { enterkeyhint: 'search', spellcheck: 'false' } }));
    this.clearButtonEl = field.createDiv({
      cls: 'search-input-clear-button',
      attr: { 'aria-label': 'Clear search', role: 'button' },
    });
    setIcon(this.clearButtonEl, 'lucide-x');
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
      this.inputEl.focus();
    });
  }

  override onChanged(): void {
    super.onChanged();
    this.clearButtonEl.toggle(this.getValue() !== '');
  }
}
