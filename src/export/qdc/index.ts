export { qdcOf } from './ofSheet';
export { readCodebook } from './readCodebook';
export { printCodebook, readColor } from './codebook';
export { guidOf, readGuid } from './guid';
export { notesOfCodebook } from './intoNotes';
