export { qdcOf } from './ofSheet';
export { readCodebook } from './readCodebook';
export { printCodebook } from './codebook';
export { guidOf } from './guid';
export { notesOfCodebook } from './intoNotes';
