export type { Document, Problem, Reading } from '../paper';
export { FilesError, type Files, type Listing, type Moment, type Refusal } from '../vault';
export { journalPath } from '../vault';
export { readPaper, type Paper, type Read } from './read';
export { understoodIn } from './understood';
export {
  planPaper,
  summaryOf,
  writesNothing,
  type Planned,
  type PlannedChange,
  type PlanWishes,
  type Summary,
} from './plan';
export { applyPlanned, recoverVault } from './apply';
export { undoLast, type Undone } from './undo';
export { checkVault, type Checked } from './check';
export { sentence, speaks, tell } from './tell';
