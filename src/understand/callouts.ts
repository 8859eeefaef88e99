import type { Citation, Range } from '../paper';
import { isSpace } from './codes';
import type { Mention } from './mentions';

/** One work cited at one place, before we know which one it is. Ranges are of the clean text. */
export interface Callout {
  /** Where the year, or what stands for it, ends: the item's end. A locator is not part of it. */
  readonly to: number;
  /** Where the item begins if it has no names of its own: the `2012` of `(Haq, 2010, 2012)`. */
  readonly from: number;
  /** The ways to read the names before the year, longest first; none where it takes those of the item before it. */
  readonly mentions: readonly Mention[];
  /** Null where no year is given: `n.d.`, or none at all. */
  readonly year: number | null;
  /** What stands where a year would: `n.d.`. */
  readonly literal?: string;
  readonly letter?: string;
  /** Whether its form alone shows a citation; else only a work known from elsewhere does. */
  readonly sure: boolean;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What a sentence says of a work that it introduces by its title. */
export interface Told {
  readonly title: string;
  readonly container?: string;
}

/** Works cited together: a bracket, or names with a year behind them. */
export interface Cluster extends Range {
  readonly form: Citation['form'];
  readonly callouts: readonly Callout[];
  /** What the text says of the one work cited, beside names and year. */
  readonly told?: Told;
}

/** A stretch without what is blank at its ends. */
export function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}
