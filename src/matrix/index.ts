export { MatrixBook } from './book';
export { READING, type FrameworkNote, type MatrixNote, type Resolve } from './records';
export { MatrixTable, type MatrixWish, type RowKind } from './table';
export { agreementOf, codersOf, kappaOf } from './agreement';
export { saturationOf } from './saturation';
