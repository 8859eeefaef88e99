import type { Range } from '../paper';
import { isSpace } from './codes';
import type { NumberLexicon } from './argument';
import { symbolAt, unitAfter } from './units';

/** A place where a number stands. `raw` is the digits as written, or '' for a number word. */
export interface Written extends Range {
  readonly raw: string;
  readonly sentence: number;
  /** The sentence that it stands in. */
  readonly within: Range;
  readonly lexicon: NumberLexicon;
  /** What a number is that is no figure, or null for a figure. */
  readonly tag: Tag | null;
}

/** Why a number is no amount of anything: it names a day or a year, labels something, or is part of a name. */
export type Tag = 'date' | 'label' | 'part' | 'item';

type Place = Omit<Written, 'tag'>;

/** Tells amounts (null) from all else that papers write in digits, by what stands beside the number. */
export function tagOf(text: string, lower: string, one: Place, previous: Written | undefined): Tag | null {
  const before = lower.slice(Math.max(one.within.from, one.from - 24), one.from);
  const after = lower.slice(one.to, Math.min(one.within.to, one.to + 24));
  const raw = text.slice(one.to, Math.min(one.within.to, one.to + 6));
  if (isPart(lower, one, before, after, raw) || goesOn(lower, one, previous)) return 'part';
  if (isItem(one, before, after, raw) && !countsInRow(lower, one, before)) return 'item';
  if (one.lexicon.levelAfter.test(after)) return 'label';
  const word = lastWord(before);
  if (
    !isMeasured(one, after, raw) &&
    (isLabel(word, one, lower, previous) || isVersion(text, lower, one, after))
  )
    return 'label';
  return isDate(word, one, before, after, lower, previous) ? 'date' : null;
}

/** The word that a text ends in, with a full stop or up to two blanks behind it; '' for none. */
function lastWord(text: string): string {
  let to = text.length;
  while (to > 0 && text.length - to < 2 && isSpace(text.charCodeAt(to - 1))) to--;
  if (text[to - 1] === '.') to--;
  let from = to;
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from--;
  return text.slice(from, to);
}

/** Whether a unit is a letter; those of lower-cased ASCII, which most are, are told without a pattern. */
function isLetter(code: number): boolean {
  return code < 128 ? code >= 97 && code <= 122 : /\p{L}/u.test(String.fromCharCode(code));
}

/**
 * Part of a word, a name, an address, a version, a formula, a clock time, a date in digits, a place on the
 * globe. `raw` is what follows as written, since case tells `20m` from `Fig. 6M`.
 */
function isPart(lower: string, one: Place, before: string, after: string, raw: string): boolean {
  const left = before[before.length - 1] ?? ' ';
  const right = after[0] ?? ' ';
  const money = /(?:^|[^\p{L}])(?:rp\.?|us\$|\$|€|£)\s?$/u.test(before);
  if (!money && /[\p{L}\p{N}_/\\#@&?^~§{}|∣*)\]$]/u.test(left)) return true;
  if (/[\p{L}\p{M}\p{N}][-–−]$/u.test(before) && !/\d[-–]$/u.test(before)) return true;
  if (/[:.]$/u.test(before) && !money) return true;
  if (/\)\s?:\s?$/u.test(before)) return true;
  if (/[_/\\@^~{′″'’]/u.test(right) && !/^['’]\s/u.test(after)) return true;
  if (/^°\s?\d/u.test(after) || /^:\d|^-\d+-/u.test(after) || one.lexicon.numberTail?.test(after) === true)
    return true;
  if (!money && /^\p{L}/u.test(after) && !symbolAt(raw)) return true;
  // Numbers of works have no sign before them: `[−2, −3]`.
  if (/[[{]$/u.test(before) || (/^[\]}]/u.test(after) && !/[,[] [-−]$/u.test(before))) return true;
  return inAddress(lower, one);
}

/** The second half of a code whose first half is no number, or the greater: `AG5-1`, `66077-570`. */
function goesOn(lower: string, one: Place, previous: Written | undefined): boolean {
  if (!previous || one.from - previous.to !== 1 || !/[-–−]/u.test(lower[previous.to] ?? '')) return false;
  if (previous.tag === 'part') return true;
  const [first, second] = [previous.raw, one.raw];
  return /^\d{4,}$/u.test(first) && /^\d{3,}$/u.test(second) && Number(first) > Number(second);
}

/** Inside a web address, DOI or mail address: at most 80 signs back to the last blank are looked at. */
function inAddress(lower: string, one: Place): boolean {
  const left = lower[one.from - 1] ?? ' ';
  if (/[\s(“"]/u.test(left) || one.from === one.within.from) return false;
  const start = Math.max(one.within.from, one.from - 80);
  const token = lower.slice(start, one.from);
  return /(?:https?:|www\.|doi|@|\.(?:com|org|net|edu|id)\/)\S*$/u.test(token);
}

/**
 * The number of an item, note or reference: `(3)`, or `3.` and `3)` where a sentence begins; and of a section whose
 * title was run into its text: `2.1 Study area`.
 */
function isItem(one: Place, before: string, after: string, raw: string): boolean {
  if (/\($/u.test(before) && /^\)/u.test(after) && one.raw.length <= 3) return true;
  if (one.from !== one.within.from) return false;
  if (/^[.)](?:\s|$)/u.test(after) && one.raw.length <= 3) return true;
  return /^\s\p{Lu}\p{Ll}/u.test(raw) && /^\d{1,2}(?:\.\d{1,2})*$/u.test(one.raw);
}

/** Counts behind what they count, in a row of at least two: `clay (4), sand (7 samples) and silt (3)`. */
const countsBehind = /(\p{L}{2,}) \((\d{1,3})(?:(?: \p{L}+){1,2}\)|\)(?=[,;.]|$| \p{L}{1,5} ))/gu;

/**
 * Whether a number alone in brackets counts what stands before it, and is not the mark of an item or the number of an
 * example: others in the sentence do so too, and they do not just go on from one to the next.
 */
function countsInRow(lower: string, { from, within, lexicon }: Place, before: string): boolean {
  if (!/\p{L} \($/u.test(before)) return false;
  const row = [...lower.slice(within.from, within.to).matchAll(countsBehind)].filter(
    ([, word = '']) => !lexicon.unitStops.has(word) && !lexicon.labels.has(word),
  );
  const numbers = row.map(([, , number]) => Number(number));
  const own = row.some((one) => within.from + one.index + (one[1] ?? '').length + 2 === from);
  return (
    own && row.length >= 2 && numbers.some((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1)
  );
}

/** Whether a percent sign or word, or the sign of a measure, follows: what is measured is no label (`tingkat 95%`). */
function isMeasured(one: Place, after: string, raw: string): boolean {
  one.lexicon.percentAfter.lastIndex = 0;
  // `Figure 5A`, `Fig. 3 A` name a part of a picture: a capital alone is no measure here.
  return one.lexicon.percentAfter.test(after) || (/^\s[^\p{Lu}]/u.test(raw) && symbolAt(raw.slice(1)));
}

/** A short number right after a proper name that counts nothing: a release, a volume (`Primer 6`, `Record 147`). */
function isVersion(text: string, lower: string, one: Place, after: string): boolean {
  if (!/^(?:[.,;:)]|\s\p{Ll}|\s?\()/u.test(after) || !/^\d{1,3}(?:\.\d{1,2}){0,2}$/u.test(one.raw))
    return false;
  const start = Math.max(one.within.from, one.from - 24);
  const name = /(?:^|[\s(])(\p{Lu}\p{L}*\p{Ll}\p{L}*)\s$/u.exec(text.slice(start, one.from));
  const at = name ? one.from - (name[1] ?? '').length - 1 : one.within.from;
  return at > one.within.from && unitAfter(text, lower, one.to, one.within.to, one.lexicon).unit === '';
}

/** A number that names which one: `Table 3`, `Tier 1`, and the second of `Figures 1 and 2`. */
function isLabel(word: string, one: Place, lower: string, previous: Written | undefined): boolean {
  // `mengalir ke 74.961 desa`: what parts its thousands is no number of an item.
  if (one.lexicon.changeTo.has(word) && /^\d{1,3}[.,]\d{3}/u.test(one.raw)) return false;
  if (one.lexicon.labels.has(word))
    return !(one.lexicon.changeTo.has(word) && previous?.tag === null && previous.sentence === one.sentence);
  if (previous?.tag !== 'label' || previous.sentence !== one.sentence) return false;
  const between = lower.slice(previous.to, one.from);
  const { listBetween, rangeBetween } = one.lexicon;
  return /^\s?[-–,&]\s?$/u.test(between) || listBetween.test(between) || rangeBetween.test(between);
}

/** Before this year few things are dated that papers name in the plural right behind it: `the 1670 dialogues`. */
const seldomYear = 1800;

/** A day or a year. A bare number of four digits is a year unless it is said to count something. */
function isDate(
  word: string,
  one: Place,
  before: string,
  after: string,
  lower: string,
  previous: Written | undefined,
): boolean {
  const { lexicon } = one;
  const next = /^[\s\u00a0]?(\p{L}+)/u.exec(after)?.[1] ?? '';
  const month = lexicon.beforeMonth.has(next) ? (/^\s\p{L}+\s(\p{L}+)/u.exec(after)?.[1] ?? '') : next;
  const short = /^\d{1,2}$/u.test(one.raw);
  if (short && (lexicon.months.has(month) || (lexicon.months.has(word) && !lexicon.counted.has(next))))
    return true;
  if (
    short &&
    previous?.tag === 'date' &&
    previous.raw.length === 4 &&
    /^[/–-]$/u.test(lower.slice(previous.to, one.from))
  )
    return true;
  if (short && /^\s?[-–]\s?\d{1,2}\s\p{L}/u.test(after)) {
    const later = /^\s?[-–]\s?\d{1,2}\s(\p{L}+)/u.exec(after)?.[1] ?? '';
    if (lexicon.months.has(later)) return true;
  }
  if (!/^(?:1[5-9]|20)\d\d$/u.test(one.raw)) return false;
  if (/^\s?(?:%|[-–]?\s?\p{L}+)/u.test(after) && (/^\s?%/u.test(after) || lexicon.counted.has(next)))
    return false;
  if (Number(one.raw) < seldomYear && lexicon.unitEnd?.test(next) && !lexicon.unitStops.has(next))
    return false;
  return (
    !(lexicon.amountBefore.has(word) && next !== '' && !lexicon.unitStops.has(next)) || /\($/u.test(before)
  );
}
