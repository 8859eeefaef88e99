import { getLanguage, type App, type TFile } from 'obsidian';
import type { AboutSelected, PlanWishes, Problem, Selected, ShownNote, Wanted, WorkAnswer } from '../../jobs';
import { answered, WorkFailed, type Thread } from '../read/thread';
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
    const unread = this.isRead ? null : await this.read();
    if (unread) return unread;
    const { wishes } = this.tools;
    const { path: file } = this.file;
    const wanted = { kind: this.kind, words: this.words, name, ...(work === '' ? {} : { work }) };
    const asked = {
      file,
      wanted,
      wishes: { ...wishes(), told: getLanguage(), pathInVault: file },
    };
    const job = this.isSeen ? 'hand-again' : 'hand';
    const answer = await this.ask((request) => ({ job, request, ...asked }));
    this.isSeen = answer.job === 'hand';
    return answer.job === 'hand' ? answer : failed(answer);
  }

  /** Writes a plan; the problems say why where nothing was written. */
  async write({ id }: ShownNote): Promise<Written> {
    this.isSeen = false;
    try {
      return await writeNow(this.tools.thread, this.file.path, id);
    } catch (error) {
      if (!(error instanceof WorkFailed)) throw error;
      return { done: false, importNote: null, problems: error.problems };
    }
  }

  /** Nobody asks about the paper any more. */
  forget(): void {
    if (!this.isRead) return;
    void this.ask((request) => ({ job: 'forget', request, file: this.file.path }));
  }

  private ask(make: Parameters<Thread['ask']>[0]): Promise<WorkAnswer> {
    return answered(this.tools.thread)(make);
  }

  private async read(): Promise<Making | null> {
    const { app } = this.tools;
    const bytes = new Uint8Array(await app.vault.readBinary(this.file));
    const answer = await this.ask((request) => ({ job: 'read', request, file: this.file.path, bytes }));
    this.isRead = answer.job === 'read' && answer.paper !== null;
    return this.isRead ? null : failed(answer);
  }
}

function failed(answer: WorkAnswer): Making {
  return { note: null, about: null, problems: 'problems' in answer ? answer.problems : [] };
}
