import { parseNote } from '../markdown';
import {
  foldingOf,
  inTurns,
  paperLinksOf,
  questionsIn,
  readingQuotes,
  standingOf,
  type AskedQuestion,
  type QuoteInNote,
  type SourceText,
  type Standing,
} from '../notes';

/** A question of a paper, with where each of its places stands. */
export interface PanelQuestion extends Omit<AskedQuestion, 'quotes'> {
  readonly quotes: readonly Standing[];
}

/** What is told beside an open note. */
export interface Panel {
  /** What its `type` says that it is; '' for a note that says nothing. */
  readonly type: string;
  /** Where each of its quotes comes from, and whether it still stands; those of a hub's questions stand there. */
  readonly quotes: readonly Standing[];
  /** The path of the hub of its paper, or of the first paper that it quotes; null where there is none. */
  readonly paper: string | null;
  /** The open questions of that paper. */
  readonly questions: readonly PanelQuestion[];
  /** The paths of all notes that this was told from: when one changes, it is to be told anew. */
  readonly from: readonly string[];
}

/** What is asked of whoever has the notes. */
export interface NoteShelf {
  /** The text of a note; null where there is none at that path. */
  readonly read: (path: string) => Promise<string | null>;
  /** The path that a link in the note at `from` leads to; null for none. */
  readonly resolve: (target: string, from: string) => string | null;
  /** Asked every few thousand signs: it may wait until others had their turn. */
  readonly pause: () => Promise<void>;
}

/** Tells what stands beside notes, in steps; texts that did not change are not gone through again. */
export class PanelReader {
  private folds = new Map<string, { readonly note: string; readonly source: SourceText }>();

  constructor(private readonly shelf: NoteShelf) {}

  /** What is to be told beside a note: only notes that it quotes are read. Null where there is no such note. */
  async of(path: string): Promise<Panel | null> {
    const note = await this.shelf.read(path);
    return note === null ? null : new Telling(this.shelf, this.folds, path, note).panel();
  }
}

/** One panel being told. */
class Telling {
  private readonly from: Set<string>;

  constructor(
    private readonly shelf: NoteShelf,
    private readonly folds: Map<string, { readonly note: string; readonly source: SourceText }>,
    private readonly path: string,
    private readonly note: string,
  ) {
    this.from = new Set([path]);
  }

  async panel(): Promise<Panel> {
    const type = typeOf(this.note);
    const inNote = await this.quotesIn(this.note);
    const quotes = await this.standings(inNote, this.path);
    const hub = await this.hub(type, quotes);
    const asking = hub && (hub.path === this.path ? inNote : await this.quotesIn(hub.note));
    const questions = hub && asking ? await this.questions(hub.path, hub.note, asking) : [];
    const asked = new Set(questions.flatMap((question) => question.quotes.map(({ line }) => line)));
    const isHub = hub?.path === this.path;
    this.forgetOthers();
    return {
      type,
      quotes: isHub ? quotes.filter(({ line }) => !asked.has(line)) : quotes,
      paper: hub?.path ?? null,
      questions,
      from: [...this.from],
    };
  }

  private async standings(quotes: readonly QuoteInNote[], path: string): Promise<readonly Standing[]> {
    const told: Standing[] = [];
    for (const quote of quotes) {
      told.push(standingOf(quote, await this.source(quote.link.target, path)));
      await this.shelf.pause();
    }
    return told;
  }

  /** The text that a quote links to; null where the vault does not have it. */
  private async source(target: string, from: string): Promise<SourceText | null> {
    const path = this.shelf.resolve(target, from);
    if (path === null) return null;
    const known = this.folds.get(path);
    // Within one telling a text is read once.
    if (known && this.from.has(path)) return known.source;
    const note = await this.shelf.read(path);
    if (note === null) return null;
    this.from.add(path);
    if (known?.note === note) return known.source;
    const folded = await inTurns(foldingOf(note), this.shelf.pause);
    const [paper = null] = this.papersOf(note, path);
    const source = { path, folded, paper };
    this.folds.set(path, { note, source });
    return source;
  }

  private papersOf(note: string, path: string): readonly string[] {
    return paperLinksOf(note).flatMap((target) => this.shelf.resolve(target, path) ?? []);
  }

  /** The hub of the note: itself, or what its properties name, or that of what it quotes. */
  private async hub(
    type: string,
    quotes: readonly Standing[],
  ): Promise<{ readonly path: string; readonly note: string } | null> {
    if (type === 'paper') return { path: this.path, note: this.note };
    const quoted = quotes.flatMap(({ paper }) => paper ?? []);
    for (const path of new Set([...this.papersOf(this.note, this.path), ...quoted])) {
      const note = await this.shelf.read(path);
      if (note === null || typeOf(note) !== 'paper') continue;
      this.from.add(path);
      return { path, note };
    }
    return null;
  }

  private quotesIn(note: string): Promise<readonly QuoteInNote[]> {
    return inTurns(readingQuotes(note), this.shelf.pause);
  }

  private async questions(
    path: string,
    note: string,
    quotes: readonly QuoteInNote[],
  ): Promise<readonly PanelQuestion[]> {
    const told: PanelQuestion[] = [];
    for (const question of questionsIn(note, quotes))
      told.push({ ...question, quotes: await this.standings(question.quotes, path) });
    return told;
  }

  /** What this note needs not is not kept: a text of 500 kB is one to a paper. */
  private forgetOthers(): void {
    for (const path of [...this.folds.keys()]) if (!this.from.has(path)) this.folds.delete(path);
  }
}

function typeOf(note: string): string {
  const { type } = parseNote(note).properties;
  return typeof type === 'string' ? type : '';
}
