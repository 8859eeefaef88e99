import { ButtonComponent, DropdownComponent, ExtraButtonComponent, TextComponent } from 'obsidian';
import { twinsOf, type MatrixBook, type MatrixFilter } from '../../jobs';
import { nameFor } from '../plan/named';
import { say } from '../words';
import { filled, firstChoice, isRowKind, rowKinds, rowOrders, type MatrixChoice } from './choice';

/** What a person chooses of a matrix, above it. */
export class MatrixToolbar {
  private readonly el: HTMLElement;
  private readonly filterEl: HTMLElement;
  private isFiltering = false;

  constructor(
    parent: HTMLElement,
    private readonly changed: (choice: Partial<MatrixChoice>) => void,
    private readonly more: (event: MouseEvent) => void,
  ) {
    this.el = parent.createDiv({ cls: 'citeweave-matrix-bar', attr: { role: 'toolbar' } });
    nameFor(this.el, say('matrix.toolbar'));
    this.filterEl = parent.createDiv('citeweave-matrix-filter');
  }

  /** Shows what is chosen, and what there is to choose from. */
  show(choice: MatrixChoice, framework: string, book: MatrixBook, properties: readonly string[]): void {
    // A field in which somebody types is left alone.
    if (this.filterEl.contains(this.filterEl.doc.activeElement)) return;
    const focused = this.el.doc.activeElement?.getAttribute('data-field') ?? null;
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
      this.drawFilter(choice, book);
    });
    const more = new ExtraButtonComponent(this.el).setIcon('ellipsis').setTooltip(say('matrix.more'));
    more.extraSettingsEl.addEventListener('click', (event) => this.more(event));
    this.drawFilter(choice, book);
    if (focused !== null) this.el.find(`[data-field="${focused}"]`)?.focus();
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

  private drawFilter({ filter }: MatrixChoice, book: MatrixBook): void {
    this.filterEl.empty();
    this.filterEl.toggle(this.isFiltering);
    if (!this.isFiltering) return;
    const set = (part: Partial<{ readonly [K in keyof MatrixFilter]: MatrixFilter[K] | undefined }>): void =>
      this.changed({ filter: filled({ ...filter, ...part }) });
    const any = (values: readonly string[]): readonly (readonly [string, string])[] => [
      ['', say('matrix.any')],
      ...[...new Set(values)]
        .filter((one) => one !== '')
        .sort()
        .map((one) => [one, one] as const),
    ];
    const papers = book.papers.map(({ path, name, citekey }) => [path, citekey || name] as const);
    const pick = (
      field: string,
      label: string,
      values: readonly (readonly [string, string])[],
      at: string | undefined,
      done: (value: string | undefined) => void,
    ): void =>
      this.choose(
        field,
        label,
        values,
        at ?? '',
        (value) => done(value === '' ? undefined : value),
        this.filterEl,
      );
    pick('paper', say('matrix.paper'), [['', say('matrix.any')], ...papers], filter.papers?.[0], (one) =>
      set({ papers: one === undefined ? undefined : [one] }),
    );
    pick(
      'section',
      say('matrix.section'),
      any(book.claims.map(({ section }) => section)),
      filter.section,
      (section) => set({ section }),
    );
    pick(
      'status',
      say('matrix.status'),
      any(book.claims.flatMap(({ properties }) => textOf(properties['status']))),
      filter.status,
      (status) => set({ status }),
    );
    pick('by', say('matrix.coder'), any(book.codings.map(({ by }) => by)), filter.by, (by) => set({ by }));
    const stances = [
      ['', say('matrix.any')],
      ['supports', say('matrix.supports')],
      ['opposes', say('matrix.opposes')],
    ] as const;
    pick('stance', say('matrix.stance'), stances, filter.stance, (one) =>
      set({
        stance:
          stances.find(([value]) => value === one)?.[0] === 'opposes'
            ? 'opposes'
            : one === 'supports'
              ? 'supports'
              : undefined,
      }),
    );
    this.year(say('matrix.from'), filter.from, (from) => set({ from }));
    this.year(say('matrix.to'), filter.to, (to) => set({ to }));
    new ButtonComponent(this.filterEl)
      .setButtonText(say('matrix.no-filter'))
      .onClick(() => this.changed({ filter: firstChoice.filter }));
  }

  private year(label: string, at: number | undefined, done: (year: number | undefined) => void): void {
    const field = this.filterEl.createEl('label', { text: label });
    const text = new TextComponent(field).setValue(at === undefined ? '' : String(at));
    text.inputEl.setAttribute('inputmode', 'numeric');
    text.inputEl.addClass('citeweave-year');
    text.inputEl.addEventListener('change', () => {
      const year = Number.parseInt(text.getValue(), 10);
      done(Number.isNaN(year) ? undefined : year);
    });
  }

  private choose(
    field: string,
    label: string,
    values: readonly (readonly [string, string])[],
    at: string,
    done: (value: string) => void,
    parent = this.el,
  ): void {
    const box = parent.createEl('label', { cls: 'citeweave-matrix-field' });
    box.createSpan({ text: label });
    const choice = new DropdownComponent(box);
    for (const [value, name] of values) choice.addOption(value, name);
    choice.setValue(at).onChange(done);
    choice.selectEl.setAttribute('data-field', field);
    choice.selectEl.setAttribute('aria-label', label);
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

function textOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}
