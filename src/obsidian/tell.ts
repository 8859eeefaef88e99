import { Notice } from 'obsidian';
import type { Problem } from '../jobs';
import { say, told } from './words';

/** Milliseconds in which a message of a few lines can be read without haste. */
const LONG = 10_000;

/** Problems in one message; the rest is counted: more than so many fill a phone's screen. */
const MOST = 5;

/** Tells of problems in a notice. */
export function tellProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const all = [...new Set(problems.map(told))];
  const lines = all.slice(0, MOST);
  const more = all.length - lines.length;
  new Notice([...lines, ...(more > 0 ? [say('plan.more', { count: more })] : [])].join('\n'), LONG);
}

/** Does a work whose fault is shown, not swallowed: nothing is half written, since a change is applied whole or not at all. */
export async function withFaultsTold(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    new Notice(say('cli.fault', { message }), LONG);
  }
}
