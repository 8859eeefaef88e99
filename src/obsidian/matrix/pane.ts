import { Component, debounce, Menu, Platform, type App } from 'obsidian';
import {
  fullestFramework,
  MatrixTable,
  type Cell,
  type Column,
  type FrameworkNote,
  type MatrixBook,
  type MatrixFilter,
  type MatrixRow,
  type Noticed,
} from '../../jobs';
import { CellThreads } from '../review/cellThreads';
import { slices } from '../slices';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { AgreementModal } from './agreementModal';
import { CellDesk, type MatrixTools } from './cellDesk';
import { CellPanel } from './cellPanel';
import { firstChoice, type MatrixChoice } from './choice';
import { addExports, type ExportedMatrix } from './exports';
import { MatrixGrid, type Head, type Shown } from './grid';
import { rememberFramework } from './lastCells';
import { MatrixStatus } from './status';
import { MatrixToolbar } from './toolbar';

/** Milliseconds without a change before a matrix whose rows or columns may be others is built anew. */
const QUIET = 100;

/** Steps of colour: more than four claims make a cell no darker. */
const MOST = 4;

/** Where a matrix is shown. */
export interface PaneHome {
  readonly el: HTMLElement;
  /** What the person chose was changed: it is to be kept. */
  readonly keep: (choice: MatrixChoice) => void;
}

/** The role matrix: who plays which role, with the evidence in each cell, and every gap to be seen. Lives as long as its view. */
export class MatrixPane extends Component {
  choice: MatrixChoice = firstChoice;
  /** Paths of the claims or codings that count alone; null for all. */
  only: ReadonlySet<string> | null = null;
  private book: MatrixBook | null = null;
  private table: MatrixTable | null = null;
  private open: { readonly row: string; readonly column: string } | null = null;
  private readonly el: HTMLElement;
  private readonly grid: MatrixGrid;
  private readonly panel: CellPanel;
  private readonly toolbar: MatrixToolbar;
  private readonly status: MatrixStatus;
  private readonly desk: CellDesk;
  private readonly buildSoon = debounce(() => void withFaultsTold(() => this.build()), QUIET, true);
  private isGone = false;
  /** Counts builds: of several at once the last one is shown. */
  private turn = 0;
  /** Whether a note changed since the last build began. */
  private isOvertaken = false;

  constructor(
    private readonly app: App,
    private readonly tools: MatrixTools,
    private readonly home: PaneHome,
  ) {
    super();
    this.desk = new CellDesk(app, tools);
    const { el } = home;
    this.el = el;
    el.empty();
    el.addClass('citeweave-matrix');
    this.toolbar = new MatrixToolbar(
      el,
      (part) => this.choose(part),
      (event) => this.openMenu(event),
    );
    this.status = new MatrixStatus(el, {
      open: (path) => this.openNote(path),
      mend: (mend) => void withFaultsTold(() => this.desk.mend(mend)),
      answer: (doubt, isSame) => void withFaultsTold(() => this.desk.answer(doubt, isSame)),
    });
    const body = el.createDiv('citeweave-matrix-body');
    this.grid = new MatrixGrid(body, {
      label: say('matrix.title'),
      corner: '',
      shown: (row, column) => this.shown(row, column),
      opened: (row, column) => this.openCell(this.placed(row.key, column.key), true),
      headOpened: ({ key }) => this.openNote(key),
      dropped: (row, column, data) => this.dropped(this.placed(row.key, column.key), data),
    });
    const threads = this.addChild(new CellThreads(app, tools.review));
    const actions = {
      close: () => this.closeCell(),
      open: (link: string) => void app.workspace.openLinkText(link, '', Platform.isPhone ? false : 'split'),
      ...this.desk.actions(() => this.place()),
    };
    this.panel = new CellPanel(body, app, actions, threads);
  }

  override onload(): void {
    this.register(this.tools.shelf.follow((noticed) => this.noticed(noticed)));
    this.register(() => this.buildSoon.cancel());
    this.register(() => this.status.tellSoon.cancel());
    this.register(this.tools.shelf.followNames((path, before) => this.renamed(path, before)));
    this.register(() => {
      this.isGone = true;
      this.grid.close();
    });
  }

  /** The keyboard goes to the matrix. */
  focus(): void {
    this.grid.focus();
  }

  private choose(part: Partial<MatrixChoice>): void {
    this.choice = { ...this.choice, ...part };
    this.home.keep(this.choice);
    void withFaultsTold(() => this.build());
  }

  /** Builds the matrix anew, the screen drawn in between; an open cell stays open where it still is. */
  async build(): Promise<void> {
    const turn = (this.turn += 1);
    const pause = slices();
    const book = (this.book = await this.tools.shelf.book());
    if (this.isGone || turn !== this.turn) return;
    const framework = book.framework(this.choice.framework) ?? fullestFramework(book);
    if (framework) {
      // What is shown stays, also once another framework is fuller.
      if (this.choice.framework === '') this.choice = { ...this.choice, framework: framework.path };
      rememberFramework(this.app, framework.path);
    }
    const wish = framework && { ...this.choice, filter: this.filter(), framework: framework.path };
    this.isOvertaken = false;
    const table = wish && (await MatrixTable.inSlices(book, wish, pause));
    if (this.isGone || turn !== this.turn) return;
    // Notes that changed while it was built may be in it or not.
    if (this.isOvertaken) return void this.buildSoon();
    this.table = table;
    for (const step of [
      (): void => void table?.rows,
      (): void => this.toolbar.show(this.choice, framework?.path ?? '', book, propertiesIn(book)),
      (): void => this.drawGrid(),
      (): void => this.status.show(table, book),
      (): void => this.reopen(),
    ]) {
      // Each has a slice of its own.
      await slices()();
      if (this.isGone || turn !== this.turn) return;
      step();
    }
  }

  private drawGrid(): void {
    const { table, grid } = this;
    const rows = table?.rows.map(rowHead) ?? [];
    const columns = table?.columns.map(columnHead) ?? [];
    if (this.choice.isTurned) grid.show(columns, rows);
    else grid.show(rows, columns);
    grid.el.toggle(table !== null);
  }

  /** The open cell stays open where it still is. */
  private reopen(): void {
    const { open } = this;
    if (open && this.place()) this.openCell(open, false);
    else this.closeCell();
  }

  /** A framework or paper that is called otherwise now is still the one that was chosen. */
  private renamed(path: string, before: string): void {
    const now = (one: string): string => (one === before ? path : one);
    const { framework, beside, filter } = this.choice;
    const papers = filter.papers?.map(now);
    this.choice = {
      ...this.choice,
      framework: now(framework),
      beside: beside.map(now),
      filter: papers ? { ...filter, papers } : filter,
    };
    this.home.keep(this.choice);
  }

  private filter(): MatrixFilter {
    return this.only === null ? this.choice.filter : { ...this.choice.filter, only: this.only };
  }

  private noticed(noticed: Noticed): void {
    const { table, grid } = this;
    const { codings, verdicts, isStructural } = noticed;
    if (codings.length + verdicts.length === 0 && !isStructural) return;
    this.isOvertaken = true;
    const before = table?.rows;
    const changed = table?.notice(noticed) ?? null;
    const sameRows =
      table !== null &&
      before?.map(({ key }) => key).join('\n') === table.rows.map(({ key }) => key).join('\n');
    if (!changed || !sameRows) return void this.buildSoon();
    for (const { row, column } of changed) grid.refresh(this.choice.isTurned ? column : row);
    if (changed.length > 0) this.status.tellSoon();
    const { open } = this;
    if (open && changed.some(({ row, column }) => row === open.row && column === open.column))
      this.openCell(open, false);
  }

  private shown(row: Head, column: Head): Shown {
    const { table } = this;
    const place = this.placed(row.key, column.key);
    const cell = table?.cell(place.row, place.column);
    if (!cell) return { state: 'blank', text: '', strength: 0, label: '', isStale: false };
    const strength = Math.min(MOST, cell.supports + cell.opposes);
    const isStale = cell.unsearched.length > 0;
    const label = say('matrix.cell', { row: row.name, role: column.name, state: stateText(cell) });
    return { state: cell.state, text: signOf(cell), strength, label, isStale };
  }

  /** The row and column of the table for what stands at the side and above, which may be turned. */
  private placed(row: string, column: string): { readonly row: string; readonly column: string } {
    return this.choice.isTurned ? { row: column, column: row } : { row, column };
  }

  private openCell(place: { readonly row: string; readonly column: string }, takesFocus: boolean): void {
    this.open = place;
    const now = this.place();
    if (!now || !this.book) return;
    const { framework, row, column, cell } = now;
    const summary = this.book.summaryOf(framework.path, row.key, column.key);
    this.el.addClass('has-cell');
    void this.panel.show({ framework, row, role: column, cell, summary }, this.book, takesFocus);
  }

  private closeCell(): void {
    const hadFocus = this.panel.el.contains(this.el.doc.activeElement);
    this.open = null;
    this.panel.hide();
    this.el.removeClass('has-cell');
    if (hadFocus) this.grid.focus();
  }

  /** The open cell as it is now. */
  private place(): CellPlace | null {
    const { open, table, book } = this;
    const framework = table && book?.framework(table.wish.framework);
    const row = table?.rows.find(({ key }) => key === open?.row);
    const column = table?.columns.find(({ key }) => key === open?.column);
    if (!table || !book || !framework || !row || !column) return null;
    return { book, framework, row, column, cell: table.cell(row.key, column.key), rows: table.wish.rows };
  }

  private dropped(place: { readonly row: string; readonly column: string }, data: string): void {
    const { open } = this;
    this.open = place;
    const now = this.place();
    this.open = open;
    if (now) void withFaultsTold(() => this.desk.move(now, data.split('\n')));
  }

  private openNote(path: string): void {
    if (this.app.vault.getFileByPath(path)) void this.app.workspace.openLinkText(path, '', true);
  }

  private exported({ wish }: MatrixTable, book: MatrixBook): ExportedMatrix {
    return { wish, isTurned: this.choice.isTurned, name: book.framework(wish.framework)?.name ?? '' };
  }

  private openMenu(event: MouseEvent): void {
    const menu = new Menu();
    const { book, table } = this;
    const item = (key: 'matrix.agreement' | 'matrix.again', icon: string, act: () => void): void => {
      menu.addItem((one) => one.setTitle(say(key)).setIcon(icon).onClick(act));
    };
    if (book && table)
      item('matrix.agreement', 'users', () =>
        show(this.app, new AgreementModal(this.app, book, table.wish.framework)),
      );
    if (book && table) addExports(menu, this.app, this.tools, this.exported(table, book));
    item('matrix.again', 'refresh-cw', () => void withFaultsTold(() => this.build()));
    menu.showAtMouseEvent(event);
  }
}

/** A cell, and all that is around it. */
export interface CellPlace {
  readonly book: MatrixBook;
  readonly framework: FrameworkNote;
  readonly row: MatrixRow;
  readonly column: Column;
  readonly cell: Cell;
  readonly rows: string;
}

function rowHead({ key, name, isMissing }: MatrixRow): Head {
  return { key, name, about: isMissing ? say('matrix.is-missing') : '' };
}

function columnHead({ key, name, isMissing, isStray }: Column): Head {
  return { key, name, about: isMissing ? say('matrix.is-missing') : isStray ? say('matrix.is-stray') : '' };
}

/** What a cell shows at a glance: how many claims, against how many; or a sign for why there is none. */
function signOf({ state, supports, opposes }: Cell): string {
  switch (state) {
    case 'supported':
      return String(supports);
    case 'disputed':
      return `${String(supports)} ↔ ${String(opposes)}`;
    case 'against':
      return `✕ ${String(opposes)}`;
    case 'searched-none':
      return '∅';
    case 'not-applicable':
      return 'n/a';
    case 'not-examined':
      return '?';
    case 'blank':
      return '—';
  }
}

function stateText({ state, supports, opposes, unsearched }: Cell): string {
  const counted =
    supports + opposes > 0 ? say('matrix.counts', { supports, opposes }) : say(`matrix.state-${state}`);
  return unsearched.length > 0 ? `${counted}; ${say('matrix.is-stale')}` : counted;
}

/** Properties of claims by whose values rows can be made, but for those that say what a claim is. */
function propertiesIn(book: MatrixBook): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of book.claims) for (const name of Object.keys(properties)) names.add(name);
  return [...names].filter((name) => !OWN.has(name)).sort();
}

const OWN: ReadonlySet<string> = new Set([
  'type',
  'cw-id',
  'cw-also',
  'aliases',
  'paper',
  'figures',
  'position',
  'cssclasses',
]);
