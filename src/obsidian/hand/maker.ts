import { getLanguage, type App, type TFile } from 'obsidian';
import {
  applyPlanned,
  lookAt,
  type AboutSelected,
  type PlannedNote,
  type PlanWishes,
  type Problem,
  type Selected,
  type Wanted,
  type WorkAnswer,
} from '../../jobs';
import { openVault } from '../files';
import type { Ask } from '../read/thread';

/** What a note made by hand is planned with. */
export interface MakerTools {
  readonly app: App;
  readonly ask: Ask;
  /** What the person's settings say about the notes. */
  readonly wishes: () => Partial<PlanWishes>;
}

/** What came of a plan: the note, or why there can be none; and what is to be shown of the words. */
export interface Making {
  readonly note: PlannedNote | null;
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
    const { app, ask, wishes } = this.tools;
    const { path: file } = this.file;
    const wanted = { kind: this.kind, words: this.words, name, ...(work === '' ? {} : { work }) };
    const asked = {
      file,
      wanted,
      wishes: { ...wishes(), told: getLanguage(), pathInVault: file },
    };
    const seen = this.isSeen ? null : await lookAt(openVault(app), file);
    const answer = await ask((request) =>
      seen ? { job: 'hand', request, seen, ...asked } : { job: 'hand-again', request, ...asked },
    );
    this.isSeen = answer.job === 'hand';
    return answer.job === 'hand' ? answer : failed(answer);
  }

  /** Writes a plan; the problems say why where nothing was written. */
  async write(note: PlannedNote): ReturnType<typeof applyPlanned> {
    const done = await applyPlanned(note, openVault(this.tools.app), {
      now: Date.now(),
      random: Math.random,
    });
    this.isSeen = false;
    return done;
  }

  /** Nobody asks about the paper any more. */
  forget(): void {
    if (!this.isRead) return;
    this.tools.ask((request) => ({ job: 'forget', request, file: this.file.path })).catch(() => undefined);
  }

  private async read(): Promise<Making | null> {
    const { app, ask } = this.tools;
    const bytes = new Uint8Array(await app.vault.readBinary(this.file));
    const answer = await ask((request) => ({ job: 'read', request, file: this.file.path, bytes }));
    this.isRead = answer.job === 'read' && answer.paper !== null;
    return this.isRead ? null : failed(answer);
  }
}

function failed(answer: WorkAnswer): Making {
  return { note: null, about: null, problems: 'problems' in answer ? answer.problems : [] };
}
