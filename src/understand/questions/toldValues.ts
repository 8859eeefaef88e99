import { firstFrom } from '../firstFrom';
import type { FigureAt, FigureKind } from '../figures';

/** The values that a part of a paper tells. */
export interface ToldValues {
  /** Whether it tells a figure's value too, as exactly as either is written. */
  readonly has: (figure: FigureAt) => boolean;
}

/** The values of figures, by kind; a bare number (`38` in a table) may be of any kind. */
export function toldValues(figures: readonly FigureAt[]): ToldValues {
  const byKind = new Map<FigureKind | 'bare', number[]>();
  for (const { kind, unit, value } of figures) {
    if (kind === 'multiple' || kind === 'fraction') continue;
    const key = unit === '' ? 'bare' : kind;
    const group = byKind.get(key);
    if (group) group.push(value);
    else byKind.set(key, [value]);
  }
  for (const values of byKind.values()) values.sort((a, b) => a - b);
  const holds = (key: FigureKind | 'bare', value: number): boolean => {
    const values = byKind.get(key) ?? [];
    const from = firstFrom(values, value - slackOf(value), (one) => one);
    // A value is also told where it is written more roughly than here: `38%` for `37.6%`.
    return isNear(values[from] ?? NaN, value) || isNear(values[from - 1] ?? NaN, value);
  };
  return { has: ({ kind, value }) => holds(kind, value) || holds('bare', value) };
}

/** Whether one of two values may be the other, written more roughly. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(slackOf(a), slackOf(b));
}

/** Half of the last place that a value is written to: 0.05 for `37.6`, 0.5 for `38`; 50 for `1,200`, as large numbers are rounded. */
function slackOf(value: number): number {
  const written = String(Math.abs(value));
  const decimals = written.split('.')[1]?.length ?? 0;
  // A whole number below ten is a count: nobody rounds 1.7 omissions to two.
  if (decimals === 0 && written.length === 1) return 0;
  const zeros = decimals > 0 || written.length < 3 ? 0 : (/0*$/u.exec(written)?.[0].length ?? 0);
  return 10 ** (zeros - decimals) / 2;
}
