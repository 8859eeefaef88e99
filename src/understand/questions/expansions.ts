import type { Question } from '../../paper';
import { introducedIn, type Introduced } from '../acronyms';
import { ask, briefSpan, type Asked } from './asking';
import { oneEdit } from './citedNames';
import { folded } from './sameWork';

/** A short form that the paper spells out in two ways, alike but for one word. */
export function expansionsThatDiffer(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  return [...placesByShort(asked).values()].flatMap((places) => {
    const [first] = places;
    const other = first && places.find((place) => oneWordApart(first.expansion, place.expansion));
    if (!first || !other) return [];
    const spans = [first, other].map(({ from, to }) => briefSpan(document, from, to));
    const blanks = { first: first.expansion, second: other.expansion };
    return [ask(asked, 'name-variants', spans, blanks, 'expansions')];
  });
}

/** Where each short form stands alone in brackets behind the words that it shortens. */
function placesByShort({ text }: Asked): ReadonlyMap<string, readonly Introduced[]> {
  const places = new Map<string, Introduced[]>();
  for (const one of introducedIn(text)) {
    const bracketed = `(${one.acronym})`;
    if (text.document.text.slice(one.to - bracketed.length, one.to) !== bracketed) continue;
    const known = places.get(one.acronym);
    if (known) known.push(one);
    else places.set(one.acronym, [one]);
  }
  return places;
}

/** So many letters tell a word whatever ending it takes. */
const stem = 5;

/** Whether two namings of one thing have the same words but for one, which is no other form or spelling of its like. */
function oneWordApart(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  if (words.length !== others.length || words.length < 3) return false;
  const odd = words.filter((word, index) => !sameWord(word, others[index] ?? ''));
  return odd.length === 1;
}

function sameWord(a: string, b: string): boolean {
  return a === b || oneEdit(a, b) || (a.length > stem && a.slice(0, stem) === b.slice(0, stem));
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s-]+/u)
    .map(folded)
    .filter((word) => word !== '');
}
