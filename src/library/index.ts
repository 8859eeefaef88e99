export { nearestKeys } from './near';
export { PlainIndex, rememberSearched, searchedText } from './plainIndex';
export type { Row } from './row';
export type { Search } from './search';
export { WorkIndex } from './workIndex';
export { duplicatesIn } from './duplicates';
export { Matcher, type Match } from './match';
