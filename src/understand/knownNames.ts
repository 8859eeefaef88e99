import type { Actor, Concept, Range } from '../paper';
import { isWordSign } from './codes';
import { remembering } from './remembering';
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
  /** By the first word of names: how many words the longest of them has. */
  const firsts = new Map<string, number>();
  for (const concept of concepts) add(concept, true);
  for (const actor of actors) if (actor.kind !== 'place') add(actor, false);
  for (const key of known.keys()) {
    const words = key.split(' ');
    const [first = ''] = words;
    firsts.set(first, Math.max(firsts.get(first) ?? 0, Math.min(longest, words.length)));
  }
  const mostWords = remembering((word) => firsts.get(termKey(word).split(' ')[0] ?? '') ?? 0);
  return ({ from, to }) => {
    const words = wordsOf(source, from, to);
    const found: KnownName[] = [];
    for (let first = 0; first < words.length; first++) {
      const start = words[first];
      if (!start) continue;
      const most = mostWords(source.slice(start.from, start.to));
      for (let count = Math.min(most, words.length - first); count > 0; count--) {
        const end = words[first + count - 1]?.to ?? start.to;
        const name = known.get(termKey(source.slice(start.from, end)));
        if (!name) continue;
        found.push({ from: start.from, to: end, ...name });
        first += count - 1;
        break;
      }
    }
    return found;
  };
}

/** Letters and digits in a row, with a hyphen or an apostrophe between two of them. */
function wordsOf(source: string, from: number, to: number): readonly Range[] {
  const words: Range[] = [];
  for (let at = from; at < to;) {
    if (!isWordSign(source, at)) {
      at++;
      continue;
    }
    const start = at;
    for (at++; at < to && goesOn(source, at, to); at++);
    words.push({ from: start, to: at });
  }
  return words;
}

/** Whether the sign at `at`, behind one of a word, belongs to that word. */
function goesOn(source: string, at: number, to: number): boolean {
  if (isWordSign(source, at)) return true;
  const code = source.charCodeAt(at);
  // The second half of a surrogate pair goes with its first.
  if (code >= 0xdc00 && code <= 0xdfff) return isWordSign(source, at - 1);
  return joining.has(code) && at + 1 < to && isWordSign(source, at + 1);
}

const joining: ReadonlySet<number> = new Set([..."’'-"].map((sign) => sign.charCodeAt(0)));
