import { foldName } from '../languages/spelling';
import type { MatrixBook, Noticed } from './book';
import { columnsOf, twinsOf, type Column, type Doubt } from './columns';
import { passing, type MatrixFilter } from './filter';
import { claimsFor, inTime, lastWords, type Cell } from './cell';
import type { Coding, FrameworkNote, Ref, Verdict } from './records';
import { Rows, type RowKind } from './rows';

export type RowOrder = 'given' | 'name' | 'evidence' | 'gaps';

/** Which matrix is wanted. */
export interface MatrixWish {
  /** Path of the framework's note. */
  readonly framework: string;
  /** Frameworks whose columns are taken for the same, where their names are. */
  readonly beside?: readonly string[];
  readonly rows: RowKind;
  readonly filter?: MatrixFilter;
  readonly order?: RowOrder;
  /** Rows in which nothing is shown and of which nothing is said. */
  readonly withoutEmpty?: boolean;
}

/** Somebody or something that plays roles. */
export interface Row {
  /** The note's path; for a text `?` and the folded text. */
  readonly key: string;
  readonly name: string;
  /** Null where no note is meant, or none is there. */
  readonly path: string | null;
  /** Whether a note is named that is not there. */
  readonly isMissing: boolean;
}

interface Spot {
  readonly row: string;
  readonly column: string;
}

/** A cell that has codings. */
interface Bucket extends Spot {
  codings: Coding[];
}

/** How many cells a matrix shows, how many of them nothing speaks for, and of how many of those nobody says anything. */
export interface Counts {
  readonly cells: number;
  readonly empty: number;
  readonly blank: number;
}

/** Codings that are taken in before there may be a pause: they take about a millisecond. */
const AT_ONCE = 500;

/** A matrix of one framework, which follows changes one cell at a time. */
export class MatrixTable {
  readonly columns: readonly Column[];
  /** Roles of other frameworks that may be one of the columns: a person has to say. */
  readonly doubts: readonly Doubt[];
  private readonly columnOf: ReadonlyMap<string, string>;
  private readonly known = new Map<string, Row>();
  /** Rows that are there also where nothing stands in them. */
  private readonly given = new Set<string>();
  /** By the key of a row its cells, in the order of the columns. */
  private readonly buckets = new Map<string, (Bucket | undefined)[]>();
  private readonly columnAt: ReadonlyMap<string, number>;
  /** By the path of a coding where it stands: mostly in one cell. */
  private readonly places = new Map<string, Bucket | readonly Bucket[]>();
  private readonly said = new Map<string, Map<string, Map<string, Verdict>>>();
  private readonly cells = new Map<string, Cell>();
  private readonly frameworks: ReadonlySet<string>;
  private readonly passes: (coding: Coding) => boolean;
  private readonly kinds: Rows;
  /** By the key of a row what sorts it among those that no framework names. */
  private readonly firsts = new Map<string, string>();
  private ordered: readonly Row[] | null = null;

  /** With `isFilled` false it has its columns and the rows that its framework names, and no cell yet. */
  constructor(
    private readonly book: MatrixBook,
    readonly wish: MatrixWish,
    isFilled = true,
  ) {
    const own = book.framework(wish.framework);
    const twins = own ? twinsOf(book, own) : [];
    const beside = (wish.beside ?? []).flatMap((path) => book.framework(path) ?? []);
    const notes = [...new Set([...(own ? [own] : []), ...twins, ...beside])];
    this.frameworks = new Set([wish.framework, ...notes.map(({ path }) => path)]);
    const { columns, columnOf, doubts } = columnsOf(book, notes, this.saidHere());
    [this.columns, this.columnOf, this.doubts] = [columns, columnOf, doubts];
    this.columnAt = new Map(columns.map(({ key }, at) => [key, at]));
    this.kinds = new Rows(book, wish.rows);
    this.passes = passing(book, wish.filter ?? {});
    this.addGivenRows(notes);
    if (isFilled) for (const step of this.filling()) void step;
  }

  /** The same with a pause wherever there may be one: ten thousand codings take longer than a frame. */
  static async inSlices(
    book: MatrixBook,
    wish: MatrixWish,
    pause: () => Promise<void>,
  ): Promise<MatrixTable> {
    const table = new MatrixTable(book, wish, false);
    for (const step of table.filling()) {
      void step;
      await pause();
    }
    return table;
  }

  /** Rows in the order asked for. */
  get rows(): readonly Row[] {
    this.ordered ??= this.order();
    return this.ordered;
  }

  /** What is shown and what is empty, without making every cell. */
  get counts(): Counts {
    const cells = this.rows.length * this.columns.length;
    let [shown, told] = [0, 0];
    for (const { key } of this.rows) {
      shown += this.shownIn(key);
      told += this.toldIn(key);
    }
    return { cells, empty: cells - shown, blank: cells - told };
  }

  cell(row: string, column: string): Cell {
    const key = cellKey(row, column);
    const known = this.cells.get(key);
    if (known) return known;
    const cell = this.cellOf(row, column);
    this.cells.set(key, cell);
    return cell;
  }

  /** Whether a change asks for a matrix that is built anew; if not, the cells that are others now. */
  notice({ codings, verdicts, isStructural }: Noticed): readonly Spot[] | null {
    if (isStructural) return null;
    // A column that no framework names is there for what is said in it, also for what the filter leaves out.
    const isSaid = codings.length + verdicts.length > 0;
    if (isSaid && this.columns.some(({ isStray }) => isStray)) return null;
    const changed: Spot[] = [];
    for (const path of codings) {
      changed.push(...this.remove(path));
      const coding = this.book.coding(path);
      if (!coding || !this.frameworks.has(coding.framework.key)) continue;
      // A role that no framework names makes a column of its own.
      if (this.holds(coding) && !this.columnOf.has(coding.role.key)) return null;
      this.add(coding);
      changed.push(...this.bucketsOf(path));
    }
    for (const verdict of verdicts) {
      if (this.frameworks.has(verdict.framework.key) && !this.columnOf.has(verdict.role.key)) return null;
      const spot = this.spotOf(verdict);
      if (!spot) continue;
      this.said.get(spot.row)?.get(spot.column)?.delete(verdict.path);
      for (const one of this.book.verdicts) if (one.path === verdict.path) this.addVerdict(one);
      changed.push(spot);
    }
    if (changed.some((spot) => this.isLeft(spot))) return null;
    // Which papers mention a row may be others now.
    if (this.said.size > 0) changed.push(...this.spoken());
    const spots = new Map(changed.map(({ row, column }) => [cellKey(row, column), { row, column }]));
    for (const [key, { row }] of spots) {
      this.cells.delete(key);
      this.firsts.delete(row);
    }
    if (spots.size > 0) this.ordered = null;
    return [...spots.values()];
  }

  /** Whether a row was there only for what stood in a cell that is empty now. */
  private isLeft({ row }: Spot): boolean {
    if (this.given.has(row)) return false;
    const shows = this.buckets.get(row)?.some((bucket) => bucket && bucket.codings.length > 0) === true;
    return !shows && ![...(this.said.get(row)?.values() ?? [])].some(({ size }) => size > 0);
  }

  /** Takes in all codings and verdicts, some hundreds at a time. */
  private *filling(): Generator<void> {
    let count = 0;
    for (const coding of this.book.codings) {
      if (this.frameworks.has(coding.framework.key)) this.add(coding);
      if ((count += 1) % AT_ONCE === 0) yield;
    }
    for (const verdict of this.book.verdicts) this.addVerdict(verdict);
  }

  /** What holds of these frameworks. */
  private *saidHere(): Generator<Coding | Verdict> {
    for (const one of this.book.codings)
      if (this.frameworks.has(one.framework.key) && this.holds(one)) yield one;
    for (const one of this.book.verdicts) if (this.frameworks.has(one.framework.key)) yield one;
  }

  private holds({ stance, path }: Coding): boolean {
    return stance !== null && !this.book.isWithdrawn(path);
  }

  private addGivenRows(frameworks: readonly FrameworkNote[]): void {
    const { rows } = this.wish;
    for (const { rows: given } of frameworks)
      for (const ref of given) if (this.kinds.isKind(ref)) this.addRow(ref);
    if (rows === 'paper' && this.wish.withoutEmpty !== true)
      for (const { path, name } of this.book.papers) this.addRow({ key: path, path, name, isBroken: false });
    for (const key of this.known.keys()) this.given.add(key);
  }

  private add(coding: Coding): void {
    if (!this.holds(coding) || !this.passes(coding)) return;
    const column = this.columnOf.get(coding.role.key);
    if (column === undefined) return;
    const made: Bucket[] = [];
    for (const ref of this.kinds.rowsOf(coding)) {
      this.addRow(ref);
      const bucket = this.bucket(ref.key, column);
      bucket.codings.push(coding);
      made.push(bucket);
    }
    const [only] = made;
    if (only) this.places.set(coding.path, made.length === 1 ? only : made);
  }

  private bucket(row: string, column: string): Bucket {
    let inRow = this.buckets.get(row);
    if (!inRow) this.buckets.set(row, (inRow = []));
    const at = this.columnAt.get(column) ?? 0;
    return (inRow[at] ??= { row, column, codings: [] });
  }

  private bucketsOf(path: string): readonly Bucket[] {
    const known = this.places.get(path);
    return known === undefined ? [] : 'row' in known ? [known] : known;
  }

  private remove(path: string): readonly Bucket[] {
    const buckets = this.bucketsOf(path);
    for (const bucket of buckets) bucket.codings = bucket.codings.filter((one) => one.path !== path);
    this.places.delete(path);
    return buckets;
  }

  private addVerdict(verdict: Verdict): void {
    const spot = this.spotOf(verdict);
    if (!spot) return;
    this.addRow(verdict.actor);
    let columns = this.said.get(spot.row);
    if (!columns) this.said.set(spot.row, (columns = new Map<string, Map<string, Verdict>>()));
    const inside = columns.get(spot.column);
    if (inside) inside.set(verdict.path, verdict);
    else columns.set(spot.column, new Map([[verdict.path, verdict]]));
  }

  /** The cells of which somebody says why they are empty. */
  private spoken(): readonly Spot[] {
    return [...this.said].flatMap(([row, columns]) => [...columns.keys()].map((column) => ({ row, column })));
  }

  private spotOf({ framework, actor, role, rows }: Verdict): Spot | null {
    const column = this.columnOf.get(role.key);
    // What is said of a value of a property is said of nobody who is called so.
    const isKind = rows === '' ? this.kinds.isKind(actor) : rows === this.wish.rows;
    return this.frameworks.has(framework.key) && column !== undefined && isKind
      ? { row: actor.key, column }
      : null;
  }

  private addRow({ key, path, name, isBroken }: Ref): void {
    if (this.known.has(key)) return;
    this.known.set(key, { key, path, name, isMissing: isBroken });
    this.ordered = null;
  }

  private cellOf(row: string, column: string): Cell {
    const kept = this.buckets.get(row)?.[this.columnAt.get(column) ?? 0]?.codings ?? [];
    const codings = [...kept].sort(inTime);
    const [supports, opposes] = [claimsFor(codings, 'supports'), claimsFor(codings, 'opposes')];
    const verdicts = lastWords([...(this.said.get(row)?.get(column)?.values() ?? [])]);
    const kinds = new Set(verdicts.map(({ verdict }) => verdict));
    const last = verdicts[verdicts.length - 1];
    const state =
      supports > 0
        ? opposes > 0
          ? 'disputed'
          : 'supported'
        : opposes > 0
          ? 'against'
          : (last?.verdict ?? 'blank');
    const unsearched = supports > 0 ? [] : this.unsearchedFor(row, verdicts);
    return { state, codings, supports, opposes, verdicts, isDisagreed: kinds.size > 1, unsearched };
  }

  /** Papers that mention a row and that nobody says to have searched for it; none where nothing was said. */
  private unsearchedFor(row: string, verdicts: readonly Verdict[]): readonly string[] {
    const spoken = verdicts.filter(({ verdict }) => verdict === 'searched-none');
    if (spoken.length === 0) return [];
    const searched = new Set(spoken.flatMap(({ searched: where }) => where.map(({ key }) => key)));
    return [...this.book.papersThatMention(row)].filter((paper) => !searched.has(paper)).sort();
  }

  private order(): readonly Row[] {
    const { order = 'given', withoutEmpty = false } = this.wish;
    const all = [...this.known.values()].filter(({ key }) => !withoutEmpty || this.toldIn(key) > 0);
    if (order === 'given') return this.asGiven(all);
    const byName = (a: Row, b: Row): number =>
      foldName(a.name) < foldName(b.name) ? -1 : foldName(a.name) > foldName(b.name) ? 1 : 0;
    if (order === 'name') return all.sort(byName);
    const counted = new Map(
      all.map(({ key }) => [key, order === 'evidence' ? this.evidenceOf(key) : this.gapsOf(key)]),
    );
    return all.sort((a, b) => (counted.get(b.key) ?? 0) - (counted.get(a.key) ?? 0) || byName(a, b));
  }

  /** Rows that the framework names come first, the others as they came: by what was said of them first. */
  private asGiven(rows: readonly Row[]): readonly Row[] {
    const given = rows.filter(({ key }) => this.given.has(key));
    const others = rows
      .filter(({ key }) => !this.given.has(key))
      .map((row) => ({ row, first: this.firstIn(row.key) }));
    others.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    return [...given, ...others.map(({ row }) => row)];
  }

  /** What sorts the oldest of all that is said in a row. */
  private firstIn(row: string): string {
    const known = this.firsts.get(row);
    if (known !== undefined) return known;
    let first: string | null = null;
    const take = ({ order }: Coding | Verdict): void => {
      if (first === null || order < first) first = order;
    };
    for (const bucket of this.buckets.get(row) ?? []) bucket?.codings.forEach(take);
    for (const verdicts of this.said.get(row)?.values() ?? []) verdicts.forEach(take);
    this.firsts.set(row, first ?? '');
    return first ?? '';
  }

  /** In how many cells of a row anything stands. */
  private toldIn(row: string): number {
    const buckets = (this.buckets.get(row) ?? []).filter((bucket) => bucket && bucket.codings.length > 0);
    const columns = new Set(buckets.map((bucket) => bucket?.column));
    for (const [column, verdicts] of this.said.get(row) ?? []) if (verdicts.size > 0) columns.add(column);
    return columns.size;
  }

  /** In how many cells of a row something speaks for it. */
  private shownIn(row: string): number {
    const buckets = this.buckets.get(row) ?? [];
    return buckets.filter((bucket) => bucket?.codings.some(({ stance }) => stance === 'supports')).length;
  }

  private evidenceOf(row: string): number {
    const claims = (this.buckets.get(row) ?? []).map((bucket) =>
      claimsFor(bucket?.codings ?? [], 'supports'),
    );
    return claims.reduce((sum, count) => sum + count, 0);
  }

  private gapsOf(row: string): number {
    return this.columns.length - this.shownIn(row);
  }
}

/** A sign that no path and no name holds parts row and column. */
function cellKey(row: string, column: string): string {
  return `${row}\u0000${column}`;
}
