import type { Problem } from '../paper';
import { because, type Change } from './change';
import { foldersOf, textOf, type Files } from './files';
import { hashOf } from './hash';
import type { Imported } from './imports';
import { contentBefore } from './journal';
import { idOf, type Vault } from './state';
import { transact, type Ended, type Write } from './transact';
import type { Watch } from './watch';

/** How the last import of a vault is taken back; with problems it is not. */
export interface UndoPlan {
  /** The note of the import; null where there is none. */
  readonly importNote: string | null;
  readonly changes: readonly Change[];
  /** Folders that the import made: they go where nothing is left in them. */
  readonly empty: readonly string[];
  /** Folders that are gone since and are needed again. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
  readonly writes: readonly Write[];
}

const none: UndoPlan = { importNote: null, changes: [], empty: [], folders: [], problems: [], writes: [] };

/**
 * Takes the last import back, byte for byte. A file that is neither as the import left it nor as it
 * was before is named, and nothing is done.
 */
export async function undoPlan(files: Files, vault: Vault): Promise<UndoPlan> {
  const last = vault.imports[vault.imports.length - 1];
  if (!last) {
    const nothing: Problem = { kind: 'vault.nothing-to-undo', file: '' };
    return { ...none, problems: [...vault.problems, nothing] };
  }
  const lies = liesIn(vault);
  const changes: Change[] = [];
  const writes: Write[] = [];
  const problems: Problem[] = [];
  for (const file of last.files) {
    if (file.before === undefined) continue;
    const bytes = await files.read(file.path);
    if (bytes === null && file.before === null && !lies(file.id)) continue;
    if ((bytes === null ? null : hashOf(bytes)) !== file.after) {
      problems.push({ kind: 'vault.undo-changed', file: file.path });
      continue;
    }
    const there = bytes && textOf(bytes);
    const before = contentBefore({ before: file.before });
    changes.push(undone(file, before, there));
    writes.push({ path: file.path, before: there ?? bytes, after: before });
  }
  const note = vault.texts.get(last.path) ?? null;
  writes.push({ path: last.path, before: note, after: null });
  const restored = writes.filter(({ after }) => after !== null).flatMap(({ path }) => foldersOf(path));
  const folders = [...new Set(restored)].filter((folder) => !vault.folders.has(folder));
  return { importNote: last.path, changes, empty: last.folders, folders, problems, writes };
}

/**
 * Whether a note is in the vault, wherever it was moved to. One that is nowhere is as gone as undo would have it: the
 * person deleted it, or another device took back the same reading.
 */
function liesIn({ texts }: Vault): (id: string | null) => boolean {
  const ids = new Set([...texts.values()].flatMap((text) => (text === null ? [] : (idOf(text) ?? []))));
  return (id) => id !== null && ids.has(id);
}

function undone({ id, path }: Imported, before: Change['after'], there: string | null): Change {
  const shared = { path, id, what: [], before: there, after: before, base: null };
  if (before === null) return { action: 'remove', why: because('vault.undo-made'), ...shared };
  return { action: there === null ? 'create' : 'update', why: because('vault.undo-restored'), ...shared };
}

/** Does what the plan says, whole or not at all. */
export async function undo(files: Files, plan: UndoPlan, watch: Watch = {}): Promise<Ended> {
  if (plan.importNote === null || plan.problems.length > 0) return { done: false, problems: plan.problems };
  return transact(files, plan.writes, plan.folders, plan.empty, { watch });
}
