import type { Span } from './span';

/** A person or a body, as CSL-JSON has it: a body is a `literal`. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** A CSL-JSON date: `[[year, month?, day?]]`, or a text such as `n.d.` that has no year. */
export interface WorkDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
}

/**
 * Where our knowledge of a work comes from: an entry of the document's own reference list, the user's
 * library, or only a citation.
 */
export type WorkStatus = 'listed' | 'library' | 'stub';

/** A CSL-JSON item, plus where it was found. `id` is its citekey. */
export interface Work {
  readonly id: string;
  readonly type: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly issued?: WorkDate;
  readonly accessed?: WorkDate;
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly ISBN?: string;
  readonly note?: string;
  readonly status: WorkStatus;
  /** The entry of the reference list, where there is one. */
  readonly span?: Span;
  /** What follows the year where one author has several works of a year: the `a` of `2019a`. */
  readonly 'year-suffix'?: string;
}

/** The name that a work is filed under: its first author's family name, or the body's name; '' for none. */
export function leadName(work: Pick<Work, 'author'>): string {
  const first = work.author?.[0];
  return first?.family ?? first?.literal ?? '';
}

/** The year as a number, or null where the work has none. */
export function yearOf(work: Pick<Work, 'issued'>): number | null {
  return work.issued?.['date-parts']?.[0]?.[0] ?? null;
}
