import { WorkFailed } from './thread';

/**
 * Asks about a paper; where it is not known any more, does the other thing instead. Somebody else may have been done
 * with the same file, or the thread was ended by what came between.
 */
export async function orReadFirst<T>(ask: () => Promise<T>, other: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WorkFailed && error.problems.some(({ kind }) => kind === 'read.unread'))
      return other();
    throw error;
  }
}
