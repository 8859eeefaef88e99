import type { Problem } from '../../jobs';
import { Cancelled, WorkFailed } from '../read/thread';
import { say } from '../words';

/** Why nothing was written, for a person. */
export interface Refusal {
  /** Whether the plan is not known any more, or the vault is not what it was then: a new plan shows what to do. */
  readonly isOld: boolean;
  readonly text: string;
  /** What stands in the way, beside what the text says. */
  readonly problems: readonly Problem[];
}

export function refusalOf(problems: readonly Problem[]): Refusal {
  const has = (...wanted: readonly string[]): boolean => problems.some(({ kind }) => wanted.includes(kind));
  const [hasChanged, isLost] = [has('vault.changed-since'), has('read.unread', 'read.thread-ended')];
  const why = hasChanged
    ? 'plan.again'
    : isLost
      ? 'plan.lost'
      : has('vault.cancelled')
        ? 'vault.cancelled'
        : 'plan.not-written';
  // A paper that is not known any more is read again for the new plan: there is nothing to do.
  const said: readonly string[] = [why, 'read.unread'];
  return {
    isOld: hasChanged || isLost,
    text: say(why),
    problems: problems.filter(({ kind }) => !said.includes(kind)),
  };
}

/** A work that was stopped before anything was written. */
export const stopped: Problem = { kind: 'vault.cancelled', file: '' };

/** What is to be told of a work that failed; nothing where nobody waits for it. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Cancelled) return [];
  if (error instanceof WorkFailed) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [{ kind: 'cli.fault', file: '', values: { message } }];
}
