import { languages } from '../languages';

/** Small words of all languages that we know: papers quote one within another. */
export const stopWords: ReadonlySet<string> = new Set(
  languages.flatMap(({ layout, meaning }) => [...layout.stopWords, ...meaning.defining.notTerm.split('|')]),
);
