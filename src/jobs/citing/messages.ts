import type { Entry, Run } from '../../cite';
import type { Match, Row } from '../../library';
import type { Problem } from '../../paper';
import type { LibraryWork } from '../../receive';
import type { EntryAt } from '../rekey';

/** A style that ships, by its id; or one of the user's own, by its text. */
export type StyleAsked = { readonly id: string } | { readonly csl: string; readonly file: string };

/** A source note as it is now: its work, null where it tells of none or is gone. */
export interface SourceNote {
  readonly path: string;
  readonly work: LibraryWork | null;
  /** Whether all that is known of the work is how a paper cites it. */
  readonly isCited: boolean;
}

/** What is asked of the desk that cites. */
export type CitingAsk =
  /** A file of references as it is now; null where it is gone. */
  | { readonly ask: 'file'; readonly file: string; readonly bytes: Uint8Array | null }
  /** All files of references that there are, also those that can't be read now: of others nothing need be kept on this device. */
  | { readonly ask: 'keep'; readonly files: readonly string[] }
  /** The vault's own source notes that are new, others or gone. */
  | { readonly ask: 'notes'; readonly notes: readonly SourceNote[] }
  | {
      readonly ask: 'search';
      readonly query: string;
      readonly limit: number;
      /** The text of the note that is written: what it cites stands first. */
      readonly text: string;
      /** What other notes of the vault cite. */
      readonly first: readonly string[];
    }
  /** Works that are there more than once. */
  | { readonly ask: 'duplicates' }
  /** A work that may be there already, and a citekey for it. */
  | { readonly ask: 'like'; readonly work: LibraryWork }
  /** Works that papers cite and that the library may know. */
  | { readonly ask: 'match' }
  /** All that is known of some keys. */
  | { readonly ask: 'about'; readonly keys: readonly string[] }
  /** The text of a note, or of one citation that nobody has written yet. */
  | {
      readonly ask: 'cite';
      readonly text: string;
      readonly style: StyleAsked;
      /** BCP 47 code; null for the style's own. */
      readonly language: string | null;
    };

/** A citation of a note, formatted. UTF-16 indices into the note. */
export interface CitedCluster {
  readonly from: number;
  readonly to: number;
  readonly text: readonly Run[];
  /** What stands in its note, with the note's number; null where the style has none. */
  readonly note: { readonly number: number; readonly runs: readonly Run[] } | null;
  readonly works: readonly CitedWork[];
  /** Whether it is a link to a source note, and nothing else. */
  readonly isLink: boolean;
}

/** A work that a citation names. */
export interface CitedWork {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly state: 'known' | 'ambiguous' | 'unknown';
}

/** An entry of the list, and how often its work is cited. */
export interface CitedEntry extends Entry {
  readonly count: number;
}

/** What a note cites. */
export interface CitedText {
  readonly clusters: readonly CitedCluster[];
  /** Null where the style has no list: then `works` still tells what is cited. */
  readonly entries: readonly CitedEntry[] | null;
  readonly hangs: boolean;
  /** Keys in the order in which they are first cited. */
  readonly keys: readonly string[];
  readonly unknown: readonly UnknownCited[];
  readonly problems: readonly Problem[];
}

/** A key that no work has: where it is first cited, and the keys most like it. */
export interface UnknownCited {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly near: readonly string[];
}

/** What is known of a key. */
export interface AboutKey {
  readonly key: string;
  /** Null where no work has it. */
  readonly work: LibraryWork | null;
  /** Where files of references have it; none for a work that only a source note tells. */
  readonly entries: readonly EntryAt[];
}

/** What the library knows of a work from elsewhere. */
export interface LikeWork {
  /** The work that it surely is; null for none. */
  readonly known: Row | null;
  /** Whether all that is known of that one is how a paper cites it. */
  readonly isCited: boolean;
  /** A citekey that no work has. */
  readonly key: string;
}

export type CitingAnswer =
  | { readonly ask: 'file' | 'notes'; readonly works: number; readonly problems: readonly Problem[] }
  | { readonly ask: 'keep' }
  | { readonly ask: 'search'; readonly rows: readonly Row[] }
  | { readonly ask: 'duplicates'; readonly groups: readonly (readonly Row[])[] }
  | { readonly ask: 'like'; readonly like: LikeWork }
  | { readonly ask: 'match'; readonly matches: readonly Match[] }
  | { readonly ask: 'about'; readonly about: readonly AboutKey[] }
  | { readonly ask: 'cite'; readonly cited: CitedText };

/** A question to the desk that cites, as it is sent to a worker. */
export interface CitingOrder {
  readonly part: 'citing';
  readonly request: number;
  readonly asked: CitingAsk;
}

/** What is told to a worker before all else, where its device may keep what it reads. */
export interface KeepOrder {
  readonly part: 'keep';
  /** The vault's name on this device: no other vault has it. */
  readonly vault: string;
  /** Another text for another build of this program: what one keeps no other reads. */
  readonly build: string;
}

/** What comes back: the answer, or why there is none. */
export type CitingReport =
  | { readonly part: 'cited'; readonly request: number; readonly answer: CitingAnswer }
  | { readonly part: 'cited'; readonly request: number; readonly failed: string };
