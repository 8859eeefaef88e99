import type * as O from 'obsidian';
import type { Scope } from './keymap';

/** Things to choose from in a list: by arrow keys and Enter, or with the pointer. Modals and popovers share it. */
export class Chooser<T> {
  private values: readonly T[] = [];
  private at = 0;

  constructor(
    private readonly owner: O.ISuggestOwner<T>,
    readonly listEl: HTMLElement,
    scope: Scope,
  ) {
    listEl.setAttr('role', 'listbox');
    scope.register([], 'ArrowDown', () => this.move(1));
    scope.register([], 'ArrowUp', () => this.move(-1));
    scope.register([], 'PageDown', () => this.move(10));
    scope.register([], 'PageUp', () => this.move(-10));
  }

  show(values: readonly T[]): void {
    this.values = values;
    this.listEl.empty();
    for (const [place, value] of values.entries()) this.addItem(value, place);
    this.select(0);
  }

  /** Chooses what is selected; without anything to choose from, nothing happens. */
  choose(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.at];
    if (this.values.length > 0) this.owner.selectSuggestion(value as T, event);
  }

  private addItem(value: T, place: number): void {
    const item = this.listEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
    this.owner.renderSuggestion(value, item);
    // The field keeps the focus.
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('mousemove', () => this.select(place, false));
    item.addEventListener('click', (event) => {
      this.select(place);
      this.choose(event);
    });
  }

  private move(by: number): false {
    const count = this.values.length;
    // One step goes round; a page ends at the first and the last.
    const next = this.at + by;
    if (count > 0)
      this.select(Math.abs(by) === 1 ? (next + count) % count : Math.max(0, Math.min(next, count - 1)));
    return false;
  }

  private select(place: number, scrolls = true): void {
    this.at = place;
    for (const [index, item] of [...this.listEl.querySelectorAll('.suggestion-item')].entries()) {
      item.toggleClass('is-selected', index === place);
      item.setAttr('aria-selected', String(index === place));
      if (index === place && scrolls) item.scrollIntoView({ block: 'nearest' });
    }
  }
}
