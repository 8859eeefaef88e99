import type { Name } from '../../paper';

/** What a file says of its paper. */
export interface Front {
  /** Its title, year and keywords. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly authors: readonly Name[];
}

/** A name as a title page has it. */
export const spoken = ({ family = '', given = '', literal }: Name): string =>
  literal ?? `${given} ${family}`.trim();
