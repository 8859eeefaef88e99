import type { Attribution } from './attribution';
import type { Defined } from './definitions';
import type { Enumeration } from './enumeration';
import { wordsIn } from './terms';
import type { PaperText } from './text';

/** The most words in the name of a term that a list explains, and the fewest that explain it. */
const nameWords = 5;
const fewestWords = 4;

/** A sign that parts a name from what it is: `Kedging: to move a ship by its anchor`. */
const parting = /^[’”"']?(?:\s?\([^()]{1,60}\))?(?:\s?:|\s[–—-])\s/u;

/** The members of lists that are told right behind their names: what each is. */
export function listedTerms(
  { document }: PaperText,
  lists: readonly Enumeration[],
  attribution: Attribution,
): readonly Defined[] {
  return lists.flatMap(({ items, style, first, last }) =>
    style !== 'marks'
      ? []
      : items.flatMap(({ from, to, told }): readonly Defined[] => {
          const rest = document.text.slice(to, told.to);
          const sign = parting.exec(rest)?.[0];
          if (sign === undefined || wordsIn(document.text.slice(from, to)) > nameWords) return [];
          if (wordsIn(rest.slice(sign.length)) < fewestWords || !/^\p{L}/u.test(rest.slice(sign.length)))
            return [];
          const works =
            attribution.within(first, last).length > 0 ? worksIn(attribution, first, last, told) : [];
          return [{ from, to: told.to, term: { from, to }, works, sure: true, called: false, topic: null }];
        }),
  );
}

/** The works cited within what is told of one member, and right behind it. */
function worksIn(
  attribution: Attribution,
  first: number,
  last: number,
  told: Enumeration['announcement'],
): readonly string[] {
  const works: string[] = [];
  for (let sentence = first; sentence <= last; sentence++)
    for (const one of attribution.at(sentence))
      if (one.from >= told.from && one.from <= told.to + 2) works.push(...one.works);
  return [...new Set(works)];
}
