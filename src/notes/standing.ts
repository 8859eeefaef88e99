import { linksIn, parseNote } from '../markdown';
import { findFolded, headingOver, paragraphOf, type Folded } from './folded';
import type { QuoteInNote } from './quotes';

/** A quote of a note: where it comes from, and whether it still stands there. */
export interface Standing {
  readonly text: string;
  /** The line of the note on which it begins, from 1. */
  readonly line: number;
  /** The link to its paragraph, or to the one in which it stands now: `Tides (text)#^t812`. */
  readonly link: string;
  /** What the note calls that place: `p. 363`, or a paragraph's number; null where it says nothing. */
  readonly place: string | null;
  /** The path of the text note that it links to; null where there is none. */
  readonly source: string | null;
  /** The path of the hub of its paper; null where it is not there. */
  readonly paper: string | null;
  /** The heading under which its paragraph stands; null where there is none. */
  readonly section: string | null;
  /** `moved`: it stands elsewhere in that text. `lost`: it does not stand there, or the text is gone. */
  readonly state: 'verified' | 'moved' | 'lost';
}

/** A text note that quotes are looked up in. */
export interface SourceText {
  readonly path: string;
  readonly folded: Folded;
  /** The path of the hub that it names; null where that is not there. */
  readonly paper: string | null;
}

/** Whether a quote still stands in the text that it links to; null for that where the vault has no such text. */
export function standingOf({ text, line, link }: QuoteInNote, source: SourceText | null): Standing {
  const block = (link.subpath ?? '').slice(1);
  const found = source ? findFolded(source.folded, block, text) : 'nowhere';
  // A paragraph that is not there any more says nothing: the words may still stand.
  const now = source && found !== 'there' ? paragraphOf(source.folded, block, text) : block;
  const at = now ?? block;
  return {
    text,
    line,
    link: `${link.target}#^${at}`,
    place: link.alias,
    source: source?.path ?? null,
    paper: source?.paper ?? null,
    section: source ? headingOver(source.folded, at) : null,
    state: found === 'there' ? 'verified' : source && now !== null ? 'moved' : 'lost',
  };
}

/**
 * The notes that the properties of a note name as its paper: that of a claim, the reading of a source, whose reading a
 * coding is. What they name need not be a paper: a coding may be a person's.
 */
export function paperLinksOf(note: string): readonly string[] {
  const { paper, reading, by } = parseNote(note).properties;
  return [paper, reading, by].flatMap((told) =>
    typeof told === 'string' ? linksIn(told).map(({ target }) => target) : [],
  );
}
