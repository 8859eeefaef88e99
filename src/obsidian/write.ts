import type { Problem } from '../jobs';
import { problemsOf, stopped } from './plan/refusal';
import { Cancelled, type Following, type Thread } from './read/thread';

/** How writing ended: all is written, or nothing. */
export interface Written {
  readonly done: boolean;
  /** The note of the import; null where nothing was written. */
  readonly importNote: string | null;
  readonly problems: readonly Problem[];
}

/** Writes the plan that was made last for a file, by its number. Where that can't be tried, the problems say why. */
export async function writeNow(
  thread: Pick<Thread, 'ask'>,
  file: string,
  plan: number,
  following?: Following,
): Promise<Written> {
  try {
    const answer = await thread.ask((request) => ({ job: 'apply', request, file, plan }), following);
    if (answer.job !== 'apply') throw new Error(`a plan to write was answered with ${answer.job}`);
    return answer;
  } catch (error) {
    const problems = error instanceof Cancelled ? [stopped] : problemsOf(error);
    return { done: false, importNote: null, problems };
  }
}
