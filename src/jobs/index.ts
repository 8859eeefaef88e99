export type { Problem } from '../paper';
export {
  FilesError,
  journalPath,
  noChoices,
  sameChoices,
  textOf,
  type Choices,
  type Files,
  type Listing,
  type Refusal,
} from '../vault';
export { extractPdf, isPdf, isPdfEngine, type Extracted, type PdfEngine } from '../receive';
export { readPaper, type Paper, type Read } from './read';
export { understoodIn } from './understood';
export {
  planPaper,
  summaryOf,
  writesNothing,
  type Planned,
  type PlannedChange,
  type PlannedChanges,
  type PlanWishes,
} from './plan';
export { inWords, type PlannedItem, type Suggestion } from './items';
export type { Action } from '../vault';
export {
  chosenFolders,
  defaultFolders,
  folderNames,
  folderProblem,
  itemKinds,
  kindsToLeave,
  noteTemplates,
  templateText,
  type FolderName,
  type Folders,
  type ItemKind,
  type LeftOff,
  type NoteTemplate,
  type QuoteInContext,
  type TemplateBlank,
  type TemplatePreview,
} from '../notes';
export { ownTemplateAt } from './templates';
export { tryTemplate, type Tried } from './preview';
export { applyPlanned, recoverVault } from './apply';
export { undoLast, type Undone } from './undo';
export { checkVault } from './check';
export { sentence, speaks, spoken, tell, tongues } from './tell';
export { AnswerJoin, answerParts, requestParts } from './parts';
export { WorkDesk, type FromWorker, type Order, type Report, type ToWorker } from './desk';
export { buffersTold, doCall, FarFiles, type FileCall, type FileTold } from './farFiles';
export { planByHand, type PlannedNote, type Wanted } from './hand';
export type { AboutSelected, KnownWork, Selected } from './selected';
export type { ComparedNote, ComparedPart, Line } from './compare';
export { PanelReader, type NoteShelf, type Panel, type PanelQuestion } from './panel';
export type { Standing } from '../notes';
export { planRemoval } from './remove';
export { planRekeying, type EntryAt, type Rekeyed } from './rekey';
export { planThing, type ThingWish } from './things';
export { matchCited } from './matchCited';
export type { Seen } from './seen';
export { sideBySide } from './sideBySide';
export {
  isWriting,
  type ReadSummary,
  type ShownNote,
  type ShownPlan,
  type ShownRemoval,
  type WorkAnswer,
  type WorkRequest,
} from './requests';
export {
  askedByNote,
  citeNote,
  noteAsking,
  styleFrom,
  styleNamed,
  type AskedByNote,
  type AskOfNote,
  type CitedFormat,
} from './cite';
export { bibliographyBlocks, blockAsks } from './bibliographyBlock';
export {
  CitingDesk,
  Keeper,
  type AboutKey,
  type LikeWork,
  type CitedCluster,
  type CitedEntry,
  type CitedText,
  type CitingAnswer,
  type CitingAsk,
  type CitingOrder,
  type CitingReport,
  type Device,
  type KeepOrder,
  type KeptFile,
  type SourceNote,
  type StyleAsked,
  type UnknownCited,
} from './citing';
export { readLibrary, referenceFormat, writeLibrary, type LibraryFile } from './library';
export { citationsToKeys, citationsToText, rememberedIn } from './formatted';
export { isCited, workOfNote } from './noteWork';
export { addressOf, identifierIn, workServed, type Identifier, type LibraryWork } from '../receive';
export type { Match, Row } from '../library';
export {
  citationAt,
  citationOf,
  clustersIn,
  keyWritten,
  plainItem,
  printCluster,
  typedKey,
  type CiteItem,
  type Cluster,
  type FoundCluster,
} from './insert';
export {
  localeCodes,
  shippedTitles,
  toHtml,
  toMarkdown,
  withKeys,
  type LocatorLabel,
  type Run,
} from '../cite';
export {
  exportMatrix,
  frameworkNamed,
  fullestFramework,
  matrixFormats,
  planCodebook,
  readMatrices,
  rowKindOf,
  saturationPicture,
  type MatrixFormat,
  type VaultMatrices,
} from './matrix';
export { citingSentences, type CitingSentence } from './citingSentences';
export {
  actorNote,
  claimInDraft,
  codingNote,
  evidenceIn,
  frameworkNotes,
  frameworkThere,
  gapOf,
  gapSentence,
  mendOf,
  ownClaimNote,
  quotedIn,
  roleNote,
  shippedFrameworks,
  summaryNote,
  thingNamed,
  verdictNote,
  withdrawalNote,
  withListed,
  withRole,
  withRolesOnce,
  type CellNamed,
  type Evidence,
  type MadeNote,
  type MatrixWanted,
  type Mend,
  type Named,
  type NewFramework,
  type Writing,
} from './matrix';
export {
  agreementOf,
  codersOf,
  MatrixBook,
  MatrixTable,
  twinsOf,
  verdictKinds,
  type Agreement,
  type Cell,
  type CellState,
  type Coding,
  type Column,
  type Doubt as ColumnDoubt,
  type FrameworkNote,
  type MatrixFilter,
  type MatrixNote,
  type MatrixWish,
  type Noticed,
  type Row as MatrixRow,
  type RowKind,
  type RowOrder,
  type Stance,
  type Verdict,
  type VerdictKind,
} from '../matrix';
export { describe as anchorAt, type Anchor as CommentAnchor, type Found as CommentPlace } from '../anchor';
export {
  commentSets,
  ThreadBook,
  withSuggestion,
  type CommentSet,
  type Said as ThreadSaid,
  type Thread as CommentThread,
} from '../review';
export {
  anchorOfQuote,
  commentNote,
  eventNote,
  listedThread,
  placesIn,
  placesInSlices,
  readReview,
  sayIn,
  threadLine,
} from './review';
