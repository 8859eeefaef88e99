import { ButtonComponent, TextComponent } from 'obsidian';
import type { MatrixBook, MatrixFilter } from '../../jobs';
import { say } from '../words';
import { filled, firstChoice } from './choice';
import { addDropdown, type Choosable } from './dropdown';

type Part = { readonly [K in keyof MatrixFilter]?: MatrixFilter[K] | undefined };

const stances = ['supports', 'opposes'] as const;

/** What a person leaves out of a matrix: papers, sections, years, who coded. */
export class FilterBar {
  private readonly el: HTMLElement;
  /** The filter as it is now; what is drawn may be older where somebody types. */
  private filter: MatrixFilter = {};

  constructor(
    parent: HTMLElement,
    private readonly changed: (filter: MatrixFilter) => void,
  ) {
    this.el = parent.createDiv('citeweave-matrix-filter');
    this.el.hide();
  }

  hide(): void {
    this.el.hide();
  }

  show(filter: MatrixFilter, book: MatrixBook): void {
    this.filter = filter;
    this.el.show();
    const { activeElement } = this.el.doc;
    const focused = activeElement && this.el.contains(activeElement) ? activeElement : null;
    // A field in which somebody types is left alone.
    if (focused?.hasClass('citeweave-year')) return;
    const field = focused?.getAttribute('data-field') ?? null;
    this.el.empty();
    this.drawPapers(book);
    this.drawValues(book);
    this.drawYear('from', say('matrix.from'));
    this.drawYear('to', say('matrix.to'));
    new ButtonComponent(this.el)
      .setButtonText(say('matrix.no-filter'))
      .onClick(() => this.changed(firstChoice.filter))
      .buttonEl.setAttribute('data-field', 'none');
    if (field !== null) this.el.find(`[data-field="${CSS.escape(field)}"]`)?.focus();
  }

  private set(part: Part): void {
    this.filter = filled({ ...this.filter, ...part });
    this.changed(this.filter);
  }

  /** Papers to tick: none ticked means all. */
  private drawPapers(book: MatrixBook): void {
    const chosen = new Set(this.filter.papers);
    const papers = book.papers.map(({ path, name, citekey }) => ({ path, name, citekey }));
    // What was chosen and is gone can be left again.
    const gone = [...chosen]
      .filter((path) => !book.paper(path))
      .map((path) => ({ path, name: path, citekey: '' }));
    const box = this.el.createEl('details', 'citeweave-matrix-papers');
    box.open = this.arePapersOpen;
    box.addEventListener('toggle', () => (this.arePapersOpen = box.open));
    const told = chosen.size === 0 ? say('matrix.any') : String(chosen.size);
    box.createEl('summary', { text: `${say('matrix.paper')}: ${told}`, attr: { 'data-field': 'papers' } });
    const list = box.createDiv('citeweave-searched');
    for (const { path, name, citekey } of [...papers, ...gone]) {
      const label = list.createEl('label');
      const tick = label.createEl('input', { type: 'checkbox', attr: { 'data-field': `paper:${path}` } });
      tick.checked = chosen.has(path);
      tick.addEventListener('change', () => {
        const now = new Set(this.filter.papers);
        if (tick.checked) now.add(path);
        else now.delete(path);
        this.set({ papers: now.size === 0 ? undefined : [...now] });
      });
      label.createSpan({ text: citekey || name, attr: { title: name } });
    }
  }

  private arePapersOpen = false;

  private drawValues(book: MatrixBook): void {
    const { filter } = this;
    const sections = book.claims.map(({ section }) => section);
    const statuses = book.claims.flatMap(({ properties }) => textOf(properties['status']));
    const coders = book.codings.map(({ by }) => by);
    this.pick('section', say('matrix.section'), any(sections, filter.section), filter.section, (section) =>
      this.set({ section }),
    );
    this.pick('status', say('matrix.status'), any(statuses, filter.status), filter.status, (status) =>
      this.set({ status }),
    );
    this.pick('by', say('matrix.coder'), any(coders, filter.by), filter.by, (by) => this.set({ by }));
    const named = stances.map((one) => [one, say(`matrix.${one}`)] as const);
    this.pick('stance', say('matrix.stance'), [['', say('matrix.any')], ...named], filter.stance, (said) =>
      this.set({ stance: stances.find((one) => one === said) }),
    );
  }

  private pick(
    field: string,
    label: string,
    values: Choosable,
    at: string | undefined,
    done: (value: string | undefined) => void,
  ): void {
    addDropdown(this.el, { field, label, values, at: at ?? '' }, (value) =>
      done(value === '' ? undefined : value),
    );
  }

  private drawYear(field: 'from' | 'to', label: string): void {
    const at = this.filter[field];
    const text = new TextComponent(this.el.createEl('label', { text: label }));
    text.setValue(at === undefined ? '' : String(at));
    text.inputEl.setAttribute('inputmode', 'numeric');
    text.inputEl.setAttribute('data-field', field);
    text.inputEl.addClass('citeweave-year');
    text.inputEl.addEventListener('change', () => {
      const year = Number.parseInt(text.getValue(), 10);
      this.set({ [field]: Number.isNaN(year) ? undefined : year });
    });
  }
}

/** All of some values, and the one that is chosen also where it is none of them any more. */
function any(values: readonly string[], chosen: string | undefined): Choosable {
  const all = [...new Set([...values, chosen ?? ''])].filter((one) => one !== '').sort();
  return [['', say('matrix.any')], ...all.map((one) => [one, one] as const)];
}

function textOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}
