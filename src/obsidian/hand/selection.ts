import { FileView, MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import type { Selected } from '../../jobs';
import { isTextNote, paperOf, type PaperOfNote } from '../paperOf';
import type { ReadingSelection } from './readingSelection';

/** Words of a paper that a person selected, and the paper. */
export interface PaperSelection {
  readonly paper: PaperOfNote;
  readonly words: () => Selected;
}

/** What is selected in the view that is active, where that shows a paper's text; null for anything else. */
export function selectionIn(app: App, reading: ReadingSelection): PaperSelection | null {
  return selectionInNote(app, reading) ?? selectionInPdf(app, reading);
}

/** What is selected in a PDF that was read. Its lines end where they are printed: the words are found in the paper without that. */
function selectionInPdf(app: App, reading: ReadingSelection): PaperSelection | null {
  const view = app.workspace.getActiveViewOfType(FileView);
  if (view?.file?.extension !== 'pdf') return null;
  const words = reading.wordsIn(view.containerEl);
  const paper = words === '' ? null : paperOf(app, view.file);
  return paper && { paper, words: () => words };
}

function selectionInNote(app: App, reading: ReadingSelection): PaperSelection | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  const file = view?.file;
  if (!view || !file) return null;
  if (view.getMode() === 'source') return selectionInEditor(app, view.editor, file);
  const shown = reading.in(view);
  const paper = shown && paperOf(app, file);
  return paper && { paper, words: () => ({ note: view.getViewData(), ...shown }) };
}

/** The same in an editor, as source or in Live Preview. */
export function selectionInEditor(app: App, editor: Editor, file: TFile): PaperSelection | null {
  if (!editor.somethingSelected()) return null;
  const paper = paperOf(app, file);
  const isText = isTextNote(app, file);
  return paper && { paper, words: () => wordsIn(editor, isText) };
}

function wordsIn(editor: Editor, isText: boolean): Selected {
  const [from, to] = [editor.getCursor('from'), editor.getCursor('to')].map((at) => editor.posToOffset(at));
  const place = { from: from ?? 0, to: to ?? 0 };
  return isText ? { note: editor.getValue(), ...place } : { file: editor.getValue(), ...place };
}
