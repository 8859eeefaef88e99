import { applyPlanned, type Files, type Watch } from '../jobs';
import { Breath } from './breath';

type Writable = Parameters<typeof applyPlanned>[0];

/** Writes a plan, now. */
export function writeNow(
  planned: Writable,
  files: Files,
  watch: Watch = {},
): ReturnType<typeof applyPlanned> {
  const breath = new Breath();
  return applyPlanned(
    planned,
    files,
    { now: Date.now(), random: Math.random },
    { breath: () => breath.take(), ...watch },
  );
}
