import { Platform, type App, type Scope } from 'obsidian';
import { itemKinds, type ItemKind, type PlannedItem } from '../../jobs';
import type { Planner } from '../read/planner';
import { slices } from '../slices';
import { show } from '../windows';
import { say } from '../words';
import { Chips, countsOf } from './chips';
import type { Compare } from './compareModal';
import { isOff, merged, named, taken } from './decisions';
import { canBeDecided, drawItem, nameOf } from './itemRow';
import { MergeModal } from './mergeModal';
import { nameFor } from './named';
import { drawQuote } from './quote';
import { rename } from './renaming';
import { addSearch } from './searchField';
import { VirtualList } from './virtualList';

/** What the parts of a plan's window are made with. */
export interface PlanDesk {
  readonly app: App;
  readonly planner: Planner;
  /** BCP 47 code of the language that the settings ask for; null for the paper's own. */
  readonly wished: string | null;
  /** The keys of the window. */
  readonly scope: Scope;
  readonly compare: Compare;
}

/** What was found, by kind: each thing with its quote, to be taken off, renamed or merged. */
export class ItemsTab {
  private readonly chips: Chips<ItemKind>;
  private readonly list: VirtualList<PlannedItem>;
  private readonly detail: HTMLElement;
  private readonly empty: HTMLElement;
  /** How many doubtful things are off. */
  private readonly doubts: HTMLElement;
  /** Takes off all that is shown; where some of it is off, takes it all. */
  private readonly all: HTMLElement;
  private items: readonly PlannedItem[] = [];
  private shown: readonly PlannedItem[] = [];
  private query = '';
  /** Whether a name is being written in a row: rows are not drawn anew under it. */
  private isNaming = false;
  /** Whether rows were drawn before: then they stay where they are. */
  private isFilled = false;

  constructor(
    readonly el: HTMLElement,
    private readonly desk: PlanDesk,
  ) {
    el.addClass('citeweave-items');
    const bar = el.createDiv('citeweave-bar');
    addSearch(bar, (query) => {
      this.query = query;
      this.filter();
    });
    this.all = bar.createEl('button');
    this.all.addEventListener('click', () => this.takeShown(this.isAnyOff()));
    this.chips = new Chips(el, say('plan.kinds'), () => this.filter());
    this.doubts = el.createDiv({ cls: 'citeweave-doubts', attr: { role: 'status' } });
    this.list = new VirtualList(el, {
      label: say('plan.list'),
      draw: (row, item) => this.drawRow(row, item),
      pressed: (event, item, row) => this.pressed(event, item, row),
      entered: (item) => this.tell(item),
    });
    this.empty = el.createDiv({ cls: 'citeweave-none', text: say('plan.none') });
    this.detail = el.createDiv({ cls: 'citeweave-detail', attr: { role: 'region', tabindex: 0 } });
    nameFor(this.detail, say('plan.quote'));
  }

  /** Draws what is planned; where another plan was made, what is shown stays where it is. */
  refresh(): void {
    this.follow();
    if (this.isNaming) return;
    if (!this.isFilled) return this.filter();
    this.shown = this.fitting();
    this.list.update(this.shown);
  }

  /** Makes ready what is searched in, step by step: at the first key no frame has the time for all of it. */
  async makeSearchable(): Promise<void> {
    const pause = slices();
    for (const item of this.items) {
      await pause();
      if (!this.el.isConnected) return;
      wordsOf(item);
    }
  }

  focus(): void {
    this.list.focus(0);
  }

  close(): void {
    this.list.close();
  }

  /** Takes the things of the plan as it is now. */
  private follow(): void {
    this.items = this.desk.planner.planned.items;
    const counts = countsOf(
      itemKinds,
      this.items.map(({ kind }) => kind),
    );
    this.chips.show([
      { key: null, label: say('plan.all'), count: this.items.length },
      ...counts.map(([key, count]) => ({ key, label: say(`items.${key}`), count })),
    ]);
  }

  private filter(): void {
    this.isFilled = true;
    this.shown = this.fitting();
    this.list.show(this.shown);
    this.nameAll();
    this.empty.toggle(this.shown.length === 0);
    this.list.el.toggle(this.shown.length > 0);
    const [first] = this.shown;
    if (first) this.tell(first);
    else this.detail.empty();
  }

  private fitting(): readonly PlannedItem[] {
    const { chosen } = this.chips;
    if (chosen === null && this.query === '') return this.items;
    return this.items.filter(
      (item) =>
        (chosen === null || item.kind === chosen) &&
        (this.query === '' || wordsOf(item).includes(this.query)),
    );
  }

  private drawRow(row: HTMLElement, item: PlannedItem): HTMLElement {
    return drawItem(row, item, this.desk.planner.choices, {
      take: (one, isTaken) => this.take([one], isTaken),
      rename: (one, el) => this.rename(one, el),
      merge: (one) => this.merge(one),
    });
  }

  private pressed(event: KeyboardEvent, item: PlannedItem, row: HTMLElement): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key !== 'F2' && key !== 'Enter' && key.toLowerCase() !== 'm') return;
    event.preventDefault();
    event.stopPropagation();
    if (!canBeDecided(item, this.desk.planner.choices)) return;
    if (key.toLowerCase() === 'm') this.merge(item);
    else this.rename(item, row);
  }

  private take(items: readonly PlannedItem[], isTaken: boolean): void {
    const { planner } = this.desk;
    const ids = items.map(({ id }) => id);
    planner.decide(taken(planner.choices, ids, isTaken));
    this.nameAll();
  }

  private isAnyOff(): boolean {
    const { choices } = this.desk.planner;
    return choices.without.length > 0 && this.shown.some(({ id }) => isOff(choices, id));
  }

  /** Doubtful things stand last: who does not get there is told that they are off. */
  private tellDoubts(): void {
    const { choices } = this.desk.planner;
    let count = 0;
    if (choices.without.length > 0)
      for (const { sureness, id } of this.shown)
        if (sureness === 'doubtful' && isOff(choices, id)) count += 1;
    this.doubts.toggle(count > 0);
    this.doubts.setText(count > 0 ? say('plan.doubtful', { count }) : '');
  }

  private nameAll(): void {
    this.tellDoubts();
    this.all.setText(say(this.isAnyOff() ? 'plan.put-on' : 'plan.take-off'));
  }

  private takeShown(isTaken: boolean): void {
    this.take(this.shown, isTaken);
    this.list.update(this.shown);
  }

  private rename(item: PlannedItem, row: HTMLElement): void {
    const { app, scope, planner } = this.desk;
    const name = nameOf(item, planner.choices);
    const done = (said: string | null): void => {
      this.isNaming = false;
      if (said !== null) planner.decide(named(planner.choices, item.id, said === item.name ? null : said));
      this.back(item);
    };
    this.isNaming = true;
    rename({ app, scope, row, name, done });
  }

  private merge(item: PlannedItem): void {
    const { app, planner } = this.desk;
    const isMerged = planner.choices.into[item.id] !== undefined;
    const done = (path: string | null): void => {
      planner.decide(merged(planner.choices, item.id, path));
      this.back(item);
    };
    show(app, new MergeModal(app, item, isMerged, done));
  }

  /** The row of a thing, drawn as it was decided, with the focus. */
  private back(item: PlannedItem): void {
    this.shown = this.fitting();
    this.list.update(this.shown);
    this.list.focus(this.shown.findIndex(({ id }) => id === item.id));
  }

  /** All that is known of the thing where the keys are. */
  private tell(item: PlannedItem): void {
    this.detail.empty();
    const about = [say(`items.${item.kind}`), ...item.aliases, say('plan.places', { count: item.places })];
    const line = this.detail.createDiv('citeweave-about');
    line.createSpan({ text: about.join(' · ') });
    // There are no such keys on a phone, and there is no room.
    if (!Platform.isPhone) line.createSpan({ text: say('plan.keys') });
    const why = item.why.join(' · ');
    this.detail.createDiv({ cls: 'citeweave-reasons', text: `${say(`sure.${item.sureness}`)} · ${why}` });
    if (item.quote) drawQuote(this.detail.createEl('blockquote'), item.quote, Platform.isPhone);
  }
}

const folded = new WeakMap<PlannedItem, string>();

/** What a thing is searched by. */
function wordsOf(item: PlannedItem): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const words = [item.name, item.renamed ?? '', ...item.aliases, item.quote?.text ?? '']
    .join('\n')
    .toLowerCase();
  folded.set(item, words);
  return words;
}
