import { stopWords } from '../stopWords';

/** The content words of a stretch, each by its beginning. */
export type Stems = ReadonlySet<string>;

/** So many letters tell a word from others whatever ending it takes: `criminals`, `criminal`. */
const stem = 5;

/** The words of a lower-cased stretch that say what it is about. */
export function contentStems(lower: string): Stems {
  const found = new Set<string>();
  for (const [word] of lower.matchAll(/\p{L}{4,}/gu)) {
    if (!stopWords.has(word)) found.add(word.slice(0, stem));
  }
  return found;
}
