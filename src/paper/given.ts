import type { Span } from './span';
import type { Name, Work } from './work';

/** A stretch of a document's source: UTF-16 indices, end exclusive. */
export type Place = Pick<Span, 'start' | 'end'>;

/** A work that the file holds as data: an entry of a JATS reference list, what a Word file keeps of a citation. */
export interface GivenWork {
  /** How the file itself names it: citations point to it with this key. */
  readonly key: string;
  /** A CSL-JSON item; empty where the file holds nothing but the entry's text. */
  readonly item: Partial<Omit<Work, 'id' | 'status' | 'span'>>;
  /** The entry of the file's reference list, or null where it lists none. */
  readonly entry: Place | null;
  /** Its number in a numbered list, or null. */
  readonly label: number | null;
}

/** One of the works that a citation points to, at its own place where the file tells it, else at the whole citation's. */
export interface GivenItem extends Place {
  readonly key: string;
  readonly locator?: string;
  /** CSL's name for what the locator counts. */
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A place of the text that the file itself says to be a citation. */
export interface GivenCitation extends Place {
  readonly items: readonly GivenItem[];
}

/** What a file holds as data beside its text. */
export interface Given {
  /** The paper's own authors; none where the file does not name them as data. */
  readonly authors: readonly Name[];
  readonly works: readonly GivenWork[];
  /** In reading order. */
  readonly citations: readonly GivenCitation[];
}
