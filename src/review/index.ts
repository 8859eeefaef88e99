export { commentIn, commentSets, type CommentNote, type CommentSet } from './records';
export { threadsOf, type Thread } from './threads';
export { withSuggestion } from './suggestion';
