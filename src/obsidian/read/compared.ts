import type { ComparedNote } from '../../jobs';
import { answered, type Thread } from './thread';

/** What the plan that was made last for `file` does to the file at a path; null where there is no such plan any more. */
export async function compareIn(
  thread: Pick<Thread, 'ask'>,
  file: string,
  path: string,
): Promise<ComparedNote | null> {
  const answer = await answered(thread)((request) => ({ job: 'compare', request, file, path }));
  return answer.job === 'compare' ? answer.compared : null;
}
