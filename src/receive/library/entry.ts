import type { Problem, Work } from '../../paper';
import type { KeptBibtex } from './bibtex';
import type { KeptWorks } from './keptWorks';

/** A work of a library: CSL-JSON with all that its file says of it. `id` is its citekey; its reader leaves it '' where the file has none. */
export interface LibraryWork extends Omit<Work, 'status' | 'span'> {
  readonly [variable: string]: unknown;
}

/** A work, and where in its file it stands. */
export interface LibraryEntry {
  readonly work: LibraryWork;
  /** From 1. */
  readonly line: number;
}

/** What a list shows of a work: small, and had without decoding all of it. */
export interface LightWork {
  readonly key: string;
  /** Family names, and bodies: `Lund`, `Berg, Tidewater Board`. */
  readonly who: string;
  readonly title: string;
  /** '' where it is not known. */
  readonly year: string;
  readonly doi: string;
  readonly keywords: string;
}

/** A work of a file, of which all but what a list shows is decoded when it is asked for. */
export interface OpenEntry {
  readonly key: string;
  /** From 1. */
  readonly line: () => number;
  readonly light: () => LightWork;
  /** The same object at each call. */
  readonly work: () => LibraryWork;
}

/** What a device keeps of the entries of a file, by its reader. */
export type KeptEntries = KeptBibtex | KeptWorks;

/** What a file of references holds, not yet decoded. */
export interface LibraryOpen {
  readonly entries: readonly OpenEntry[];
  readonly problems: readonly Problem[];
  /** What its reader needs to read the file again after a change; left out where it reads all of it anew. */
  readonly state?: unknown;
  /**
   * What a device can keep of the entries: plain data. Null where it can't be; left out where nothing is worth it. `breath` is
   * awaited on the way, where others have to get their turn.
   */
  readonly keep?: (breath: () => Promise<void>) => Promise<KeptEntries | null>;
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
  private known: readonly number[] | null = null;

  constructor(private readonly text: string) {}

  /** Where each line begins: counted when somebody asks. */
  private get begins(): readonly number[] {
    if (this.known) return this.known;
    const begins = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) begins.push(at + 1);
    this.known = begins;
    return begins;
  }

  /** From 1. */
  lineOf(index: number): number {
    const { begins } = this;
    let low = 0;
    let high = begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((begins[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
