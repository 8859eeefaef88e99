/**
 * Markdown that is ready to stand in a note as it is: a link, a block. Any other text that a template prints is
 * escaped, since it comes from a paper that we don't know.
 */
export class Ready {
  constructor(readonly markdown: string) {}

  toString(): string {
    return this.markdown;
  }
}

/** A quote as a template prints it: its words, escaped like any text, and the link to where they stand. */
export interface Quote {
  /** What stands above it: who says so, or what it is; left out where its place in the note says that. */
  readonly title?: Ready;
  readonly text: string;
  readonly link: Ready;
  /** The link to the page of the PDF that they stand on; left out where the paper is no PDF. */
  readonly page?: Ready;
}
