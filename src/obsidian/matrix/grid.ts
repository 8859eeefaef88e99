import type { CellState } from '../../jobs';
import { nameFor } from '../plan/named';

/** What stands at the head of a row or column. */
export interface Head {
  readonly key: string;
  readonly name: string;
  /** Said beside the name: that no note is there, that the framework does not name it. */
  readonly about: string;
}

/** What a cell shows. */
export interface Shown {
  readonly state: CellState;
  readonly text: string;
  /** From 0 for nothing to 4 for most, told by the depth of the colour. */
  readonly strength: number;
  /** For who does not see it. */
  readonly label: string;
  readonly isStale: boolean;
}

export interface GridOptions {
  readonly label: string;
  readonly corner: string;
  readonly shown: (row: Head, column: Head) => Shown;
  readonly opened: (row: Head, column: Head) => void;
  readonly headOpened: (head: Head) => void;
  /** Claims were dropped on a cell. */
  readonly dropped: (row: Head, column: Head, data: string) => void;
}

/** What is dragged onto a cell: paths of codings, one a line. */
export const DRAGGED = 'application/x-citeweave-codings';

/** Rows beyond either edge of what is seen. */
const BEYOND = 6;

/** How far PageUp and PageDown go. */
const PAGE = 10;

/**
 * A matrix of which only the rows that are seen are in the page, with heads that stay in sight. Arrow keys go from cell to cell, Enter
 * opens one; one cell can be reached by Tab.
 */
export class MatrixGrid {
  readonly el: HTMLElement;
  private readonly head: HTMLElement;
  private readonly space: HTMLElement;
  private readonly drawn = new Map<number, HTMLElement>();
  private readonly watch: ResizeObserver;
  private rows: readonly Head[] = [];
  private columns: readonly Head[] = [];
  private at = { row: 0, column: 0 };
  private height = 1;

  constructor(
    parent: HTMLElement,
    private readonly options: GridOptions,
  ) {
    this.el = parent.createDiv({ cls: 'citeweave-roles', attr: { role: 'grid' } });
    nameFor(this.el, options.label);
    this.head = this.el.createDiv({ cls: 'citeweave-roles-head', attr: { role: 'row', 'aria-rowindex': 1 } });
    this.space = this.el.createDiv({ cls: 'citeweave-roles-space', attr: { role: 'presentation' } });
    this.el.addEventListener('scroll', () => this.draw(), { passive: true });
    this.el.addEventListener('keydown', (event) => this.pressed(event));
    this.el.addEventListener('click', ({ target }) => this.clicked(target));
    this.el.addEventListener('focusin', ({ target }) => this.entered(target));
    this.el.addEventListener('dragover', (event) => this.draggedOver(event));
    this.el.addEventListener('dragleave', () => this.unmark());
    this.el.addEventListener('drop', (event) => this.droppedOn(event));
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(this.el);
  }

  /** Shows other rows and columns, or the same anew; the person stays at the cell where they are. */
  show(rows: readonly Head[], columns: readonly Head[]): void {
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    const [row, column] = [this.rows[this.at.row]?.key, this.columns[this.at.column]?.key];
    [this.rows, this.columns] = [rows, columns];
    this.at = { row: indexOf(rows, row), column: indexOf(columns, column) };
    this.el.setAttribute('aria-rowcount', String(rows.length + 1));
    this.el.setAttribute('aria-colcount', String(columns.length + 1));
    this.el.setCssProps({ '--citeweave-columns': String(columns.length) });
    this.drawHead();
    this.clear();
    this.measure();
    if (hadFocus) this.focus();
  }

  /** Draws the cells of a row anew. */
  refresh(row: string): void {
    const at = this.rows.findIndex(({ key }) => key === row);
    const el = this.drawn.get(at);
    const head = this.rows[at];
    if (!el || !head) return;
    const cells = el.findAll('[role=gridcell]');
    this.columns.forEach((column, index) => {
      const cell = cells[index];
      if (cell) this.fill(cell, head, column);
    });
  }

  /** Gives the focus to the cell where the person is. */
  focus(): void {
    if (this.rows.length === 0 || this.columns.length === 0) return;
    const top = this.at.row * this.height;
    const seen = this.el.clientHeight - this.head.offsetHeight;
    if (top < this.el.scrollTop) this.el.scrollTop = top;
    else if (top + this.height > this.el.scrollTop + seen) this.el.scrollTop = top + this.height - seen;
    this.draw();
    const cell = this.cellAt(this.at.row, this.at.column);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  close(): void {
    this.watch.disconnect();
  }

  private drawHead(): void {
    this.head.empty();
    this.head.createDiv({
      cls: 'citeweave-roles-corner',
      text: this.options.corner,
      attr: { role: 'columnheader', 'aria-colindex': 1 },
    });
    this.columns.forEach((column, at) => {
      const attr = { role: 'columnheader', 'aria-colindex': at + 2, 'data-head': column.key };
      this.nameIn(this.head.createDiv({ cls: 'citeweave-roles-column', attr }), column);
    });
  }

  private nameIn(el: HTMLElement, { name, about }: Head): void {
    el.createSpan({ cls: 'citeweave-roles-name', text: name });
    if (about === '') return;
    el.addClass('is-odd');
    el.createSpan({ cls: 'citeweave-why', text: about });
  }

  private clear(): void {
    for (const el of this.drawn.values()) el.remove();
    this.drawn.clear();
  }

  private measure(): void {
    const probe = this.space.createDiv('citeweave-roles-row');
    const height = probe.offsetHeight;
    probe.remove();
    if (height === 0) return;
    if (height !== this.height) this.clear();
    this.height = height;
    this.space.setCssProps({ '--citeweave-height': `${height * this.rows.length}px` });
    this.draw();
  }

  private draw(): void {
    const { scrollTop, clientHeight } = this.el;
    const from = Math.max(0, Math.floor(scrollTop / this.height) - BEYOND);
    const to = Math.min(this.rows.length, Math.ceil((scrollTop + clientHeight) / this.height) + BEYOND);
    for (const [at, el] of this.drawn) {
      if ((at >= from && at < to) || el.contains(el.doc.activeElement)) continue;
      el.remove();
      this.drawn.delete(at);
    }
    for (let at = from; at < to; at += 1) if (!this.drawn.has(at)) this.add(at);
    this.setStops();
  }

  private add(at: number): void {
    const row = this.rows[at];
    if (!row) return;
    const el = createDiv({
      cls: 'citeweave-roles-row',
      attr: { role: 'row', 'aria-rowindex': at + 2, 'data-at': at },
    });
    el.setCssProps({ '--citeweave-top': `${at * this.height}px` });
    const head = el.createDiv({
      cls: 'citeweave-roles-who',
      attr: { role: 'rowheader', 'aria-colindex': 1, 'data-head': row.key },
    });
    this.nameIn(head, row);
    this.columns.forEach((column, index) => {
      const attr = { role: 'gridcell', 'aria-colindex': index + 2, 'data-column': index, tabindex: -1 };
      this.fill(el.createDiv({ cls: 'citeweave-cell', attr }), row, column);
    });
    this.drawn.set(at, el);
    // In the page rows stand in their order, as they are read aloud.
    const next = [...this.drawn.keys()].filter((other) => other > at).sort((a, b) => a - b)[0];
    this.space.insertBefore(el, next === undefined ? null : (this.drawn.get(next) ?? null));
  }

  private fill(el: HTMLElement, row: Head, column: Head): void {
    const { state, text, strength, label, isStale } = this.options.shown(row, column);
    el.empty();
    el.createSpan({ text, attr: { 'aria-hidden': 'true' } });
    // In words for who does not see the sign.
    el.createSpan({ cls: 'citeweave-unseen', text: label });
    el.setAttribute('data-state', state);
    el.setAttribute('data-strength', String(strength));
    el.toggleClass('is-stale', isStale);
  }

  private setStops(): void {
    for (const [at, el] of this.drawn)
      el.findAll('[role=gridcell]').forEach((cell, column) => {
        cell.tabIndex = at === this.at.row && column === this.at.column ? 0 : -1;
      });
  }

  private cellAt(row: number, column: number): HTMLElement | null {
    return this.drawn.get(row)?.findAll('[role=gridcell]')[column] ?? null;
  }

  private entered(target: EventTarget | null): void {
    const place = this.placeOf(target);
    if (!place) return;
    this.at = place;
    this.setStops();
  }

  private clicked(target: EventTarget | null): void {
    const head = elementOf(target)?.closest('[data-head]')?.getAttribute('data-head') ?? null;
    const named = [...this.rows, ...this.columns].find(({ key }) => key === head);
    if (named) this.options.headOpened(named);
    const place = this.placeOf(target);
    if (!place) return;
    this.at = place;
    this.focus();
    this.open();
  }

  private open(): void {
    const [row, column] = [this.rows[this.at.row], this.columns[this.at.column]];
    if (row && column) this.options.opened(row, column);
  }

  private pressed(event: KeyboardEvent): void {
    if (!this.placeOf(event.target)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open();
      return;
    }
    const to = this.goal(event);
    if (!to) return;
    event.preventDefault();
    this.at = { row: clamp(to.row, this.rows.length), column: clamp(to.column, this.columns.length) };
    this.focus();
  }

  /** The cell that a key leads to, as in every grid (ARIA practices); null for any other key. */
  private goal({
    key,
    ctrlKey,
    metaKey,
  }: KeyboardEvent): { readonly row: number; readonly column: number } | null {
    const { row, column } = this.at;
    const [rows, columns] = [this.rows.length - 1, this.columns.length - 1];
    const isFar = ctrlKey || metaKey;
    const goals: Readonly<Record<string, { readonly row: number; readonly column: number }>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + PAGE, column },
      PageUp: { row: row - PAGE, column },
      Home: { row: isFar ? 0 : row, column: 0 },
      End: { row: isFar ? rows : row, column: columns },
    };
    return goals[key] ?? null;
  }

  private placeOf(target: EventTarget | null): { readonly row: number; readonly column: number } | null {
    const cell = elementOf(target)?.closest('[role=gridcell]') ?? null;
    const row = cell?.closest('.citeweave-roles-row')?.getAttribute('data-at') ?? null;
    return cell && row !== null
      ? { row: Number(row), column: Number(cell.getAttribute('data-column')) }
      : null;
  }

  private draggedOver(event: DragEvent): void {
    this.unmark();
    if (event.dataTransfer?.types.includes(DRAGGED) !== true) return;
    const cell = elementOf(event.target)?.closest('[role=gridcell]');
    if (!cell) return;
    event.preventDefault();
    cell.addClass('is-goal');
  }

  private droppedOn(event: DragEvent): void {
    this.unmark();
    const place = this.placeOf(event.target);
    const data = event.dataTransfer?.getData(DRAGGED) ?? '';
    const [row, column] = [this.rows[place?.row ?? -1], this.columns[place?.column ?? -1]];
    if (data === '' || !row || !column) return;
    event.preventDefault();
    this.options.dropped(row, column, data);
  }

  private unmark(): void {
    for (const cell of this.el.findAll('.is-goal')) cell.removeClass('is-goal');
  }
}

function elementOf(target: EventTarget | null): Element | null {
  return target instanceof Node && target.instanceOf(Element) ? target : null;
}

function indexOf(heads: readonly Head[], key: string | undefined): number {
  return Math.max(
    0,
    heads.findIndex((head) => head.key === key),
  );
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(at, length - 1));
}
