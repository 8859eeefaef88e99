import type { Range } from '../paper';
import { contentWords } from './contentWords';
import type { Enumeration } from './enumeration';
import { says } from './cues';
import { inOtherWords } from './meaning';
import { sayingsOf, type Saying } from './parts';
import type { PaperText } from './text';

/** What the text says of which members fit its own case. `fits` has a value for each member, or null for nothing said. */
export interface Applied extends Range {
  readonly fits: readonly (boolean | null)[];
}

/** The case is put under its kinds within a paragraph or two. */
const reach = 12;

/** A longer sentence tells of each kind by itself, or is a table. */
const longest = 800;

/** The first sentence after a division that says which of its kinds the paper's own case is, or null. */
export function appliedIn(
  text: PaperText,
  { last, noun, meaning }: Enumeration,
  names: readonly string[],
  shorts: readonly (string | null)[],
): Applied | null {
  const { dividing } = meaning;
  if (noun === null) return null;
  const ofKinds = dividing.kind.test(noun);
  let telling: readonly Telling[] | null = null;
  const sayings = sayingsOf(text);
  for (let index = last + 1; index <= last + reach; index++) {
    const saying = sayings[index];
    if (!saying || saying.heading || saying.lower.length > longest) continue;
    const exclusive = shutsOut(saying, dividing);
    if (!exclusive && !(ofKinds && says(saying, dividing.applies))) continue;
    telling ??= tellingOf(names, shorts);
    // Where some are named in full, a word of another's name (`layanan`) is no name of it.
    const inFull = exclusive && names.some((name) => saying.lower.includes(name.toLowerCase()));
    const told = inFull ? telling.map((one) => ({ ...one, opening: true })) : telling;
    const lower = exclusive ? withoutReason(saying.lower, dividing) : saying.lower;
    const fits = byPlace(saying.lower, meaning, names.length) ?? fitsIn(lower, dividing, names, told);
    if (fits.some((fit) => fit === true) && fits.some((fit) => fit !== true)) {
      const whole = says(saying, dividing.only) || dividing.whole.test(saying.lower);
      return {
        from: saying.from,
        to: saying.to,
        fits: fits.map((fit) => (fit === null && whole ? false : fit)),
      };
    }
  }
  return null;
}

/** By what a member is known again: words that the others do not share, and its short form or null. */
interface Telling {
  readonly words: readonly string[];
  readonly short: string | null;
  /** Whether its first word has to be among those said. */
  readonly opening: boolean;
}

function tellingOf(names: readonly string[], shorts: readonly (string | null)[]): readonly Telling[] {
  return names.map((name, index) => ({
    words: tellingWords(name, names),
    short: shorts[index]?.toLowerCase() ?? null,
    opening: false,
  }));
}

/** Whether a sentence takes some kinds and no others: `only … are used`, `… matter, whereas … is negligible`. */
function shutsOut(
  saying: Saying,
  { concerns, only, appliesNot, turns, allButLast }: Enumeration['meaning']['dividing'],
): boolean {
  if (says(saying, allButLast)) return true;
  if (!saying.marks.may(only) && !saying.marks.may(appliesNot)) return false;
  if (!says(saying, concerns)) return false;
  return says(saying, only) || (says(saying, appliesNot) && turns.test(saying.lower));
}

/** A sentence up to where it says why only some are taken: `, as the others were too short`. */
function withoutReason(lower: string, { reasons, only, turns }: Enumeration['meaning']['dividing']): string {
  const from = only.exec(lower)?.index;
  if (from === undefined || turns.test(lower)) return lower;
  const reason = reasons.exec(lower.slice(from));
  return reason ? lower.slice(0, from + reason.index) : lower;
}

/** `only the first three`, `all but the last`: which of `count` members fit by their place; null where none are told so. */
function byPlace(
  lower: string,
  { dividing, numbers }: Enumeration['meaning'],
  count: number,
): readonly (boolean | null)[] | null {
  const places = Array.from({ length: count }, (_, index) => index);
  if (dividing.allButLast.test(lower)) return places.map((place) => place < count - 1);
  const first = dividing.firstOf.exec(lower)?.[1];
  const last = dividing.lastOf.exec(lower)?.[1];
  const many = first ?? last;
  const taken = many === undefined ? 0 : (numbers.get(many) ?? Number(many));
  if (!(taken >= 1 && taken < count)) return null;
  return places.map((place) => (first === undefined ? place >= count - taken : place < taken));
}

function fitsIn(
  lower: string,
  dividing: Enumeration['meaning']['dividing'],
  names: readonly string[],
  telling: readonly Telling[],
): readonly (boolean | null)[] {
  const fits: (boolean | null)[] = names.map(() => null);
  let positive = true;
  for (const clause of clausesOf(lower, dividing.turns)) {
    if (dividing.appliesNot.test(clause)) positive = false;
    else if (dividing.applies.test(clause) || dividing.concerns.test(clause)) positive = true;
    for (const [index, name] of names.entries()) {
      if (fits[index] === null && namesMember(clause, name, telling[index])) fits[index] = positive;
    }
  }
  return fits;
}

/** A sentence cut where it turns. */
function clausesOf(lower: string, turns: RegExp): readonly string[] {
  const clauses: string[] = [];
  let rest = lower;
  for (let match = turns.exec(rest.slice(1)); match; match = turns.exec(rest.slice(1))) {
    clauses.push(rest.slice(0, match.index + 1));
    rest = rest.slice(match.index + 1);
  }
  return [...clauses, rest];
}

/** The words of a member that the others do not share. */
function tellingWords(name: string, names: readonly string[]): readonly string[] {
  const words = contentWords(name);
  const others = names.filter((other) => other !== name).map((other) => new Set(contentWords(other)));
  return words.filter((word) => !others.some((other) => other.has(word)));
}

/** Whether a clause names a member: as it is called, or by half of its telling words, in this language or another. */
function namesMember(clause: string, name: string, telling: Telling | undefined): boolean {
  if (clause.includes(name.toLowerCase())) return true;
  if (!telling) return false;
  const { words, short, opening } = telling;
  if (short !== null && hasWord(clause, short)) return true;
  const said = words.filter((word) => saysWord(clause, word)).length;
  if (opening && !saysWord(clause, words[0] ?? '')) return false;
  return words.length > 0 && said * 2 >= words.length;
}

function hasWord(clause: string, word: string): boolean {
  const at = clause.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(clause[at - 1] ?? '') && !/\p{L}/u.test(clause[at + word.length] ?? '');
}

function saysWord(clause: string, word: string): boolean {
  const at = clause.indexOf(word);
  if (at >= 0 && !/\p{L}/u.test(clause[at - 1] ?? '')) return true;
  return inOtherWords(word)?.test(clause) ?? false;
}
