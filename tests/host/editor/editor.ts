import {
  cursorCharLeft,
  cursorCharRight,
  cursorDocEnd,
  cursorDocStart,
  cursorGroupLeft,
  cursorGroupRight,
} from '@codemirror/commands';
import { cursorLineDown, cursorLineUp, deleteLine, indentLess, indentMore } from '@codemirror/commands';
import { insertNewlineAndIndent, moveLineDown, moveLineUp, redo, undo } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import type * as O from 'obsidian';
import { refuse, type Public } from '../strict';

const commands: Readonly<Partial<Record<O.EditorCommandName, Command>>> = {
  goUp: cursorLineUp,
  goDown: cursorLineDown,
  goLeft: cursorCharLeft,
  goRight: cursorCharRight,
  goStart: cursorDocStart,
  goEnd: cursorDocEnd,
  goWordLeft: cursorGroupLeft,
  goWordRight: cursorGroupRight,
  indentMore,
  indentLess,
  newlineAndIndent: insertNewlineAndIndent,
  swapLineUp: moveLineUp,
  swapLineDown: moveLineDown,
  deleteLine,
};

/** The text as plugins change it: by lines and columns, from 0. */
export class Editor implements Public<O.Editor> {
  constructor(readonly $view: EditorView) {}

  getDoc(): this {
    return this;
  }

  refresh(): void {}

  getValue(): string {
    return this.$view.state.doc.toString();
  }

  setValue(content: string): void {
    this.$view.dispatch({ changes: { from: 0, to: this.$view.state.doc.length, insert: content } });
  }

  getLine(line: number): string {
    return line < 0 || line > this.lastLine() ? '' : this.$view.state.doc.line(line + 1).text;
  }

  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  lineCount(): number {
    return this.$view.state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    const { from, to } = this.$view.state.selection.main;
    return this.$view.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return this.$view.state.selection.ranges.some(({ empty }) => !empty);
  }

  getRange(from: O.EditorPosition, to: O.EditorPosition): string {
    return this.$view.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string): void {
    this.$view.dispatch(this.$view.state.replaceSelection(replacement));
  }

  replaceRange(replacement: string, from: O.EditorPosition, to: O.EditorPosition = from): void {
    const changes = { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement };
    this.$view.dispatch({ changes });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): O.EditorPosition {
    return this.offsetToPos(this.$view.state.selection.main[side]);
  }

  listSelections(): O.EditorSelection[] {
    return this.$view.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(position: O.EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: O.EditorPosition, head: O.EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: O.EditorSelectionOrCaret[], main = 0): void {
    const selected = ranges.map(({ anchor, head }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
    );
    this.$view.dispatch({ selection: EditorSelection.create(selected, main), scrollIntoView: true });
  }

  focus(): void {
    this.$view.focus();
  }

  blur(): void {
    this.$view.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.$view.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    const { scrollTop, scrollLeft } = this.$view.scrollDOM;
    return { top: scrollTop, left: scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.$view.scrollDOM.scrollLeft = x;
    if (typeof y === 'number') this.$view.scrollDOM.scrollTop = y;
  }

  scrollIntoView({ from, to }: O.EditorRange, center = false): void {
    const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
    this.$view.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? 'center' : 'nearest' }) });
  }

  undo(): void {
    undo(this.$view);
  }

  redo(): void {
    redo(this.$view);
  }

  exec(name: O.EditorCommandName): void {
    const command = commands[name];
    if (!command) throw refuse(`the stand-in does not play the editor command ${name}`);
    command(this.$view);
  }

  transaction({ changes = [], selection, selections, replaceSelection }: O.EditorTransaction): void {
    const { main } = this.$view.state.selection;
    const asked = changes.map(({ from, to = from, text }) => ({
      from: this.posToOffset(from),
      to: this.posToOffset(to),
      insert: text,
    }));
    const replaced =
      replaceSelection === undefined ? [] : [{ from: main.from, to: main.to, insert: replaceSelection }];
    this.$view.dispatch({ changes: [...asked, ...replaced] });
    const ranges = selections ?? (selection ? [selection] : []);
    if (ranges.length > 0)
      this.setSelections(ranges.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
  }

  wordAt(position: O.EditorPosition): O.EditorRange | null {
    const word = this.$view.state.wordAt(this.posToOffset(position));
    return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  /** A position outside of the text is drawn to its nearest place. */
  posToOffset({ line, ch }: O.EditorPosition): number {
    const { doc } = this.$view.state;
    if (line < 0) return 0;
    if (line >= doc.lines) return doc.length;
    const { from, to } = doc.line(line + 1);
    return Math.min(from + Math.max(ch, 0), to);
  }

  offsetToPos(offset: number): O.EditorPosition {
    const { doc } = this.$view.state;
    const line = doc.lineAt(Math.max(0, Math.min(offset, doc.length)));
    return { line: line.number - 1, ch: Math.max(0, offset - line.from) };
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => O.EditorChange | void,
  ): void {
    const lines = Array.from({ length: this.lineCount() }, (_none, line) => line);
    const values = lines.map((line) => read(line, this.getLine(line)));
    const changes = lines.flatMap((line) => write(line, this.getLine(line), values[line] ?? null) ?? []);
    this.transaction({ changes });
  }
}
