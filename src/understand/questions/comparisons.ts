import type { Question } from '../../paper';
import type { FigureAt } from '../figures';
import { sayingsOf, type Saying } from '../parts';
import { ask, briefSpan, type Asked } from './asking';

/** More than these would be a list to work through. */
const most = 3;

/** Words of comparing stand so near to the figures that they compare. */
const near = 70;

/** Two figures of a sentence, each in brackets behind what it belongs to, that do not stand as the words between them say. */
export function comparisonsThatDoNotHold(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const sayings = sayingsOf(asked.text);
  const found: Question[] = [];
  for (const [index, first] of asked.figures.entries()) {
    const second = asked.figures[index + 1];
    const saying = sayings[first.sentence];
    if (!saying || second?.sentence !== first.sentence || found.length >= most) continue;
    if (!isBracketed(saying, first) || !isBracketed(saying, second) || !comparable(first, second)) continue;
    const told = toldBetween(saying, first, second);
    if (told === 0 || Math.sign(first.value - second.value) === told) continue;
    const spans = [briefSpan(document, first.from, second.to)];
    found.push(ask(asked, 'figures-differ', spans, { first: first.text, second: second.text }, 'comparison'));
  }
  return found;
}

function isBracketed({ lower, from }: Saying, figure: FigureAt): boolean {
  return (
    lower[figure.from - from - 1] === '(' &&
    !/[=<>±]/u.test(lower.slice(figure.from - from, figure.to - from + 2))
  );
}

function comparable(a: FigureAt, b: FigureAt): boolean {
  if (a.ranged || b.ranged || !a.inDigits || !b.inDigits) return false;
  return a.kind === b.kind && (a.head === b.head || a.head === '' || b.head === '');
}

/** 1 where the words say that the first is the greater one, -1 the lesser one, 0 where they do not say. */
function toldBetween(saying: Saying, first: FigureAt, second: FigureAt): 1 | -1 | 0 {
  const { more, less, than } = saying.argument.comparing;
  const between = saying.lower.slice(first.to - saying.from, second.from - saying.from);
  if (between.length > near || !than.test(between) || /[;:]/u.test(between)) return 0;
  const at = first.from - saying.from;
  const before = saying.lower.slice(Math.max(0, at - near), at);
  const where = more.test(between) || less.test(between) ? between : than.test(before) ? '' : before;
  const [isMore, isLess] = [more.test(where), less.test(where)];
  return isMore === isLess ? 0 : isMore ? 1 : -1;
}
