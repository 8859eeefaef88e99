import type { Reason, ReasonKind } from '../paper';
import type { ItemKind } from './items';
import measured from './measured.json';

/** How many things of one kind and reason careful readers were shown, and how many of them were right. */
export interface Counted {
  readonly right: number;
  readonly of: number;
}

/** What was counted, by kind and first reason. Made anew by `npm run measure`; see decision 17. */
export type Measured = Readonly<Record<string, Readonly<Record<string, Counted>>>>;

/**
 * Below this, a thing is off until a person takes it: of such things, fewer than half were right when they were
 * measured, so that who takes them all has more to clear away than to keep.
 */
export const DOUBTFUL = 0.5;

/** From here on, a thing is called sure: hardly one in ten of its like was wrong. */
const SURE = 0.9;

export type Sureness = 'sure' | 'likely' | 'doubtful';

/** How sure a reading is, in words. `sure` is from 0 to 1. */
export function surenessOf(sure: number): Sureness {
  if (sure >= SURE) return 'sure';
  return sure < DOUBTFUL ? 'doubtful' : 'likely';
}

/** What a person said themselves, or a file says as data, is no guess. */
const known: ReadonlySet<ReasonKind> = new Set(['by-hand', 'marked', 'itself', 'given']);

/** As many things of the whole kind as each reason is thought to have been seen on: a few sightings alone prove little. */
const WEIGHT = 4;

/**
 * How sure a thing of a kind is by the first of its reasons: the share of those that were right, from 0 to 1. A reason that was
 * seen seldom is drawn to what holds for its kind, and one that was never seen is as sure as that.
 */
export function sureBy(kind: ItemKind, [first]: readonly Reason[] = [], table: Measured = measured): number {
  if (first && known.has(first.kind)) return 1;
  const ofKind = table[kind] ?? {};
  const { right, of } = (first && ofKind[first.kind]) ?? { right: 0, of: 0 };
  return (right + WEIGHT * shareOf(Object.values(ofKind))) / (of + WEIGHT);
}

/** The share of a whole kind that was right; a half where none was seen. */
function shareOf(counts: readonly Counted[]): number {
  const sum = (what: keyof Counted): number => counts.reduce((all, one) => all + one[what], 0);
  return (sum('right') + 1) / (sum('of') + 2);
}
