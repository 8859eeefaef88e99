export { endsSentence } from './sentenceEnd';
export { understand } from './reading';
