import type { CellState } from '../../matrix';
import type { Sheet, SheetCell } from '../sheet';
import { shownOf } from '../shown';
import { BLANK, Wording } from '../wording';
import { BOLD_SIGN, element, fitted, highest, printSvg, textAt, titled, widthOf, wrapped } from './draw';
import { shadeOf } from './shade';

const CELL = { width: 104, height: 34 } as const;
/** Lines that the name of a role may take. */
const HEAD_LINES = 4;
const LINE = 16;
const KEY = { width: 72, height: 24 } as const;
const EDGE = 12;
/** The band at the side of a cell that holds its mark, so that nothing stands behind its number. */
const BAND = 12;
/** Labels of rows may take as much; longer ones are cut, and said whole where the pointer rests. */
const LONGEST_LABEL = 280;

/** What an empty cell shows; the legend says what it means. */
const signs: Readonly<Record<Exclude<CellState, 'supported' | 'disputed' | 'against'>, string>> = {
  'searched-none': '∅',
  'not-applicable': '×',
  'not-examined': '?',
  blank: BLANK,
};

/** In the order of the legend. */
const states: readonly CellState[] = [
  'supported',
  'disputed',
  'against',
  'searched-none',
  'not-applicable',
  'not-examined',
  'blank',
];

/**
 * A matrix as a picture: the darker a cell, the more claims it holds. Counts stand in it; what is disputed, against or empty for a reason
 * has a mark of its own. `id` tells several pictures of one page apart.
 */
export function heatMapOf(sheet: Sheet, id = 'heat-map'): string {
  const words = new Wording(sheet);
  const { framework, language } = sheet;
  const { corner, columns, rows } = shownOf(sheet, words);
  const label = Math.min(
    LONGEST_LABEL,
    Math.max(highest(rows.map(({ name }) => widthOf(name))), widthOf(corner, BOLD_SIGN)) + EDGE,
  );
  const cells = rows.flatMap((row) => row.cells);
  const most = highest(cells.map(total));
  const left = EDGE + label;
  const heads = columns.map(({ name }) => wrapped(name, CELL.width - 8, HEAD_LINES));
  const top = EDGE * 3 + LINE * (1 + Math.max(1, highest(heads.map(({ length }) => length))));
  const end = top + rows.length * CELL.height;
  const shown = new Set(cells.map(({ state }) => state));
  const legend = states.filter((state) => shown.has(state));
  const title = words.say('matrix-out.heat-map', { framework: framework.name });
  const drawnHeads = columns.map(({ name }, at) =>
    headOf(name, heads[at] ?? [], left + at * CELL.width, top),
  );
  const lines = rows.map(({ name, cells: inside }, at) => {
    const y = top + at * CELL.height;
    const text = textAt(left - EDGE / 2, y + CELL.height / 2 + 5, fitted(name, label - EDGE / 2), {
      'text-anchor': 'end',
    });
    const drawn = inside.map((cell, column) =>
      titled(
        `${name} · ${columns[column]?.name ?? ''}: ${words.cell(cell)}`,
        cellAt(cell, most, left + column * CELL.width, y, id),
      ),
    );
    return titled(name, text) + drawn.join('');
  });
  const keys = legend.map((state, at) =>
    keyOf(state, words.state(state), EDGE, end + EDGE + at * KEY.height, id),
  );
  return printSvg({
    id,
    language: language.code,
    title,
    description: `${words.say('matrix-out.picture', { rows: rows.length, columns: columns.length })} ${words.emptyCells(sheet)}`,
    width: Math.max(left + columns.length * CELL.width + EDGE, EDGE * 2 + widthOf(title, BOLD_SIGN), 360),
    height: end + EDGE + legend.length * KEY.height + EDGE,
    inside: [
      patterns(id),
      textAt(EDGE, EDGE + LINE, title, { 'font-weight': 'bold' }),
      textAt(left - EDGE / 2, top - 6, corner, { 'text-anchor': 'end', 'font-weight': 'bold' }),
      ...drawnHeads,
      ...lines,
      ...keys,
    ].join('\n'),
  });
}

function total({ supports, opposes }: SheetCell): number {
  return supports + opposes;
}

function headOf(name: string, lines: readonly string[], x: number, bottom: number): string {
  const texts = lines.map((line, at) =>
    textAt(x + CELL.width / 2, bottom - 6 - (lines.length - 1 - at) * LINE, line, {
      'text-anchor': 'middle',
      'font-weight': 'bold',
    }),
  );
  return titled(name, texts.join(''));
}

function cellAt(cell: SheetCell, most: number, x: number, y: number, id: string): string {
  const { state, supports, opposes } = cell;
  const { fill, ink } = shadeOf(total(cell), most);
  const said =
    state === 'supported'
      ? String(supports)
      : state === 'disputed'
        ? `${supports} / −${opposes}`
        : state === 'against'
          ? `−${opposes}`
          : signs[state];
  return boxAt({ x, y, ...CELL }, fill, ink, markOf(state, id), said);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxAt(
  { x, y, width, height }: Box,
  fill: string,
  ink: string,
  mark: string | null,
  said: string,
): string {
  const box = { x: x + 1, y: y + 1, height: height - 2 };
  const ground = element('rect', { ...box, width: width - 2, fill, stroke: '#767676', 'stroke-width': 0.5 });
  const band = mark === null ? '' : element('rect', { ...box, width: BAND, fill: `url(#${mark})` });
  const middle = x + (width + (mark === null ? 0 : BAND)) / 2;
  const text = textAt(middle, y + height / 2 + 5, said, { 'text-anchor': 'middle', fill: ink });
  return ground + band + text;
}

function markOf(state: CellState, id: string): string | null {
  return state === 'disputed' || state === 'against' || state === 'not-applicable' ? `${id}-${state}` : null;
}

/** The marks: stripes for what is disputed, a dense hatch for what is against, dots for what does not apply. */
function patterns(id: string): string {
  const frame = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
  const ground = element('rect', { width: 6, height: 6, fill: '#ffffff' });
  const stroke = { stroke: '#111111', 'stroke-width': 1.5, fill: 'none' };
  const drawn = [
    ['disputed', element('path', { d: 'M0 6L6 0', ...stroke })],
    ['against', element('path', { d: 'M0 6L6 0M0 0L6 6', ...stroke })],
    ['not-applicable', element('circle', { cx: 3, cy: 3, r: 1.2, fill: '#111111' })],
  ] as const;
  return element(
    'defs',
    {},
    drawn
      .map(([state, mark]) => element('pattern', { id: `${id}-${state}`, ...frame }, ground + mark))
      .join(''),
  );
}

function keyOf(state: CellState, words: string, x: number, y: number, id: string): string {
  const sample = { supported: '2', disputed: '2 / −1', against: '−1', ...signs }[state];
  const { fill, ink } = shadeOf(
    state === 'supported' || state === 'disputed' || state === 'against' ? 1 : 0,
    1,
  );
  const box = boxAt({ x, y, ...KEY }, fill, ink, markOf(state, id), sample);
  return box + textAt(x + KEY.width + 8, y + KEY.height / 2 + 5, words);
}
