import type { Coding, Verdict } from './records';

/**
 * What a cell is: `supported`, `disputed` (for and against), `against` (nothing but), or without evidence: what a person
 * found out (a verdict), or `blank` where nobody has said anything.
 */
export type CellState =
  'supported' | 'disputed' | 'against' | 'searched-none' | 'not-applicable' | 'not-examined' | 'blank';

/** One role of one row, with what shows it. */
export interface Cell {
  readonly state: CellState;
  /** Those that hold, the oldest first. */
  readonly codings: readonly Coding[];
  /** How many claims speak for it, and against it: two people who code one claim count once. */
  readonly supports: number;
  readonly opposes: number;
  /** The last word of each person on it, the oldest first; also where there is evidence by now. */
  readonly verdicts: readonly Verdict[];
  /** Whether people differ on why it is empty. */
  readonly isDisagreed: boolean;
  /** Papers that mention the row and that no verdict has searched: what was said may not hold any more. */
  readonly unsearched: readonly string[];
}

/** How many claims speak so: two people who code one claim count once. */
export function claimsFor(codings: readonly Coding[], stance: Coding['stance']): number {
  const said = codings.filter((one) => one.stance === stance);
  return said.length < 2 ? said.length : new Set(said.map(({ claim }) => claim.key)).size;
}

/** The last word of each person, the oldest first. */
export function lastWords(verdicts: readonly Verdict[]): readonly Verdict[] {
  const last = new Map<string, Verdict>();
  for (const verdict of [...verdicts].sort(inTime)) {
    last.delete(verdict.by);
    last.set(verdict.by, verdict);
  }
  return [...last.values()];
}

/** What a reading found comes first, then by time. */
export function inTime(a: Coding | Verdict, b: Coding | Verdict): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}
