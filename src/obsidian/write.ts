import { applyPlanned, type Files, type Watch } from '../jobs';

type Writable = Parameters<typeof applyPlanned>[0];

/** Writes a plan, now. */
export function writeNow(
  planned: Writable,
  files: Files,
  watch: Watch = {},
): ReturnType<typeof applyPlanned> {
  return applyPlanned(planned, files, { now: Date.now(), random: Math.random }, watch);
}
