import {
  EditorSuggest,
  type App,
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type TFile,
} from 'obsidian';
import { keyWritten, typedKey, type Row } from '../../jobs';
import { say } from '../words';
import type { Citing } from './citing';
import { drawWork } from './workRow';

/** Works that are offered at once. */
const OFFERED = 20;

/** Offers works while somebody types a key behind `@`: Enter puts it in, Shift and Enter ask for a page and the like. */
export class KeySuggest extends EditorSuggest<Row> {
  /** @param more opens the form for a work, where its key is being typed */
  constructor(
    app: App,
    private readonly citing: Citing,
    private readonly more: (row: Row, context: EditorSuggestContext) => void,
  ) {
    super(app);
    this.limit = OFFERED;
    this.setInstructions([
      { command: '↵', purpose: say('cite.insert-key') },
      { command: '⇧ ↵', purpose: say('cite.insert-more') },
    ]);
    this.scope.register(['Shift'], 'Enter', (event) => {
      if (!this.takeSelected()) return undefined;
      event.preventDefault();
      return false;
    });
  }

  private shown: readonly Row[] = [];

  /** Takes what is selected in the list; whether there was one. */
  private takeSelected(): boolean {
    const { context } = this;
    if (!context || this.shown.length === 0) return false;
    const selected = activeDocument.querySelector('.suggestion-container .suggestion-item.is-selected');
    const at = selected?.parentElement ? [...selected.parentElement.children].indexOf(selected) : 0;
    const row = this.shown[Math.max(0, at)];
    if (!row) return false;
    this.close();
    this.more(row, context);
    return true;
  }

  override onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null {
    if (!file) return null;
    const before = editor.getLine(cursor.line).slice(0, cursor.ch);
    const typed = typedKey(before);
    // An `@` alone within a word is an address; one within code means nothing.
    if (!typed || isInCode(before)) return null;
    return { start: { line: cursor.line, ch: typed.from }, end: cursor, query: typed.said };
  }

  override async getSuggestions({ query, editor }: EditorSuggestContext): Promise<Row[]> {
    try {
      this.shown = await this.citing.search(query, editor.getValue(), OFFERED);
    } catch {
      this.shown = [];
    }
    return [...this.shown];
  }

  override renderSuggestion(row: Row, el: HTMLElement): void {
    el.addClass('citeweave-offered');
    drawWork(el, row);
  }

  override selectSuggestion({ key }: Row): void {
    const { context } = this;
    if (!context) return;
    const { editor, start, end } = context;
    const line = editor.getLine(start.line);
    const { text, back } = keyWritten(key, line.slice(0, start.ch), line.slice(end.ch));
    editor.replaceRange(text, start, end);
    editor.setCursor({ line: start.line, ch: start.ch + text.length - back });
    this.close();
  }
}

/** Whether a line is within code where it ends. */
function isInCode(before: string): boolean {
  return (before.match(/`/g)?.length ?? 0) % 2 === 1;
}
