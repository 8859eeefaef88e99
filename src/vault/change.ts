import type { Base } from './base';

/**
 * What becomes of a file. In a `conflict` the person and the reading say something else in the same place: either
 * both are shown there, or the file is left as it is.
 */
export type Action = 'create' | 'update' | 'conflict' | 'keep' | 'remove';

/** Why, as a sentence of the message table and what fills its blanks. */
export interface Why {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One file of a plan. */
export interface Change {
  readonly action: Action;
  /** Where the file is in this vault, or will be. */
  readonly path: string;
  /** The note's `cw-id`; null for a file that has none. */
  readonly id: string | null;
  readonly why: Why;
  /** What is changed in a note: names of properties; `''` for its text. Empty for a file that is new or goes whole. */
  readonly what: readonly string[];
  /** What is there now; null for nothing, and for what no plan reads. */
  readonly before: string | Uint8Array | null;
  /** What will be there; null for nothing. For a file that is kept, the same as `before`. */
  readonly after: string | Uint8Array | null;
  /** What the reading says here, where the import must remember it; else null. */
  readonly base: Base | null;
}

/** Whether a change writes to its file. */
export function writes({ action, before, after }: Change): boolean {
  return action !== 'keep' && before !== after;
}

export function because(key: string, values: Why['values'] = {}): Why {
  return { key, values };
}
