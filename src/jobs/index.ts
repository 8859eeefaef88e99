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
export { extractPdf, isPdf, isPdfEngine, type Extracted, type PdfEngine, type PdfPages } from '../receive';
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
export {
  chosenFolders,
  defaultFolders,
  folderNames,
  folderPath,
  folderProblem,
  kindsToLeave,
  noteTemplates,
  templateText,
  type FolderName,
  type Folders,
  type ItemKind,
  type LeftOff,
  type NoteTemplate,
  type QuoteInContext,
  type TemplatePreview,
} from '../notes';
export { ownTemplateAt } from './templates';
export { tryTemplate, type Tried } from './preview';
export { applyPlanned, recoverVault } from './apply';
export { undoLast, type Undone, type UndoOptions } from './undo';
export { checkVault, type Checked } from './check';
export { sentence, speaks, spoken, tell, tongues } from './tell';
export { AnswerJoin, answerParts, requestParts, WorkDesk, type AnswerPart, type RequestPart } from './parts';
export { planByHand, type PlannedNote, type Wanted } from './hand';
export type { AboutSelected, KnownWork, Selected } from './selected';
export { compareNote, type Line, type Row, type Stretch } from './compare';
export { PanelReader, type NoteShelf, type Panel, type PanelQuestion } from './panel';
export type { AskedQuestion, Standing } from '../notes';
export { planRemoval, type PlannedRemoval } from './remove';
export { lookAt, type Seen } from './seen';
export {
  bytesToMove,
  PaperWorker,
  type ChooseRequest,
  type FailedAnswer,
  type ForgetRequest,
  type HandAgainRequest,
  type HandAnswer,
  type HandRequest,
  type PlanAnswer,
  type PlanRequest,
  type ReadAnswer,
  type ReadRequest,
  type ReadSummary,
  type WorkAnswer,
  type PreviewAnswer,
  type PreviewRequest,
  type WorkRequest,
} from './worker';
