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
  return [...placesInBrackets(asked)].flatMap(([acronym, places]) => {
    const ways = places.length < 2 ? [] : places.flatMap((at) => wayBefore(document.text, acronym, at));
    const [first] = ways;
    const other = first && ways.find((way) => oneWordApart(first.text, way.text));
    if (!first || !other) return [];
    const spans = [first, other].map(({ from, to }) => briefSpan(document, from, to));
    const blanks = { first: first.text, second: other.text };
    return [ask(asked, 'name-variants', spans, blanks, 'expansions')];
  });
}

interface Way extends Range {
  readonly text: string;
}

/** Where each short form stands alone in brackets, outside of reference lists. */
function placesInBrackets({ text, acronyms }: Asked): ReadonlyMap<string, readonly number[]> {
  const { document, referenceLists } = text;
  const places = new Map<string, number[]>(acronyms.map(({ acronym }) => [acronym, []]));
  const longest = Math.max(0, ...[...places.keys()].map((acronym) => acronym.length));
  for (let at = document.text.indexOf('('); at >= 0 && longest > 0; at = document.text.indexOf('(', at + 1)) {
    const inside = document.text.slice(at + 1, at + longest + 2);
    const known = places.get(inside.slice(0, Math.max(0, inside.indexOf(')'))));
    if (!known || known.length >= mostPlaces) continue;
    if (!referenceLists.some((list) => list.from <= at && at < list.to)) known.push(at);
  }
  return places;
}

/** How the text spells a short form out before its bracket at `at`; none or one. */
function wayBefore(text: string, acronym: string, at: number): readonly Way[] {
  const before = text.slice(Math.max(0, at - reach), at);
  const start = at - before.length + before.lastIndexOf('\n') + 1;
  const found = expansionBefore(text.slice(start, at), acronym);
  return found ? [{ text: found.text, from: start + found.from, to: at + acronym.length + 2 }] : [];
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
