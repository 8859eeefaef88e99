import { Notice, type App, type Plugin } from 'obsidian';
import type { PlanWishes, Wanted } from '../../jobs';
import type { Thread } from '../read/thread';
import { say } from '../words';
import { show } from '../windows';
import { tellMade } from './madeNotice';
import { MakeModal } from './makeModal';
import { Maker } from './maker';
import { ReadingSelection } from './readingSelection';
import { selectionIn, selectionInEditor, type PaperSelection } from './selection';

/** What can be made of a selection: ids of commands, kinds of notes, icons. */
const kinds: readonly (readonly [id: string, kind: Wanted['kind'], icon: string])[] = [
  ['make-claim', 'claim', 'message-square-quote'],
  ['make-concept', 'concept', 'lightbulb'],
  ['make-prior-work', 'prior-literature', 'library'],
];

/** What notes are made by hand with. */
export interface HandTools {
  readonly thread: Pick<Thread, 'ask'>;
  /** What the person's settings say about the notes. */
  readonly wishes: () => Partial<PlanWishes>;
}

/** Notes made by hand of a selection in a paper's text: commands, and the menu of the editor. Gives what knows the selection. */
export function registerByHand(plugin: Plugin, tools: HandTools): ReadingSelection {
  const { app } = plugin;
  const reading = new ReadingSelection(plugin);
  const start = (kind: Wanted['kind'], selection: PaperSelection): void =>
    openDialog(app, kind, selection, tools);
  for (const [id, kind, icon] of kinds) {
    plugin.addCommand({
      id,
      icon,
      name: say(`make.${kind}`),
      checkCallback: (checking) => {
        const selection = selectionIn(app, reading);
        if (selection && !checking) start(kind, selection);
        return selection !== null;
      },
    });
  }
  plugin.registerEvent(
    app.workspace.on('editor-menu', (menu, editor, { file }) => {
      const selection = file && selectionInEditor(app, editor, file);
      if (!selection) return;
      for (const [, kind, icon] of kinds) {
        menu.addItem((item) =>
          item
            .setTitle(say(`make.${kind}`))
            .setIcon(icon)
            .setSection('selection')
            .onClick(() => start(kind, selection)),
        );
      }
    }),
  );
  return reading;
}

function openDialog(
  app: App,
  kind: Wanted['kind'],
  { paper, words }: PaperSelection,
  { thread, wishes }: HandTools,
): void {
  if (!paper.file) {
    new Notice(say('make.no-file', { paper: paper.hub.basename }));
    return;
  }
  const maker = new Maker({ app, thread, wishes }, paper.file, kind, words());
  const made = (path: string, importNote: string | null): void => tellMade(app, thread, path, importNote);
  show(app, new MakeModal(app, kind, maker, made));
}
