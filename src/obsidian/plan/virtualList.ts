import { nameFor } from './named';

/** Rows beyond either edge of what is seen, so that scrolling by a row finds the next one drawn. */
const BEYOND = 4;

/** How far PageUp and PageDown go. */
const PAGE = 10;

export interface ListOptions<T> {
  /** What the list is of, for who does not see it. */
  readonly label: string;
  /** Draws a row; gives what has the focus when the row has it. */
  readonly draw: (row: HTMLElement, item: T) => HTMLElement;
  /** A key that is none of the list's own. */
  readonly pressed?: (event: KeyboardEvent, item: T, row: HTMLElement) => void;
  /** A row has the focus now. */
  readonly entered?: (item: T) => void;
}

interface Row {
  readonly el: HTMLElement;
  readonly focus: HTMLElement;
}

/**
 * A list of which only the rows that are seen are in the page, however long it is. All rows are of one height, that of
 * `.citeweave-listed` in the style sheet. Arrow keys go from row to row; one row can be reached by Tab.
 */
export class VirtualList<T> {
  readonly el: HTMLElement;
  private readonly space: HTMLElement;
  private readonly rows = new Map<number, Row>();
  private readonly watch: ResizeObserver;
  private items: readonly T[] = [];
  private at = 0;
  private height = 1;

  constructor(
    parent: HTMLElement,
    private readonly options: ListOptions<T>,
  ) {
    this.el = parent.createDiv({ cls: 'citeweave-list', attr: { role: 'list' } });
    nameFor(this.el, options.label);
    this.space = this.el.createDiv({ cls: 'citeweave-list-space', attr: { role: 'presentation' } });
    this.el.addEventListener('scroll', () => this.draw());
    this.el.addEventListener('keydown', (event) => this.pressed(event));
    this.el.addEventListener('focusin', (event) => this.entered(event));
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(this.el);
  }

  /** Shows other things, from the first one on. */
  show(items: readonly T[]): void {
    this.el.scrollTop = 0;
    this.at = 0;
    this.update(items);
  }

  /** Shows the same things anew, where the person is. */
  update(items: readonly T[]): void {
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    this.items = items;
    this.at = Math.max(0, Math.min(this.at, items.length - 1));
    this.clear();
    this.measure();
    if (hadFocus) this.focus(this.at);
  }

  /** Brings a row into sight and gives it the focus. */
  focus(at: number): void {
    if (this.items.length === 0) return;
    this.at = Math.max(0, Math.min(at, this.items.length - 1));
    const [top, bottom] = [this.at * this.height, (this.at + 1) * this.height];
    const { scrollTop, clientHeight } = this.el;
    if (top < scrollTop) this.el.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.el.scrollTop = bottom - clientHeight;
    this.draw();
    this.rows.get(this.at)?.focus.focus({ preventScroll: true });
  }

  close(): void {
    this.watch.disconnect();
  }

  private clear(): void {
    for (const { el } of this.rows.values()) el.remove();
    this.rows.clear();
  }

  /** The height of a row as the style sheet, and the person's size of letters, have it. */
  private measure(): void {
    const probe = this.space.createDiv('citeweave-listed');
    const height = probe.offsetHeight;
    probe.remove();
    // Nothing has a height while another part of the window is seen: it is measured when this one is.
    if (height === 0) return;
    if (height !== this.height) this.clear();
    this.height = height;
    this.space.setCssProps({ '--citeweave-height': `${this.height * this.items.length}px` });
    this.draw();
  }

  private draw(): void {
    const { scrollTop, clientHeight } = this.el;
    const from = Math.max(0, Math.floor(scrollTop / this.height) - BEYOND);
    const to = Math.min(this.items.length, Math.ceil((scrollTop + clientHeight) / this.height) + BEYOND);
    for (const [at, { el }] of this.rows) {
      // What has the focus stays, so that keys are still heard.
      if ((at >= from && at < to) || el.contains(el.doc.activeElement)) continue;
      el.remove();
      this.rows.delete(at);
    }
    for (let at = from; at < to; at += 1) if (!this.rows.has(at)) this.add(at);
    for (const [at, { focus }] of this.rows) focus.tabIndex = at === this.at ? 0 : -1;
  }

  private add(at: number): void {
    const item = this.items[at];
    if (item === undefined) return;
    const el = createDiv({
      cls: 'citeweave-listed',
      attr: { role: 'listitem', 'aria-posinset': at + 1, 'aria-setsize': this.items.length, 'data-at': at },
    });
    el.setCssProps({ '--citeweave-top': `${at * this.height}px` });
    this.rows.set(at, { el, focus: this.options.draw(el, item) });
    // In the page rows stand in their order, as they are read aloud.
    const next = [...this.rows.keys()].filter((other) => other > at).sort((a, b) => a - b)[0];
    this.space.insertBefore(el, next === undefined ? null : (this.rows.get(next)?.el ?? null));
  }

  /** A row that was entered by the pointer is where the keys go on from. */
  private entered({ target }: FocusEvent): void {
    const at = this.rowOf(target);
    if (at === null) return;
    this.at = at;
    for (const [other, { focus }] of this.rows) focus.tabIndex = other === at ? 0 : -1;
    const item = this.items[at];
    if (item !== undefined) this.options.entered?.(item);
  }

  private rowOf(target: EventTarget | null): number | null {
    const row =
      target instanceof Node && target.instanceOf(HTMLElement) ? target.closest('.citeweave-listed') : null;
    const at = row?.getAttribute('data-at') ?? null;
    return at === null ? null : Number(at);
  }

  private pressed(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof Node) || (target.instanceOf(HTMLInputElement) && target.type === 'text')) return;
    const to = this.goal(event.key);
    const [item, row] = [this.items[this.at], this.rows.get(this.at)];
    if (to !== null) {
      event.preventDefault();
      this.focus(to);
    } else if (item !== undefined && row) this.options.pressed?.(event, item, row.el);
  }

  /** The row that a key leads to; null for any other key. */
  private goal(key: string): number | null {
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: this.at + 1,
      ArrowUp: this.at - 1,
      PageDown: this.at + PAGE,
      PageUp: this.at - PAGE,
      Home: 0,
      End: this.items.length - 1,
    };
    return goals[key] ?? null;
  }
}
