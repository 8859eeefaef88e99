import {
  spanOf,
  type Actor,
  type Citation,
  type Concept,
  type Range,
  type Typology,
  type TypologyMember,
} from '../paper';
import { appliedIn } from './applied';
import { attributionOf, type Attribution } from './attribution';
import { dividersOf } from './dividers';
import { mergedDivisions, typologyOf, type Division } from './divisions';
import type { Enumeration } from './enumeration';
import { enumerationsOf } from './enumerations';
import { reasonsOf, type Ground } from './grounds';
import { nameFinder, type FindNames } from './knownNames';
import { sayingsOf } from './parts';
import type { Item } from './pieces';
import { placedName, type Placed } from './placing';
import { termKey, unquoted, wordsIn } from './terms';
import type { PaperText } from './text';

/** A paper of ten printed pages tells of some twenty divisions at most; a book not hundreds. */
const signsPerTypology = 3000;
const fewest = 8;
const most = 60;

/** How the paper, or somebody whom it cites, divides things: kinds, roles, factors, programmes, in the order of the text. */
export function typologiesOf(
  text: PaperText,
  concepts: readonly Concept[],
  actors: readonly Actor[],
  citations: readonly Citation[],
): readonly Typology[] {
  const attribution = attributionOf(text, citations);
  const find = nameFinder(text.document.text, concepts, actors);
  const places = new Set(
    actors.filter(({ kind }) => kind === 'place').flatMap((one) => [one.name, ...one.aliases].map(termKey)),
  );
  const divisions: Division[] = [];
  for (const enumeration of enumerationsOf(text)) {
    const named = membersOf(text, enumeration);
    if (!isDivision(named, enumeration, places)) continue;
    const division = divisionOf(text, enumeration, named, attribution, find, concepts);
    if (division && enumeration.loose && division.by.length === 0) continue;
    // A list in a paper's method is its own procedure, unless somebody is cited for it or it is counted out.
    const procedure = sayingsOf(text)[enumeration.first]?.part === 'method' && !isCounted(enumeration);
    if (division && (division.by.length > 0 || !procedure)) divisions.push(division);
  }
  const merged = mergedDivisions(divisions);
  const room = Math.min(most, fewest + Math.floor(text.document.text.length / signsPerTypology));
  const ranked = [...merged].sort((a, b) => worth(b) - worth(a)).slice(0, room);
  return merged.filter((one) => ranked.includes(one)).map(typologyOf);
}

function worth({ by, announced, applied, of, brief }: Division): number {
  return (
    (by.length > 0 ? 4 : 0) +
    (announced === null ? 0 : 3) +
    (applied ? 3 : 0) +
    (of === null ? 0 : 2) -
    (brief ? 1 : 0)
  );
}

/** Whether a list has just as many members as its announcement says. */
function isCounted({ announced, items }: Enumeration): boolean {
  return announced !== null && announced === items.length;
}

/** The members of a list by their names, and of programmes also by their places. */
function membersOf({ document }: PaperText, { items, noun, meaning }: Enumeration): readonly Placed[] {
  const arePlaced = noun !== null && meaning.dividing.programme.test(noun);
  // Kinds may be told with how many there are of each: `(1) seven indices of wealth, (2) eight indices of health`.
  const amountAt = ({ from, to }: Item): number => amountOf(document.text.slice(from, to), meaning);
  const amounts = items.length > 1 && items.every((item) => amountAt(item) > 0);
  return items.map((item) => {
    if (arePlaced) return placedName(document.text, item, meaning.dividing);
    const range = unquoted(document.text, item.from + (amounts ? amountAt(item) : 0), item.to);
    return { name: document.text.slice(range.from, range.to), range };
  });
}

/** A number and the blank behind it, at the head of a member. */
const digits = /^\d{1,3}\s+(?=\p{L}{3})/u;
const firstWord = /^\p{L}+\s+(?=\p{L}{3})/u;

/** The length of the number that a member opens with: `seven` in `seven indices`, `0.2 for` in `0.2 for a small effect`; 0 for none. */
function amountOf(name: string, { numbers, dividing }: Enumeration['meaning']): number {
  const limit = dividing.amountFor.exec(name.toLowerCase())?.[0];
  if (limit !== undefined) return limit.length;
  const number = digits.exec(name)?.[0];
  if (number !== undefined) return number.length;
  const word = firstWord.exec(name)?.[0] ?? '';
  return numbers.has(word.trim().toLowerCase()) ? word.length : 0;
}

function divisionOf(
  text: PaperText,
  enumeration: Enumeration,
  named: readonly Placed[],
  attribution: Attribution,
  find: FindNames,
  concepts: readonly Concept[],
): Division | null {
  const { document } = text;
  const saying = sayingsOf(text)[enumeration.first];
  if (!saying) return null;
  const of = dividedBy(text, enumeration, find, attribution);
  const applied = appliedIn(
    text,
    enumeration,
    named.map(({ name }) => name),
    named.map(({ range }) => shortBehind(document.text, range)),
  );
  const members = named.map(({ name, range, place }, index): TypologyMember => {
    const fits = applied?.fits[index] ?? null;
    return {
      name: spaced(name),
      ...spanOf(document, range.from, range.to),
      ...(fits === null ? {} : { applies: fits }),
      ...(place === undefined ? {} : { place }),
    };
  });
  const by = dividersOf(text, enumeration, attribution, concepts, of);
  return {
    of,
    by,
    announced: enumeration.announced,
    members,
    noun: enumeration.noun,
    applied: applied ? spanOf(document, applied.from, applied.to) : null,
    brief: saying.part === 'abstract',
    reasons: reasonsOf(document, [
      groundOf(enumeration),
      ...(by.length > 0 ? [{ kind: 'sourced' as const, count: by.length }] : []),
    ]),
  };
}

const styles = { row: 'row', marks: 'numbered', ordinals: 'ordinal' } as const;

/** How a list shows that it divides something, with the words that announce it. */
function groundOf(enumeration: Enumeration): Ground {
  const { announcement: at, loose, style } = enumeration;
  if (loose) return { kind: 'examples', at };
  return { kind: isCounted(enumeration) ? 'counted' : styles[style], at };
}

/** The short form in brackets right behind a name, or null: `Kejadian Sentinel (KS)`. */
function shortBehind(source: string, { to }: Range): string | null {
  return /^[’”"']? ?\((\p{Lu}[\p{L}\p{N}]{1,9})\)/u.exec(source.slice(to, to + 14))?.[1] ?? null;
}

/** What is divided: named right after the noun (`kinds of X`), else last before it, else in the sentence before. */
function dividedBy(
  text: PaperText,
  { first, last, announcement, items, noun, meaning }: Enumeration,
  find: FindNames,
  attribution: Attribution,
): string | null {
  const sayings = sayingsOf(text);
  const saying = sayings[first];
  if (!saying) return null;
  const begin = Math.min(announcement.to, items[0]?.from ?? announcement.to);
  const within = find({ from: announcement.from, to: begin })[0];
  if (within && within.from - announcement.from < nounPhrase) return within.name;
  // Who is cited for kinds or causes divides, and is not divided; roles and missions may be one's own.
  const isOwn = noun !== null && meaning.dividing.own.test(noun);
  const works = attribution.within(first, last);
  const { text: source } = text.document;
  const isCited = ({ from, to }: Range): boolean =>
    works.includes(attribution.named(source.slice(from, to)) ?? '') || dated.test(source.slice(to, to + 24));
  const found = find({ from: saying.from, to: announcement.from });
  const cited = isOwn ? [] : found.filter((one) => !one.concept && isCited(one)).map(({ name }) => name);
  const before = found.filter(({ name }) => !cited.includes(name));
  const nearest = before.filter((one) => one.concept).pop() ?? before[before.length - 1];
  if (nearest) return nearest.name;
  const previous = sayings[first - 1];
  if (!previous || previous.block !== saying.block) return within?.name ?? null;
  return find(previous).find((one) => one.concept)?.name ?? within?.name ?? null;
}

/** A year or a number in brackets right behind a name, with its short form before: ` (WHO, 2011)`, ` [4]`. */
const dated = /^[’”"']?(?: \([\p{Lu}-]{2,12}\))?,? ?(?:\((?:[\p{L} .-]{2,14}, ?)?\d{4}|\[\d)/u;

/** `three main kinds of ` and the first word of what is divided. */
const nounPhrase = 45;

/** The most words in the name of a kind; marks and ordinals may introduce clauses. */
const nameWords = { row: 8, marks: 14, ordinals: 9 };

/** How the name of an undertaking opens: a capital, a hash sign or a number, in quotation marks or not. */
const nameOpens = /^[‘“"']?[#\p{Lu}\d]/u;

/** A name with single blanks between its words. */
function spaced(name: string): string {
  return name.replace(/\s+/gu, ' ');
}

/** Whether a list divides something, and is no row of places, amounts or clauses. */
function isDivision(
  members: readonly Placed[],
  { style, meaning, announced, noun }: Enumeration,
  places: ReadonlySet<string>,
): boolean {
  if (members.length < 2 || members.length > 15) return false;
  if (style === 'row' && announced === null && members.length < 3 && noun !== null) return false;
  // One or two may be left out; of more, what was read is something else.
  if (
    announced !== null &&
    (announced < 2 || members.length > announced + 1 || members.length * 2 < announced)
  )
    return false;
  const names = members.map(({ name }) => spaced(name));
  const keys = names.map(termKey);
  if (new Set(keys).size < keys.length || keys.every((key) => places.has(key))) return false;
  // Undertakings have names; clauses in their place are something else, told of them.
  if (noun !== null && meaning.dividing.programme.test(noun) && !names.every((name) => nameOpens.test(name)))
    return false;
  // Without a noun for them, names and common words side by side are no kinds of one thing.
  const capitals =
    noun === null && style !== 'marks' ? names.filter((name) => /^\p{Lu}/u.test(name)).length : 0;
  if (capitals > 0 && capitals < names.length) return false;
  return names.every((name, index) =>
    mayBeKind(name, style, meaning, index > 0 && index === names.length - 1),
  );
}

/** Whether a member of a list may be called so, and is no amount and no clause. */
function mayBeKind(
  name: string,
  style: Enumeration['style'],
  meaning: Enumeration['meaning'],
  isLast: boolean,
): boolean {
  const small = name.toLowerCase();
  const opening = /^\S*/u.exec(small)?.[0] ?? '';
  return (
    wordsIn(name) <= nameWords[style] &&
    name.length > 1 &&
    /\p{L}{2}/u.test(name) &&
    !/^[\d(]/u.test(name) &&
    !isAmount(opening, style, meaning) &&
    (style === 'marks' || !/\d{2}|[=<>%]/u.test(name)) &&
    (style !== 'row' || (isLast && meaning.dividing.rest.test(small)) || !opensWithSmallWord(small, meaning))
  );
}

/** A number in words; behind a mark the first one may stand for a noun: `(1) one that …`. */
function isAmount(word: string, style: Enumeration['style'], { numbers }: Enumeration['meaning']): boolean {
  const value = numbers.get(word);
  return value !== undefined && (style !== 'marks' || value !== 1);
}

/** `which …`, `this …`: a clause that goes on, not a name. Articles and `non` are no such words. */
function opensWithSmallWord(small: string, { defining }: Enumeration['meaning']): boolean {
  const opening = /^\S+/u.exec(small)?.[0] ?? '';
  return defining.notTerm.test(opening);
}
