import type { Actor, Concept, Range } from '../paper';
import { termKey } from './terms';

/** A name of a concept or actor in a stretch of text. */
export interface KnownName extends Range {
  /** As in `concepts` or `actors`. */
  readonly name: string;
  readonly concept: boolean;
}

/** Finds names of concepts and actors in a stretch of the clean text, in order, the longest at each place. */
export type FindNames = (range: Range) => readonly KnownName[];

/** The most words in a name. */
const longest = 9;

export function nameFinder(
  source: string,
  concepts: readonly Concept[],
  actors: readonly Actor[],
): FindNames {
  const known = new Map<string, { readonly name: string; readonly concept: boolean }>();
  const add = (one: Pick<Concept, 'name' | 'acronym' | 'aliases'>, concept: boolean): void => {
    for (const name of [one.name, one.acronym ?? '', ...one.aliases]) {
      const key = termKey(name);
      if (key !== '' && !known.has(key)) known.set(key, { name: one.name, concept });
    }
  };
  const firsts = new Set<string>();
  for (const concept of concepts) add(concept, true);
  for (const actor of actors) if (actor.kind !== 'place') add(actor, false);
  for (const key of known.keys()) firsts.add(key.split(' ')[0] ?? '');
  return ({ from, to }) => {
    const words = [...source.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)];
    const found: KnownName[] = [];
    for (let first = 0; first < words.length; first++) {
      const key = termKey(words[first]?.[0] ?? '');
      if (!firsts.has(key.split(' ')[0] ?? '')) continue;
      for (let count = Math.min(longest, words.length - first); count > 0; count--) {
        const start = words[first]?.index ?? 0;
        const last = words[first + count - 1];
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const name = known.get(termKey(source.slice(from + start, from + end)));
        if (!name) continue;
        found.push({ ...name, from: from + start, to: from + end });
        first += count - 1;
        break;
      }
    }
    return found;
  };
}
