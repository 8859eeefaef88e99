export { gathered } from './gathered';
export { foldedSpace, isBlank, isSpace, lastWord } from './space';
export { nextSignOf } from './nextSign';
export { numberOfDigits, raisedDigits } from './raisedDigits';
export type { Range, Span } from './span';
export { overlap } from './span';
export type { Reason, ReasonKind, Reasoned } from './reason';
export { eachOnce } from './reason';
export type { Given, GivenCitation, GivenItem, GivenWork, Place } from './given';
export type { Problem } from './problem';
export type { Name, Work, WorkDate } from './work';
export { leadName, yearOf } from './work';
export type { Block, BlockKind, Document, NoteCall, PageStretch, ReaderMark } from './document';
export { blockAt, pageAtOffset, positionOf, rangeOf, spanOf, textOf } from './document';
export type {
  Acronym,
  Actor,
  ActorKind,
  Citation,
  CitationItem,
  Claim,
  Concept,
  Definition,
  Evidence,
  Figure,
  Gap,
  Matrix,
  MatrixCell,
  PriorLiterature,
  Question,
  QuestionKind,
  Reading,
  Section,
  Typology,
  TypologyMember,
} from './reading';
