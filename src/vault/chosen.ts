import { noChoices, type Choices } from './choices';
import type { Vault } from './state';

/** What a person decided about a paper's notes when it was last read, by any device. */
export function chosenBefore({ imports }: Pick<Vault, 'imports'>, paper: string): Choices {
  let last: Choices = noChoices;
  for (const { paper: of, choices } of imports) if (of === paper && choices) last = choices;
  return last;
}
