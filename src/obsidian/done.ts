import { Notice, type App } from 'obsidian';
import type { Problem, Undone } from '../jobs';
import { askingNotice, offeringNotice } from './askingNotice';
import { WorkFailed, type Following, type Thread } from './read/thread';
import { tellProblems, withFaultsTold } from './tell';
import { say } from './words';

/** Tells what was done, with a button that takes these very imports back, the last one first. */
export function tellDone(text: string, importNotes: readonly string[], thread: Thread): void {
  const act = (): void => void withFaultsTold(() => takeBackAll(thread, importNotes));
  offeringNotice(text, importNotes.length > 0 ? { text: say('undo.button'), act } : null);
}

/** Takes the last import back, whichever it was, and tells how that ended. */
export async function takeBack(thread: Thread): Promise<void> {
  const { undone, problems } = await undoWatched(thread);
  tellProblems(problems);
  if (undone) tellUndone(undone);
}

/** Takes imports back from the last to the first; where one can't be, those before it stay too. */
async function takeBackAll(thread: Thread, importNotes: readonly string[]): Promise<void> {
  let [removed, restored] = [0, 0];
  for (const only of [...importNotes].reverse()) {
    const { undone, problems } = await undoWatched(thread, only);
    tellProblems(problems);
    if (!undone) break;
    removed += undone.removed;
    restored += undone.restored;
  }
  if (removed + restored > 0) tellUndone({ removed, restored });
}

/** Takes an import back; a message says how far it is: of thousands of files that takes a while. */
async function undoWatched(thread: Thread, only?: string): ReturnType<typeof undo> {
  const notice = askingNotice(say('undo.begun'), 0);
  try {
    return await undo(thread, only, {
      progress: (done, count) => notice.setMessage(say('undo.progress', { done, count })),
    });
  } finally {
    notice.hide();
  }
}

/** Takes the last import back, where it is the one that is meant; null, with the reasons, where nothing was touched. */
export async function undo(
  thread: Pick<Thread, 'ask'>,
  only?: string,
  following?: Following,
): Promise<{ readonly undone: Undone | null; readonly problems: readonly Problem[] }> {
  try {
    const answer = await thread.ask((request) => ({ job: 'undo', request, only }), following);
    return answer.job === 'undo' ? answer : { undone: null, problems: [] };
  } catch (error) {
    if (error instanceof WorkFailed) return { undone: null, problems: error.problems };
    throw error;
  }
}

function tellUndone(undone: Undone): void {
  new Notice(say('cli.undone', undone));
}

/** Opens a note, where it is. */
export async function openNote(app: App, path: string): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file) await app.workspace.getLeaf().openFile(file);
}
