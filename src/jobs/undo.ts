import type { Problem } from '../paper';
import { readVault, undo, undoPlan, type Files, type Watch } from '../vault';

/** How many files were removed, and how many are as they were before. */
export type Undone = Readonly<Record<'removed' | 'restored', number>>;

/** Takes the last import back, byte for byte; null, with the reasons, where nothing was touched. */
export async function undoLast(
  files: Files,
  watch: Watch = {},
): Promise<{ readonly undone: Undone | null; readonly problems: readonly Problem[] }> {
  const plan = await undoPlan(files, await readVault(files));
  const { done, problems } = await undo(files, plan, watch);
  const removed = plan.changes.filter(({ action }) => action === 'remove').length;
  return { undone: done ? { removed, restored: plan.changes.length - removed } : null, problems };
}
