export { matrixBookOf, resolverOf } from './vault';
export { evidenceIn, quotedIn, type Evidence } from './evidence';
export { frameworkNamed, fullestFramework, rowKindOf, thingNamed } from './choose';
export { codingNote, summaryNote, verdictNote, withdrawalNote, type CellNamed } from './made';
export type { MadeNote, Named, Writing } from '../writeOnce';
export { actorNote, ownClaimNote, roleNote, withListed, withRole } from './newThing';
export { claimInDraft } from './claimInDraft';
export { gapOf, gapSentence } from './gap';
export { mendOf, withRolesOnce, type Mend } from './mend';
export { frameworkNotes, frameworkThere, shippedFrameworks, type NewFramework } from './framework';
export { readMatrices, sourcesOf, type VaultMatrices } from './sources';
export {
  exportMatrix,
  matrixFile,
  matrixFormats,
  saturationPicture,
  type MatrixFormat,
  type MatrixWanted,
} from './export';
export { planCodebook, type CodebookWishes } from './importCodebook';
