import { MarkdownView, type App, type Editor, type EditorRange, type TFile } from 'obsidian';

/** A view in which a note is open; null where it is in none. */
export function viewOf(app: App, path: string): MarkdownView | null {
  const views = app.workspace.getLeavesOfType('markdown').map(({ view }) => view);
  return (
    views.find((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === path) ??
    null
  );
}

/** Opens a note at a stretch of its text (UTF-16 indices), and selects that. */
export async function goTo(app: App, file: TFile, from: number, to: number): Promise<void> {
  const known = viewOf(app, file.path);
  const leaf = known?.leaf ?? app.workspace.getLeaf(false);
  if (!known) await leaf.openFile(file);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  const { view } = leaf;
  if (!(view instanceof MarkdownView)) return;
  const { editor } = view;
  const range = rangeIn(editor, from, to);
  editor.setSelection(range.from, range.to);
  editor.scrollIntoView(range, true);
  editor.focus();
}

function rangeIn(editor: Editor, from: number, to: number): EditorRange {
  return { from: editor.offsetToPos(from), to: editor.offsetToPos(to) };
}

/** Changes a note's text: in its editor where it is open, so that Ctrl+Z takes it back; else in the file. */
export async function changeNote(app: App, file: TFile, change: (text: string) => string): Promise<void> {
  const editor = viewOf(app, file.path)?.editor;
  if (!editor) {
    await app.vault.process(file, change);
    return;
  }
  const before = editor.getValue();
  const after = change(before);
  if (after !== before) replaceText(editor, before, after);
}

/** Puts a text in place of another, as one step that Ctrl+Z takes back: only what lies between what stays. */
export function replaceText(editor: Editor, before: string, after: string): void {
  let begin = 0;
  while (begin < before.length && before[begin] === after[begin]) begin += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - begin;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  editor.replaceRange(
    after.slice(begin, after.length - end),
    editor.offsetToPos(begin),
    editor.offsetToPos(before.length - end),
  );
}
