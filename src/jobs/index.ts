export type { Problem } from '../paper';
export {
  FilesError,
  journalPath,
  noChoices,
  type Choices,
  type Files,
  type Listing,
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
} from './plan';
export type { PlannedItem, Suggestion } from './items';
export type { Action } from '../vault';
export {
  chosenFolders,
  defaultFolders,
  folderNames,
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
export { undoLast, type Undone } from './undo';
export { checkVault } from './check';
export { sentence, speaks, spoken, tell, tongues } from './tell';
export { AnswerJoin, answerParts, requestParts, WorkDesk, type AnswerPart, type RequestPart } from './parts';
export { planByHand, type PlannedNote, type Wanted } from './hand';
export type { AboutSelected, KnownWork, Selected } from './selected';
export { compareNote, type Line, type Row } from './compare';
export { PanelReader, type NoteShelf, type Panel, type PanelQuestion } from './panel';
export type { Standing } from '../notes';
export { planRemoval, type PlannedRemoval } from './remove';
export { lookAt, type Seen } from './seen';
export { PaperWorker, type ReadSummary, type WorkAnswer, type WorkRequest } from './worker';
