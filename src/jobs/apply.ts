import type { Problem } from '../paper';
import { apply, recover, type Applied, type Files, type Moment, type Plan, type Watch } from '../vault';

/**
 * Writes what was planned, whole or not at all; the problems say why where nothing was written. A vault that is not
 * what it was when the plan was made is one reason: then a new plan shows what to do. `importNote` is the path by which
 * this very import can be taken back; null where nothing was written.
 */
export async function applyPlanned(
  { plan }: { readonly plan: Plan },
  files: Files,
  moment: Moment,
  watch: Watch = {},
): Promise<Applied> {
  return apply(files, plan, moment, watch);
}

/** Puts a vault right where an earlier import was cut off. To be called before anything else is done to it. */
export async function recoverVault(
  files: Files,
): Promise<{ readonly recovered: boolean; readonly stuck: boolean; readonly problems: readonly Problem[] }> {
  const { what, problems } = await recover(files);
  return { recovered: what === 'taken-back' || what === 'completed', stuck: what === 'stuck', problems };
}
