import type { Language } from '../../languages';
import { say } from '../../languages';
import type { Added } from '../../matrix';
import { BOLD_SIGN, element, fitted, highest, printSvg, textAt, titled, widthOf } from './draw';

/** Room for one paper, and for the bars. */
const STEP = 44;
const PLOT = 180;
const LEFT = 48;
const EDGE = 12;
const LINE = 16;
/** Names of papers stand aslant below their bars, and are cut at so many pixels. */
const NAME = 150;

const BAR = '#4292c6';
const CURVE = '#111111';

/**
 * How many new cells each paper shows (bars) and how many are shown after it (line), in the order of the papers' years. Where bars are
 * gone, more papers may add little.
 */
export function saturationChartOf(added: readonly Added[], language: Language, id = 'saturation'): string {
  const most = Math.max(1, highest(added.map(({ sum }) => sum)));
  const title = say(language, 'matrix-out.saturation');
  const top = EDGE + LINE * 6;
  const bottom = top + PLOT;
  const y = (count: number): number => bottom - (count / most) * PLOT;
  const x = (at: number): number => LEFT + EDGE + at * STEP + STEP / 2;
  const axis = [0, most].map(
    (count) =>
      element('path', {
        d: `M${LEFT} ${y(count)}H${x(Math.max(0, added.length - 1)) + STEP / 2}`,
        stroke: '#767676',
      }) + textAt(LEFT - 6, y(count) + 5, String(count), { 'text-anchor': 'end' }),
  );
  const bars = added.map(({ name, fresh, sum }, at) =>
    titled(
      say(language, 'matrix-out.added', { name, fresh, sum }),
      element('rect', { x: x(at) - 12, y: y(fresh), width: 24, height: bottom - y(fresh), fill: BAR }) +
        textAt(x(at), y(fresh) - 8, String(fresh), { 'text-anchor': 'middle' }) +
        textAt(0, 0, fitted(name, NAME), {
          transform: `translate(${x(at) - 4} ${bottom + 16}) rotate(45)`,
        }),
    ),
  );
  const curve = added.map(({ sum }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(sum)}`).join('');
  const last = added[added.length - 1];
  return printSvg({
    id,
    language: language.code,
    title,
    description: say(language, 'matrix-out.saturation-about', {
      papers: added.length,
      cells: last?.sum ?? 0,
    }),
    width: Math.max(x(added.length) + NAME * Math.SQRT1_2, EDGE * 2 + widthOf(title, BOLD_SIGN), 420),
    // The diagonal of a square of which a name is the diagonal.
    height: bottom + NAME * Math.SQRT1_2 + EDGE * 3,
    inside: [
      textAt(EDGE, EDGE + LINE, title, { 'font-weight': 'bold' }),
      element('rect', { x: EDGE, y: EDGE + LINE + 10, width: 12, height: 12, fill: BAR }),
      textAt(EDGE + 18, EDGE + LINE * 2 + 5, say(language, 'matrix-out.fresh')),
      element('path', { d: `M${EDGE} ${EDGE + LINE * 3}h12`, stroke: CURVE, 'stroke-width': 2 }),
      textAt(EDGE + 18, EDGE + LINE * 3 + 5, say(language, 'matrix-out.sum')),
      ...axis,
      ...bars,
      curve === '' ? '' : element('path', { d: curve, fill: 'none', stroke: CURVE, 'stroke-width': 2 }),
      ...added.map(({ sum }, at) => element('circle', { cx: x(at), cy: y(sum), r: 3, fill: CURVE })),
    ].join('\n'),
  });
}
