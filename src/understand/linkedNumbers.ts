import type { Written } from './notFigures';
import { matchAt } from './tails';

/** More numbers than this in a row are a table, whose numbers share no unit. */
const longestList = 6;

/** The words and signs between two numbers that share a unit are no longer than this, in signs. */
const between = 16;

/** Whether the number at `index` shares its unit with the next one: a range, a list, a mean and its spread. */
export function linked(
  lower: string,
  written: readonly Written[],
  index: number,
  further = longestList,
): boolean {
  const one = written[index];
  const next = written[index + 1];
  if (!one || !next || next.raw === '' || one.raw === '' || next.sentence !== one.sentence) return false;
  if (next.from - one.to > between || next.tag !== null || one.tag !== null) return false;
  const said = lower.slice(one.to, next.from);
  const { cues, changeTo, rangeBetween, listBetween } = one.lexicon;
  // `45 or 30%` tells one thing in two ways.
  if (cues.orWords.includes(said.trim()) && isPercent(lower, next)) return false;
  if (changesFrom(lower, one) && changeTo.has(said.trim())) return true;
  // `from 2.9 to 1.7, and 58% …`: the change has ended.
  if (said.startsWith(',') && endsChange(lower, one, written[index - 1])) return false;
  if (listBetween.test(said)) return true;
  if (rangeBetween.test(said)) return changesFrom(lower, one) || !falls(one, next);
  // A comma alone parts items only of a list that goes on: `77, 72 and 78 species`.
  return said === ', ' && further > 0 && linked(lower, written, index + 1, further - 1);
}

/** Whether a number is what something changed to: the second of `from 2.9 to 1.7`. */
function endsChange(lower: string, one: Written, before: Written | undefined): boolean {
  if (before?.sentence !== one.sentence || one.from - before.to > between) return false;
  return one.lexicon.changeTo.has(lower.slice(before.to, one.from).trim()) && changesFrom(lower, before);
}

/** Whether the second number is the lesser one, as no range has it: `at age 13 to 6.1 h`. */
function falls(one: Written, next: Written): boolean {
  const [first, second] = [one, next].map(({ raw }) => Number(raw.replace(',', '.')));
  return first !== undefined && second !== undefined && first > second;
}

/** The last number that shares its unit with the one at `index`, or null where that stands alone. */
export function lastLinked(lower: string, written: readonly Written[], index: number): Written | null {
  let at = index;
  while (at - index < longestList && linked(lower, written, at)) at++;
  return at > index ? (written[at] ?? null) : null;
}

/** Whether two numbers are the ends of a range: `15 to 20`. */
export function isRange(lower: string, one: Written, next: Written | undefined): boolean {
  return next !== undefined && one.lexicon.rangeBetween.test(lower.slice(one.to, next.from));
}

/** Whether a number is what something changed from: `dari 120 menjadi 365`. */
export function changesFrom(lower: string, one: Written): boolean {
  const before = lower.slice(Math.max(one.within.from, one.from - between), one.from);
  if (!one.lexicon.cues.changeFrom.some((each) => before.includes(each))) return false;
  const word = /(\p{L}+)\s(?:\p{Sc}|rp\s?)?$/u.exec(before)?.[1];
  return word !== undefined && one.lexicon.cues.changeFrom.includes(word);
}

function isPercent(lower: string, { to, within, lexicon }: Written): boolean {
  return matchAt(lexicon.percentAfter, lower, to, within.to) !== null;
}
