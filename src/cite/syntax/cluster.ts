/** The kinds of place that a locator can name, as CSL 1.0.2 lists them. */
export type LocatorLabel =
  | 'act'
  | 'appendix'
  | 'article-locator'
  | 'book'
  | 'canon'
  | 'chapter'
  | 'column'
  | 'elocation'
  | 'equation'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'rule'
  | 'scene'
  | 'section'
  | 'sub-verbo'
  | 'supplement'
  | 'table'
  | 'timestamp'
  | 'title-locator'
  | 'verse'
  | 'version'
  | 'volume';

/** A place within a work: `{ label: 'page', value: '33-35' }`. */
export interface Locator {
  readonly label: LocatorLabel;
  readonly value: string;
}

/** How a citation names its work by a link to the work's note, which the graph sees. */
export interface NoteLink {
  /** The note as the link names it, `Sources/@lund2018`. */
  readonly target: string;
  /** What the link shows in place of the work; null where it says nothing. */
  readonly alias: string | null;
}

/** One work of a citation. */
export interface CiteItem {
  readonly key: string;
  /** What stands before the work, `see`; '' for nothing. Markdown, as all texts here. */
  readonly prefix: string;
  readonly locator: Locator | null;
  /** What stands after the place, with the comma or blank that it begins with: `, emphasis added`; '' for nothing. */
  readonly suffix: string;
  /** Whether the author is left out, as the sentence names them: `-@lund2018`. */
  readonly isAuthorSuppressed: boolean;
  /** Where the work is named by a link to its note; null where it is named by its key. */
  readonly link: NoteLink | null;
}

/** Where something stands in a note: UTF-16 indices, end exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A citation of one or more works, in Pandoc's syntax. */
export interface Cluster {
  /**
   * `bracketed` for `[@a; @b]`; `narrative` for a work that is part of its sentence, `@a [p. 3]`: its first work is that one.
   */
  readonly form: 'bracketed' | 'narrative';
  /** At least one. */
  readonly items: readonly CiteItem[];
}

/** A citation where it stands. */
export interface FoundCluster extends Cluster, Place {
  /** Where the key of each work stands, from its `@` (or its link's `[[`) on. */
  readonly keys: readonly Place[];
}
