import { Notice, type App, type Plugin } from 'obsidian';
import type { PlannedChange, ThingWish } from '../../jobs';
import { openNote, tellDone } from '../done';
import { ChangesDialog } from '../plan/changesDialog';
import { countsIn } from '../plan/changesTab';
import { tellProblems, withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import type { MatrixShelf } from './shelf';
import { SplitModal } from './splitModal';
import { ThingChoice, type NamedThing } from './thingChoice';
import { ThingModal } from './thingModal';
import { ThingPlan, type ThingTools } from './thingPlan';

type Tools = ThingTools & { readonly shelf: MatrixShelf };

/** *Rename or merge actor or role*, and *Split actor or role*: of the note that is open, else of one that is chosen. */
export function registerThings(plugin: Plugin, tools: Tools): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'change-thing',
    name: say('thing.change'),
    callback: () => void withFaultsTold(() => choose(app, tools, (thing) => change(app, tools, thing))),
  });
  plugin.addCommand({
    id: 'split-thing',
    name: say('thing.divide'),
    callback: () => void withFaultsTold(() => choose(app, tools, (thing) => split(app, tools, thing))),
  });
}

async function choose(
  app: App,
  { shelf }: Tools,
  chosen: (thing: NamedThing) => Promise<void>,
): Promise<void> {
  const { things } = await shelf.book();
  const open = app.workspace.getActiveFile()?.path;
  const here = things.find(({ path }) => path === open);
  if (here) return chosen(here);
  if (things.length === 0) return void new Notice(say('thing.none'));
  show(app, new ThingChoice(app, things, (one) => void withFaultsTold(() => chosen(one))));
}

async function change(app: App, tools: Tools, thing: NamedThing): Promise<void> {
  const { things } = await tools.shelf.book();
  const { path, name: from } = thing;
  const chosen = (to: string, other: NamedThing | null): void => {
    const shown = other
      ? doing(app, tools, { act: 'merge', path, into: other.path }, 'merge', { from, to: other.name })
      : doing(app, tools, { act: 'rename', path, name: to }, 'rename', { from, to });
    void withFaultsTold(() => shown);
  };
  show(app, new ThingModal(app, things, thing, chosen));
}

async function split(app: App, tools: Tools, thing: NamedThing): Promise<void> {
  const book = await tools.shelf.book();
  const { path, name: from } = thing;
  const codings = book.codings.filter(
    ({ path: own, actor, role, stance }) =>
      stance !== null && !book.isWithdrawn(own) && (actor.path === path || role.path === path),
  );
  if (codings.length === 0) return void new Notice(say('thing.no-codings', { name: from }));
  const chosen = (paths: readonly string[], name: string, other: NamedThing | null): void => {
    const to = { path: other?.path ?? null, name };
    const words = { from, to: other?.name ?? name, count: paths.length };
    void withFaultsTold(() => doing(app, tools, { act: 'split', path, codings: paths, to }, 'split', words));
  };
  show(app, new SplitModal(app, book.things, thing, codings, chosen));
}

const said = {
  rename: { title: 'thing.rename-title', button: 'thing.rename', done: 'thing.renamed-done' },
  merge: { title: 'thing.merge-title', button: 'thing.merge', done: 'thing.merged-done' },
  split: { title: 'thing.split-title', button: 'thing.split-button', done: 'thing.split-done' },
} as const;

interface Words {
  readonly from: string;
  readonly to: string;
  readonly count?: number;
}

/** Shows what a wish changes, and does it when the person agrees. */
async function doing(
  app: App,
  tools: Tools,
  wish: ThingWish,
  act: keyof typeof said,
  words: Words,
): Promise<void> {
  const wasOpen = app.workspace.getActiveFile()?.path === wish.path;
  const job = new ThingPlan(tools, wish);
  const shown = await job.plan();
  if (!shown) return;
  if (shown.changes.length === 0) {
    job.forget();
    tellProblems(shown.problems);
    if (shown.problems.length === 0) new Notice(say('thing.nothing'));
    return;
  }
  const { title, button, done } = said[act];
  const options = {
    ...{
      job,
      title: say(title, { name: words.from, from: words.from, to: words.to }),
      button: say(button),
      isDangerous: false,
      shown,
    },
    done: ({ changes }: typeof shown, importNote: string | null): void => {
      const now = noteAfter(wish, changes);
      if (wasOpen && now !== null) void withFaultsTold(() => openNote(app, now));
      tellDone(
        `${say(done, { ...words })}\n${countsIn(changes)}`,
        importNote === null ? [] : [importNote],
        tools.thread,
      );
    },
  };
  show(app, new ChangesDialog(app, options));
}

/** The note that is in the place of one that went; null where it stays. */
function noteAfter(wish: ThingWish, changes: readonly PlannedChange[]): string | null {
  if (wish.act === 'split') return null;
  if (wish.act === 'merge') return wish.into;
  return changes.find(({ action }) => action === 'create')?.path ?? null;
}
