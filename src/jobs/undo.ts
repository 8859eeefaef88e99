import type { Problem } from '../paper';
import { readVault, undo, undoPlan, type Files, type Watch } from '../vault';

/** How many files were removed, and how many are as they were before. */
export type Undone = Readonly<Record<'removed' | 'restored', number>>;

export interface UndoOptions {
  readonly watch?: Watch;
  /** The note of the import that is meant: where another came since, nothing is done. Left out, the last one. */
  readonly only?: string;
}

/** Takes the last import back, byte for byte; null, with the reasons, where nothing was touched. */
export async function undoLast(
  files: Files,
  { watch = {}, only }: UndoOptions = {},
): Promise<{ readonly undone: Undone | null; readonly problems: readonly Problem[] }> {
  const plan = await undoPlan(files, await readVault(files));
  if (only !== undefined && plan.importNote !== only)
    return { undone: null, problems: [{ kind: 'vault.undo-not-last', file: only }] };
  const { done, problems } = await undo(files, plan, watch);
  const removed = plan.changes.filter(({ action }) => action === 'remove').length;
  return { undone: done ? { removed, restored: plan.changes.length - removed } : null, problems };
}
