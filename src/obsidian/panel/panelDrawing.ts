import { setIcon } from 'obsidian';
import type { Panel, PanelQuestion, Standing } from '../../jobs';
import { say } from '../words';
import { drawCounts, drawNoteRow, drawQuoteRow } from './panelRows';
import { RowKeys } from './rowKeys';
import { sameTold, type Told } from './told';

/** Rows of one list that are shown at first: some screens full, and drawn well within a frame. */
const ROWS = 30;

/** What the panel shows, drawn anew only where something changed; who reads or has the keyboard in it stays there. */
export class PanelDrawing {
  readonly keys: RowKeys;
  private drawn: Told | null = null;
  private path: string | null = null;
  private paper: string | null = null;
  /** How far the person scrolled: kept, as to ask the page makes it lay out all that is open. */
  private scrolled = 0;
  /** Kinds of questions that the person folded, and lists of which they asked for more. */
  private readonly folded = new Set<string>();
  private readonly limits = new Map<string, number>();

  constructor(private readonly root: HTMLElement) {
    this.keys = new RowKeys(root);
  }

  /** The person scrolled. */
  followScroll(): void {
    this.scrolled = this.root.scrollTop;
  }

  draw(told: Told): void {
    const { path, panel } = told;
    if (this.drawn && sameTold(told, this.drawn)) return;
    this.drawn = told;
    const keep = this.place(path, panel);
    this.paper = panel?.paper ?? null;
    this.root.empty();
    if (path === null || panel === null) this.empty(say('panel.no-note'));
    else if (panel.paper === null && panel.quotes.length === 0) this.empty(say('panel.no-paper'));
    else this.all(path, panel, told.isLeft);
    this.path = path;
    this.keys.stop(this.keys.rows()[0] ?? null);
    keep();
  }

  private empty(text: string): void {
    const box = this.root.createDiv('citeweave-empty');
    setIcon(box.createDiv({ cls: 'citeweave-empty-icon', attr: { 'aria-hidden': 'true' } }), 'text-quote');
    box.createEl('p', { text });
  }

  /** Beside a paper itself its questions come first: its many quotes would push them out of sight. */
  private all(path: string, panel: Panel, isLeft: boolean): void {
    const { type, paper, quotes, questions } = panel;
    if (paper !== null && paper !== path) drawNoteRow(this.root, paper, say('panel.paper'), 'book-open-text');
    if (paper === path) this.questions(questions);
    if (type !== '' || quotes.length > 0) this.quotes(type, quotes);
    if (paper !== null && paper !== path) this.questions(questions);
    // At the foot: what the person is going through must not move under their pointer.
    if (isLeft) {
      const foot = this.root.createDiv('citeweave-way-back');
      drawNoteRow(foot, path, say('panel.note'), 'corner-up-left');
    }
  }

  private quotes(type: string, quotes: readonly Standing[]): void {
    const section = this.section('citeweave-quotes', say('panel.quotes'), quotes.length);
    const shown = { ownPaper: this.paper, isStateShown: true };
    if (quotes.length > 0) {
      if (quotes.length > 1) drawCounts(section, quotes);
      this.list(section, 'quotes', quotes, (list, quote) => drawQuoteRow(list, quote, shown));
    } else
      section.createEl('p', {
        cls: 'citeweave-note',
        text: say(type === 'text' ? 'panel.text' : 'panel.no-quotes'),
      });
  }

  private questions(questions: readonly PanelQuestion[]): void {
    const section = this.section('citeweave-questions', say('panel.questions'), questions.length);
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
    this.list(details, `question ${kind}`, questions, (list, question) => this.question(list, question));
  }

  private question(list: HTMLElement, { why, quotes }: PanelQuestion): void {
    const item = list.createEl('li', 'citeweave-question');
    item.createDiv({ cls: 'citeweave-reason', text: why });
    this.list(item, `places ${why}`, quotes, (places, quote) =>
      drawQuoteRow(places, quote, { ownPaper: this.paper, isStateShown: quote.state !== 'verified' }),
    );
  }

  private section(cls: string, title: string, count: number): HTMLElement {
    const section = this.root.createEl('section', cls);
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

  /** Remembers where the person is; gives what brings them back there. */
  private place(path: string | null, panel: Panel | null): () => void {
    const scrollTop = this.scrolled;
    const before = scrollTop === 0 ? null : this.root.find('.citeweave-questions');
    const [top, height] = [before?.offsetTop, before?.offsetHeight ?? 0];
    const focused = this.keys.rows().find((row) => row === row.doc.activeElement)?.textContent;
    const samePaper = panel !== null && panel.paper !== null && panel.paper === this.paper;
    // Who goes through the questions of a paper stays with them, whatever note is opened by it.
    const within = samePaper && top !== undefined && scrollTop >= top && scrollTop < top + height;
    return () => {
      const after = within ? this.root.find('.citeweave-questions')?.offsetTop : undefined;
      const moved = after === undefined || top === undefined ? null : scrollTop + after - top;
      const to = moved ?? (path === this.path ? scrollTop : 0);
      // To measure, or to scroll, lays all out at once: not where it is at its beginning, and stays there.
      if (to !== 0 || scrollTop !== 0) this.root.scrollTop = to;
      this.scrolled = to;
      if (focused === undefined) return;
      const again = this.keys.rows().find((row) => row.textContent === focused);
      again?.focus({ preventScroll: true });
    };
  }
}
