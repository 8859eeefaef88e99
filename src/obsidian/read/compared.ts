import type { ComparedNote } from '../../jobs';
import type { Thread } from './thread';

/** What the plan that was made last for `file` does to the file at a path. Throws `WorkFailed` where that can't be told. */
export async function compareIn(
  thread: Pick<Thread, 'ask'>,
  file: string,
  path: string,
): Promise<ComparedNote> {
  const answer = await thread.ask((request) => ({ job: 'compare', request, file, path }));
  if (answer.job !== 'compare') throw new Error(`a comparison was answered with ${answer.job}`);
  return answer.compared;
}
