/**
 * What a PDF draws, as plain data that one thread can hand to another. Lengths are points (1/72 inch); `x` counts from a page's left
 * edge, `y` from its top edge downwards, as it is shown: a page that its file turns is turned already.
 */
export interface PdfPages {
  readonly fonts: readonly PdfFont[];
  readonly pages: readonly PdfPage[];
}

export interface PdfFont {
  /** As the file names it, without the mark of a subset. */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface PdfPage {
  /** The page's label where the file gives one; else null. */
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  /** In the order in which the file draws them. */
  readonly pieces: readonly PdfPiece[];
  /** What a reader marked. */
  readonly marks: readonly PdfMark[];
  /** What stands turned on the page, piece by piece. */
  readonly turned: readonly string[];
  /** How many signs were left out because nobody sees them: they are drawn without colour. */
  readonly hidden: number;
}

/** A run of text in one font, from left to right. */
export interface PdfPiece {
  readonly text: string;
  /** The left end of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Index in `PdfPages.fonts`. */
  readonly font: number;
}

export interface PdfBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something that a reader put on a page. */
export interface PdfMark {
  /** `text`: it lies over words; `note`: it stands beside them. */
  readonly kind: 'text' | 'note';
  /** What the reader wrote; '' for nothing. */
  readonly note: string;
  /** The lines that it lies over, or the place of its sign. */
  readonly boxes: readonly PdfBox[];
}
