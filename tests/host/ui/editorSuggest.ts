import type * as O from 'obsidian';
import type { Public } from '../strict';
import { PopoverSuggest } from './popoverSuggest';
import { writeInstructions } from './suggestModal';

type Place = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

/** Suggestions while somebody types in a note. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements Public<O.EditorSuggest<T>> {
  context: O.EditorSuggestContext | null = null;
  limit = 100;

  constructor(app: O.App) {
    super(app);
  }

  setInstructions(instructions: O.Instruction[]): void {
    const el =
      this.$el.querySelector<HTMLElement>('.prompt-instructions') ??
      this.$el.createDiv('prompt-instructions');
    writeInstructions(el, instructions);
  }

  override close(): void {
    super.close();
    this.context = null;
  }

  abstract onTrigger(
    cursor: O.EditorPosition,
    editor: O.Editor,
    file: O.TFile | null,
  ): O.EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: O.EditorSuggestContext): T[] | Promise<T[]>;

  /** Whether there is something to suggest at the cursor; if so, it is shown. */
  async $offer(editor: O.Editor, file: O.TFile, place: () => Place | null): Promise<boolean> {
    const trigger = this.onTrigger(editor.getCursor(), editor, file);
    if (!trigger) {
      this.close();
      return false;
    }
    const context = { ...trigger, editor, file };
    this.context = context;
    const values = await this.getSuggestions(context);
    const at = place();
    // Somebody typed on meanwhile: the later answer counts.
    if (this.context !== context || !at) return true;
    this.$show(values.slice(0, this.limit), at);
    if (values.length > 0) this.context = context;
    return values.length > 0;
  }
}
