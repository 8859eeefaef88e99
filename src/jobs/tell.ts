import { languageOf, languages, say, type Values, type WordKey } from '../languages';
import type { Problem } from '../paper';

/** A problem in words, in the language of a BCP 47 code. */
export function tell(problem: Problem, language: string): string {
  return say(languageOf(language), problem.kind, problem.values ?? {});
}

/** A sentence of the message table, in the language of a BCP 47 code. */
export function sentence(language: string, key: WordKey, values: Values = {}): string {
  return say(languageOf(language), key, values);
}

/** Whether we speak the language of a BCP 47 code. */
export function speaks(language: string): boolean {
  const primary = language.toLowerCase().split('-')[0];
  return languages.some(({ code }) => code === primary);
}

/** The BCP 47 codes of the languages that we write. */
export const spoken: readonly string[] = languages.map(({ code }) => code);
