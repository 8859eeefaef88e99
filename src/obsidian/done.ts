import { Notice, type App } from 'obsidian';
import { undoLast, type Files, type Undone } from '../jobs';
import { tellProblems, withFaultsTold } from './tell';
import { say } from './words';

/** Milliseconds in which a person sees that they did not want what was done, and finds the button. */
const TIME_TO_UNDO = 20_000;

/** What was told and can be taken back by its button. */
const told = new Set<Notice>();

/** The plugin goes, and with it the buttons that ask it for something. */
export function hideTold(): void {
  for (const notice of told) notice.hide();
  told.clear();
}

/** Tells what was done, with a button that takes these very imports back, the last one first. */
export function tellDone(text: string, importNotes: readonly string[], files: Files): Notice {
  const said = createFragment();
  said.createDiv({ text });
  const button = importNotes.length > 0 ? said.createEl('button', 'citeweave-undo') : null;
  const notice = new Notice(said, TIME_TO_UNDO);
  for (const one of told) if (!one.containerEl.isConnected) told.delete(one);
  told.add(notice);
  button?.setText(say('undo.button'));
  button?.addEventListener('click', () => {
    notice.hide();
    void withFaultsTold(() => takeBackAll(files, importNotes));
  });
  return notice;
}

/** Takes the last import back, whichever it was, and tells how that ended. */
export async function takeBack(files: Files): Promise<void> {
  const { undone, problems } = await undoLast(files);
  tellProblems(problems);
  if (undone) tellUndone(undone);
}

/** Takes imports back from the last to the first; where one can't be, those before it stay too. */
async function takeBackAll(files: Files, importNotes: readonly string[]): Promise<void> {
  let [removed, restored] = [0, 0];
  for (const only of [...importNotes].reverse()) {
    const { undone, problems } = await undoLast(files, { only });
    tellProblems(problems);
    if (!undone) break;
    removed += undone.removed;
    restored += undone.restored;
  }
  if (removed + restored > 0) tellUndone({ removed, restored });
}

function tellUndone(undone: Undone): void {
  new Notice(say('cli.undone', undone));
}

/** Opens a note, where it is. */
export async function openNote(app: App, path: string): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file) await app.workspace.getLeaf().openFile(file);
}
