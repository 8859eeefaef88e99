import { Component, type App } from 'obsidian';
import { ReviewDesk, type CellNotes, type ReviewTools } from './desk';
import { ThreadCard } from './threadCard';

/** The threads on a cell of a matrix, below what shows it. */
export class CellThreads extends Component {
  readonly el = createDiv('citeweave-cell-threads');
  private readonly cards = new Map<string, ThreadCard>();
  private cell: CellNotes | null = null;

  constructor(
    private readonly app: App,
    private readonly tools: ReviewTools,
  ) {
    super();
  }

  override onload(): void {
    this.register(this.tools.shelf.follow(() => void this.draw()));
  }

  /** Shows the threads of another cell; of none where null. */
  show(cell: CellNotes | null): void {
    this.cell = cell;
    void this.draw();
  }

  private async draw(): Promise<void> {
    const { shelf } = this.tools;
    const book = await shelf.book();
    const { cell } = this;
    const threads = cell ? book.threads.filter((thread) => shelf.isOnCell(thread, cell)) : [];
    const ids = new Set(threads.map(({ id }) => id));
    for (const [id, card] of this.cards)
      if (!ids.has(id)) {
        this.removeChild(card);
        this.cards.delete(id);
      }
    for (const thread of threads) {
      let card = this.cards.get(thread.id);
      if (!card) {
        card = this.addChild(new ThreadCard(this.app, new ReviewDesk(this.app, this.tools)));
        this.cards.set(thread.id, card);
        this.el.appendChild(card.el);
      }
      card.show(thread, { file: shelf.noteOf(thread), place: null, isNamed: false });
    }
  }
}
