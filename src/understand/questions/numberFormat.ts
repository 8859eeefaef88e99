import type { Question } from '../../paper';
import type { FigureAt } from '../figures';
import type { Sign } from '../numbers';
import { ask, briefSpan, listed, type Asked } from './asking';

/** Of each way of writing so many examples show the reader what is meant. */
const examples = 3;

/**
 * Dot and comma used for one purpose in one language: a reader can't tell 62.000 from 62,000. Another
 * language of the paper (an abstract) has a right to its own signs.
 */
export function mixedNumberFormat(asked: Asked): readonly Question[] {
  const { document, sentences } = asked.text;
  const main = document.languages[0];
  const own = asked.figures.filter((figure) => {
    const block = document.blocks[sentences[figure.sentence]?.block ?? -1];
    return figure.inDigits && figure.unit !== '' && block?.language === main;
  });
  const mixed = mixedBy(own, (figure) => figure.thousands, 1) ?? mixedBy(own, decimalOf, 2);
  if (!mixed) return [];
  const spans = mixed.map(({ number }) => briefSpan(document, number.from, number.to));
  return [ask(asked, 'mixed-number-format', spans, { examples: listed(spans.map((span) => span.text)) })];
}

/** The decimal sign; none for `4.0`, which is more often a version than an amount. */
function decimalOf(figure: FigureAt): Sign | null {
  return Number.isInteger(figure.value) ? null : figure.decimal;
}

/**
 * Figures of both signs, or null where one sign alone has this purpose. `least` of each are asked for: a
 * lone decimal of the other sign is more likely two numbers that lost the blank between them.
 */
function mixedBy(
  figures: readonly FigureAt[],
  signOf: (figure: FigureAt) => Sign | null,
  least: number,
): readonly FigureAt[] | null {
  const dots = figures.filter((figure) => signOf(figure) === '.');
  const commas = figures.filter((figure) => signOf(figure) === ',');
  if (dots.length < least || commas.length < least) return null;
  return [...dots.slice(0, examples), ...commas.slice(0, examples)].sort((a, b) => a.from - b.from);
}
