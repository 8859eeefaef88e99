import { Platform, setIcon, type App } from 'obsidian';
import type { Action, PlannedChange } from '../../jobs';
import { show } from '../windows';
import { say } from '../words';
import { Chips, countsOf } from './chips';
import { CompareModal, type Compare } from './compareModal';
import { addSearch } from './searchField';
import { VirtualList } from './virtualList';

/** What becomes of files, what a person has to look at first, with its icon. */
const icons: Readonly<Record<Action, string>> = {
  conflict: 'lucide-triangle-alert',
  update: 'lucide-file-pen',
  create: 'lucide-file-plus',
  remove: 'lucide-file-minus',
  keep: 'lucide-file-check',
};

const actions: readonly Action[] = ['conflict', 'update', 'create', 'remove', 'keep'];

/** How many files become what, in one line. */
export function countsIn(changes: readonly PlannedChange[]): string {
  const counts = countsOf(
    actions,
    changes.map(({ action }) => action),
  );
  return counts.map(([action, count]) => `${say(`changes.${action}`)}: ${count}`).join(' · ');
}

/** Which files a plan makes, changes and leaves, where and why; each can be looked at side by side. */
export class ChangesTab {
  private readonly chips: Chips<Action>;
  private readonly list: VirtualList<PlannedChange>;
  private query = '';

  constructor(
    readonly el: HTMLElement,
    private readonly app: App,
    private readonly planned: () => { readonly changes: readonly PlannedChange[] },
    private readonly compare: Compare,
  ) {
    addSearch(el.createDiv('citeweave-bar'), (query) => {
      this.query = query;
      this.list.show(this.fitting());
    });
    this.chips = new Chips(el, say('plan.kinds'), () => this.list.show(this.fitting()));
    this.list = new VirtualList(el, {
      label: say('plan.changes', { count: planned().changes.length }),
      draw: (row, change) => this.drawRow(row, change),
    });
  }

  /** Draws what is planned. */
  refresh(): void {
    this.count();
    this.list.update(this.fitting());
  }

  focus(): void {
    this.list.focus(0);
  }

  close(): void {
    this.list.close();
  }

  private count(): void {
    const { changes } = this.planned();
    const counts = countsOf(
      actions,
      changes.map(({ action }) => action),
    );
    this.chips.show([
      { key: null, label: say('plan.all'), count: changes.length },
      ...counts.map(([key, count]) => ({ key, label: say(`changes.${key}`), count })),
    ]);
  }

  private fitting(): readonly PlannedChange[] {
    const { chosen } = this.chips;
    const changes = this.planned().changes.filter(({ path }) => path.toLowerCase().includes(this.query));
    const shown = chosen === null ? actions : [chosen];
    return shown.flatMap((action) => changes.filter((change) => change.action === action));
  }

  private drawRow(row: HTMLElement, { action, path, why, what }: PlannedChange): HTMLElement {
    row.addClass('citeweave-change', `mod-${action}`);
    const icon = row.createDiv({
      cls: 'citeweave-act',
      attr: { role: 'img', 'aria-label': say(`changes.${action}`) },
    });
    setIcon(icon, icons[action]);
    const main = row.createDiv('citeweave-main');
    const name = main.createDiv('citeweave-name');
    const slash = path.lastIndexOf('/') + 1;
    const open = name.createEl('button', { cls: 'citeweave-path' });
    open.createSpan({ cls: 'citeweave-folder', text: path.slice(0, slash) });
    const file = path.slice(slash);
    open.createSpan({ text: Platform.isPhone ? shortOf(file) : file });
    if (Platform.isPhone) open.setAttr('aria-label', path);
    open.addEventListener('click', () => show(this.app, new CompareModal(this.app, path, this.compare)));
    const changed = what.length === 0 ? '' : ` ${say('plan.what', { what: what.join(', ') })}`;
    main.createDiv({ cls: 'citeweave-why', text: why + changed });
    return open;
  }
}

/** Signs of a file's name that fit into two lines of a phone beside its folder. */
const FITS = 48;

/** Signs at its end by which a paper's text is told from its hub, and one claim from another. */
const END = 18;

/** A name without its middle, where it is too long. */
function shortOf(name: string): string {
  const signs = [...name];
  if (signs.length <= FITS) return name;
  const begin = signs.slice(0, FITS - END - 1).join('');
  return `${begin.trimEnd()}…${signs.slice(-END).join('')}`;
}
