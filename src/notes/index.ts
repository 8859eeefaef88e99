export { draftsOf, type Drafts } from './drafts';
export { defaultFolders, type Folders, type NoteOptions } from './options';
export { quotesOf, type QuoteInNote } from './quotes';
export { checkNotes } from './check';
export type { TemplateName } from './templates';
export { keyOfPaper } from './key';
export { foldName } from './spelling';
