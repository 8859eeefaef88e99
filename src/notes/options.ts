import type { Added } from '../vault/choices';

/** Where notes of each kind are made, from the vault's root; '' for the root itself. */
export interface Folders {
  readonly papers: string;
  readonly concepts: string;
  readonly sources: string;
  readonly actors: string;
  readonly claims: string;
  readonly gaps: string;
  readonly frameworks: string;
  readonly codings: string;
  /** The bases over all papers. */
  readonly bases: string;
}

export const defaultFolders: Folders = {
  papers: 'Papers',
  concepts: 'Concepts',
  sources: 'Sources',
  actors: 'Actors',
  claims: 'Claims',
  gaps: 'Gaps',
  frameworks: 'Frameworks',
  codings: 'Codings',
  bases: '',
};

/** What the caller knows and the reading does not. Where something is left out, the reading decides. */
export interface NoteOptions {
  /** BCP 47 code of the language that we write; else the reading's main one. */
  readonly language?: string;
  readonly folders?: Partial<Folders>;
  /** The user's own templates: texts by file name (`claim.liquid`). */
  readonly templates?: Readonly<Record<string, string>>;
  /** The paper's citekey; else its first author's name and its year, else its file's name. */
  readonly citekey?: string;
  /** What the `cw-id`s of this paper begin with, for good; else the citekey. */
  readonly paperKey?: string;
  readonly title?: string;
  /** Where the paper's file lies in the vault; null or left out where it does not. */
  readonly filePath?: string | null;
  /** SHA-256 of the file, in hexadecimal signs. */
  readonly sha256?: string;
  /** The `cw-id`s of what a person took off. */
  readonly without?: ReadonlySet<string>;
  /** Whether the things that get notes are to be listed too, for a person who decides about them. */
  readonly listed?: boolean;
  /** What a person added by hand. */
  readonly added?: readonly Added[];
}
