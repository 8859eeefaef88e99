import type { Question, Range } from '../../paper';
import type { FigureAt } from '../figures';
import { sayingsOf, type Saying } from '../parts';
import { ask, briefSpan, listed, type Asked } from './asking';

/** More than these would be a list to work through. */
const most = 4;

/** Totals that their own sentence does not bear out: parts that add up to another number, or cases times repeats. */
export function sumsThatDoNotFit(asked: Asked): readonly Question[] {
  const sayings = sayingsOf(asked.text);
  const found: Question[] = [];
  for (let first = 0; first < asked.figures.length && found.length < most;) {
    const own = ofOneSentence(asked.figures, first);
    const saying = sayings[asked.figures[first]?.sentence ?? -1];
    if (saying && saying.part !== 'backMatter' && own.length >= 2) {
      const odd = partsOff(saying, own) ?? repeatsOff(saying, own);
      if (odd) found.push(question(asked, odd));
    }
    first += own.length;
  }
  return found;
}

/** A total and what its parts come to. */
interface Odd {
  readonly total: FigureAt;
  readonly comes: number;
  readonly named: readonly string[];
  readonly place: Range;
}

function question(asked: Asked, { total, comes, named, place }: Odd): Question {
  const spans = [briefSpan(asked.text.document, place.from, place.to)];
  return ask(asked, 'count-mismatch', spans, {
    announced: total.text,
    count: comes,
    members: listed(named),
  });
}

function ofOneSentence(figures: readonly FigureAt[], first: number): readonly FigureAt[] {
  const sentence = figures[first]?.sentence;
  let end = first + 1;
  while (figures[end]?.sentence === sentence) end++;
  return figures.slice(first, end);
}

/** `27 people, consisting of 9 clerks, 8 drivers, and 12 guards`; `27 people (9 clerks and 12 guards)`. */
function partsOff(saying: Saying, own: readonly FigureAt[]): Odd | null {
  for (const [index, total] of own.entries()) {
    if (!isCount(total)) continue;
    const rest = saying.lower.slice(total.to - saying.from);
    const bracketed = /^(?: \p{L}+){0,2} \((?=\d)/u.test(rest);
    const told = saying.argument.numbers.consistsOf.test(rest);
    const parts = bracketed || told ? partsIn(saying, own.slice(index + 1)) : [];
    const last = parts[parts.length - 1];
    if (!last || parts.length < 2) continue;
    const comes = parts.reduce((sum, part) => sum + part.value, 0);
    if (comes === total.value || !isSlip(comes, total.value, bracketed || parts.length < 3)) continue;
    return { total, comes, named: parts.map(({ text }) => text), place: { from: total.from, to: last.to } };
  }
  return null;
}

/** Whether a sum is so close to its total that it was meant to be it: a row of two may as well name some parts only. */
function isSlip(comes: number, total: number, brief: boolean): boolean {
  const off = Math.abs(comes - total) / total;
  return off <= (brief ? 0.15 : 0.5);
}

function isCount({ kind, value, ranged, unit }: FigureAt): boolean {
  return kind === 'count' && !ranged && unit !== '' && Number.isInteger(value) && value >= 2;
}

/** Counts that follow each other as in a list: a few words, a comma or `and`, the next. */
function partsIn(saying: Saying, figures: readonly FigureAt[]): readonly FigureAt[] {
  const parts: FigureAt[] = [];
  for (const figure of figures) {
    const last = parts[parts.length - 1];
    const between = last ? saying.lower.slice(last.to - saying.from, figure.from - saying.from) : '';
    if (figure.kind !== 'count' || figure.ranged || !Number.isInteger(figure.value)) break;
    if (last && !saying.argument.numbers.partsBetween.test(between)) break;
    parts.push(figure);
  }
  return parts;
}

/** More cases than this are not repeated one by one in one sentence. */
const mostCases = 40;

/** `Four rates were compared, each replicated ten times, giving 48 plots`. */
function repeatsOff(saying: Saying, own: readonly FigureAt[]): Odd | null {
  const { replicated, giving, words } = saying.argument.numbers;
  const match = replicated.exec(saying.lower);
  const number = match?.slice(1).find((one) => one !== undefined);
  if (!match || number === undefined) return null;
  const times = words.get(number) ?? Number(number);
  const end = match.index + match[0].length;
  const leads = giving.exec(saying.lower.slice(end));
  const total = leads
    ? own.find((one) => one.from - saying.from >= end + leads.index && isCount(one))
    : undefined;
  const cases = own.filter((one) => one.to - saying.from <= match.index && isCase(saying, one));
  const [only] = cases;
  if (!total || !only || cases.length > 1 || times < 2) return null;
  const comes = only.value * times;
  if (comes === total.value || !isSlip(comes, total.value, false)) return null;
  const named = [only.text, saying.lower.slice(match.index, end).trim()];
  return { total, comes, named, place: { from: saying.from + match.index, to: total.to } };
}

function isCase(saying: Saying, figure: FigureAt): boolean {
  const before = saying.lower.slice(0, figure.from - saying.from);
  const inBracket = before.lastIndexOf('(') > before.lastIndexOf(')');
  return isCount(figure) && figure.value <= mostCases && !inBracket;
}
