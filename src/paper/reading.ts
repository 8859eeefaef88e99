import type { Name, Work } from './work';
import type { Reasoned } from './reason';
import type { Span } from './span';
import type { Problem } from './problem';

/** A heading, and how deep it stands (from 1). The span is the heading itself. */
export interface Section extends Span {
  readonly title: string;
  readonly level: number;
}

/** One work cited at a place: `work` is an id of `Reading.works`, or null where none fits. */
export interface CitationItem extends Span {
  readonly work: string | null;
  readonly locator?: string;
  /** CSL's name for what the locator counts: `page`, `chapter`, … */
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface Citation extends Span {
  readonly form: 'parenthetical' | 'narrative' | 'numeric';
  readonly items: readonly CitationItem[];
  /** Of a citation in a note: where the text calls the note. */
  readonly callout?: Span;
}

/** The span is the place that introduces the short form. */
export interface Acronym extends Span {
  readonly acronym: string;
  readonly expansion: string;
}

/** A passage that says what a concept is, and the ids of the works that say so. */
export interface Definition extends Span {
  readonly works: readonly string[];
}

export interface Concept extends Reasoned {
  readonly name: string;
  readonly acronym?: string;
  readonly aliases: readonly string[];
  readonly definitions: readonly Definition[];
}

/** One kind that a typology tells apart. `applies` only where the text says which ones fit its own case. */
export interface TypologyMember extends Span {
  readonly name: string;
  readonly applies?: boolean;
  readonly place?: string;
}

/** How somebody divides something. */
export interface Typology extends Reasoned {
  /** Name of the concept or actor that is divided, as in `concepts` or `actors`; null where the text names none. */
  readonly of: string | null;
  readonly by: readonly string[];
  /** How many the text says there are, or null. */
  readonly announced: number | null;
  readonly members: readonly TypologyMember[];
  /** What the members are called: `categories`, `roles`, `programmes`, `factors`, … as in the text. */
  readonly noun?: string;
  /** Where the text says which of them fit its own case. */
  readonly applied?: Span;
}

/** A work that the document reviews. The span is the whole passage. */
export interface PriorLiterature extends Span, Reasoned {
  readonly work: string;
  readonly title: string | null;
  readonly actors: readonly string[];
  readonly place: string | null;
  readonly findings: readonly Span[];
  readonly contribution: readonly Span[];
}

/** A sentence that says what the literature leaves open. */
export type Gap = Span & Reasoned;

/** A number in the text. `unit` is as in the text, or `%`. */
export interface Figure extends Span {
  readonly value: number;
  readonly unit: string;
}

/** A sentence that states something. */
export interface Claim extends Span, Reasoned {
  readonly figures: readonly Figure[];
  readonly works: readonly string[];
  /** Title of the section that it stands in, or null. */
  readonly section: string | null;
  /** Names of the actors that it mentions, as in `actors`. */
  readonly actors: readonly string[];
  /** The printed page, or null. */
  readonly page: string | null;
  /** What a reader of the PDF wrote where they marked it, '' for a mark without words; left out for what nobody marked. */
  readonly marked?: string;
}

export type ActorKind = 'organisation' | 'programme' | 'person' | 'place';

export interface Actor extends Reasoned {
  readonly name: string;
  readonly acronym?: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  /** Where a programme runs, or an organisation works, where the text says so. */
  readonly place?: string;
}

/** Words that show that a row plays a role. */
export type Evidence = Span & Reasoned;

/** The evidence that one row plays one role. */
export interface MatrixCell {
  readonly row: string;
  readonly role: string;
  readonly evidence: readonly Evidence[];
  readonly works: readonly string[];
}

/** Rows by roles. A pair without evidence has no cell. */
export interface Matrix {
  /** The typology whose members are the columns: its name. */
  readonly framework: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly MatrixCell[];
}

export type QuestionKind =
  | 'figures-differ'
  | 'multiple-does-not-fit'
  | 'mixed-number-format'
  | 'count-mismatch'
  | 'citation-without-year'
  | 'citation-without-reference'
  | 'reference-never-cited'
  | 'name-variants'
  | 'no-reference-list'
  | 'uncited-figure';

/** What a careful reader would ask, with the places that raise it. */
export interface Question {
  readonly kind: QuestionKind;
  /** A sentence in the language of the reading, made from the message table. */
  readonly why: string;
  readonly spans: readonly Span[];
}

/** All that was understood from one document. A facet that it does not have is an empty list. */
export interface Reading {
  readonly file: string;
  readonly languages: readonly string[];
  readonly title: string | null;
  readonly authors: readonly Name[];
  readonly year: number | null;
  readonly abstract: Span | null;
  readonly keywords: readonly string[];
  readonly sections: readonly Section[];
  readonly furniture: readonly Span[];
  readonly citations: readonly Citation[];
  readonly works: readonly Work[];
  readonly acronyms: readonly Acronym[];
  readonly concepts: readonly Concept[];
  readonly typologies: readonly Typology[];
  readonly priorLiterature: readonly PriorLiterature[];
  readonly gap: readonly Gap[];
  readonly claims: readonly Claim[];
  readonly actors: readonly Actor[];
  readonly matrices: readonly Matrix[];
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}
