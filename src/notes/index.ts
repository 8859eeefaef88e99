export { draftsOf } from './drafts';
export type { Drawn, NoteOptions } from './options';
export {
  defaultFolders,
  folderNames,
  folderProblem,
  chosenFolders,
  type FolderName,
  type Folders,
} from './folders';
export { kindsToLeave, leavesOff, type LeftOff } from './leaving';
export { quotesOf, readingQuotes, type QuoteInNote } from './quotes';
export { checkNotes } from './check';
export { questionsIn, type AskedQuestion } from './questions';
export { foldingOf } from './folded';
export { inTurns } from './steps';
export { paperLinksOf, standingOf, type SourceText, type Standing } from './standing';
export { itemKinds, type Item, type ItemKind, type QuoteInContext } from './items';
export { surenessOf, type Sureness } from './sureness';
export { Namesakes, type Likeness } from './namesakes';
export { spanInFile, wholeWords, wordsIn, wordsShown } from './selection';
export { contextOf, findWords, sameWords, worksIn } from './byHand';
export { countClaims } from './stated';
export { idOfQuote } from './catalogue';
export { noteTemplates, templateText, type NoteTemplate } from './templates';
export { previewOf, type TemplatePreview } from './preview';
export type { TemplateBlank } from './templateBlanks';
export { keyOfPaper } from './key';
export { foldName } from '../languages/spelling';
export { aboutWork, authorsOf } from './sources';
