import { noChoices, type Choices } from './choices';
import { Memory } from './known';
import { idOf, type Vault } from './state';

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

/**
 * Tells whether a vault has a note of a `cw-id`, or had one of this paper's that the person took away: then it was decided
 * about. What was removed together with the paper is forgotten.
 */
export function knownIn({ texts, imports }: Vault, paper: string): (id: string) => boolean {
  let known: Set<string> | null = null;
  return (id) => {
    if (known) return known.has(id);
    known = new Set();
    for (const text of texts.values()) known.add((text !== null && idOf(text)) || '');
    for (const [, file] of new Memory(imports, paper).last())
      if (file.id !== null && file.after !== null) known.add(file.id);
    return known.has(id);
  };
}
