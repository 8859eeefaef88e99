import { blockAt, leadName, rangeOf, yearOf, type Question, type Range, type Work } from '../../paper';
import { lowered } from '../argument';
import { wordEnd, wordPlacesOf } from '../wordPlaces';
import { ask, briefSpan, type Asked } from './asking';
import { namesCitedOtherwise } from './citedNames';
import { expansionsThatDiffer } from './expansions';
import { folded } from './sameWork';

/** More than these would be a list to work through; each is one glance at two names. */
const most = 6;

/**
 * One name written two ways: an author's given name in the text, a family name in two citations of one year or in a
 * citation and its entry, what a short form stands for.
 */
export function nameVariants(asked: Asked): readonly Question[] {
  return [
    ...givenNames(asked),
    ...familyNames(asked),
    ...namesCitedOtherwise(asked),
    ...expansionsThatDiffer(asked),
  ].slice(0, most);
}

interface FullName extends Range {
  readonly given: string;
  readonly text: string;
}

/** Full names in the text whose family name is that of a cited author, with given names that all but agree. */
function givenNames(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const families = new Set(
    asked.works.flatMap((work) => (work.author ?? []).map((name) => name.family ?? '')),
  );
  const byFamily = new Map<string, Map<string, FullName>>();
  for (const { given, family, ...place } of fullNames(asked, families)) {
    const forms = byFamily.get(family) ?? new Map<string, FullName>();
    if (!forms.has(given)) forms.set(given, { given, ...place });
    byFamily.set(family, forms);
  }
  return [...byFamily.values()].flatMap((forms) => {
    const pair = closePair([...forms.values()], (name) => name.given);
    if (!pair) return [];
    const [first, second] = pair;
    const spans = [first, second].map(({ from, to }) => briefSpan(document, from, to));
    return [ask(asked, 'name-variants', spans, { first: first.text, second: second.text })];
  });
}

/** A family name that stands as one word, and the word before one. Capitals of Latin letters are found faster than all. */
const familyName = /^[A-ZÀ-ÖØ-ÞĀ-ɏ][\p{L}’'-]+$/u;
const givenBefore = /[A-ZÀ-ÖØ-ÞĀ-ɏ]\p{Ll}[\p{L}’'-]* $/u;

/** The longest given name that is looked at, in signs. */
const longestGiven = 60;

/** `Given Family` wherever the family name is one of `families`, outside of reference lists and headings. */
function fullNames(
  { text }: Asked,
  families: ReadonlySet<string>,
): readonly (FullName & { readonly family: string })[] {
  const { document, referenceLists } = text;
  const words = wordPlacesOf(text);
  const found: (FullName & { family: string })[] = [];
  for (const family of families) {
    if (!familyName.test(family)) continue;
    const first = lowered(family.slice(0, wordEnd(family, 0)));
    for (const at of words.at(first)) {
      const given = document.text.startsWith(family, at) ? givenNameBefore(document.text, at, family) : null;
      if (given === null) continue;
      const from = at - given.length - 1;
      const listed = referenceLists.some((list) => list.from <= from && from < list.to);
      if (listed || document.blocks[blockAt(document, from)]?.kind === 'heading') continue;
      found.push({ given, family, from, to: at + family.length, text: `${given} ${family}` });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The given name right before the family name at `at`; null where none stands there, or the family name is longer. */
function givenNameBefore(text: string, at: number, family: string): string | null {
  if (/[\p{L}’'-]/u.test(text[at + family.length] ?? ' ')) return null;
  const match = givenBefore.exec(text.slice(Math.max(0, at - longestGiven), at));
  if (!match) return null;
  const given = match[0].slice(0, -1);
  return /\p{L}/u.test(text[at - match[0].length - 1] ?? '') ? null : given;
}

/** Family names of first authors, one letter apart, of one year, where no list says that both exist. */
function familyNames(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  return misspelled(asked.works).map(([first, second]) => {
    const spans = [first, second].flatMap((work) => {
      const citation = asked.citations.find((one) => one.items.some((item) => item.work === work.id));
      const shown = citation ?? work.span;
      const place = shown && rangeOf(document, shown);
      return place ? [briefSpan(document, place.from, place.to)] : [];
    });
    return ask(asked, 'name-variants', spans, { first: leadName(first), second: leadName(second) });
  });
}

/** Works of one year whose first authors are one letter apart, the first of them cited and in no list. */
export function misspelled(works: readonly Work[]): readonly (readonly [Work, Work])[] {
  const byYear = new Map<string, Work[]>();
  for (const work of works) {
    const year = yearOf(work);
    const name = leadName(work);
    if (year === null || name.length < 6) continue;
    const key = `${String(year)} ${folded(name).slice(0, 1)}`;
    const group = byYear.get(key);
    if (group) group.push(work);
    else byYear.set(key, [work]);
  }
  return [...byYear.values()].flatMap((group) => {
    const stub = group.find(({ status }) => status === 'stub');
    const other =
      stub &&
      group
        .slice(0, few)
        .find((work) => work !== stub && oneLetterOff(folded(leadName(stub)), folded(leadName(work))));
    return stub && other ? [[stub, other] as const] : [];
  });
}

/** So many that share a family name or a year are compared; more share it by chance. */
const few = 12;

/** The first two things whose names differ by one letter only. */
function closePair<T>(things: readonly T[], nameOf: (thing: T) => string): readonly [T, T] | null {
  const compared = things.slice(0, few);
  for (const [index, first] of compared.entries()) {
    for (const second of compared.slice(index + 1)) {
      if (oneLetterApart(nameOf(first), nameOf(second))) return [first, second];
    }
  }
  return null;
}

/**
 * Whether one letter was left out, put in or changed, inside of names of five letters or more. The last letter
 * tells people apart (`Maria` and `Mario`, `Putra` and `Putri`), so a difference there is none of spelling.
 */
export function oneLetterApart(a: string, b: string): boolean {
  return oneLetterOff(a, b) && a.slice(-1) === b.slice(-1);
}

function oneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b || short.length < 5 || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
  return rest === long.slice(same + 1);
}
