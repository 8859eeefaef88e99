import { Notice, type App } from 'obsidian';
import { summaryOf, undoLast, type Files, type Planned } from '../jobs';
import { tellProblems, withFaultsTold } from './tell';
import { say } from './words';

/** Milliseconds in which a person sees that they did not want what was done, and finds the button. */
const TIME_TO_UNDO = 20_000;

/** Tells what was done, with a button that takes this very import back. */
export function tellDone(text: string, importNote: string | null, files: Files): void {
  const said = createFragment();
  said.createDiv({ text });
  const notice = new Notice(said, TIME_TO_UNDO);
  if (importNote === null) return;
  const button = said.createEl('button', { cls: 'citeweave-undo', text: say('undo.button') });
  button.addEventListener('click', () => {
    notice.hide();
    void withFaultsTold(() => takeBack(files, importNote));
  });
  notice.messageEl.append(button);
}

export function tellWritten(planned: Planned, importNote: string | null, files: Files): void {
  tellDone(say('cli.written', { ...summaryOf(planned), hub: planned.hub }), importNote, files);
}

/** Takes the last import back, or the one that is meant, and tells how that ended. */
export async function takeBack(files: Files, only?: string): Promise<void> {
  const { undone, problems } = await undoLast(files, only === undefined ? {} : { only });
  tellProblems(problems);
  if (undone) new Notice(say('cli.undone', undone));
}

/** Opens a note, where it is. */
export async function openNote(app: App, path: string): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file) await app.workspace.getLeaf().openFile(file);
}
