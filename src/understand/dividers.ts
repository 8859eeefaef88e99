import type { Concept } from '../paper';
import type { Attribution } from './attribution';
import { authorsNamed } from './definitions';
import type { Enumeration } from './enumeration';
import { sayingsOf } from './parts';
import type { Item } from './pieces';
import type { PaperText } from './text';

/**
 * Who divides it so: the works cited for the list; the author named there, or before where the sentence goes on about
 * them; the source that a long list ends in; who defined it right before.
 */
export function dividersOf(
  text: PaperText,
  enumeration: Enumeration,
  attribution: Attribution,
  concepts: readonly Concept[],
  of: string | null,
): readonly string[] {
  const { first, last, noun, meaning, style } = enumeration;
  const here = citedFor(enumeration, attribution);
  if (here.length > 0) return here;
  const saying = sayingsOf(text)[first];
  if (noun !== null && meaning.dividing.programme.test(noun)) return [];
  const named = saying ? authorsNamed(text, saying, attribution) : [];
  if (named.length > 0) return named;
  if (saying && meaning.defining.sameAuthor.test(saying.lower)) return attribution.before(first, near);
  if (style === 'marks') return attribution.after(last, 2);
  const defining = new Set(
    concepts.find(({ name }) => name === of)?.definitions.flatMap(({ works }) => works) ?? [],
  );
  return attribution.before(first, near).filter((work) => defining.has(work));
}

/** Sentences in which one who was cited is still spoken of. */
const near = 3;

/** The works cited in the sentences of a list, without those that stand by a member of their own: `A (Haq, 2011), B (Lim, 2014)`. */
function citedFor({ first, last, items }: Enumeration, attribution: Attribution): readonly string[] {
  const begin = items[0]?.from ?? 0;
  const ofAll: string[] = [];
  const behind: string[] = [];
  const owners = new Set<Item>();
  for (let sentence = first; sentence <= last; sentence++) {
    for (const { from, works } of attribution.at(sentence)) {
      const member = items.find(({ told }) => told.from <= from && from < told.to);
      if (member) owners.add(member);
      if (from < begin) ofAll.push(...works);
      else if (!member || member === items[items.length - 1]) behind.push(...works);
    }
  }
  // What a list ends in is the source of all, unless others than the last have theirs.
  const [owner] = owners;
  const shared = owners.size === 0 || (owners.size === 1 && owner === items[items.length - 1]);
  return [...new Set(shared ? [...ofAll, ...behind] : ofAll)];
}
