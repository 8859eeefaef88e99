import { safeName } from '../markdown';
import type { Choices } from './choices';
import type { Draft } from './draft';
import { foldersOf } from './files';
import type { Imported } from './imports';
import { nameOf, type Memory } from './known';
import type { Targets } from './retarget';
import { mergedInto, withAlias } from './same';
import { alsoOf, idOf, keyOf, type Vault } from './state';

/** Where a draft belongs in a vault. */
export interface Place {
  readonly draft: Draft;
  readonly path: string;
  /**
   * `there`: a file to merge with; `deleted`: the person took it away; `new`: nothing there yet; `off`: not wanted;
   * `left`: there, of a kind that the person does without now: it is linked to, and nothing is written.
   */
  readonly state: 'there' | 'deleted' | 'new' | 'off' | 'left';
  /** What the reading calls it, where the person chose another name, or another note for it. */
  readonly called?: string;
  /** Whether the person chose another note for it. */
  readonly merged?: true;
}

/** The files of a vault by what finds them. */
export class Index {
  /** By `keyOf` the path. */
  readonly paths = new Map<string, string>();
  /** Notes by their `cw-id`. Copies that a sync makes have the same one. */
  readonly ids = new Map<string, string[]>();
  /** Notes by the things that a person said are the same. */
  readonly also = new Map<string, string>();
  /** How many notes have a name, by `keyOf` it. */
  private readonly names = new Map<string, Set<string>>();
  private readonly folders = new Map<string, string>();

  constructor(readonly vault: Vault) {
    for (const folder of vault.folders) this.folders.set(keyOf(folder), folder);
    for (const [path, text] of vault.texts) {
      this.paths.set(keyOf(path), path);
      this.addName(path);
      const id = text === null ? null : idOf(text);
      if (id !== null) this.ids.set(id, [...(this.ids.get(id) ?? []), path]);
      for (const other of text === null ? [] : alsoOf(text)) this.also.set(other, path);
    }
  }

  addName(path: string): void {
    const name = keyOf(linkName(path));
    const known = this.names.get(name);
    if (known) known.add(path);
    else this.names.set(name, new Set([path]));
  }

  isAmbiguous(path: string): boolean {
    return (this.names.get(keyOf(linkName(path)))?.size ?? 0) > 1;
  }

  /** Whether a note has this name, wherever it lies: a link by the name alone would find that one. */
  hasName(path: string): boolean {
    return path.endsWith('.md') && this.names.has(keyOf(linkName(path)));
  }

  /** Whether a link of this key (`keyOf` a name or a path) finds a file. */
  finds(key: string): boolean {
    return this.names.has(key) || this.paths.has(key);
  }

  /** A path in folders as this vault spells them: `papers/` and `Papers/` are one on most systems. */
  spelled(path: string): string {
    if (this.folders.size === 0) return path;
    const around = foldersOf(path);
    for (let at = around.length - 1; at >= 0; at -= 1) {
      const folder = around[at] ?? '';
      const known = this.folders.get(keyOf(folder));
      if (known !== undefined) return known + path.slice(folder.length);
    }
    return path;
  }
}

/** What a link calls a file: its name, without `.md`. */
export function linkName(path: string): string {
  return withoutEnding(path.slice(path.lastIndexOf('/') + 1));
}

function withoutEnding(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
}

export function placesOf(
  drafts: readonly Draft[],
  index: Index,
  memory: Memory,
  choices: Choices,
  leaves: ReadonlySet<string> = new Set(),
): readonly Place[] {
  const taken = new Set<string>();
  const without = new Set(choices.without);
  return drafts.map((draft) => {
    if (draft.id !== null && without.has(draft.id)) return { draft, path: draft.path, state: 'off' as const };
    const found = mergedPlace(draft, index, memory, choices) ?? foundPlace(wasMerged(draft, choices));
    if (draft.id !== null && leaves.has(draft.id)) return leftPlace(found, draft);
    return found ?? newPlace(renamed(draft, choices));
  });

  function foundPlace(place: Omit<Place, 'state'>): Place | null {
    const there = findDraft(place.draft, index, memory);
    if (there !== null) return { ...renamed(place.draft, choices), path: there, state: 'there' };
    const own = lastOf(place.draft, memory);
    // What we removed ourselves is not what the person deleted.
    if (own === null || own.after === null) return null;
    return { ...place, path: own.path, state: 'deleted' };
  }

  function newPlace(place: Omit<Place, 'state'>): Place {
    const path = freePath(place.draft, place.path, index, taken);
    taken.add(takenKey(path));
    return { ...place, path, state: 'new' };
  }
}

/** A thing of a kind that is not wanted: where it has a note, that stays as it is. */
function leftPlace(found: Place | null, draft: Draft): Place {
  if (found?.state !== 'there') return { draft, path: draft.path, state: 'off' };
  return { ...found, state: 'left' };
}

/** A draft whose thing went into a person's own note: that note has its `cw-id` since. */
function wasMerged(draft: Draft, { into }: Choices): Omit<Place, 'state'> {
  const merged = draft.id !== null && into[draft.id] !== undefined;
  return { draft: merged ? mergedInto(draft, null) : draft, path: draft.path };
}

/** Where a draft goes whose thing a person merged with a note that is there; null where they did not. */
function mergedPlace(draft: Draft, index: Index, memory: Memory, { into }: Choices): Place | null {
  if (draft.id === null || draft.keeping !== 'merge') return null;
  const chosen = into[draft.id];
  const last = chosen === undefined ? null : memory.mergedInto(draft.id);
  const moved = last?.id == null ? undefined : index.ids.get(last.id)?.[0];
  const path = index.paths.get(keyOf(chosen ?? '')) ?? index.also.get(draft.id) ?? moved;
  // The person deleted the note that it went into.
  if (path === undefined && last?.after != null) {
    return { draft, path: last.path, state: 'deleted', called: draft.path };
  }
  const text = path === undefined ? null : (index.vault.texts.get(path) ?? null);
  if (path === undefined || text === null || idOf(text) === draft.id) return null;
  return { draft: mergedInto(draft, idOf(text)), path, state: 'there', called: draft.path, merged: true };
}

/** A draft under the name that the person chose for it; what is written once has none but its own. */
function renamed(draft: Draft, { names }: Choices): Omit<Place, 'state'> {
  const name = draft.id === null ? undefined : names[draft.id]?.trim();
  if (name === undefined || name === '' || draft.keeping === 'write-once') return { draft, path: draft.path };
  const folder = draft.path.slice(0, draft.path.lastIndexOf('/') + 1);
  // A source stays one for the eye, and among the files.
  const mark = linkName(draft.path).startsWith('@') && !name.startsWith('@') ? '@' : '';
  const path = `${folder}${safeName(mark + name)}.md`;
  return { draft: withAlias(draft, linkName(path)), path, called: draft.path };
}

function findDraft(draft: Draft, index: Index, memory: Memory): string | null {
  if (draft.id === null) return index.paths.get(keyOf(draft.path)) ?? movedFile(draft, index, memory);
  const found = index.ids.get(draft.id) ?? [];
  const last = memory.of(nameOf(draft)).own?.path;
  const best = found.find((path) => path === draft.path || path === last) ?? [...found].sort()[0];
  return best ?? withoutId(last, index);
}

/** What is remembered of a draft's file, wherever it was made. */
function lastOf(draft: Draft, memory: Memory): Imported | null {
  return memory.of(nameOf(draft)).own ?? (draft.id === null ? memory.fileNamed(draft.path) : null);
}

/** Where a file without a `cw-id` was made, in another folder than it would be made in now; null where it is not there. */
function movedFile({ path }: Draft, index: Index, memory: Memory): string | null {
  const made = memory.fileNamed(path)?.path;
  return made === undefined ? null : (index.paths.get(keyOf(made)) ?? null);
}

/** The file where we left a note last, if it says no more what it is: the person took its properties away. */
function withoutId(last: string | undefined, index: Index): string | null {
  const text = last === undefined ? null : (index.vault.texts.get(last) ?? null);
  return last !== undefined && text !== null && idOf(text) === null ? last : null;
}

/** A path that no file has, with a name that no note has: a second thing of a name is told apart by what it is. */
function freePath(draft: Draft, asked: string, index: Index, taken: ReadonlySet<string>): string {
  const wanted = index.spelled(asked);
  const what = String(draft.properties['type'] ?? '2');
  const dot = wanted.lastIndexOf('.');
  for (let count = 0; ; count += 1) {
    const added = count === 0 ? '' : ` (${what}${count === 1 ? '' : ` ${count}`})`;
    const path = wanted.slice(0, dot) + added + wanted.slice(dot);
    const free = !index.paths.has(keyOf(path)) && !index.hasName(path);
    if (free && !taken.has(takenKey(path))) return path;
  }
}

/** Two notes that are made must not share a name, and two other files no path. */
function takenKey(path: string): string {
  return keyOf(path.endsWith('.md') ? linkName(path) : path);
}

/** What links must call the notes of a reading here, where that is not what the reading calls them. */
export function targetsOf(places: readonly Place[], index: Index): Targets {
  for (const { path, state } of places) if (state === 'new') index.addName(path);
  const targets = new Map<string, string | null>();
  for (const { draft, path, state, called: asked = draft.path } of places) {
    const called = linkName(asked);
    const gone = state === 'deleted' || state === 'off';
    const name = gone ? null : index.isAmbiguous(path) ? withoutEnding(path) : linkName(path);
    if (name !== called) targets.set(keyOf(called), name);
    if (gone || path !== asked) targets.set(keyOf(asked), gone ? null : path);
    // It may have had another name here, by which notes that are written once still call it.
    const here = keyOf(linkName(path));
    if (state === 'deleted' && !index.finds(here)) targets.set(here, null);
  }
  return targets;
}

/** Those of the targets that links do not find under their old name, or not for long: notes that were renamed, deleted, merged or taken off. */
export function lostTargets(targets: Targets, index: Index, places: readonly Place[]): Targets {
  const going = new Set<string>();
  for (const { draft, state, merged, called = draft.path } of places)
    if (state === 'off' || merged) going.add(keyOf(called)).add(keyOf(linkName(called)));
  return new Map([...targets].filter(([key]) => going.has(key) || !index.finds(key)));
}
