export type { Document, Problem, Reading } from '../paper';
export {
  FilesError,
  journalPath,
  noChoices,
  type Choices,
  type Files,
  type Listing,
  type Moment,
  type Refusal,
  type Watch,
} from '../vault';
export { readPaper, type Paper, type Read } from './read';
export { understoodIn } from './understood';
export {
  planPaper,
  summaryOf,
  writesNothing,
  type Planned,
  type PlannedChange,
  type PlanWishes,
  type Summary,
} from './plan';
export type { PlannedItem, Suggestion } from './items';
export type { Action } from '../vault';
export type { ItemKind, QuoteInContext } from '../notes';
export { applyPlanned, recoverVault } from './apply';
export { undoLast, type Undone, type UndoOptions } from './undo';
export { checkVault, type Checked } from './check';
export { sentence, speaks, spoken, tell } from './tell';
export { AnswerJoin, answerParts, requestParts, WorkDesk, type AnswerPart, type RequestPart } from './parts';
export { planByHand, type PlannedNote, type Wanted } from './hand';
export { compareNote, type Line, type Row, type Stretch } from './compare';
export { panelOf, type Panel } from './panel';
export type { AskedQuestion, Standing } from '../notes';
export { planRemoval, type PlannedRemoval } from './remove';
export { lookAt, type Seen } from './seen';
export {
  bytesToMove,
  PaperWorker,
  type ChooseRequest,
  type FailedAnswer,
  type ForgetRequest,
  type HandAnswer,
  type HandRequest,
  type PlanAnswer,
  type PlanRequest,
  type ReadAnswer,
  type ReadRequest,
  type ReadSummary,
  type WorkAnswer,
  type WorkRequest,
} from './worker';
