import { getLanguage, type App, type TFile } from 'obsidian';
import type { AboutSelected, PlanWishes, Problem, Selected, ShownNote, Wanted } from '../../jobs';
import { problemsOf } from '../plan/refusal';
import { readBytes } from '../read/readBytes';
import { answered, WorkFailed, type Thread } from '../read/thread';
import { orReadFirst } from '../read/unread';
import { writeNow, type Written } from '../write';

/** What a note made by hand is planned with. */
export interface MakerTools {
  readonly app: App;
  readonly thread: Pick<Thread, 'ask'>;
  /** What the person's settings say about the notes. */
  readonly wishes: () => Partial<PlanWishes>;
}

/** What came of a plan: the note, or why there can be none; and what is to be shown of the words. */
export interface Making {
  readonly note: ShownNote | null;
  readonly about: AboutSelected | null;
  readonly problems: readonly Problem[];
}

/** Makes one note of words of a paper: reads the paper, plans, and writes. */
export class Maker {
  private isRead = false;
  private isSeen = false;

  constructor(
    private readonly tools: MakerTools,
    private readonly file: TFile,
    private readonly kind: Wanted['kind'],
    private readonly words: Selected,
  ) {}

  /** Plans the note for the vault as it was seen; the first time, and after something was written, as it is now. */
  async plan(name: string, work: string): Promise<Making> {
    const read = (): Promise<Making> => this.read().then(() => this.planned(name, work));
    try {
      return await (this.isRead ? orReadFirst(() => this.planned(name, work), read) : read());
    } catch (error) {
      return { note: null, about: null, problems: problemsOf(error) };
    }
  }

  /** Writes a plan; the problems say why where nothing was written. */
  write({ id }: ShownNote): Promise<Written> {
    this.isSeen = false;
    return writeNow(this.tools.thread, this.file.path, id);
  }

  /** Nobody asks about the paper any more. */
  forget(): void {
    if (!this.isRead) return;
    void answered(this.tools.thread)((request) => ({ job: 'forget', request, file: this.file.path }));
  }

  private async planned(name: string, work: string): Promise<Making> {
    const { thread, wishes } = this.tools;
    const { path: file } = this.file;
    const wanted = { kind: this.kind, words: this.words, name, ...(work === '' ? {} : { work }) };
    const asked = { file, wanted, wishes: { ...wishes(), told: getLanguage(), pathInVault: file } };
    const job = this.isSeen ? 'hand-again' : 'hand';
    const answer = await thread.ask((request) => ({ job, request, ...asked }));
    if (answer.job !== 'hand') throw new Error(`a note by hand was answered with ${answer.job}`);
    this.isSeen = true;
    return answer;
  }

  private async read(): Promise<void> {
    const { app, thread } = this.tools;
    this.isSeen = false;
    const bytes = new Uint8Array(await app.vault.readBinary(this.file));
    // Nobody can stop it here: the window is closed at once, whatever is being read.
    const { signal } = new AbortController();
    const { summary, problems } = await readBytes((make) => thread.ask(make), this.file.path, bytes, signal);
    this.isRead = summary !== null;
    if (!this.isRead) throw new WorkFailed(problems);
  }
}
