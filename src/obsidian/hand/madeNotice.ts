import { Notice, type App } from 'obsidian';
import { askingNotice } from '../askingNotice';
import { undo } from '../done';
import type { Thread } from '../read/thread';
import { say } from '../words';
import { tellProblems, withFaultsTold } from '../tell';

/** Milliseconds in which a message of two lines can be read, and a button of it be pressed, without haste. */
const LONG = 10_000;

/** Tells that a note was made, with a way to it and, for this very import, a way back. */
export function tellMade(
  app: App,
  thread: Pick<Thread, 'ask'>,
  path: string,
  importNote: string | null,
): void {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const box = createFragment();
  box.createDiv({ text: say('make.done', { name }) });
  const buttons = box.createDiv('citeweave-buttons');
  const notice = askingNotice(box, LONG);
  const button = (text: string, work: () => Promise<void>): void => {
    buttons.createEl('button', { text }).addEventListener('click', () => {
      notice.hide();
      void withFaultsTold(work);
    });
  };
  button(say('make.open'), () => app.workspace.openLinkText(path, '', false));
  if (importNote !== null) button(say('make.undo'), () => takeBack(thread, importNote));
}

async function takeBack(thread: Pick<Thread, 'ask'>, only: string): Promise<void> {
  const { undone, problems } = await undo(thread, only);
  if (undone) new Notice(say('make.undone'));
  else tellProblems(problems);
}
