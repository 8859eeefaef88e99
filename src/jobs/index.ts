export type { Document, Problem, Reading } from '../paper';
export {
  FilesError,
  journalPath,
  noChoices,
  textOf,
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
export { AnswerJoin, answerParts, type AnswerPart } from './parts';
export { WorkDesk, type FromWorker, type Order, type Progress, type Report, type ToWorker } from './desk';
export { buffersTold, doCall, FarFiles, type FileCall, type FileTold } from './farFiles';
export { planByHand, type PlannedNote, type Wanted } from './hand';
export type { AboutSelected, KnownWork, Selected } from './selected';
export {
  compareNote,
  type ComparedNote,
  type ComparedPart,
  type Line,
  type Row,
  type Stretch,
} from './compare';
export { PanelReader, type NoteShelf, type Panel, type PanelQuestion } from './panel';
export type { AskedQuestion, Standing } from '../notes';
export { planRemoval, type PlannedRemoval } from './remove';
export { lookAt, type Seen } from './seen';
export { PaperWorker } from './worker';
export {
  isWriting,
  type ReadSummary,
  type Shown,
  type ShownNote,
  type ShownPlan,
  type ShownRemoval,
  type WorkAnswer,
  type WorkRequest,
} from './requests';
