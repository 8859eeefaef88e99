import type { Problem } from '../jobs';
import type { Following, Thread } from './read/thread';

/** How writing ended: all is written, or nothing. */
export interface Written {
  readonly done: boolean;
  /** The note of the import; null where nothing was written. */
  readonly importNote: string | null;
  readonly problems: readonly Problem[];
}

/** Writes the plan that was made last for a file, by its number. Throws `WorkFailed` where it can't be tried. */
export async function writeNow(
  thread: Pick<Thread, 'ask'>,
  file: string,
  plan: number,
  following?: Following,
): Promise<Written> {
  const answer = await thread.ask((request) => ({ job: 'apply', request, file, plan }), following);
  if (answer.job !== 'apply') throw new Error(`a plan to write was answered with ${answer.job}`);
  return answer;
}
