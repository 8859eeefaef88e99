export { MatrixBook, type Noticed } from './book';
export {
  READING,
  listOf,
  textOf,
  verdictKinds,
  type Coding,
  type FrameworkNote,
  type MatrixNote,
  type Ref,
  type Resolve,
  type Stance,
  type Verdict,
  type VerdictKind,
} from './records';
export { MatrixTable, type MatrixWish, type Row, type RowOrder } from './table';
export type { Cell, CellState } from './cell';
export type { RowKind } from './rows';
export { columnsOf, twinsOf, type Column, type Doubt } from './columns';
export type { MatrixFilter } from './filter';
export { agreementOf, codersOf, kappaOf, type Agreement } from './agreement';
export { saturationOf, type Added } from './saturation';
