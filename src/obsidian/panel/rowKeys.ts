/** How the keyboard goes through a list: one row is its stop for the Tab key, arrows lead from row to row. */
export class RowKeys {
  constructor(private readonly root: HTMLElement) {}

  /** All that the keyboard can get to, in order; what is folded is not. */
  rows(): readonly HTMLElement[] {
    return this.root
      .findAll('.citeweave-row, .citeweave-more, summary')
      .filter((row) => row.matches('summary') || row.closest('details:not([open])') === null);
  }

  /** Gives the keyboard to the list; false where there is nothing yet. */
  focus(): boolean {
    const [first] = this.rows();
    if (first) first.focus();
    return first !== undefined;
  }

  /** Follows a key from row to row; whether it was one that leads on. */
  moved(target: Node | null, key: string): boolean {
    const rows = this.rows();
    const at = rows.findIndex((row) => row === target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
    const row = at < 0 || to === undefined ? undefined : rows[to];
    row?.focus();
    return row !== undefined;
  }

  /** Makes the row the stop for the Tab key that had the keyboard last. */
  stop(target: Node | null): void {
    const rows = this.rows();
    if (!rows.some((row) => row === target)) return;
    for (const row of rows) row.tabIndex = row === target ? 0 : -1;
  }
}
