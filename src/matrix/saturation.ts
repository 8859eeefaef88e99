import type { MatrixBook } from './book';
import type { MatrixTable } from './table';

/** What one paper adds to a matrix. */
export interface Added {
  /** Path of the paper's hub. */
  readonly paper: string;
  readonly name: string;
  /** Cells that it is the first to show, and how many are shown after it. */
  readonly fresh: number;
  readonly sum: number;
}

/** How many new cells each paper shows, in the order of the papers' years: where none come any more, more papers may add little. */
export function saturationOf(book: MatrixBook, table: MatrixTable): readonly Added[] {
  const byPaper = new Map<string, Set<string>>();
  for (const { key: row } of table.rows)
    for (const { key: column } of table.columns)
      for (const { claim, stance } of table.cell(row, column).codings) {
        const paper = book.claim(claim.path)?.paper?.path;
        if (paper == null || stance !== 'supports') continue;
        const cells = byPaper.get(paper) ?? new Set<string>();
        byPaper.set(paper, cells.add(`${row}\u0000${column}`));
      }
  const papers = [...book.papers].sort(
    (a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.name < b.name ? -1 : 1),
  );
  const shown = new Set<string>();
  return papers.map(({ path, name }) => {
    const before = shown.size;
    for (const cell of byPaper.get(path) ?? []) shown.add(cell);
    return { paper: path, name, fresh: shown.size - before, sum: shown.size };
  });
}
