import { gathered, type Question, type Range } from '../../paper';
import type { FigureAt } from '../figures';
import { sayingsOf, type Saying } from '../parts';
import { ask, briefSpan, listed, type Asked } from './asking';

/** More of them are no list in a sentence. */
const largest = 12;

/** A list follows its announcement within a line or so. */
const reach = 90;

/** An item of such a list is a name, not a clause. */
const itemWords = 5;

/** `Five kinds of request were recorded: printing, recovery, filling, checks.`: names in a row behind a colon, counted. */
export function listsOfAnotherLength(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const sayings = sayingsOf(asked.text);
  return gathered(asked.figures, (figure) => {
    const saying = sayings[figure.sentence];
    if (!saying || saying.part === 'backMatter' || !announces(figure)) return [];
    const list = listBehind(saying, figure);
    if (!list || (list.fewest <= figure.value && figure.value <= list.most)) return [];
    const spans = [figure, list].map(({ from, to }) => briefSpan(document, from, to));
    return [
      ask(asked, 'count-mismatch', spans, {
        announced: figure.text,
        count: list.most,
        members: listed(list.items),
      }),
    ];
  });
}

function announces({ kind, value, unit }: FigureAt): boolean {
  return kind === 'count' && unit !== '' && Number.isInteger(value) && value >= 3 && value <= largest;
}

/** A list, and how many items it has: `salt and pepper` may be one or two. */
interface List extends Range {
  readonly items: readonly string[];
  readonly fewest: number;
  readonly most: number;
}

/** The names between the first colon behind a figure and the end of its sentence; null where anything else stands there. */
function listBehind({ lower, from, argument }: Saying, figure: FigureAt): List | null {
  const at = figure.to - from;
  const colon = lower.indexOf(':', at);
  if (colon < 0 || colon - at > reach || /[;(]|\d/u.test(lower.slice(at, colon))) return null;
  const told = lower.slice(colon + 1);
  if (/[;:()\d“”"]/u.test(told)) return null;
  const and = new RegExp(`,? (?:${argument.numbers.cues.listWords.join('|')}) `, 'u');
  const items = told.replace(/[.!?]?\s*$/u, '').split(/,\s+/u);
  const names = items.flatMap((item) => item.replace(/^\s+/u, '').split(and)).filter((name) => name !== '');
  if (items.length < 3 || names.some((name) => name.split(' ').length > itemWords)) return null;
  return {
    from: from + colon + 1,
    to: from + lower.length,
    items: names,
    fewest: items.length,
    most: names.length,
  };
}
