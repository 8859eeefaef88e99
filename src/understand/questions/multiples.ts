import type { Question } from '../../paper';
import type { FigureAt } from '../figures';
import { sayingsOf, type Saying } from '../parts';
import { ask, briefSpan, type Asked } from './asking';

/** How far from a multiple its two amounts may stand, in sentences of its paragraph. */
const before = 2;
const after = 3;

/** The same in figures: in a sentence that is a table of hundreds, those far off say nothing of the multiple. */
const reach = 12;

/** Two amounts of one change stand within so many signs of each other: a long sentence. */
const apart = 400;

/** A told multiple (`tripled`) may be this share off: that is rounding. */
const rounding = 0.1;
/** The same where the paper says `about`. */
const roughly = 0.25;

/** More than these would be a list to work through. */
const most = 3;

/** A multiple that the two amounts beside it do not bear out. */
export function multiplesThatDoNotFit(asked: Asked): readonly Question[] {
  const sayings = sayingsOf(asked.text);
  const found: Question[] = [];
  asked.figures.forEach((figure, index) => {
    if (figure.kind !== 'multiple' || figure.value <= 1 || found.length >= most) return;
    const pairs = pairsNear(asked, sayings, index);
    const [pair] = pairs;
    if (pair && !pairs.some((one) => fits(figure, one, sayings))) found.push(question(asked, figure, pair));
  });
  return found;
}

type Pair = readonly [FigureAt, FigureAt];

/** Neighbouring amounts of one thing, between which the text tells of a change. */
function pairsNear({ figures }: Asked, sayings: readonly Saying[], index: number): readonly Pair[] {
  const home = figures[index];
  const saying = home && sayings[home.sentence];
  if (!saying) return [];
  const near: FigureAt[] = [];
  let at = index;
  while (at > 0 && index - at < reach && (figures[at - 1]?.sentence ?? -1) >= home.sentence - before) at--;
  for (; at - index < reach && (figures[at]?.sentence ?? Infinity) <= home.sentence + after; at++) {
    const figure = figures[at];
    if (!figure || sayings[figure.sentence]?.block !== saying.block) continue;
    if (isAmount(figure) || (figure.sentence === home.sentence && isBareAmount(figure))) near.push(figure);
  }
  const pairs = near.flatMap((first, order): Pair[] => {
    const second = near[order + 1];
    return second && first.head === second.head && changes(first, second, sayings) ? [[first, second]] : [];
  });
  // What the sentence of the multiple itself compares is what it means.
  const own = pairs.filter((pair) => pair.every((one) => one.sentence === home.sentence));
  return own.length > 0 ? own : pairs;
}

function isAmount(figure: FigureAt): boolean {
  return (
    (figure.kind === 'count' || figure.kind === 'money') &&
    figure.head !== '' &&
    figure.value > 0 &&
    !figure.ranged
  );
}

/** A large number with nothing behind it: `from 22,000 in 2018`. What it counts was said before. */
function isBareAmount({ kind, unit, value, ranged }: FigureAt): boolean {
  return kind === 'count' && unit === '' && value >= 13 && !ranged;
}

function changes(first: FigureAt, second: FigureAt, sayings: readonly Saying[]): boolean {
  const saying = sayings[second.sentence];
  if (!saying || first.value === second.value || second.sentence - first.sentence > 1) return false;
  const from = first.sentence === second.sentence ? first.to : saying.from;
  if (second.from - from > apart) return false;
  const between = saying.lower.slice(Math.max(0, from - saying.from), second.from - saying.from);
  const { claims, numbers } = saying.argument;
  return (
    claims.change.test(between) || between.split(/[^\p{L}]+/u).some((word) => numbers.changeTo.has(word))
  );
}

/** Whether two amounts bear a multiple out, as exactly as the text tells it. */
function fits(figure: FigureAt, [first, second]: Pair, sayings: readonly Saying[]): boolean {
  const ratio = ratioOf([first, second]);
  const saying = sayings[figure.sentence];
  const told = figure.value;
  const at = figure.from - (saying?.from ?? 0);
  // `more than`, `nearly`: the words right before it, none of them longer than this.
  const lead = saying ? saying.lower.slice(Math.max(0, at - 40), at) : '';
  const cues = saying?.argument.claims;
  if (cues?.over.test(lead)) return ratio >= told * 0.98 && ratio < told + 1;
  if (cues?.under.test(lead)) return ratio > told - 0.6 && ratio <= told * 1.02;
  return Math.abs(ratio / told - 1) <= (cues?.about.test(lead) ? roughly : rounding);
}

function ratioOf([first, second]: Pair): number {
  return Math.max(first.value, second.value) / Math.min(first.value, second.value);
}

function question(asked: Asked, figure: FigureAt, pair: Pair): Question {
  const { document } = asked.text;
  const spans = [figure, ...pair].map((one) => briefSpan(document, one.from, one.to));
  const [first, second] = pair;
  return ask(asked, 'multiple-does-not-fit', spans, {
    multiple: figure.text,
    first: first.text,
    second: second.text,
    ratio: numberFormat(asked.language.code).format(ratioOf(pair)),
  });
}

/** To make a format takes longer than to find all multiples of a paper. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string): Intl.NumberFormat {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  formats.set(language, format);
  return format;
}
