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
  const both = mixed ? null : oneSignForBoth(asked, main);
  const shown = mixed ?? both;
  if (!shown) return [];
  const spans = shown.map(({ number }) => briefSpan(document, number.from, number.to));
  const blanks = { examples: listed(spans.map((span) => span.text)) };
  return [
    ask(asked, 'mixed-number-format', spans, blanks, both ? 'one-sign-for-both' : 'mixed-number-format'),
  ];
}

/**
 * Figures by which one sign parts thousands here and decimals there, each beyond doubt (`1.250.000`, `0.05`), or null.
 * One number of two groups may be a slip of the text layer, so decimals are asked for twice.
 */
function oneSignForBoth({ text, figures }: Asked, main: string | undefined): readonly FigureAt[] | null {
  const { document, sentences } = text;
  if (!figures.some(({ thousands }) => thousands !== null)) return null;
  const own = figures.filter(({ inDigits, sentence, thousands, decimal }) => {
    return (
      inDigits &&
      (thousands !== null || decimal !== null) &&
      document.blocks[sentences[sentence]?.block ?? -1]?.language === main
    );
  });
  const raw = ({ number }: FigureAt): string => document.text.slice(number.from, number.to);
  const signs: readonly Sign[] = ['.', ','];
  for (const sign of signs) {
    const thousands = own.filter((one) => one.thousands === sign && raw(one).split(sign).length > 2);
    const decimals = own.filter((one) => one.decimal === sign && /^0[.,]\d/u.test(raw(one)));
    if (thousands.length > 0 && decimals.length > 1) {
      return [...thousands.slice(0, examples), ...decimals.slice(0, examples)].sort(
        (a, b) => a.from - b.from,
      );
    }
  }
  return null;
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
