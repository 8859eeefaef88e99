import { linksIn, parseNote } from '../markdown';
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
  /** The path of the hub of its paper, or of the first paper that it quotes or tells of; null where there is none. */
  readonly paper: string | null;
  /** The open questions of that paper. */
  readonly questions: readonly PanelQuestion[];
  /** The paths of all notes that this was told from: when one changes, it is to be told anew. */
  readonly from: readonly string[];
}

/** What is asked of whoever has the notes. */
export interface NoteShelf {
  /** The text of a note; null where there is none at that path, or a file of another kind. */
  readonly read: (path: string) => Promise<string | null>;
  /** The path of the hub of the paper whose very file lies at a path; null where no paper was read from it. */
  readonly hubOfFile: (path: string) => string | null;
  /** The path that a link in the note at `from` leads to; null for none. */
  readonly resolve: (target: string, from: string) => string | null;
  /** Asked every few thousand signs: it may wait until others had their turn. */
  readonly pause: () => Promise<void>;
}

/** The hub of a paper, and what it says. */
interface Hub {
  readonly path: string;
  readonly note: string;
}

/** Tells what stands beside notes, in steps; texts that did not change are not gone through again. */
export class PanelReader {
  private folds = new Map<string, { readonly note: string; readonly source: SourceText }>();

  constructor(private readonly shelf: NoteShelf) {}

  /**
   * What is to be told beside a note, or beside the file of a paper: only notes that it quotes or tells of are read.
   * Null for what is neither.
   */
  async of(path: string): Promise<Panel | null> {
    const note = await this.shelf.read(path);
    if (note === null && this.shelf.hubOfFile(path) === null) return null;
    return new Telling(this.shelf, this.folds, path, note ?? '').panel();
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

  /** The hub of the note: itself, or what its properties name, or that of what it quotes, or what it tells of. */
  private async hub(type: string, quotes: readonly Standing[]): Promise<Hub | null> {
    if (type === 'paper') return { path: this.path, note: this.note };
    const quoted = quotes.flatMap(({ paper }) => paper ?? []);
    const read = isOurs(this.note) ? null : this.shelf.hubOfFile(this.path);
    const named = [...this.papersOf(this.note, this.path), ...quoted, ...(read === null ? [] : [read])];
    return (await this.firstHub(named)) ?? this.firstHub(this.toldOf());
  }

  private async firstHub(paths: readonly string[]): Promise<Hub | null> {
    for (const path of new Set(paths)) {
      const note = await this.shelf.read(path);
      await this.shelf.pause();
      if (note === null || typeOf(note) !== 'paper') continue;
      this.from.add(path);
      return { path, note };
    }
    return null;
  }

  /** The notes that one of ours links to as a whole: a work that is cited, or an actor, names its papers so. */
  private toldOf(): readonly string[] {
    if (!isOurs(this.note)) return [];
    const whole = linksIn(this.note).filter(({ subpath, embed }) => subpath === null && !embed);
    return whole.flatMap(({ target }) => this.shelf.resolve(target, this.path) ?? []);
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

/** Whether a note was made by a reading, or by hand of one. */
function isOurs(note: string): boolean {
  return parseNote(note).properties['cw-id'] !== undefined;
}

function typeOf(note: string): string {
  const { type } = parseNote(note).properties;
  return typeof type === 'string' ? type : '';
}
