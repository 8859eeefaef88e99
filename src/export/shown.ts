import type { Named, Sheet, SheetCell } from './sheet';
import type { Wording } from './wording';

/** A row with its cells, in the order of the columns. */
interface ShownRow extends Named {
  readonly cells: readonly SheetCell[];
}

/** A matrix as it stands before a reader: its rows are roles where it is turned. */
export interface ShownTable {
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly Named[];
  readonly rows: readonly ShownRow[];
}

export function shownOf({ columns, rows, isTurned }: Sheet, words: Wording): ShownTable {
  if (!isTurned) return { corner: words.rows(), columns, rows };
  const turned = columns.map(({ name, target }, at) => ({
    name,
    target,
    cells: rows.flatMap(({ cells }) => cells[at] ?? []),
  }));
  return { corner: words.say('matrix-out.role'), columns: rows, rows: turned };
}
