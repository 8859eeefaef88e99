import type * as O from 'obsidian';
import { given, type Public } from '../strict';
import { Chooser } from './chooser';
import type { Scope } from './keymap';
import { Modal } from './modal';
import { prepareFuzzySearch, renderMatches } from './search';

/** Ids for lists, so that a field can say which one is its own. */
let count = 0;

/** A field with a list below it. */
export abstract class SuggestModal<T> extends Modal implements Public<O.SuggestModal<T>> {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  readonly $chooser: Chooser<T>;
  readonly $instructions: HTMLElement;
  $asked = 0;

  constructor(app: O.App) {
    super(app);
    this.containerEl.addClass('mod-prompt');
    this.modalEl.removeClass('modal');
    this.modalEl.addClass('prompt');
    this.modalEl.empty();
    this.modalEl.setAttr('aria-label', 'Search');
    const field = this.modalEl.createDiv('prompt-input-container');
    this.inputEl = field.createEl('input', {
      cls: 'prompt-input',
      type: 'text',
      attr: { autocapitalize: 'off' },
    });
    this.inputEl.setAttrs({ role: 'combobox', 'aria-expanded': 'true', 'aria-label': 'Search' });
    this.resultContainerEl = this.modalEl.createDiv({
      cls: 'prompt-results',
      attr: { 'aria-label': 'Results' },
    });
    this.resultContainerEl.id = `prompt-results-${(count += 1)}`;
    this.inputEl.setAttr('aria-controls', this.resultContainerEl.id);
    this.$instructions = this.modalEl.createDiv('prompt-instructions');
    this.$instructions.hide();
    const scope = given<Scope>(this.scope);
    this.$chooser = new Chooser<T>(this, this.resultContainerEl, scope);
    scope.register(null, 'Enter', (event) => {
      if (event.isComposing) return;
      this.selectActiveSuggestion(event);
      return false;
    });
    this.inputEl.addEventListener('input', () => void this.$refresh());
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.$refresh();
  }

  setPlaceholder(text: string): void {
    this.inputEl.placeholder = text;
    this.inputEl.setAttr('aria-label', text);
  }

  setInstructions(instructions: O.Instruction[]): void {
    writeInstructions(this.$instructions, instructions);
  }

  onNoSuggestion(): void {
    this.$chooser.show([]);
    if (this.emptyStateText !== '')
      this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.$chooser.choose(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  /** An answer that comes after a later question is not shown. */
  async $refresh(): Promise<void> {
    this.$asked += 1;
    const asked = this.$asked;
    const values = await this.getSuggestions(this.inputEl.value);
    if (asked !== this.$asked) return;
    if (values.length === 0) this.onNoSuggestion();
    else this.$chooser.show(this.limit > 0 ? values.slice(0, this.limit) : values);
  }
}

/** A list that is searched by letters in their order. */
export abstract class FuzzySuggestModal<T>
  extends SuggestModal<O.FuzzyMatch<T>>
  implements Public<O.FuzzySuggestModal<T>>
{
  getSuggestions(query: string): O.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    return this.getItems()
      .flatMap((item) => {
        const match = search(this.getItemText(item));
        return match ? [{ item, match }] : [];
      })
      .sort((a, b) => (query === '' ? 0 : b.match.score - a.match.score));
  }

  renderSuggestion({ item, match }: O.FuzzyMatch<T>, el: HTMLElement): void {
    renderMatches(el, this.getItemText(item), match.matches);
  }

  onChooseSuggestion({ item }: O.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}

/** Keys and what they do, below a list. */
export function writeInstructions(el: HTMLElement, instructions: readonly O.Instruction[]): void {
  el.empty();
  el.show();
  for (const { command, purpose } of instructions)
    el.createDiv('prompt-instruction', (line) => {
      line.createSpan({ cls: 'prompt-instruction-command', text: command });
      line.createSpan({ text: purpose });
    });
}
