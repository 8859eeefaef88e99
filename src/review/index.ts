export { commentIn, commentSets, type CommentNote, type CommentSet } from './records';
export { threadsOf, type Said, type Thread } from './threads';
export { withSuggestion } from './suggestion';
export { ThreadBook } from './book';
