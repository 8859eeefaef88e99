import { remembering } from './remembering';
import { stopWords } from './stopWords';
import { termKey } from './terms';

/** The words of a name that say something, each once, by their keys: no small words, nothing of one or two letters. */
export const contentWords = remembering((name): readonly string[] => [
  ...new Set(
    termKey(name)
      .split(' ')
      .filter((word) => word.length > 2 && !stopWords.has(word)),
  ),
]);
