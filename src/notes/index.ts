export { draftsOf, type Drafts } from './drafts';
export type { NoteOptions } from './options';
export {
  defaultFolders,
  folderNames,
  folderPath,
  folderProblem,
  chosenFolders,
  type ChosenFolders,
  type FolderName,
  type Folders,
} from './folders';
export { kindsToLeave, leavesOff, type LeftOff } from './leaving';
export { quotesOf, readingQuotes, type QuoteInNote } from './quotes';
export { checkNotes, type NoteFile } from './check';
export { questionsIn, type AskedQuestion } from './questions';
export { foldingOf, type Folded } from './folded';
export { inTurns, type Steps } from './steps';
export { paperLinksOf, standingOf, type SourceText, type Standing } from './standing';
export type { Item, ItemKind, QuoteInContext } from './items';
export { Namesakes, type Likeness, type Namesake } from './namesakes';
export { spanInFile, wholeWords, wordsIn, wordsShown, type Words } from './selection';
export { contextOf, findWords, sameWords, worksIn } from './byHand';
export { countClaims } from './stated';
export { idOfQuote } from './catalogue';
export { noteTemplates, templateText, type NoteTemplate, type TemplateName } from './templates';
export { previewOf, type TemplatePreview } from './preview';
export { keyOfPaper } from './key';
export { foldName } from './spelling';
