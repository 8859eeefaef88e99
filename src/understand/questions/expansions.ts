import type { Question, Range } from '../../paper';
import { expansionBefore } from '../initials';
import { ask, briefSpan, type Asked } from './asking';
import { oneEdit } from './citedNames';
import { folded } from './sameWork';

/** So far before a bracket the words that it shortens may begin: twenty words of ten signs. */
const reach = 200;

/** More places than this of one short form in brackets are a label, not told again and again what it means. */
const mostPlaces = 40;

/** A short form that the paper spells out in two ways, alike but for one word. */
export function expansionsThatDiffer(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  return asked.acronyms.flatMap(({ acronym }) => {
    const ways = waysOf(asked, acronym);
    const [first] = ways;
    const other = first && ways.find((way) => oneWordApart(first.text, way.text));
    if (!first || !other) return [];
    const spans = [first, other].map(({ from, to }) => briefSpan(document, from, to));
    return [ask(asked, 'name-variants', spans, { first: first.text, second: other.text }, 'expansions')];
  });
}

interface Way extends Range {
  readonly text: string;
}

/** How the text spells a short form out before its brackets, outside of reference lists. */
function waysOf({ text }: Asked, acronym: string): readonly Way[] {
  const { document, referenceLists } = text;
  const places = placesOf(document.text, `(${acronym})`).filter(
    (at) => !referenceLists.some((list) => list.from <= at && at < list.to),
  );
  if (places.length < 2) return [];
  return places.flatMap((at) => {
    const before = document.text.slice(Math.max(0, at - reach), at);
    const start = at - before.length + before.lastIndexOf('\n') + 1;
    const found = expansionBefore(document.text.slice(start, at), acronym);
    return found ? [{ text: found.text, from: start + found.from, to: at + acronym.length + 2 }] : [];
  });
}

function placesOf(text: string, sign: string): readonly number[] {
  const places: number[] = [];
  let at = text.indexOf(sign);
  while (at >= 0 && places.length < mostPlaces) {
    places.push(at);
    at = text.indexOf(sign, at + sign.length);
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
