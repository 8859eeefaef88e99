import type { Added } from '../vault/choices';
import type { Folders } from './folders';
import type { LeftOff } from './leaving';

/** A canvas that an earlier reading made. */
export interface Drawn {
  readonly path: string;
  /** Whether it is there still. */
  readonly there: boolean;
}

/** What the caller knows and the reading does not. Where something is left out, the reading decides. */
export interface NoteOptions {
  /** BCP 47 code of the language that we write; else the reading's main one. */
  readonly language?: string;
  /** Those that can't be used are left to ours: see `chosenFolders`. */
  readonly folders?: Partial<Folders>;
  /** Kinds of files that the person does not want. */
  readonly leaveOff?: readonly LeftOff[];
  /** The user's own templates: texts by file name (`claim.liquid`). */
  readonly templates?: Readonly<Record<string, string>>;
  /** Told of what each note's template may print, note by note. */
  readonly scoped?: (name: string, values: Readonly<Record<string, unknown>>) => void;
  /** The paper's citekey; else its first author's name and its year, else its file's name. */
  readonly citekey?: string;
  /** What the `cw-id`s of this paper begin with, for good; else the citekey. */
  readonly paperKey?: string;
  readonly title?: string;
  /** Where the paper's file lies in the vault; null or left out where it does not. */
  readonly filePath?: string | null;
  /** The paper's canvas, where it has one already; null or left out where it has none. */
  readonly canvas?: Drawn | null;
  /** SHA-256 of the file, in hexadecimal signs. */
  readonly sha256?: string;
  /** The `cw-id`s of what a person took off. */
  readonly without?: ReadonlySet<string>;
  /**
   * What becomes of doubtful things: `off` takes off those that nobody decided about (the vault knows the others, `isKnown`),
   * `on` takes them all; as it was decided where it is left out.
   */
  readonly doubtful?: 'off' | 'on' | 'decided';
  /** Whether the vault has a note of a `cw-id`, or had one that the person took away. */
  readonly isKnown?: (id: string) => boolean;
  /** Whether the things that get notes are to be listed too, for a person who decides about them. */
  readonly listed?: boolean;
  /** What a person added by hand. */
  readonly added?: readonly Added[];
}
