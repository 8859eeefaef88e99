export type { Draft, Keeping } from './draft';
export { FilesError, bytesOf, foldersOf, textOf, type Files, type Listing, type Refusal } from './files';
export { emptyVault, readVault, vaultOf, type Vault } from './state';
export { isEmpty, planOf, type Copy, type Plan, type PlanOptions } from './plan';
export { writes, type Action, type Change, type Why } from './change';
export { apply, type Applied, type Moment } from './apply';
export { journalPath } from './journal';
export { recover, type Ended, type Recovered } from './transact';
export { undo, undoPlan, type UndoPlan } from './undo';
