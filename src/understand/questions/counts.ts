import { gathered, rangeOf, type Question, type Range } from '../../paper';
import type { FigureAt } from '../figures';
import { firstFrom } from '../firstFrom';
import { sayingsOf } from '../parts';
import { ask, briefSpan, listed, type Asked } from './asking';

/** More than these would be a list to work through. */
const most = 4;

/** A number of things announced, against those that are named. */
export function countMismatches(asked: Asked): readonly Question[] {
  return [...numbered(asked), ...divided(asked)].slice(0, most);
}

/** `five reasons: (1) … (2) … (3) …`: the marks are counted. */
function numbered(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  const sayings = sayingsOf(asked.text);
  return gathered(asked.figures, (figure) => {
    if (figure.kind !== 'count' || figure.value > 12 || !Number.isInteger(figure.value)) return [];
    const block = document.blocks[sayings[figure.sentence]?.block ?? -1];
    if (!block) return [];
    // A list follows its announcement: within a line or so comes the colon, then at once the first mark.
    const ahead = document.text.slice(figure.to, Math.min(block.to, figure.to + 90)).indexOf(':');
    if (ahead < 0) return [];
    const colon = figure.to + ahead;
    const marks = marksAfter(document.text.slice(colon + 1, Math.min(block.to, colon + 4000)));
    if (marks.length < 2 || marks.length === figure.value) return [];
    const spans = [figure, { from: colon + 1, to: Math.min(block.to, colon + 400) }];
    return [
      ask(
        asked,
        'count-mismatch',
        spans.map(({ from, to }) => briefSpan(document, from, to)),
        { announced: figure.text, count: marks.length, members: listed(marks) },
      ),
    ];
  });
}

/** The marks of an enumeration, in order from the first, as long as they follow each other. */
function marksAfter(text: string): readonly string[] {
  if (!/^\s*\((?:1|a|i)\)/u.test(text)) return [];
  const marks: string[] = [];
  for (const match of text.matchAll(/\((\d{1,2}|[a-l])\)/gu)) {
    const mark = match[1] ?? '';
    const order = /\d/u.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96;
    if (order !== marks.length + 1) break;
    marks.push(match[0]);
  }
  return marks;
}

/** A typology that announces another number of members than it names. */
function divided(asked: Asked): readonly Question[] {
  const { document } = asked.text;
  return asked.typologies.flatMap((typology) => {
    const { announced, members } = typology;
    if (announced === null || members.length < 2 || members.length === announced) return [];
    const ranges = members.map((member) => rangeOf(document, member)).sort((a, b) => a.from - b.from);
    const first = ranges[0];
    const last = ranges[ranges.length - 1];
    if (!first || !last || !inARow(ranges)) return [];
    const figure = announcing(asked.figures, announced, first.from);
    if (!figure) return [];
    const spans = [briefSpan(document, figure.from, figure.to), briefSpan(document, first.from, last.to)];
    const names = members.map((member) => member.name);
    return [
      ask(asked, 'count-mismatch', spans, {
        announced: figure.text,
        count: members.length,
        members: listed(names),
      }),
    ];
  });
}

/** Whether members follow each other as in a list: this many signs between two are a sentence of comment. */
function inARow(ranges: readonly Range[]): boolean {
  return ranges.every((range, index) => index === 0 || range.from - (ranges[index - 1]?.to ?? 0) < 160);
}

/** The figure that announces `count` things before `at`: the nearest, within a long sentence of it. */
export function announcing(figures: readonly FigureAt[], count: number, at: number): FigureAt | null {
  const next = firstFrom(figures, at, (figure) => figure.from);
  for (let index = next - 1; at - (figures[index]?.to ?? -Infinity) < 300; index--) {
    const figure = figures[index];
    if (figure?.kind === 'count' && figure.value === count) return figure;
  }
  return null;
}
