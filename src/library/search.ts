import type { Row } from './row';

/** What is looked for, and what stands first. */
export interface Search {
  readonly query: string;
  readonly limit: number;
  /** Keys that stand before others that fit as well: what the note, then the vault cites already. */
  readonly first?: readonly string[];
}

/** What a work that stands first has above others that fit as well, and how many of them are told apart. */
const LIFT = 500;
const RANKS = 100;

/**
 * The best rows by their scores, 0 for one that does not fit; what stands first is lifted above what fits as well. Without scores:
 * those that stand first, then all in their order.
 */
export function ordered(
  rows: readonly Row[],
  { limit, first = [] }: Search,
  scoreOf: ((at: number) => number) | null,
): readonly Row[] {
  const ranks = new Map(first.map((key, at) => [key, Math.max(1, RANKS - at)]));
  if (!scoreOf) {
    const known = rows
      .filter(({ key }) => ranks.has(key))
      .sort((a, b) => (ranks.get(b.key) ?? 0) - (ranks.get(a.key) ?? 0));
    for (let at = 0; known.length < limit && at < rows.length; at++) {
      const row = rows[at];
      if (row && !ranks.has(row.key)) known.push(row);
    }
    return known.slice(0, limit);
  }
  const best: { readonly row: Row; readonly score: number }[] = [];
  let least = 0;
  for (let at = 0; at < rows.length; at++) {
    const own = scoreOf(at);
    const row = rows[at];
    if (own === 0 || !row) continue;
    const rank = ranks.size === 0 ? undefined : ranks.get(row.key);
    const score = own + (rank === undefined ? 0 : LIFT + rank);
    if (best.length >= limit && score <= least) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place -= 1;
    best.splice(place, 0, { row, score });
    if (best.length > limit) best.pop();
    least = best.at(-1)?.score ?? 0;
  }
  return best.map(({ row }) => row);
}
