import { Platform, SuggestModal, type App } from 'obsidian';
import { MatrixTable, thingNamed, type CellNamed, type MatrixBook, type Named } from '../../jobs';
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
  readonly framework: string;
  readonly name: string;
}

/** Asks for a cell of a framework: who, and which role. Those that were used last come first; who is not there yet is made. */
export class PairModal extends SuggestModal<Pair | Other> {
  private pairs: readonly Pair[];
  private readonly table: MatrixTable;

  constructor(
    app: App,
    private readonly book: MatrixBook,
    private readonly framework: string,
    private readonly chosen: (pair: Pair) => void,
  ) {
    super(app);
    this.table = new MatrixTable(book, { framework, rows: 'actor' });
    this.pairs = this.pairsOf();
    this.modalEl.addClass('citeweave-pairs');
    this.setPlaceholder(say('matrix.choose-cell', { framework: book.framework(framework)?.name ?? '' }));
    this.emptyStateText = say('matrix.no-cell');
    if (!Platform.isPhone)
      this.setInstructions([
        { command: '↵', purpose: say('matrix.code-here') },
        { command: say('matrix.new-cell-keys'), purpose: say('matrix.new-cell') },
      ]);
  }

  override getSuggestions(query: string): (Pair | Other)[] {
    const words = query
      .toLowerCase()
      .split(/[\s/·–-]+/)
      .filter((word) => word !== '');
    const found = this.pairs.filter(({ actor, role }) => {
      const name = `${actor.name} ${role.name}`.toLowerCase();
      return words.every((word) => name.includes(word));
    });
    const others = this.book.frameworks
      .filter(
        ({ path, name }) =>
          path !== this.framework && words.every((word) => name.toLowerCase().includes(word)),
      )
      .map(({ path, name }) => ({ framework: path, name }));
    return [...found, ...this.freshIn(query), ...others];
  }

  override renderSuggestion(item: Pair | Other, el: HTMLElement): void {
    if (!('key' in item)) {
      el.createDiv({ text: item.name });
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
      rememberFramework(this.app, this.framework);
      this.chosen(item);
    } else new PairModal(this.app, this.book, item.framework, this.chosen).open();
  }

  private pairsOf(): readonly Pair[] {
    const { columns, rows } = this.table;
    const framework = this.book.framework(this.framework);
    const named = { path: this.framework, name: framework?.name ?? '' };
    const people = this.book.things
      .filter(({ of }) => of === 'actor')
      .map(({ path, name }) => ({ key: path, path, name }));
    const known = new Set(rows.map(({ key }) => key));
    const all = [...rows, ...people.filter(({ key }) => !known.has(key))].flatMap((actor) =>
      columns.map((role) => ({
        key: keyOf(this.framework, actor.key, role.key),
        framework: named,
        actor,
        role,
        isNewRole: false,
      })),
    );
    const last = new Map(lastCells(this.app).map((key, at) => [key, at]));
    return all.sort((a, b) => (last.get(a.key) ?? Infinity) - (last.get(b.key) ?? Infinity) || 0);
  }

  /** What `name / role` asks for where one of them is new. */
  private freshIn(query: string): readonly Pair[] {
    const [who = '', what = ''] = query.split('/').map((part) => part.trim());
    if (who === '' || !query.includes('/') || what === '') return [];
    const [actor, role] = [this.named(who, 'actor'), this.named(what, 'role')];
    if (this.pairs.some((pair) => pair.actor.name === actor.name && pair.role.name === role.name)) return [];
    const framework = { path: this.framework, name: this.book.framework(this.framework)?.name ?? '' };
    const key = keyOf(this.framework, actor.path ?? who, role.path ?? what);
    const isNewRole = !this.table.columns.some(({ path, name }) => path === role.path && name === role.name);
    return [{ key, framework, actor, role, isNewRole }];
  }

  /** Who or what is called so, in the vault or among those that are offered; without a note where nothing is. */
  private named(name: string, of: 'actor' | 'role'): Named {
    const known = thingNamed(this.book, name, of);
    if (known) return known;
    const offered = this.pairs.map((pair) => pair[of]);
    const same = (one: Named): boolean => one.name.toLowerCase() === name.toLowerCase();
    return offered.find(same) ?? { path: null, name };
  }
}

function keyOf(framework: string, actor: string, role: string): string {
  return [framework, actor, role].join('\n');
}
