import { gathered, type Question, type Range } from '../../paper';
import type { FigureAt } from '../figures';
import { sayingsOf, type Saying } from '../parts';
import { ask, briefSpan, type Asked } from './asking';
import { yearsApart, yearsIn } from './years';

/** Two tellings of one result that differ. */
interface Twice {
  readonly first: Range;
  readonly second: Range;
  readonly saidFirst: string;
  readonly saidSecond: string;
}

/** More than this of one kind would be a list to work through; the first ones show what is wrong. */
const most = 4;

/** One result told twice with different numbers. */
export function figuresDiffer(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const twice = [...sameSeries(asked), ...digitsSwapped(asked), ...sameBeginning(asked)].slice(0, most);
  return twice.map(({ first, second, saidFirst, saidSecond }) => {
    const spans = [briefSpan(document, first.from, first.to), briefSpan(document, second.from, second.to)];
    return ask(asked, 'figures-differ', spans, { first: saidFirst, second: saidSecond });
  });
}

/** The figures of one sentence. */
interface Series {
  readonly saying: Saying;
  readonly figures: readonly FigureAt[];
}

/** Below this a value is too common to show that two sentences tell the same result. */
const telling = 13;

/** A value in more sentences than this is a size of the study, told again and again. */
const oftenest = 6;

/** Sentences that tell the same row of figures but for one. Found by the values that they share. */
function sameSeries(asked: Asked): readonly Twice[] {
  const byValue = new Map<number, Series[]>();
  for (const series of seriesOf(asked)) {
    for (const value of new Set(series.figures.map((figure) => figure.value))) {
      if (value < telling) continue;
      const group = byValue.get(value);
      if (group) group.push(series);
      else byValue.set(value, [series]);
    }
  }
  const seen = new Set<string>();
  const found: Twice[] = [];
  for (const group of byValue.values()) {
    if (group.length > oftenest) continue;
    for (const [index, first] of group.entries()) {
      for (const second of group.slice(index + 1)) {
        const key = `${String(first.saying.index)} ${String(second.saying.index)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const odd = oddPair(first, second);
        if (odd) found.push({ first: wholeOf(first), second: wholeOf(second), ...odd });
      }
    }
  }
  return found;
}

/** Sentences with three figures of the world or more, outside of the method. */
function seriesOf({ text, figures }: Asked): readonly Series[] {
  const sayings = sayingsOf(text);
  const groups = new Map<number, FigureAt[]>();
  for (const figure of figures) {
    if (!figure.matters || figure.kind === 'statistic' || figure.kind === 'multiple') continue;
    const group = groups.get(figure.sentence);
    if (group) group.push(figure);
    else groups.set(figure.sentence, [figure]);
  }
  return gathered([...groups], ([index, own]) => {
    const saying = sayings[index];
    return saying && own.length >= 3 && saying.part !== 'method' ? [{ saying, figures: own }] : [];
  });
}

/** The one place in which two rows of figures of one length differ, where all else says that they tell the same. */
function oddPair(a: Series, b: Series): Pick<Twice, 'saidFirst' | 'saidSecond'> | null {
  if (a.figures.length !== b.figures.length || yearsApart(a.saying.lower, b.saying.lower)) return null;
  const odd = a.figures.findIndex((figure, index) => figure.value !== b.figures[index]?.value);
  const first = a.figures[odd];
  const second = b.figures[odd];
  if (!first || !second || first.kind !== second.kind) return null;
  const rest = a.figures.filter((figure, index) => index !== odd && figure.value === b.figures[index]?.value);
  if (rest.length !== a.figures.length - 1) return null;
  const shared = new Set(rest.map((figure) => figure.value)).size;
  // Three shared values leave no doubt; two do where the odd ones count the same thing as well.
  const same = shared >= 3 || (shared === 2 && first.head !== '' && first.head === second.head);
  return same ? { saidFirst: first.text, saidSecond: second.text } : null;
}

function wholeOf({ figures }: Series): Range {
  return { from: figures[0]?.from ?? 0, to: figures[figures.length - 1]?.to ?? 0 };
}

/**
 * Two counts of one thing that differ in two neighbouring digits (`412 pumps`, later `421 pumps`), where the same
 * other figure stands beside both: a slip of the hand, since two real counts seldom share both.
 */
function digitsSwapped({ text, figures }: Asked): readonly Twice[] {
  const sayings = sayingsOf(text);
  const told = new Map<string, readonly [FigureAt, FigureAt]>();
  const found: Twice[] = [];
  for (const [index, one] of figures.entries()) {
    const beside = figures[index + 1];
    if (!isLargeCount(one) || beside?.sentence !== one.sentence || beside.value < telling) continue;
    const key = `${one.head} ${sortedDigits(one.value)} ${String(beside.value)} ${beside.kind}`;
    const [first, companion] = told.get(key) ?? [];
    if (!first || !companion) told.set(key, [one, beside]);
    else if (swapped(first.value, one.value) && !apartInTime(first, one, sayings)) {
      const places = {
        first: { from: first.from, to: companion.to },
        second: { from: one.from, to: beside.to },
      };
      found.push({ saidFirst: first.text, saidSecond: one.text, ...places });
    }
  }
  return found;
}

/** A count of named things with three digits or more: fewer are swapped by chance. */
function isLargeCount({ kind, head, value, inDigits }: FigureAt): boolean {
  return kind === 'count' && inDigits && head !== '' && Number.isInteger(value) && value >= 100;
}

function sortedDigits(value: number): string {
  return [...String(value)].sort().join('');
}

/** Whether two numbers of the same digits differ in two neighbouring ones only. */
function swapped(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  return at >= 0 && one.slice(at + 2) === other.slice(at + 2);
}

function apartInTime(a: FigureAt, b: FigureAt, sayings: readonly Saying[]): boolean {
  return yearsApart(sayings[a.sentence]?.lower ?? '', sayings[b.sentence]?.lower ?? '');
}

/** How often something first happened, as one place tells it. */
interface Beginning extends Range {
  readonly value: number;
  readonly said: string;
}

/** The first of something in one year, told with different counts: `5 cases`, later `both cases`. */
function sameBeginning(asked: Asked): readonly Twice[] {
  const tellings = new Map<string, Beginning[]>();
  for (const { key, ...telling } of beginningsOf(asked)) {
    const group = tellings.get(key);
    if (group) group.push(telling);
    else tellings.set(key, [telling]);
  }
  return [...tellings.values()].flatMap((group) => {
    const first = group[0];
    const second = group.find((other) => other.value !== first?.value);
    return first && second ? [{ first, second, saidFirst: first.said, saidSecond: second.said }] : [];
  });
}

function beginningsOf({ text, figures }: Asked): readonly (Beginning & { readonly key: string })[] {
  const sayings = sayingsOf(text);
  const found: (Beginning & { key: string })[] = [];
  const counts = new Map<number, FigureAt>();
  for (const figure of figures) {
    if (figure.kind === 'count' && figure.head !== '' && !counts.has(figure.sentence))
      counts.set(figure.sentence, figure);
  }
  for (const saying of sayings) {
    const cue = saying.argument.claims.first;
    const first = saying.heading || !saying.marks.may(cue) ? null : cue.exec(saying.lower);
    const year = first && yearsIn(saying.lower)[0];
    if (!first || !year) continue;
    const near = saying.lower.slice(Math.max(0, first.index - 30), first.index + first[0].length);
    const count = counts.get(saying.index);
    const own =
      count && near.includes(count.head)
        ? { head: count.head, value: count.value, said: count.text, to: count.to }
        : null;
    const counted = own ?? collectiveIn(text, sayings[saying.index + 1], saying.block, near);
    if (!counted) continue;
    found.push({
      key: `${counted.head} ${year}`,
      from: saying.from,
      to: counted.to,
      value: counted.value,
      said: counted.said,
    });
  }
  return found;
}

/** `kedua kasus`, `both cases` at the beginning of the next sentence, of what was told to be first. */
function collectiveIn(
  text: Asked['text'],
  next: Saying | undefined,
  block: number,
  near: string,
): { head: string; value: number; said: string; to: number } | null {
  if (!next || next.block !== block) return null;
  const match = /^(\p{L}+) (\p{L}+)/u.exec(next.lower);
  const value = next.argument.numbers.collectives.get(match?.[1] ?? '');
  const noun = match?.[2] ?? '';
  const head = next.argument.numbers.unitEnd ? noun.replace(/s$/u, '') : noun;
  if (!match || value === undefined || head === '' || !near.includes(head)) return null;
  const to = next.from + match[0].length;
  return { head, value, said: text.document.text.slice(next.from, to), to };
}
