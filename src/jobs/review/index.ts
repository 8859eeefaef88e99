export { readReview } from './vault';
export { sayIn } from './say';
export { listedThread, threadLine } from './list';
