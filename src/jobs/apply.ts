import type { Problem } from '../paper';
import { apply, recover, type Files, type Moment } from '../vault';
import type { Planned } from './plan';

/** Writes what was planned, whole or not at all; the problems say why where nothing was written. */
export async function applyPlanned(
  { plan }: Planned,
  files: Files,
  moment: Moment,
): Promise<{ readonly done: boolean; readonly problems: readonly Problem[] }> {
  const { done, problems } = await apply(files, plan, moment);
  return { done, problems };
}

/** Puts a vault right where an earlier import was cut off. To be called before anything else is done to it. */
export async function recoverVault(
  files: Files,
): Promise<{ readonly recovered: boolean; readonly stuck: boolean; readonly problems: readonly Problem[] }> {
  const { what, problems } = await recover(files);
  return { recovered: what === 'taken-back' || what === 'completed', stuck: what === 'stuck', problems };
}
