export type { Draft } from './draft';
export {
  FilesError,
  bytesOf,
  foldersOf,
  inFolder,
  textOf,
  type Files,
  type Listing,
  type Refusal,
} from './files';
export { emptyVault, readTexts, readVault, vaultOf, type Texts, type Vault } from './state';
export { planOfChanges } from './ownPlan';
export { isEmpty, planOf, type Copy, type Plan, type PlanOptions } from './plan';
export { noChoices, sameChoices, type Added, type Choices } from './choices';
export { chosenBefore, knownIn, languageBefore } from './chosen';
export type { Watch } from './watch';
export { because, type Action, type Change } from './change';
export { retargetCanvas } from './cards';
export { withLineEnds } from './lineEnds';
export { Index, linkName } from './places';
export { ulidOf } from './ulid';
export { retargetNote, type Targets } from './retarget';
export { isImport, type Import } from './imports';
export { ALSO, alsoOf, idOf, keyOf } from './state';
export { apply, type Applied, type Moment } from './apply';
export { journalPath } from './journal';
export { recover, type Ended } from './transact';
export { undo, undoPlan, type UndoPlan } from './undo';
export { otherFilesOf, removalOf } from './removal';
export { compare, type Line, type Row } from './compare';
