import { Platform, SuggestModal, type App } from 'obsidian';
import {
  MatrixTable,
  thingNamed,
  type CellNamed,
  type FrameworkNote,
  type MatrixBook,
  type Named,
} from '../../jobs';
import { slices } from '../slices';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { lastCells, rememberCell, rememberFramework } from './lastCells';

/** A cell that is offered: one that there is, or one that is made when it is chosen. */
export interface Pair extends CellNamed {
  readonly key: string;
  /** Whether the role is to be one of the framework from now on. */
  readonly isNewRole: boolean;
}

/** Another framework to choose of. */
interface Other {
  readonly framework: FrameworkNote;
}

/** Asks for a cell of a framework: who, and which role. Those that were used last come first; who is not there yet is made. */
export class PairModal extends SuggestModal<Pair | Other> {
  private readonly who: readonly Named[];
  private readonly last: readonly Pair[];

  private constructor(
    app: App,
    private readonly book: MatrixBook,
    private readonly framework: FrameworkNote,
    private readonly table: MatrixTable,
    private readonly chosen: (pair: Pair) => void,
  ) {
    super(app);
    this.who = this.everybody();
    this.last = this.lastPairs();
    this.modalEl.addClass('citeweave-pairs');
    this.setPlaceholder(say('matrix.choose-cell', { framework: framework.name }));
    this.emptyStateText = say('matrix.no-cell');
    if (!Platform.isPhone)
      this.setInstructions([
        { command: '↵', purpose: say('matrix.code-here') },
        { command: say('matrix.new-cell-keys'), purpose: say('matrix.new-cell') },
      ]);
  }

  /** Opens it, once it is known who there is. */
  static async ask(
    app: App,
    book: MatrixBook,
    framework: FrameworkNote,
    chosen: (pair: Pair) => void,
  ): Promise<void> {
    const wish = { framework: framework.path, rows: 'actor' } as const;
    const table = await MatrixTable.inSlices(book, wish, slices());
    show(app, new PairModal(app, book, framework, table, chosen));
  }

  override getSuggestions(query: string): (Pair | Other)[] {
    const words = query
      .toLowerCase()
      .split(/[\s/·–-]+/)
      .filter((word) => word !== '');
    const others = this.book.frameworks
      .filter(
        ({ path, name }) =>
          path !== this.framework.path && words.every((word) => name.toLowerCase().includes(word)),
      )
      .map((framework) => ({ framework }));
    return [...this.found(words), ...this.freshIn(query), ...others];
  }

  /** As many of the cells that have all words as are shown: of thousands who act, not all are gone through. */
  private found(words: readonly string[]): readonly Pair[] {
    const isFound = ({ actor, role }: Pair): boolean => {
      const name = `${actor.name} ${role.name}`.toLowerCase();
      return words.every((word) => name.includes(word));
    };
    const found = this.last.filter(isFound);
    const known = new Set(found.map(({ key }) => key));
    for (const actor of this.who)
      for (const role of this.table.columns) {
        if (found.length >= this.limit) return found;
        const pair = this.pairOf(actor, role, false);
        if (!known.has(pair.key) && isFound(pair)) found.push(pair);
      }
    return found;
  }

  override renderSuggestion(item: Pair | Other, el: HTMLElement): void {
    if (!('key' in item)) {
      el.createDiv({ text: item.framework.name });
      el.createDiv({ cls: 'citeweave-why', text: say('matrix.other-framework') });
      return;
    }
    el.createDiv({ text: `${item.actor.name} · ${item.role.name}` });
    const isNew = item.actor.path === null || item.role.path === null;
    if (isNew) el.createDiv({ cls: 'citeweave-why', text: say('matrix.makes-note') });
  }

  override onChooseSuggestion(item: Pair | Other): void {
    if ('key' in item) {
      rememberCell(this.app, item.key);
      rememberFramework(this.app, this.framework.path);
      this.chosen(item);
    } else void withFaultsTold(() => PairModal.ask(this.app, this.book, item.framework, this.chosen));
  }

  /** Rows of the matrix, and behind them all others who act. */
  private everybody(): readonly Named[] {
    const { rows } = this.table;
    const known = new Set(rows.map(({ key }) => key));
    const others = this.book.things.filter(({ of, path }) => of === 'actor' && !known.has(path));
    return [...rows, ...others];
  }

  private lastPairs(): readonly Pair[] {
    const { columns } = this.table;
    return lastCells(this.app).flatMap((key) => {
      const [framework, who, what] = key.split('\n');
      if (framework !== this.framework.path) return [];
      const actor = this.who.find((one) => keyOf(one) === who);
      const role = columns.find((one) => keyOf(one) === what);
      return actor && role ? [this.pairOf(actor, role, false)] : [];
    });
  }

  private pairOf({ path, name }: Named, role: Named, isNewRole: boolean): Pair {
    const actor = { path, name };
    const { framework } = this;
    const key = [framework.path, keyOf(actor), keyOf(role)].join('\n');
    return { key, framework, actor, role: { path: role.path, name: role.name }, isNewRole };
  }

  /** What `name / role` asks for where one of them is new. */
  private freshIn(query: string): readonly Pair[] {
    const [who = '', what = ''] = query.split('/').map((part) => part.trim());
    if (who === '' || !query.includes('/') || what === '') return [];
    const [actor, role] = [this.named(who, 'actor'), this.named(what, 'role')];
    const has = (all: readonly Named[], one: Named): boolean =>
      all.some((other) => keyOf(other) === keyOf(one));
    const isNewRole = !has(this.table.columns, role);
    return isNewRole || !has(this.who, actor) ? [this.pairOf(actor, role, isNewRole)] : [];
  }

  /** Who or what is called so, in the vault or among those that are offered; without a note where nothing is. */
  private named(name: string, of: 'actor' | 'role'): Named {
    const known = thingNamed(this.book, name, of);
    if (known) return known;
    const offered: readonly Named[] = of === 'actor' ? this.who : this.table.columns;
    const same = (one: Named): boolean => one.name.toLowerCase() === name.toLowerCase();
    return offered.find(same) ?? { path: null, name };
  }
}

/** What tells somebody, or a role, from all others: the note, or the name where there is none. */
function keyOf({ path, name }: Named): string {
  return path ?? name;
}
