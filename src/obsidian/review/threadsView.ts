import { debounce, ItemView, MarkdownView, type TFile, type WorkspaceLeaf } from 'obsidian';
import { placesInSlices, type CommentPlace, type CommentThread } from '../../jobs';
import { addDropdown } from '../matrix/dropdown';
import { nameOfWriter } from '../sign/signature';
import { slices } from '../slices';
import { withFaultsTold } from '../tell';
import { say, told } from '../words';
import { ReviewDesk, type ReviewTools } from './desk';
import { ThreadCard } from './threadCard';

export const threadsType = 'citeweave-comments';
export const threadsIcon = 'messages-square';

/** Which threads are shown: those of the open note, all that are open, mine, resolved ones. */
const filters = ['note', 'open', 'mine', 'resolved'] as const;
type Filter = (typeof filters)[number];

/** Milliseconds without a change before the list is drawn anew. */
const QUIET = 100;

/** Threads that are drawn at once: more are offered. */
const AT_ONCE = 50;

/** Comments in the side bar: of the open note, or of the whole vault. */
export class ThreadsView extends ItemView {
  override icon = threadsIcon;
  private readonly desk: ReviewDesk;
  private filter: Filter = 'note';
  private count = AT_ONCE;
  private readonly cards = new Map<string, ThreadCard>();
  private readonly bar: HTMLElement;
  private readonly list: HTMLElement;
  private readonly follow = debounce(() => void withFaultsTold(() => this.draw()), QUIET, true);
  private turn = 0;
  /** The note that was open last: the side bar itself is none. */
  private file: TFile | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly tools: ReviewTools,
  ) {
    super(leaf);
    this.desk = new ReviewDesk(this.app, tools);
    this.contentEl.addClass('citeweave-threads');
    this.bar = this.contentEl.createDiv('citeweave-matrix-bar');
    this.list = this.contentEl.createDiv('citeweave-thread-list');
  }

  getViewType(): string {
    return threadsType;
  }

  getDisplayText(): string {
    return say('review.title');
  }

  override onOpen(): Promise<void> {
    const { workspace, metadataCache } = this.app;
    addDropdown(
      this.bar,
      {
        field: 'threads',
        label: say('review.show'),
        values: filters.map((filter) => [filter, say(`review.filter-${filter}`)]),
        at: this.filter,
      },
      (chosen) => {
        this.filter = filters.find((filter) => filter === chosen) ?? 'note';
        this.count = AT_ONCE;
        void withFaultsTold(() => this.draw());
      },
    );
    this.register(this.tools.shelf.follow(() => this.follow()));
    this.register(() => this.follow.cancel());
    this.register(() => (this.turn += 1));
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.registerEvent(
      metadataCache.on('changed', (file) => {
        if (file === this.file) this.follow();
      }),
    );
    return this.draw();
  }

  override onClose(): Promise<void> {
    for (const card of this.cards.values()) this.removeChild(card);
    this.cards.clear();
    return Promise.resolve();
  }

  /** Brings a thread into sight, whichever are shown. */
  async showThread(id: string): Promise<void> {
    if (!this.cards.has(id)) {
      this.filter = 'note';
      await this.draw();
    }
    for (const [other, { el }] of this.cards) el.toggleClass('is-meant', other === id);
    this.cards.get(id)?.el.scrollIntoView({ block: 'nearest' });
  }

  private async draw(): Promise<void> {
    const turn = (this.turn += 1);
    const book = await this.tools.shelf.book();
    const open =
      this.app.workspace.getActiveViewOfType(MarkdownView)?.file ?? this.app.workspace.getActiveFile();
    this.file = open ?? this.file;
    const wanted = book.threads.filter((thread) => this.isWanted(thread));
    const shown = wanted.slice(0, this.count);
    const text = this.file?.extension === 'md' ? await this.app.vault.cachedRead(this.file) : '';
    const places = await placesInSlices(shown, text, slices());
    if (turn !== this.turn) return;
    if (this.filter === 'note') shown.sort((a, b) => startOf(places.get(a.id)) - startOf(places.get(b.id)));
    this.drawList(shown, places, wanted.length);
    this.drawProblems(book.problems.map(told));
  }

  private isWanted(thread: CommentThread): boolean {
    switch (this.filter) {
      case 'note':
        return this.file !== null && this.tools.shelf.noteOf(thread) === this.file;
      case 'open':
        return thread.isOpen;
      case 'mine': {
        const name = nameOfWriter(this.app);
        return name !== null && (thread.assign === name || thread.said.some(({ note }) => note.by === name));
      }
      case 'resolved':
        return !thread.isOpen;
    }
  }

  private drawList(
    shown: readonly CommentThread[],
    places: ReadonlyMap<string, CommentPlace>,
    all: number,
  ): void {
    const ids = new Set(shown.map(({ id }) => id));
    for (const [id, card] of this.cards)
      if (!ids.has(id)) {
        this.removeChild(card);
        this.cards.delete(id);
      }
    this.list.findAll('.citeweave-empty, .citeweave-more').forEach((el) => el.remove());
    for (const thread of shown) {
      const file = this.tools.shelf.noteOf(thread);
      const place = this.filter === 'note' ? (places.get(thread.id) ?? null) : null;
      let card = this.cards.get(thread.id);
      if (!card) this.cards.set(thread.id, (card = this.addChild(new ThreadCard(this.app, this.desk))));
      card.show(thread, { file, place, isNamed: this.filter !== 'note' });
      // What stands where it belongs is not moved: a field in it would lose the focus.
      const at = this.list.children[shown.indexOf(thread)] ?? null;
      if (at !== card.el) this.list.insertBefore(card.el, at);
    }
    if (shown.length === 0)
      this.list.createEl('p', { cls: 'citeweave-empty', text: say(`review.none-${this.filter}`) });
    if (all > shown.length) {
      const more = this.list.createEl('button', {
        cls: 'citeweave-more',
        text: say('review.more', { count: all - shown.length }),
      });
      more.addEventListener('click', () => {
        this.count += AT_ONCE;
        void withFaultsTold(() => this.draw());
      });
    }
  }

  private drawProblems(problems: readonly string[]): void {
    this.contentEl.find('.citeweave-matrix-problems')?.remove();
    if (problems.length === 0) return;
    const box = this.contentEl.createDiv('citeweave-matrix-problems').createEl('details');
    box.createEl('summary', { text: say('matrix.problems', { count: problems.length }) });
    const list = box.createEl('ul');
    for (const text of problems.slice(0, AT_ONCE)) list.createEl('li', { text });
  }
}

function startOf(place: CommentPlace | undefined): number {
  return place && 'start' in place ? place.start : Infinity;
}
