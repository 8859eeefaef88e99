/** What is shown of a work in a list, and searched: small, so that tens of thousands can be sent. */
export interface Row {
  readonly key: string;
  /** Family names, and bodies: `Lund`, `Berg, Tidewater Board`. */
  readonly who: string;
  readonly title: string;
  /** '' where it is not known. */
  readonly year: string;
  readonly doi: string;
  readonly keywords: string;
  /** Where the key stands for different works: names of sources, the first one's first. Most keys stand for one. */
  readonly ambiguous?: readonly string[];
}
