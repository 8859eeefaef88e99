import type { Range } from '../paper';
import { announcedIn, type Announcing } from './announcing';
import { besideNouns } from './besideNouns';
import { countedThings } from './countedThings';
import { allSaid, said } from './cues';
import type { PaperText } from './text';
import { enumerate, listedIn, withoutStop, type Enumeration } from './enumeration';
import { isShort, listItems, type Item, type Listed } from './pieces';
import type { Meaning } from './meaning';
import { markedLists } from './markedLists';
import { sayingsOf, type Saying } from './parts';
import { headingsBelow, paragraphsBelow } from './headingsBelow';
import { ordinalItems, ordinalSentences } from './ordinals';

/** The longest sentence that is looked at: a page. What is longer is no sentence but a table or a broken file. */
const longest = 4000;

/** Members follow their announcement within a long line or two. */
const reach = 170;

const remembered = new WeakMap<PaperText, readonly Enumeration[]>();

/** The lists of a paper whose members are called kinds, roles, factors, programmes and so on, in reading order. */
export function enumerationsOf(text: PaperText): readonly Enumeration[] {
  const known = remembered.get(text);
  if (known) return known;
  const found: Enumeration[] = [];
  for (const saying of sayingsOf(text)) {
    if (saying.heading || saying.part === 'backMatter' || saying.to - saying.from > longest) continue;
    found.push(...enumerationsIn(text, saying));
  }
  remembered.set(text, found);
  return found;
}

function enumerationsIn(text: PaperText, saying: Saying): readonly Enumeration[] {
  const { meaning } = saying;
  const announcing = announcedIn(saying, meaning);
  const things = countedThings(saying);
  const intros = announcing.length + things.length === 0 ? [] : allSaid(saying, meaning.dividing.intro);
  const found = apart([
    ...introduced(text, saying, announcing, intros),
    ...divided(text, saying, meaning, announcing),
    ...played(text, saying, meaning),
    ...introducedThings(text, saying, things, intros),
    ...besideNouns(text, saying, announcing),
    ...markedLists(text, saying, announcing),
  ]);
  return found.length > 0 ? found : oneByOne(text, saying, meaning, announcing, things);
}

/** Of lists that overlap, the one that was found first; each sentence's in reading order. */
function apart(lists: readonly Enumeration[]): readonly Enumeration[] {
  if (lists.length < 2) return lists;
  const kept: Enumeration[] = [];
  for (const one of lists) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept.sort((a, b) => (a.items[0]?.from ?? 0) - (b.items[0]?.from ?? 0));
}

function overlap(one: Enumeration, other: Enumeration): boolean {
  const [a, b] = [one, other].map(({ items }) => ({
    from: items[0]?.from ?? 0,
    to: items[items.length - 1]?.told.to ?? 0,
  }));
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

/** As many names as things were counted, after `namely` or a colon: `four grazing seasons: …`. */
function introducedThings(
  text: PaperText,
  saying: Saying,
  things: readonly Announcing[],
  intros: readonly RegExpExecArray[],
): readonly Enumeration[] {
  if (things.length === 0) return [];
  const strong = intros.filter(([intro]) => !isVerb(intro, saying.meaning.dividing));
  return introduced(text, saying, things, strong).filter(({ items, announced, style }) => {
    if (style === 'marks') return true;
    const names = items.map(({ from, to }) => text.document.text.slice(from, to));
    return items.length === announced && !names.every((name) => /^\p{Lu}/u.test(name));
  });
}

/** Whether what leads to members is a bare `are` or the like, and no sign. */
function isVerb(intro: string, { weakIntro }: Meaning['dividing']): boolean {
  return weakIntro.test(intro) && /\p{L}/u.test(intro);
}

/** Members after `namely`, a colon and the like: `three kinds of support: A, B, and C`. */
function introduced(
  text: PaperText,
  saying: Saying,
  announcing: readonly Announcing[],
  intros: readonly RegExpExecArray[],
): readonly Enumeration[] {
  const found: Enumeration[] = [];
  for (const [index, intro] of intros.entries()) {
    const at = saying.from + intro.index;
    const previous = found[found.length - 1];
    if (previous && at < (previous.items[previous.items.length - 1]?.told.to ?? 0)) continue;
    const nouns = announcingBefore(announcing, at, previous?.announcement.to ?? saying.from);
    const [noun] = nouns;
    const later = intros.slice(index + 1);
    if (!noun || !leadsToMembers(text, saying, noun, intro, later)) continue;
    const begin = at + intro[0].length;
    const to = Math.min(
      saying.to,
      nextAnnouncement(text.document.text, later, announcing, saying.from, begin),
    );
    const made = readAs(text, saying, nouns, { from: begin, to });
    if (made) found.push(made);
  }
  return found;
}

/** Whether the members of a noun may follow `intro`, before `later` ones. */
function leadsToMembers(
  text: PaperText,
  saying: Saying,
  noun: Announcing,
  intro: RegExpExecArray,
  later: readonly RegExpExecArray[],
): boolean {
  const { dividing } = saying.meaning;
  if (!noun.divides || isTooWeak(intro[0], noun, dividing)) return false;
  if (text.document.text.slice(noun.to, saying.from + intro.index).includes('.')) return false;
  // `Two kinds are found in most bays: A and B`: the colon leads to the members.
  const isNear = (one: RegExpExecArray): boolean => saying.from + one.index - noun.to < reach;
  return !isVerb(intro[0], dividing) || !later.some((one) => one[0].includes(':') && isNear(one));
}

/** A bare `are` tells members only of a number; `, including` also of `several`. */
function isTooWeak(intro: string, noun: Announcing, dividing: Meaning['dividing']): boolean {
  if (!dividing.weakIntro.test(intro) || intro.includes(':')) return false;
  return intro.startsWith(',') ? !noun.counted : noun.announced === null;
}

/** A list under the nearest noun of just as many members; where none fits, under the nearest. */
function readAs(
  text: PaperText,
  saying: Saying,
  nouns: readonly Announcing[],
  region: Range,
): Enumeration | null {
  const [nearest] = nouns;
  const first = nearest ? enumerate(text, saying, nearest, region) : null;
  if (!nearest || first?.items.length === nearest.announced) return first;
  for (const noun of nouns.slice(1)) {
    const made = enumerate(text, saying, noun, region);
    if (made && made.items.length === noun.announced) return made;
  }
  return first;
}

/** The nouns with a number before `at`, the nearest first; without any, the last noun. None where none is near. */
function announcingBefore(
  announcing: readonly Announcing[],
  at: number,
  floor: number,
): readonly Announcing[] {
  const near = announcing
    .filter((one) => one.to <= at && one.from >= floor && at - one.to <= reach)
    .reverse();
  const counted = near.filter((one) => one.counted);
  return counted.length > 0 ? counted : near.slice(0, 1);
}

/** Where the next announcement with members of its own begins within the sentence. */
function nextAnnouncement(
  source: string,
  intros: readonly RegExpMatchArray[],
  announcing: readonly Announcing[],
  sentence: number,
  after: number,
): number {
  for (const intro of intros) {
    const at = sentence + (intro.index ?? 0);
    const noun = announcing.find(
      (one) =>
        one.from > after &&
        one.to <= at &&
        at - one.to < 40 &&
        one.divides &&
        // A comma between them ends one member of this list, and leads to the next.
        !source.slice(one.to, at).includes(','),
    );
    if (noun) return noun.from;
  }
  return Infinity;
}

/** Members right after a verb of dividing: `is divided into A, B and C`, `divides X into A and B`. */
function divided(
  text: PaperText,
  saying: Saying,
  meaning: Meaning,
  announcing: readonly Announcing[],
): readonly Enumeration[] {
  const { dividing } = meaning;
  const match = said(saying, dividing.divided) ?? said(saying, dividing.dividesInto);
  if (!match) return [];
  const begin = saying.from + match.index + match[0].length;
  // Where a number and a noun follow, members are introduced in another way, or not here.
  if (announcing.some((one) => one.from - begin < 12 && one.from >= begin - 1)) return [];
  const before = announcing.filter((one) => one.to <= begin && one.divides);
  const noun = before[before.length - 1];
  const none = {
    from: saying.from + match.index + 1,
    to: begin,
    noun: null,
    announced: noun?.announced ?? null,
  };
  const made = enumerate(text, saying, noun?.counted ? noun : none, { from: begin, to: saying.to });
  if (!made || made.items.length < 2) return [];
  // Two parts are seldom the `several` that stand before the verb.
  return [made.announced === null && made.items.length === 2 ? { ...made, noun: null } : made];
}

/** Several roles at once: `acts as an X, a Y, and a Z`. */
function played(text: PaperText, saying: Saying, meaning: Meaning): readonly Enumeration[] {
  const { dividing } = meaning;
  const found: Enumeration[] = [];
  for (const match of allSaid(saying, dividing.asList)) {
    const begin = saying.from + match.index + match[0].length;
    const noun = {
      from: saying.from + match.index + 1,
      to: begin,
      noun: dividing.cues.roleNoun,
      announced: null,
    };
    const made = enumerate(text, saying, noun, { from: begin, to: saying.to });
    if (made && made.items.length > 2 && made.items.every(isShort)) found.push(made);
  }
  return found;
}

/** Members told after their number, each by its ordinal, in this sentence or in those that follow. */
function oneByOne(
  text: PaperText,
  saying: Saying,
  meaning: Meaning,
  announcing: readonly Announcing[],
  things: readonly Announcing[],
): readonly Enumeration[] {
  for (const noun of announcing) {
    if (!noun.divides || !noun.counted) continue;
    const listed = listedIn(text, saying, noun.announced);
    const base = {
      first: saying.index,
      noun: noun.noun,
      announced: noun.announced,
      meaning,
      loose: false,
      style: 'ordinals' as const,
    };
    const within = ordinalItems(listed, {
      from: noun.to,
      to: withoutStop(text.document.text, { from: noun.to, to: saying.to }),
    });
    if (within.length > 1) return [{ announcement: noun, items: within, last: saying.index, ...base }];
    const aside = asideItems(text, listed, { from: noun.to, to: saying.to });
    if (aside.length > 1)
      return [{ announcement: noun, items: aside, last: saying.index, ...base, style: 'row' }];
    const after = ordinalSentences(text, listed, saying);
    if (after) return [{ announcement: { from: noun.from, to: saying.to }, ...base, ...after }];
    const below =
      headingsBelow(text, saying, noun.announced) ?? paragraphsBelow(text, saying, noun.announced);
    if (below)
      return [{ announcement: { from: noun.from, to: saying.to }, ...base, ...below, style: 'marks' }];
  }
  for (const noun of announcing) {
    const made = noun.divides ? resumed(text, saying, noun) : none;
    if (made.length > 0) return made;
  }
  for (const noun of things) {
    const made = resumed(text, saying, noun);
    if (made.length > 0) return made;
  }
  return none;
}

const none: readonly Enumeration[] = [];

/** `There are two tides. They are spring tide and neap tide`: just as many names as were counted, in the sentence behind. */
function resumed(text: PaperText, saying: Saying, noun: Announcing): readonly Enumeration[] {
  const next = sayingsOf(text)[saying.index + 1];
  if (!next || noun.announced === null || next.block !== saying.block || !noun.counted) return [];
  const opening = next.meaning.dividing.resumes.exec(next.lower)?.[0];
  if (opening === undefined) return [];
  const region = { from: next.from + opening.length, to: next.to };
  const made = enumerate(text, next, noun, region);
  if (made?.items.length !== noun.announced) return [];
  return [{ ...made, first: saying.index, announcement: { from: noun.from, to: region.from } }];
}

/** `two types of tide, spring and neap`: after the first comma, just as many names as announced, up to the end. */
function asideItems(text: PaperText, listed: Listed, region: Range): readonly Item[] {
  const { announced } = listed;
  const source = text.document.text;
  const comma = source.slice(region.from, region.from + asideReach).indexOf(',');
  if (announced === null || comma < 0) return [];
  const end = withoutStop(source, region);
  const items = listItems(listed, { from: region.from + comma + 1, to: end });
  const whole = items.length === announced && items.every(isShort);
  return whole && items[items.length - 1]?.to === end ? items : [];
}

/** What is divided is named in a few words. */
const asideReach = 60;
