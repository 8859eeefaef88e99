import { ButtonComponent, ExtraButtonComponent } from 'obsidian';
import { twinsOf, type MatrixBook } from '../../jobs';
import { nameFor } from '../plan/named';
import { say } from '../words';
import { isRowKind, rowKinds, rowOrders, type MatrixChoice } from './choice';
import { addDropdown, type Choosable } from './dropdown';
import { FilterBar } from './filterBar';

/** What a person chooses of a matrix, above it. */
export class MatrixToolbar {
  private readonly el: HTMLElement;
  private readonly filter: FilterBar;
  private isFiltering = false;

  constructor(
    parent: HTMLElement,
    private readonly changed: (choice: Partial<MatrixChoice>) => void,
    private readonly more: (event: MouseEvent) => void,
  ) {
    this.el = parent.createDiv({ cls: 'citeweave-matrix-bar', attr: { role: 'toolbar' } });
    nameFor(this.el, say('matrix.toolbar'));
    this.filter = new FilterBar(parent, (filter) => this.changed({ filter }));
  }

  /** Shows what is chosen, and what there is to choose from. */
  show(choice: MatrixChoice, framework: string, book: MatrixBook, properties: readonly string[]): void {
    const { activeElement } = this.el.doc;
    const focused = this.el.contains(activeElement) ? activeElement?.getAttribute('data-field') : null;
    this.el.empty();
    this.drawFrameworks(framework, book);
    this.drawBeside(choice, framework, book);
    const kinds = [...rowKinds, ...properties.map((name) => `property:${name}` as const)];
    this.choose(
      'rows',
      say('matrix.rows'),
      kinds.map((kind) => [kind, rowName(kind)]),
      choice.rows,
      (rows) => {
        if (isRowKind(rows)) this.changed({ rows });
      },
    );
    this.choose(
      'order',
      say('matrix.order'),
      rowOrders.map((order) => [order, say(`matrix.order-${order}`)]),
      choice.order,
      (said) => {
        const order = rowOrders.find((one) => one === said);
        if (order) this.changed({ order });
      },
    );
    this.toggle('turn', say('matrix.transpose'), 'rotate-cw-square', choice.isTurned, () =>
      this.changed({ isTurned: !choice.isTurned }),
    );
    this.toggle('empty', say('matrix.hide-empty'), 'eye-off', choice.withoutEmpty, () =>
      this.changed({ withoutEmpty: !choice.withoutEmpty }),
    );
    const isFiltered = Object.keys(choice.filter).length > 0;
    this.toggle('filter', say('matrix.filter'), 'filter', isFiltered || this.isFiltering, () => {
      this.isFiltering = !this.isFiltering;
      this.show(choice, framework, book, properties);
    });
    const more = new ExtraButtonComponent(this.el).setIcon('ellipsis').setTooltip(say('matrix.more'));
    more.extraSettingsEl.addEventListener('click', (event) => this.more(event));
    if (this.isFiltering) this.filter.show(choice.filter, book);
    else this.filter.hide();
    if (focused) this.el.find(`[data-field="${CSS.escape(focused)}"]`)?.focus();
  }

  private drawFrameworks(framework: string, book: MatrixBook): void {
    const all = [...book.frameworks].sort((a, b) => (a.name < b.name ? -1 : 1));
    const twice = (name: string): boolean => all.filter((one) => one.name === name).length > 1;
    const named = all.map(({ path, name, by }): readonly [string, string] => {
      const whose = by.map((one) => one.name).join(', ');
      return [path, whose === '' && !twice(name) ? name : `${name} (${whose || path})`];
    });
    this.choose('framework', say('matrix.framework'), named, framework, (path) =>
      this.changed({ framework: path, beside: [] }),
    );
  }

  /** Other frameworks that may be looked at as one with this: those of the same author. */
  private drawBeside({ beside }: MatrixChoice, framework: string, book: MatrixBook): void {
    const note = book.framework(framework);
    if (!note) return;
    const own = new Set(note.by.map(({ key }) => key));
    const twins = new Set(twinsOf(book, note).map(({ path }) => path));
    const like = book.frameworks.filter(
      ({ path, by }) => path !== framework && by.some(({ key }) => own.has(key)),
    );
    for (const { path, name } of like.filter((one) => !twins.has(one.path))) {
      const isOn = beside.includes(path);
      this.toggle(`beside-${path}`, say('matrix.beside', { name }), 'combine', isOn, () =>
        this.changed({ beside: isOn ? beside.filter((one) => one !== path) : [...beside, path] }),
      );
    }
  }

  private choose(
    field: string,
    label: string,
    values: Choosable,
    at: string,
    done: (value: string) => void,
  ): void {
    addDropdown(this.el, { field, label, values, at }, done);
  }

  private toggle(field: string, label: string, icon: string, isOn: boolean, done: () => void): void {
    const button = new ButtonComponent(this.el).setIcon(icon).setTooltip(label).onClick(done);
    button.buttonEl.addClass('citeweave-matrix-toggle');
    button.buttonEl.setAttribute('aria-label', label);
    button.buttonEl.setAttribute('aria-pressed', String(isOn));
    button.buttonEl.setAttribute('data-field', field);
    button.buttonEl.toggleClass('is-active', isOn);
  }
}

function rowName(kind: string): string {
  return kind.startsWith('property:')
    ? say('matrix.rows-property', { name: kind.slice('property:'.length) })
    : say(`matrix.rows-${rowKinds.find((one) => one === kind) ?? 'actor'}` as 'matrix.rows-actor');
}
