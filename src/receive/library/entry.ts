import type { Problem, Work } from '../../paper';

/** A work of a library: CSL-JSON with all that its file says of it. `id` is its citekey; its reader leaves it '' where the file has none. */
export interface LibraryWork extends Work {
  readonly [variable: string]: unknown;
}

/** A work, and where in its file it stands. */
export interface LibraryEntry {
  readonly work: LibraryWork;
  /** From 1. */
  readonly line: number;
}

/** What a file of references holds. What could not be read of it is among the problems; all else is there. */
export interface LibraryRead {
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly Problem[];
}

/** Something that is wrong at a line of the file that is being read. */
export type Tell = (kind: string, line: number, values?: NonNullable<Problem['values']>) => void;

/** Tells the lines of indices into a text, which rise from call to call or fall: each is counted from the nearest that is known. */
export class Lines {
  private readonly begins: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.begins.push(at + 1);
  }

  /** From 1. */
  lineOf(index: number): number {
    let low = 0;
    let high = this.begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.begins[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
