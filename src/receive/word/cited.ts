import type { GivenItem, GivenWork } from '../../paper';

/** One of the works that a field cites, with its locator and what stands around it. */
export type CitedItem = Omit<GivenItem, 'start' | 'end'>;

/** What a field that a reference manager set says: the works with their data, and how each is cited. */
export interface Cited {
  readonly works: readonly Pick<GivenWork, 'key' | 'item'>[];
  readonly items: readonly CitedItem[];
}
