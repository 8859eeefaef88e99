import { noChoices, type Choices } from './choices';
import type { Vault } from './state';

/**
 * The language in which a paper's notes were written first, as a BCP 47 code; null where it was not read, or was removed
 * since. Devices that speak several languages go on in this one.
 */
export function languageBefore({ imports }: Pick<Vault, 'imports'>, paper: string): string | null {
  let last: string | null = null;
  for (const { paper: of, language } of imports) if (of === paper && language !== undefined) last = language;
  return last;
}

/** What a person decided about a paper's notes when it was last read, by any device. */
export function chosenBefore({ imports }: Pick<Vault, 'imports'>, paper: string): Choices {
  let last: Choices = noChoices;
  for (const { paper: of, choices } of imports) if (of === paper && choices) last = choices;
  return last;
}
