import { getLanguage, Notice, type App } from 'obsidian';
import { tell, type Problem } from '../../jobs';
import { undo } from '../done';
import type { Thread } from '../read/thread';
import { spoken } from '../spoken';

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
  box.createDiv({ text: spoken('make.done', { name }) });
  const buttons = box.createDiv('citeweave-buttons');
  const notice = new Notice(box, LONG);
  const button = (text: string, work: () => Promise<void>): void => {
    buttons.createEl('button', { text }).addEventListener('click', () => {
      notice.hide();
      void work();
    });
  };
  button(spoken('make.open'), () => app.workspace.openLinkText(path, '', false));
  if (importNote !== null) button(spoken('make.undo'), () => takeBack(thread, importNote));
}

async function takeBack(thread: Pick<Thread, 'ask'>, only: string): Promise<void> {
  const { undone, problems } = await undo(thread, only);
  if (undone) new Notice(spoken('make.undone'));
  else tellProblems(problems);
}

export function tellProblems(problems: readonly Problem[]): void {
  if (problems.length > 0)
    new Notice(problems.map((problem) => tell(problem, getLanguage())).join('\n'), LONG);
}
