import type { Problem } from '../../paper';
import { withSuggestion } from '../../review';
import { because, idOf, planOfChanges, readTexts, vaultOf, type Change, type Files } from '../../vault';
import { changesOf, type PlannedChanges } from '../plan';
import type { Writing } from '../writeOnce';
import { eventNote } from './commentNote';
import { reviewOf } from './vault';

/** A suggestion that is taken over: the words are replaced and the thread says so, or nothing is done and the problems say why. */
export interface PlannedAcceptance extends PlannedChanges {
  /** The id of the event; null where nothing is done. */
  readonly event: string | null;
}

/** Plans to take over the suggestion of a thread. It is written like any plan, and undone as one. */
export async function planAcceptance(
  files: Files,
  thread: string,
  text: string,
  writing: Writing,
): Promise<PlannedAcceptance> {
  const { texts, folders } = await readTexts(files);
  const vault = vaultOf(texts, folders);
  const found = reviewOf(texts).threads.find(({ id }) => id === thread);
  const nothing = (problem: Problem): PlannedAcceptance => {
    const plan = planOfChanges([], vault);
    return { plan, changes: [], problems: [problem], event: null };
  };
  const file = found?.root?.path ?? '';
  const suggested = found?.events.filter(({ replace }) => replace !== null).pop()?.replace ?? null;
  const note = found?.on == null ? null : (texts.get(found.on) ?? null);
  if (!found?.root?.anchor || suggested === null || found.on === null || note === null)
    return nothing({ kind: 'review.no-suggestion', file, values: { value: thread } });
  const taken = withSuggestion(note, found.root.anchor, suggested);
  if ('refused' in taken)
    return nothing({ kind: taken.refused, file: found.on, values: { value: found.root.anchor.exact } });
  const made = eventNote({ thread, after: found.heads, set: 'accepted', text }, writing);
  const changes: readonly Change[] = [
    changed(found.on, note, taken.text),
    { ...changed(made.path, null, made.text), action: 'create' },
  ];
  const plan = planOfChanges(changes, vault);
  const event = idOf(made.text)?.replace('comment/', '') ?? null;
  return { plan, changes: changesOf(plan, writing.language), problems: plan.problems, event };
}

function changed(path: string, before: string | null, after: string): Change {
  return {
    action: 'update',
    path,
    id: idOf(after),
    why: because('review.why-accepted'),
    what: before === null ? [] : [''],
    before,
    after,
    base: null,
  };
}
