import type { Range } from '../paper';
import type { Attribution } from './attribution';
import type { Defined } from './definitions';
import type { Enumeration } from './enumeration';
import { lowerOf } from './parts';
import { withoutAnd, type Item } from './pieces';
import { trimmed, wordsIn } from './terms';
import type { PaperText } from './text';

/** The most words in the name of a term that a list explains, and the fewest that explain it. */
const nameWords = 5;
const fewestWords = 4;

/** A sign that parts a name from what it is: `Kedging: to move a ship by its anchor`. */
const parting = /^[’”"']?(?:\s?\([^()]{1,60}\))?\s?:\s/u;

/** The members of marked lists that a colon explains, each with what it is. */
export function listedTerms(
  text: PaperText,
  lists: readonly Enumeration[],
  attribution: Attribution,
): readonly Defined[] {
  const marked = lists.filter(({ style }) => style === 'marks');
  return marked.flatMap((list) =>
    list.items.flatMap((item): readonly Defined[] => {
      if (!isExplained(text.document.text, item)) return [];
      const { from, to } = item;
      const range = { from, to: endOf(text, list, item) };
      const works = citedIn(attribution, list, range);
      const ground = { kind: 'explained' as const };
      return [{ term: { from, to }, works, ground, sure: true, called: false, topic: null, ...range }];
    }),
  );
}

function isExplained(source: string, { from, to, told }: Item): boolean {
  const rest = source.slice(to, told.to);
  const sign = parting.exec(rest)?.[0];
  if (sign === undefined || wordsIn(source.slice(from, to)) > nameWords) return false;
  const meaning = rest.slice(sign.length);
  return /^\p{L}/u.test(meaning) && wordsIn(meaning) >= fewestWords;
}

/** Where what is told of a member ends, without a conjunction that leads to the next. */
function endOf(text: PaperText, { meaning: { dividing } }: Enumeration, { from, told }: Item): number {
  return trimmed(text.document.text, from, withoutAnd({ lower: lowerOf(text), dividing }, from, told.to)).to;
}

/** The works cited within a definition and right behind it. */
function citedIn(
  attribution: Attribution,
  { first, last }: Enumeration,
  { from, to }: Range,
): readonly string[] {
  const works = new Set<string>();
  for (let sentence = first; sentence <= last; sentence++)
    for (const one of attribution.at(sentence))
      if (one.from >= from && one.from <= to + 2) for (const work of one.works) works.add(work);
  return [...works];
}
