export { MatrixBook } from './book';
export {
  READING,
  type FrameworkNote,
  type MatrixNote,
  type Ref,
  type Resolve,
  type Stance,
  type VerdictKind,
} from './records';
export { MatrixTable, type Cell, type CellState, type MatrixWish, type RowKind } from './table';
export { agreementOf, codersOf, kappaOf } from './agreement';
export { saturationOf, type Added } from './saturation';
