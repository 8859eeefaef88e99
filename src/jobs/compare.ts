import { compare, type Plan, type Row } from '../vault';

export type { Line } from '../vault';

/** A line of two sides, or how many lines are left out as nothing changes there. */
export type ComparedPart = Row | number;

/** What a plan does to one of its files, as a person looks at it. Without parts for what is no text. */
export interface ComparedNote {
  readonly parts: readonly ComparedPart[];
  /** How many parts come after these. */
  readonly more: number;
  /** Whether there is nothing to compare it with. */
  readonly isNew: boolean;
}

/** Lines around a change that are shown, as in most tools that compare. */
const AROUND = 3;

/** Parts that are shown: more than a person reads at once, and few enough to be drawn at once. */
const MOST = 400;

/** What a plan does to one of its files, line beside line: made when a person looks at it. */
export function compareNote({ plan }: { readonly plan: Pick<Plan, 'changes'> }, path: string): ComparedNote {
  const change = plan.changes.find((one) => one.path === path);
  const rows = change ? compare(change) : [];
  const parts = partsOf(rows);
  return {
    parts: parts.slice(0, MOST),
    more: Math.max(0, parts.length - MOST),
    isNew: rows.every(({ before }) => before === null),
  };
}

/** Rows with the long stretches in which nothing changes left out; where nothing changes at all, all rows. */
function partsOf(rows: readonly Row[]): readonly ComparedPart[] {
  const near = new Set<number>();
  rows.forEach(({ kind }, at) => {
    if (kind === 'same') return;
    for (let other = at - AROUND; other <= at + AROUND; other += 1) near.add(other);
  });
  if (near.size === 0) return rows;
  const parts: ComparedPart[] = [];
  rows.forEach((row, at) => {
    const last = parts[parts.length - 1];
    if (near.has(at)) parts.push(row);
    else if (typeof last === 'number') parts[parts.length - 1] = last + 1;
    else parts.push(1);
  });
  return parts;
}
