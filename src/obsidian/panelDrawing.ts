import { setIcon, setTooltip } from 'obsidian';
import type { Panel, PanelQuestion, Standing } from '../jobs';
import { say } from './words';

/** Rows of one list that are shown at first: some screens full, and drawn well within a frame. */
const ROWS = 30;

const icons = { verified: 'circle-check', moved: 'move-vertical', lost: 'circle-x' } as const;

/** A row that leads somewhere. */
export interface PanelLink {
  readonly el: HTMLElement;
  readonly linktext: string;
}

/** What the panel shows, drawn anew only where something changed; who reads or has the keyboard in it stays there. */
export class PanelDrawing {
  private drawn = '';
  private path: string | null = null;
  private paper: string | null = null;
  /** Kinds of questions that the person folded, and lists of which they asked for more. */
  private readonly folded = new Set<string>();
  private readonly limits = new Map<string, number>();

  constructor(private readonly root: HTMLElement) {}

  draw(path: string | null, panel: Panel | null): void {
    const now = JSON.stringify([path, panel]);
    if (now === this.drawn) return;
    this.drawn = now;
    const keep = this.place(path, panel);
    this.paper = panel?.paper ?? null;
    this.root.empty();
    if (path === null || panel === null) this.empty(say('panel.no-note'));
    else if (panel.paper === null && panel.quotes.length === 0) this.empty(say('panel.no-paper'));
    else this.all(path, panel);
    this.path = path;
    this.stop(this.rows()[0] ?? null);
    keep();
  }

  /** The row that an event came from. */
  linkAt(target: Node | null): PanelLink | null {
    const el = target?.instanceOf(Element) ? target.closest<HTMLElement>('[data-linktext]') : null;
    const linktext = el?.dataset['linktext'];
    return el && linktext !== undefined ? { el, linktext } : null;
  }

  /** Gives the keyboard to the list; false where there is nothing yet. */
  focus(): boolean {
    const [first] = this.rows();
    if (first) first.focus();
    return first !== undefined;
  }

  /** Follows a key from row to row; whether it was one that leads on. */
  moved(target: Node | null, key: string): boolean {
    const rows = this.rows();
    const at = rows.findIndex((row) => row === target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
    const row = at < 0 || to === undefined ? undefined : rows[to];
    row?.focus();
    return row !== undefined;
  }

  /** One row is the list's stop for the Tab key: the one that had the keyboard last. */
  stop(target: Node | null): void {
    const rows = this.rows();
    if (!rows.some((row) => row === target)) return;
    for (const row of rows) row.tabIndex = row === target ? 0 : -1;
  }

  /** All that the keyboard can get to, in order; what is folded is not. */
  private rows(): readonly HTMLElement[] {
    return this.root
      .findAll('.citeweave-row, .citeweave-more, summary')
      .filter((row) => row.matches('summary') || row.closest('details:not([open])') === null);
  }

  private empty(text: string): void {
    const box = this.root.createDiv('citeweave-empty');
    setIcon(box.createDiv({ cls: 'citeweave-empty-icon', attr: { 'aria-hidden': 'true' } }), 'text-quote');
    box.createEl('p', { text });
  }

  private all(path: string, panel: Panel): void {
    const { paper, quotes, questions } = panel;
    if (paper !== null && paper !== path) this.paperRow(paper);
    this.quotes(panel.type, quotes);
    if (paper !== null) this.questions(questions);
  }

  private paperRow(paper: string): void {
    const row = this.root.createEl('a', {
      cls: 'citeweave-row citeweave-paper',
      attr: { role: 'link', 'data-linktext': paper },
    });
    setIcon(row.createSpan({ cls: 'citeweave-icon', attr: { 'aria-hidden': 'true' } }), 'book-open-text');
    const told = row.createSpan();
    told.createSpan({ cls: 'citeweave-label', text: say('panel.paper') });
    told.createSpan({ text: nameOf(paper) });
  }

  private quotes(type: string, quotes: readonly Standing[]): void {
    const section = this.section(say('panel.quotes'), quotes.length);
    if (quotes.length > 0) {
      if (quotes.length > 1) this.counts(section, quotes);
      this.list(section, 'quotes', quotes, (list, quote) => this.quoteRow(list, quote));
    } else
      section.createEl('p', {
        cls: 'citeweave-note',
        text: say(type === 'text' ? 'panel.text' : 'panel.no-quotes'),
      });
  }

  /** How many stand, moved and were lost: only what there is. */
  private counts(section: HTMLElement, quotes: readonly Standing[]): void {
    const line = section.createDiv('citeweave-counts');
    for (const state of ['verified', 'moved', 'lost'] as const) {
      const count = quotes.filter((quote) => quote.state === state).length;
      if (count > 0) this.state(line, state, `${count} ${say(`panel.${state}`)}`);
    }
  }

  private questions(questions: readonly PanelQuestion[]): void {
    const section = this.section(say('panel.questions'), questions.length);
    section.addClass('citeweave-questions');
    if (questions.length === 0)
      section.createEl('p', { cls: 'citeweave-note', text: say('panel.no-questions') });
    const kinds = new Map<string, PanelQuestion[]>();
    for (const question of questions)
      kinds.set(question.title, [...(kinds.get(question.title) ?? []), question]);
    for (const [kind, some] of kinds) this.kind(section, kind, some);
  }

  private kind(section: HTMLElement, kind: string, questions: readonly PanelQuestion[]): void {
    const details = section.createEl('details');
    details.open = !this.folded.has(kind);
    details.addEventListener('toggle', () => {
      if (details.open) this.folded.delete(kind);
      else this.folded.add(kind);
    });
    const summary = details.createEl('summary');
    setIcon(summary.createSpan({ cls: 'citeweave-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-right');
    summary.createSpan({ text: kind });
    summary.createSpan({ cls: 'citeweave-count', text: String(questions.length) });
    this.list(details, `question ${kind}`, questions, (list, question) => {
      const item = list.createEl('li', 'citeweave-question');
      item.createDiv({ cls: 'citeweave-why', text: question.why });
      const places = item.createEl('ul');
      for (const quote of question.quotes) this.quoteRow(places, quote, quote.state !== 'verified');
    });
  }

  private section(title: string, count: number): HTMLElement {
    const section = this.root.createEl('section');
    const heading = section.createEl('h2');
    heading.createSpan({ text: title });
    if (count > 0) heading.createSpan({ cls: 'citeweave-count', text: String(count) });
    return section;
  }

  /** A list of at most so many rows as were asked for. */
  private list<T>(
    parent: HTMLElement,
    key: string,
    items: readonly T[],
    row: (list: HTMLElement, item: T) => void,
  ): void {
    const list = parent.createEl('ul');
    let shown = 0;
    const show = (upTo: number): void => {
      for (const item of items.slice(shown, upTo)) row(list, item);
      shown = Math.min(upTo, items.length);
      this.limits.set(key, upTo);
    };
    show(this.limits.get(key) ?? ROWS);
    if (shown === items.length) return;
    const more = parent.createEl('button', { cls: 'citeweave-more' });
    const label = (): void =>
      more.setText(say('panel.more', { count: Math.min(ROWS, items.length - shown) }));
    label();
    more.addEventListener('click', () => {
      const next = shown;
      show(shown + ROWS);
      if (shown === items.length) more.remove();
      else label();
      list.children[next]?.querySelector<HTMLElement>('.citeweave-row')?.focus();
    });
  }

  private quoteRow(list: HTMLElement, quote: Standing, isStateShown = true): void {
    const row = list.createEl('li').createEl('a', {
      cls: 'citeweave-row citeweave-quote',
      attr: { role: 'link', 'data-linktext': quote.link },
    });
    row.createDiv({ cls: 'citeweave-words', text: quote.text });
    const line = row.createDiv('citeweave-from');
    if (isStateShown) {
      const state = this.state(line, quote.state, say(`panel.${quote.state}`));
      setTooltip(state, say(`panel.${quote.state}-why`));
    }
    line.createSpan({ text: whereOf(quote, this.paper) });
  }

  private state(parent: HTMLElement, state: Standing['state'], text: string): HTMLElement {
    const badge = parent.createSpan(`citeweave-state is-${state}`);
    setIcon(badge.createSpan({ cls: 'citeweave-icon', attr: { 'aria-hidden': 'true' } }), icons[state]);
    badge.createSpan({ text });
    return badge;
  }

  /** Remembers where the person is; gives what brings them back there. */
  private place(path: string | null, panel: Panel | null): () => void {
    const { scrollTop } = this.root;
    const top = (): number | undefined => this.root.find('.citeweave-questions')?.offsetTop;
    const before = top();
    const focused = this.rows().find((row) => row === row.doc.activeElement)?.textContent;
    const samePaper = panel !== null && panel.paper !== null && panel.paper === this.paper;
    return () => {
      const after = top();
      // Who goes through the questions of a paper stays with them, whatever note is opened by it.
      const within = samePaper && before !== undefined && after !== undefined && scrollTop >= before;
      if (within) this.root.scrollTop = scrollTop + after - before;
      else this.root.scrollTop = path === this.path ? scrollTop : 0;
      if (focused === undefined) return;
      const again = this.rows().find((row) => row.textContent === focused);
      again?.focus({ preventScroll: true });
    };
  }
}

/** `Tides and towns · 2 Methods · p. 12`, as far as it is known. */
function whereOf({ paper, source, section, place }: Standing, ownPaper: string | null): string {
  if (source === null) return say('panel.no-text');
  const from = paper === null || paper === ownPaper ? null : nameOf(paper);
  return [from, section, place].filter((part) => part !== null).join(' · ');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
