import type { Problem } from '../paper';
import { apply, recover, type Files, type Moment, type Plan, type Watch } from '../vault';

/**
 * Writes what was planned, whole or not at all; the problems say why where nothing was written. A vault that is not
 * what it was when the plan was made is one reason: then a new plan shows what to do.
 */
export async function applyPlanned(
  { plan }: { readonly plan: Plan },
  files: Files,
  moment: Moment,
  watch: Watch = {},
): Promise<{ readonly done: boolean; readonly problems: readonly Problem[] }> {
  const { done, problems } = await apply(files, plan, moment, watch);
  return { done, problems };
}

/** Puts a vault right where an earlier import was cut off. To be called before anything else is done to it. */
export async function recoverVault(
  files: Files,
): Promise<{ readonly recovered: boolean; readonly stuck: boolean; readonly problems: readonly Problem[] }> {
  const { what, problems } = await recover(files);
  return { recovered: what === 'taken-back' || what === 'completed', stuck: what === 'stuck', problems };
}
