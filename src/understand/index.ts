export { endsSentence } from './sentenceEnd';
export { understand, type Understanding } from './reading';
