export { commentNote, eventNote } from './commentNote';
export { placesIn, placesInSlices, readReview } from './vault';
export { anchorOfQuote, sayIn } from './say';
export { listedThread, threadLine } from './list';
