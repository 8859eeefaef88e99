import { MarkdownView, Notice, type App, type Plugin } from 'obsidian';
import { citationAt, type Rekeyed } from '../../../jobs';
import { tellDone } from '../../done';
import { ChangesDialog } from '../../plan/changesDialog';
import { countsIn } from '../../plan/changesTab';
import { propertiesOf } from '../../read/properties';
import { withFaultsTold } from '../../tell';
import { show } from '../../windows';
import { say } from '../../words';
import { Rekeying, type RekeyTools } from './rekeying';
import { RenameModal } from './renameModal';

export type { RekeyTools } from './rekeying';

/** *Rename citekey*: of the citation at the cursor, else of the source note that is open. */
export function registerRekey(plugin: Plugin, tools: RekeyTools): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'rename-citekey',
    name: say('command.rename-key'),
    callback: () => {
      const key = keyHere(app);
      if (key === null) new Notice(say('rekey.none'));
      else renameKey(app, tools, key);
    },
  });
}

/** Asks for the new key of a work, shows what changes, and changes it. */
export function renameKey(app: App, tools: RekeyTools, key: string): void {
  const changed = (to: string): void =>
    void withFaultsTold(() =>
      showRekeying(app, tools, [{ from: key, to, work: null }], {
        title: say('rekey.title', { key }),
        button: say('rekey.button'),
        done: say('rekey.done', { from: key, to }),
      }),
    );
  show(app, new RenameModal(app, tools.citing, key, changed));
}

/** What a person is told of works that get other keys. */
interface RekeyWords {
  readonly title: string;
  readonly button: string;
  readonly done: string;
}

/** Shows what giving works other keys changes, and does it when the person agrees. */
async function showRekeying(
  app: App,
  tools: RekeyTools,
  keys: readonly Rekeyed[],
  { title, button, done }: RekeyWords,
): Promise<void> {
  const job = new Rekeying(tools, keys);
  const shown = await job.plan();
  if (!shown) return;
  const options = {
    ...{ job, title, button, isDangerous: false, shown },
    done: ({ changes }: typeof shown, importNote: string | null): void =>
      tellDone(`${done}\n${countsIn(changes)}`, importNote === null ? [] : [importNote], tools.thread),
  };
  show(app, new ChangesDialog(app, options));
}

/** The key of the citation at the cursor, else of the source note that is open; null for neither. */
function keyHere(app: App): string | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (view?.getMode() === 'source') {
    const { editor } = view;
    const at = editor.posToOffset(editor.getCursor());
    const cluster = citationAt(editor.getValue(), at);
    const place = cluster?.keys.findIndex(({ from, to }) => from <= at && at <= to) ?? -1;
    const item = cluster?.items[place < 0 ? 0 : place];
    if (item) return item.key;
  }
  const file = app.workspace.getActiveFile();
  if (!file) return null;
  const { type, citekey } = propertiesOf(app, file);
  return type === 'source' && typeof citekey === 'string' ? citekey : null;
}
