import { getLinkpath, type App, type TFile } from 'obsidian';
import { isTextNote } from '../paperOf';

/**
 * Which note the panel tells of: the one that is open. Who goes through the quotes of a note opens the text for each of
 * them; then the panel stays with the note, until something else is opened.
 */
export class ToldNote {
  private kept: { readonly note: TFile; readonly text: TFile } | null = null;

  constructor(private readonly app: App) {}

  /** The note; `isLeft` where a text that was opened from the panel is open in its place. */
  now(): { readonly note: TFile | null; readonly isLeft: boolean } {
    const { workspace, vault } = this.app;
    const { kept } = this;
    const open = workspace.getActiveFile();
    const isThere = kept !== null && vault.getFileByPath(kept.note.path) === kept.note;
    if (isThere && open === kept.text) return { note: kept.note, isLeft: true };
    // Nothing is open while a text is on its way into a new tab.
    if (!isThere || (open !== null && open !== kept.note)) this.kept = null;
    return { note: open, isLeft: false };
  }

  /** A link of the panel is about to be opened. */
  opens(linktext: string): void {
    const { note } = this.now();
    const text = this.app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), note?.path ?? '');
    const isText = text !== null && text !== note && isTextNote(this.app, text);
    this.kept = note && isText ? { note, text } : null;
  }
}
