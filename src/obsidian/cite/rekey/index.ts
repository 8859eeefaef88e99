import { MarkdownView, Notice, type App, type Plugin } from 'obsidian';
import { citationAt, type LibraryWork, type Rekeyed } from '../../../jobs';
import { offeringNotice } from '../../askingNotice';
import { tellDone } from '../../done';
import { ChangesDialog } from '../../plan/changesDialog';
import { countsIn } from '../../plan/changesTab';
import { propertiesOf } from '../../read/properties';
import { withFaultsTold } from '../../tell';
import { show } from '../../windows';
import { say } from '../../words';
import { DuplicatesModal } from './duplicatesModal';
import { MatchModal, type Matched } from './matchModal';
import { Rekeying, type RekeyTools } from './rekeying';
import { RenameModal } from './renameModal';

export type { RekeyTools } from './rekeying';

/** *Rename citekey*, *Match cited works* and *Find duplicates*. The key to rename is that of the citation at the cursor, else of the source note that is open. */
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
  plugin.addCommand({
    id: 'match-cited',
    name: say('command.match-cited'),
    callback: () => void withFaultsTold(() => matchCited(app, tools)),
  });
  plugin.addCommand({
    id: 'find-duplicates',
    name: say('command.duplicates'),
    callback: () => void withFaultsTold(() => findDuplicates(app, tools)),
  });
}

/** *Match cited works to the library*: works that papers cite become those of the library, once the person has seen which. */
export async function matchCited(app: App, tools: RekeyTools): Promise<void> {
  const matches = await tools.citing.matches();
  if (matches.length === 0) return void new Notice(say('match.none'));
  const matched = async (pairs: readonly Matched[]): Promise<void> => {
    const known = await tools.citing.about(pairs.map(({ to }) => to));
    const works = new Map(known.map(({ key, work }) => [key, work]));
    const keys = pairs.map(({ from, to }) => ({ from, to, work: works.get(to) ?? null }));
    await showRekeying(app, tools, keys, {
      title: say('match.title'),
      button: say('match.button'),
      done: say('match.done', { count: keys.length }),
    });
  };
  show(app, new MatchModal(app, matches, (pairs) => void withFaultsTold(() => matched(pairs))));
}

/** Where works that a paper just read cites are in the library, offers to match them. */
export async function offerMatches(app: App, tools: RekeyTools): Promise<void> {
  const matches = await tools.citing.matches();
  if (matches.length === 0) return;
  const act = (): void => void withFaultsTold(() => matchCited(app, tools));
  offeringNotice(say('match.offer', { count: matches.length }), { text: say('match.look'), act });
}

/** *Find duplicates*: works that are in the library more than once, side by side, and one in place of them. */
export async function findDuplicates(app: App, tools: RekeyTools): Promise<void> {
  const groups = await tools.citing.duplicates();
  if (groups.length === 0) return void new Notice(say('duplicates.none'));
  const merged = (to: string, gone: readonly string[]): void => {
    const keys = gone.map((from) => ({ from, to, work: null }));
    const words = {
      title: say('duplicates.merge-into', { key: to }),
      button: say('duplicates.merge'),
      done: say('duplicates.done', { key: to }),
    };
    void withFaultsTold(() => showRekeying(app, tools, keys, words));
  };
  show(app, new DuplicatesModal(app, tools.citing, groups, merged));
}

/** Shows what changes where the source note of a work tells what was found out about it, and changes it. */
export function fillSource(app: App, tools: RekeyTools, key: string, work: LibraryWork): Promise<void> {
  return showRekeying(app, tools, [{ from: key, to: key, work }], {
    title: say('add.fill-title', { key }),
    button: say('add.fill'),
    done: say('add.filled', { key }),
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
