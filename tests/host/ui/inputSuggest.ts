import type * as O from 'obsidian';
import type { Public } from '../strict';
import { PopoverSuggest } from './popoverSuggest';

/** Suggestions below a field. */
export abstract class AbstractInputSuggest<T>
  extends PopoverSuggest<T>
  implements Omit<Public<O.AbstractInputSuggest<T>>, 'onSelect'>
{
  limit = 100;
  $chosen: ((value: T, event: MouseEvent | KeyboardEvent) => unknown)[] = [];

  constructor(
    app: O.App,
    readonly $field: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    $field.addEventListener('input', () => void this.$refresh());
    $field.addEventListener('focus', () => void this.$refresh());
    $field.addEventListener('blur', () => this.close());
  }

  setValue(value: string): void {
    if (this.$field.instanceOf(HTMLInputElement)) this.$field.value = value;
    else this.$field.setText(value);
  }

  getValue(): string {
    return this.$field.instanceOf(HTMLInputElement) ? this.$field.value : this.$field.getText();
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    for (const callback of this.$chosen) callback(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.$chosen.push(callback);
    return this;
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  async $refresh(): Promise<void> {
    const values = await this.getSuggestions(this.getValue());
    if (this.$field.isActiveElement())
      this.$show(this.limit > 0 ? values.slice(0, this.limit) : values, this.$field.getBoundingClientRect());
  }
}

/** Suggests paths of the vault in a field: folders, or files. */
export class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: O.App,
    field: HTMLInputElement,
    private readonly paths: () => readonly string[],
    chosen: (path: string) => unknown,
  ) {
    super(app, field);
    this.onSelect((path) => {
      this.setValue(path);
      this.close();
      chosen(path);
    });
  }

  protected getSuggestions(query: string): string[] {
    return this.paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }
}
