import { languageOf, say, type Values, type WordKey } from '../languages';
import type { Problem } from '../paper';

/** A problem in words, in the language of a BCP 47 code. */
export function tell(problem: Problem, language: string): string {
  return say(languageOf(language), problem.kind, problem.values ?? {});
}

/** A sentence of the message table, in the language of a BCP 47 code. */
export function sentence(language: string, key: WordKey, values: Values = {}): string {
  return say(languageOf(language), key, values);
}
