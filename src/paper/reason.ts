import type { Span } from './span';

/** Why a reading takes something for what it is. Each kind has a sentence, `why.<kind>`, that a person reads. */
export type ReasonKind =
  HandReason | TermReason | DivisionReason | WorkReason | StatementReason | ActorReason;

/** What a person said themselves: made of a selection, marked in the PDF. */
type HandReason = 'by-hand' | 'marked';

/** How the text tells of a term, the plainest way first. */
type TermReason =
  | 'defined'
  | 'explained'
  | 'coined'
  | 'viewed'
  | 'called'
  | 'described'
  | 'told'
  | 'short-form'
  | 'short-form-seldom'
  | 'other-language'
  | 'introduced'
  | 'keyword'
  /** The title or a heading has it. */
  | 'subject'
  /** Works are cited for what is said of it, or for how it is divided. */
  | 'sourced'
  /** How often it is named. */
  | 'used';

/** How the text lists the parts of something. */
type DivisionReason = 'counted' | 'numbered' | 'ordinal' | 'row' | 'examples' | 'shown';

/** How the text speaks of a work. */
type WorkReason =
  | 'review-ordinal'
  | 'review-section'
  | 'review-announced'
  | 'reported'
  | 'itself'
  | 'given'
  | 'listed'
  | 'only-listed'
  | 'cited'
  | 'only-cited'
  | 'cited-once';

/** What makes a sentence a claim, or one that names a gap; what makes a claim the evidence of a role. */
type StatementReason =
  | 'figure'
  | 'number'
  | 'result'
  | 'result-aside'
  | 'sample'
  | 'conclusion'
  | 'evidence'
  | 'leaves-open'
  | 'lacks'
  | 'role-told'
  | 'role-named';

/** What makes a name that of somebody, or of some place. */
type ActorReason =
  | 'body-word'
  | 'acts'
  | 'office'
  | 'government'
  | 'cast'
  | 'country'
  | 'place'
  | 'programme-word'
  | 'programme-called'
  | 'programme-listed'
  | 'row-of-roles';

/** One reason for which a reading takes something for what it is. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The words of the paper that show it: a cue, a heading, a figure. Left out where it is not in single words. */
  readonly shown?: Span;
  /** How often, where that is what counts. */
  readonly count?: number;
}

/** What was read for reasons. The first one decides how sure the reading is; left out where nobody gave any. */
export interface Reasoned {
  readonly reasons?: readonly Reason[];
}

/** The first one of each kind: one thing is told of in several places. */
export function eachOnce<T extends { readonly kind: ReasonKind }>(all: readonly T[]): readonly T[] {
  const kinds = new Set<ReasonKind>();
  return all.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}
