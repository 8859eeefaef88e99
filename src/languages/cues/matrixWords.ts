/** Sentences and words of the role matrix, by their keys. */
export type MatrixKey =
  | 'matrix.unreadable'
  | 'matrix.property'
  | 'matrix.value'
  | 'matrix.missing'
  | 'matrix.no-roles'
  | 'matrix.twice'
  | 'matrix.role-without-note';
