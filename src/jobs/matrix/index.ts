export { matrixBookOf } from './vault';
export { evidenceIn, type Evidence } from './evidence';
export { frameworkNamed, fullestFramework, rowKindOf } from './choose';
export {
  codingNote,
  summaryNote,
  verdictNote,
  withdrawalNote,
  type CellNamed,
  type MadeNote,
  type Named,
  type Writing,
} from './made';
export { actorNote, roleNote, withRole } from './newThing';
export { gapSentence } from './gap';
export { frameworkNotes, shippedFrameworks, type NewFramework } from './framework';
export { readMatrices, sourcesOf, type VaultMatrices } from './sources';
export {
  exportMatrix,
  matrixFile,
  matrixFormats,
  saturationPicture,
  type MatrixFormat,
  type MatrixWanted,
} from './export';
export { planCodebook } from './importCodebook';
