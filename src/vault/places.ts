import type { Draft } from './draft';
import { foldersOf } from './files';
import { nameOf, type Memory } from './known';
import type { Targets } from './retarget';
import { idOf, keyOf, type Vault } from './state';

/** Where a draft belongs in a vault. */
export interface Place {
  readonly draft: Draft;
  readonly path: string;
  /** `there`: a file to merge with; `deleted`: the person took it away; `new`: nothing there yet. */
  readonly state: 'there' | 'deleted' | 'new';
}

/** The files of a vault by what finds them. */
export class Index {
  /** By `keyOf` the path. */
  readonly paths = new Map<string, string>();
  /** Notes by their `cw-id`. Copies that a sync makes have the same one. */
  readonly ids = new Map<string, string[]>();
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
function linkName(path: string): string {
  return withoutEnding(path.slice(path.lastIndexOf('/') + 1));
}

function withoutEnding(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
}

export function placesOf(drafts: readonly Draft[], index: Index, memory: Memory): readonly Place[] {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const there = findDraft(draft, index, memory);
    if (there !== null) return { draft, path: there, state: 'there' as const };
    const own = memory.of(nameOf(draft)).own;
    // What we removed ourselves is not what the person deleted.
    if (own !== null && own.after !== null) return { draft, path: own.path, state: 'deleted' as const };
    const path = freePath(draft, index, taken);
    taken.add(keyOf(path));
    return { draft, path, state: 'new' as const };
  });
}

function findDraft(draft: Draft, index: Index, memory: Memory): string | null {
  if (draft.id === null) return index.paths.get(keyOf(draft.path)) ?? null;
  const found = index.ids.get(draft.id) ?? [];
  const last = memory.of(nameOf(draft)).own?.path;
  const best = found.find((path) => path === draft.path || path === last) ?? [...found].sort()[0];
  return best ?? withoutId(last, index);
}

/** The file where we left a note last, if it says no more what it is: the person took its properties away. */
function withoutId(last: string | undefined, index: Index): string | null {
  const text = last === undefined ? null : (index.vault.texts.get(last) ?? null);
  return last !== undefined && text !== null && idOf(text) === null ? last : null;
}

/** A path that no file has, with a name that no note has: a second thing of a name is told apart by what it is. */
function freePath(draft: Draft, index: Index, taken: ReadonlySet<string>): string {
  const wanted = index.spelled(draft.path);
  const what = String(draft.properties['type'] ?? '2');
  const dot = wanted.lastIndexOf('.');
  for (let count = 0; ; count += 1) {
    const added = count === 0 ? '' : ` (${what}${count === 1 ? '' : ` ${count}`})`;
    const path = wanted.slice(0, dot) + added + wanted.slice(dot);
    const free = !index.paths.has(keyOf(path)) && !index.hasName(path);
    if (free && !taken.has(keyOf(path))) return path;
  }
}

/** What links must call the notes of a reading here, where that is not what the reading calls them. */
export function targetsOf(places: readonly Place[], index: Index): Targets {
  for (const { path, state } of places) if (state === 'new') index.addName(path);
  const targets = new Map<string, string | null>();
  for (const { draft, path, state } of places) {
    const called = linkName(draft.path);
    const name = state === 'deleted' ? null : index.isAmbiguous(path) ? withoutEnding(path) : linkName(path);
    if (name !== called) targets.set(keyOf(called), name);
    if (state === 'deleted' || path !== draft.path)
      targets.set(keyOf(draft.path), state === 'deleted' ? null : path);
  }
  return targets;
}

/** Those of the targets that links no longer find under their old name: notes that were renamed or deleted. */
export function lostTargets(targets: Targets, index: Index): Targets {
  return new Map([...targets].filter(([key]) => !index.finds(key)));
}
