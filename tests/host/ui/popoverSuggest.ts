import type * as O from 'obsidian';
import { given, type Public } from '../strict';
import { Chooser } from './chooser';
import { Scope } from './keymap';

/** A list that floats beside what is typed. */
export abstract class PopoverSuggest<T> implements Public<O.PopoverSuggest<T>> {
  scope: O.Scope;
  readonly $el: HTMLElement;
  readonly $chooser: Chooser<T>;
  $isOpen = false;

  constructor(
    public app: O.App,
    scope: O.Scope = given<O.Scope>(new Scope()),
  ) {
    this.scope = scope;
    this.$el = createDiv('suggestion-container');
    const own = given<Scope>(scope);
    this.$chooser = new Chooser<T>(
      this,
      this.$el.createDiv({ cls: 'suggestion', attr: { 'aria-label': 'Suggestions' } }),
      own,
    );
    const choose = (event: KeyboardEvent): false => {
      this.$chooser.choose(event);
      return false;
    };
    own.register([], 'Enter', choose);
    own.register([], 'Tab', choose);
    own.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.$isOpen) return;
    this.$isOpen = true;
    activeDocument.body.appendChild(this.$el);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.$isOpen) return;
    this.$isOpen = false;
    this.$el.detach();
    this.app.keymap.popScope(this.scope);
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  /** Shows values below a place in the window, or above it where there is no room; without values it closes. */
  $show(values: readonly T[], place: Pick<DOMRect, 'left' | 'top' | 'bottom'>): void {
    if (values.length === 0) {
      this.close();
      return;
    }
    this.$chooser.show(values);
    this.open();
    const { width, height } = this.$el.getBoundingClientRect();
    const { innerWidth, innerHeight } = this.$el.win;
    const isBelow = place.bottom + height < innerHeight;
    this.$el.setCssStyles({
      left: `${Math.max(4, Math.min(place.left, innerWidth - width - 4))}px`,
      top: `${isBelow ? place.bottom : Math.max(4, place.top - height)}px`,
    });
  }
}
