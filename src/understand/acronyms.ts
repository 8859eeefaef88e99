import { cuePattern } from '../languages';
import { gathered, spanOf, type Acronym, type Range } from '../paper';
import { bracketsOf, contentOf, type Bracket } from './brackets';
import { citing } from './citing';
import { matchesIn } from './matchesIn';
import { folded } from './names';
import { expansionBefore, fitsInitials, shuffledBefore, spelledBefore } from './initials';
import type { PaperText } from './text';

/** One place that introduces a short form, in the clean text. */
export interface Introduced extends Range {
  readonly acronym: string;
  readonly expansion: string;
}

/** How far before a bracket its expansion can begin: 20 words of 10 signs. */
const reach = 200;

/** A short form: capitals and digits in one word or two, or a capital word made of pieces (`Kemenkes`). */
const shortForm = /^(?:\p{L}{0,2}\p{Lu}[\p{L}\p{N}&/.’'-]{1,15}(?:[ -]\p{Lu}[\p{Lu}\p{N}&/-]{1,11})?)$/u;

/** Words that announce a short form inside of its bracket: `selanjutnya disebut`, `hereafter`. */
const announced = cuePattern(`^(?:${citing.shortBefore})\\s*[:,]?\\s+`, 'i');

/**
 * The short forms that a document introduces, in the order of their first introduction. Where it spells one
 * out in several ways, the commonest way counts, at its first place.
 */
export function acronymsOf(text: PaperText): readonly Acronym[] {
  return commonest(introducedIn(text)).map(({ acronym, expansion, from, to }) => ({
    acronym,
    expansion,
    ...spanOf(text.document, from, to),
  }));
}

const remembered = new WeakMap<PaperText, readonly Introduced[]>();

/** All places that introduce a short form, outside of reference lists. Computed once for a text. */
export function introducedIn(text: PaperText): readonly Introduced[] {
  const known = remembered.get(text);
  if (known) return known;
  const found = findIntroduced(text);
  remembered.set(text, found);
  return found;
}

function findIntroduced(text: PaperText): readonly Introduced[] {
  const { document, referenceLists } = text;
  const found: Introduced[] = [];
  for (const bracket of bracketsOf(document.text)) {
    if (bracket.to - bracket.from > reach) continue;
    const one = shortInside(document.text, bracket) ?? shortOutside(document.text, bracket);
    if (one && !referenceLists.some((list) => list.from <= one.from && one.from < list.to)) found.push(one);
  }
  found.push(...namedShort(text), ...betweenDashes(text));
  return found;
}

/** `World Health Organization (WHO)`. */
function shortInside(text: string, bracket: Bracket): Introduced | null {
  const inside = contentOf(text, bracket);
  const acronym = (inside.split(/[,;]\s/u)[0] ?? '')
    .trim()
    .replace(announced, '')
    .replace(/^["“‘']|["”’'.]+$/gu, '');
  if (!shortForm.test(acronym) || !mayBeShort(acronym)) return null;
  const before = text.slice(Math.max(0, bracket.from - reach), bracket.from);
  const start = bracket.from - before.length + before.lastIndexOf('\n') + 1;
  const said = text.slice(start, bracket.from);
  const expansion = expansionBefore(said, acronym) ?? shuffledBefore(said, acronym);
  if (!expansion) return null;
  return { acronym, expansion: expansion.text, from: start + expansion.from, to: bracket.to };
}

/** Short forms named in the sentence itself, where they stand first: `Badan Pangan Daerah, yang selanjutnya disebut BPD`. */
function namedShort({ document: { text }, referenceLists }: PaperText): readonly Introduced[] {
  const seen = new Map<string, number>();
  return gathered(matchesIn(inCapitals, text), (match) => {
    const [acronym] = match;
    const times = seen.get(acronym) ?? 0;
    if (times >= fewPlaces) return [];
    seen.set(acronym, times + 1);
    const to = match.index + acronym.length;
    if (!naming.test(text.slice(Math.max(0, match.index - longestNaming), match.index))) return [];
    const line = Math.max(text.lastIndexOf('\n', match.index) + 1, match.index - reach);
    const before = text.slice(line, match.index);
    const names = naming.exec(before);
    if (!names || referenceLists.some((list) => list.from <= to && to < list.to)) return [];
    const said = before.slice(0, names.index);
    const expansion = expansionBefore(said, acronym) ?? spelledBefore(said, acronym);
    return expansion ? [{ acronym, expansion: expansion.text, from: line + expansion.from, to }] : [];
  });
}

/** It is named in the abstract and again in the text, in one or two languages. */
const fewPlaces = 4;

/** Without the bracket that parts it, a short form is known by its capitals alone. Plain letters: most are, and they are found faster. */
const inCapitals = /\b[A-Z][A-Z\d-]{1,9}s?\b/g;

/** No words that name a short form have more signs: `, yang untuk selanjutnya dalam tulisan ini disebut sebagai “`. */
const longestNaming = 100;

/** What names a short form that follows: `, yang selanjutnya disebut `. */
const naming = cuePattern(`,? (?:(?:${citing.shortBefore}) )?(?:${citing.shortBefore}),? [“"‘']?$`, 'i');

/** `WHO (World Health Organization)`. */
function shortOutside(text: string, bracket: Bracket): Introduced | null {
  const before = /(\p{Lu}[\p{Lu}\p{N}&/-]{1,11}s?)[’”"']?\s*$/u.exec(
    text.slice(Math.max(0, bracket.from - 24), bracket.from),
  );
  const acronym = before?.[1];
  const inside = contentOf(text, bracket).trim();
  if (!acronym || !/^\p{L}/u.test(inside) || /[\d;]/u.test(inside)) return null;
  const from = bracket.from - (before[0].length ?? 0);
  if (/[\p{L}\p{N}]/u.test(text[from - 1] ?? ' ')) return null;
  const expansion = inside.split(/[,:]\s/u)[0] ?? inside;
  return fitsInitials(expansion, acronym) ? { acronym, expansion, from, to: bracket.to } : null;
}

/** `the SIR model – susceptible, infected, removed –`: 1 the short form, 2 what stands between the dashes. */
const dashed = /\b([A-Z]{2,8})(?: [a-z]{3,14})? [-–—] ([^-–—()\d]{5,80}?) [-–—] /g;

/** Short forms told between dashes right behind them. */
function betweenDashes({ document: { text }, referenceLists }: PaperText): readonly Introduced[] {
  return matchesIn(dashed, text).flatMap((match) => {
    const [whole, acronym = '', expansion = ''] = match;
    const from = match.index;
    if (
      !fitsInitials(expansion, acronym) ||
      referenceLists.some((list) => list.from <= from && from < list.to)
    )
      return [];
    return [{ acronym, expansion, from, to: from + whole.length - 3 }];
  });
}

/** At least two capitals, or one that begins a word of pieces; no Roman number and no word in capitals alone. */
function mayBeShort(text: string): boolean {
  if (/^[IVXLC]+$/u.test(text) || /^[\p{Lu}]\.$/u.test(text)) return false;
  return text.replace(/[^\p{Lu}]/gu, '').length >= 2 || /^\p{Lu}\p{Ll}{3,15}$/u.test(text);
}

function commonest(found: readonly Introduced[]): readonly Introduced[] {
  const byShort = new Map<string, Introduced[]>();
  for (const one of found) {
    const places = byShort.get(one.acronym);
    if (places) places.push(one);
    else byShort.set(one.acronym, [one]);
  }
  return [...byShort.values()].flatMap(commonestWay).sort((a, b) => a.from - b.from);
}

/** Of the places that introduce one short form, the first of those that spell it out in the commonest way. */
function commonestWay(places: readonly Introduced[]): readonly Introduced[] {
  if (places.length < 2) return places;
  const ways = new Map<string, { readonly first: Introduced; count: number }>();
  for (const one of places) {
    const key = folded(one.expansion);
    const way = ways.get(key);
    if (way) way.count++;
    else ways.set(key, { first: one, count: 1 });
  }
  return [...ways.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 1)
    .map((way) => way.first);
}
