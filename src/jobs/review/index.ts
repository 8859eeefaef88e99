export { commentNote, eventNote } from './commentNote';
export { placesIn, readReview } from './vault';
export { anchorOfQuote, sayIn } from './say';
export { listedThread, threadLine } from './list';
