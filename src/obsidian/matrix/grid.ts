import type { CellState } from '../../jobs';
import { nameFor } from '../plan/named';
import { into, isIn, leave, nextIn, placeAt, stretchOf, type Stretch } from './stretch';

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

/** How far PageUp and PageDown go. */
const PAGE = 10;

/** A row that is in the page. */
interface DrawnRow {
  readonly el: HTMLElement;
  readonly head: Head;
  /** By the place of their columns the cells that are in the page. */
  readonly cells: Map<number, HTMLElement>;
}

/**
 * A matrix of which only the rows and columns that are seen are in the page, with heads that stay in sight. Arrow keys go from cell to
 * cell, Enter opens one; one cell can be reached by Tab.
 */
export class MatrixGrid {
  readonly el: HTMLElement;
  private readonly head: HTMLElement;
  private readonly corner: HTMLElement;
  private readonly space: HTMLElement;
  private readonly drawn = new Map<number, DrawnRow>();
  /** By the places of their columns the heads that are in the page. */
  private readonly heads = new Map<number, HTMLElement>();
  private readonly watch: ResizeObserver;
  private rows: readonly Head[] = [];
  private columns: readonly Head[] = [];
  private at = { row: 0, column: 0 };
  /** The cell that Tab reaches. */
  private stop: HTMLElement | null = null;
  /** The frame after which the cell where the person is gets the focus. */
  private waiting = 0;
  /** Pixels of a row, of a column, and of the heads of rows. */
  private size = { height: 1, width: 1, corner: 0 };

  constructor(
    parent: HTMLElement,
    private readonly options: GridOptions,
  ) {
    this.el = parent.createDiv({ cls: 'citeweave-roles', attr: { role: 'grid', tabindex: -1 } });
    nameFor(this.el, options.label);
    this.head = this.el.createDiv({ cls: 'citeweave-roles-head', attr: { role: 'row', 'aria-rowindex': 1 } });
    this.corner = this.head.createDiv({
      cls: 'citeweave-roles-corner',
      text: options.corner,
      attr: { role: 'columnheader', 'aria-colindex': 1 },
    });
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
    // Until the cell is drawn again keys are heard here.
    if (hadFocus) this.el.focus({ preventScroll: true });
    this.clear();
    this.measure();
    if (hadFocus) this.focusSoon(() => this.focus());
  }

  /** Draws the cells of a row anew. */
  refresh(key: string): void {
    for (const { head, cells } of this.drawn.values()) {
      if (head.key !== key) continue;
      for (const [at, cell] of cells) {
        const column = this.columns[at];
        if (column) this.fill(cell, head, column);
      }
    }
  }

  /** Gives the focus to the cell where the person is. */
  focus(): void {
    if (this.rows.length === 0 || this.columns.length === 0) return;
    this.reveal();
    this.draw();
    this.focusSoon(() => this.cellAt(this.at.row, this.at.column)?.focus({ preventScroll: true }));
  }

  /** Once all is drawn: to focus or measure what is not laid out yet takes a layout of its own. Keys mean the new cell already. */
  private focusSoon(focus: () => void): void {
    const { win, doc } = this.el;
    const before = doc.activeElement;
    const done = (): void => {
      // Whoever went elsewhere meanwhile stays there.
      const { activeElement: now } = doc;
      if (now === before || now === doc.body || this.el.contains(now)) focus();
    };
    win.cancelAnimationFrame(this.waiting);
    this.waiting = win.requestAnimationFrame(() => void win.setTimeout(done));
  }

  close(): void {
    this.el.win.cancelAnimationFrame(this.waiting);
    this.watch.disconnect();
  }

  /** Scrolls no further than it takes to see the cell where the person is. */
  private reveal(): void {
    const { el, size, head } = this;
    const top = into(
      this.at.row * size.height,
      size.height,
      el.scrollTop,
      el.clientHeight - head.offsetHeight,
    );
    // Where lines run from right to left, what is scrolled counts below zero.
    const sign = el.scrollLeft < 0 || getComputedStyle(el).direction === 'rtl' ? -1 : 1;
    const side = into(
      this.at.column * size.width,
      size.width,
      Math.abs(el.scrollLeft),
      el.clientWidth - size.corner,
    );
    if (top !== el.scrollTop) el.scrollTop = top;
    if (side !== Math.abs(el.scrollLeft)) el.scrollLeft = sign * side;
  }

  private nameIn(el: HTMLElement, { name, about }: Head): void {
    el.createSpan({ cls: 'citeweave-roles-name', text: name });
    if (about === '') return;
    el.addClass('is-odd');
    el.createSpan({ cls: 'citeweave-why', text: about });
  }

  private clear(): void {
    for (const { el } of this.drawn.values()) el.remove();
    for (const el of this.heads.values()) el.remove();
    this.drawn.clear();
    this.heads.clear();
    this.stop = null;
  }

  private measure(): void {
    const probe = this.space.createDiv('citeweave-roles-row');
    const height = probe.offsetHeight;
    const corner = this.corner.offsetWidth;
    const width = (probe.offsetWidth - corner) / Math.max(1, this.columns.length);
    probe.remove();
    if (height === 0 || width <= 0) return;
    if (height !== this.size.height) this.clear();
    this.size = { height, width, corner };
    this.space.setCssProps({ '--citeweave-height': `${height * this.rows.length}px` });
    this.draw();
  }

  private draw(): void {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.el;
    const { height, width, corner } = this.size;
    const rows = stretchOf(scrollTop, clientHeight, height, this.rows.length);
    const columns = stretchOf(Math.abs(scrollLeft), clientWidth - corner, width, this.columns.length);
    const { activeElement } = this.el.doc;
    leave(this.heads, columns, null);
    this.enter(this.heads, columns, this.head, (at) => this.headAt(at));
    for (const [at, { el }] of this.drawn) {
      if (isIn(at, rows) || el.contains(activeElement)) continue;
      el.remove();
      this.drawn.delete(at);
    }
    for (let at = rows.from; at < rows.to; at += 1) if (!this.drawn.has(at)) this.add(at);
    for (const [at, row] of this.drawn) {
      leave(row.cells, columns, activeElement);
      this.enter(row.cells, columns, row.el, (column) => this.newCell(row.head, at, column));
    }
    // Of a cell that has the focus it would be weighed at once whether it keeps it, which takes a layout: it is told once another has it.
    if (this.stop === null || this.stop !== activeElement) this.setStop();
  }

  /** Draws what came into sight; in the page it stands in its order, as it is read aloud. */
  private enter(
    drawn: Map<number, HTMLElement>,
    { from, to }: Stretch,
    parent: HTMLElement,
    make: (at: number) => HTMLElement,
  ): void {
    // Mostly nothing is in the page, or all of it: then all is added at the end.
    const last = Math.max(-1, ...drawn.keys());
    for (let at = from; at < to; at += 1) {
      if (drawn.has(at)) continue;
      const el = make(at);
      parent.insertBefore(el, at > last ? null : nextIn(drawn, at));
      drawn.set(at, el);
    }
  }

  private headAt(at: number): HTMLElement {
    const column = this.columns[at];
    const el = createDiv({
      cls: 'citeweave-roles-column',
      attr: { role: 'columnheader', 'aria-colindex': at + 2, 'data-head': column?.key ?? '' },
    });
    placeAt(el, at);
    if (column) this.nameIn(el, column);
    return el;
  }

  private add(at: number): void {
    const head = this.rows[at];
    if (!head) return;
    const el = createDiv({
      cls: 'citeweave-roles-row',
      attr: { role: 'row', 'aria-rowindex': at + 2, 'data-at': at },
    });
    el.setCssProps({ '--citeweave-top': `${at * this.size.height}px` });
    const attr = { role: 'rowheader', 'aria-colindex': 1, 'data-head': head.key };
    this.nameIn(el.createDiv({ cls: 'citeweave-roles-who', attr }), head);
    const elements = new Map([...this.drawn].map(([other, row]) => [other, row.el]));
    this.space.insertBefore(el, nextIn(elements, at));
    this.drawn.set(at, { el, head, cells: new Map() });
  }

  private newCell(row: Head, at: number, column: number): HTMLElement {
    const isStop = at === this.at.row && column === this.at.column;
    const attr = {
      role: 'gridcell',
      'aria-colindex': column + 2,
      'data-column': column,
      tabindex: isStop ? 0 : -1,
    };
    const el = createDiv({ cls: 'citeweave-cell', attr });
    placeAt(el, column);
    const head = this.columns[column];
    if (head) this.fill(el, row, head);
    return el;
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

  /** Of all cells Tab reaches one. */
  private setStop(): void {
    const cell = this.cellAt(this.at.row, this.at.column);
    if (cell === this.stop) return;
    if (this.stop) this.stop.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
    this.stop = cell;
  }

  private cellAt(row: number, column: number): HTMLElement | null {
    return this.drawn.get(row)?.cells.get(column) ?? null;
  }

  private entered(target: EventTarget | null): void {
    const place = this.placeOf(target);
    if (!place) return;
    this.at = place;
    this.setStop();
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
    if (event.target !== this.el && !this.placeOf(event.target)) return;
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
