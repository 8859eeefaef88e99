import { getLanguage } from 'obsidian';
import {
  type Choices,
  type ComparedNote,
  type PlanWishes,
  type Problem,
  type ShownPlan,
  type WorkAnswer,
} from '../../jobs';
import { writeNow, type Written } from '../write';
import { compareIn } from './compared';
import type { PaperFile } from './paperFile';
import { readBytes, type PaperRead } from './readBytes';
import type { Following, Thread } from './thread';
import { orReadFirst } from './unread';

/** What a reading is done with. */
export interface ReadingTools {
  readonly thread: Thread;
  /** What the person's settings say about the notes. */
  readonly wishes: () => Partial<PlanWishes>;
}

/** One paper from its file to its notes. */
export class Reading {
  /** Where the paper was when it was last planned for. */
  private place: string | null = null;

  constructor(
    private readonly tools: ReadingTools,
    readonly paper: PaperFile,
  ) {}

  /** Reads the paper; null where its file holds no text that can be read. */
  async read(signal: AbortSignal): Promise<PaperRead> {
    const bytes = await this.paper.bytes();
    return readBytes((make) => this.ask(make, signal), this.paper.name, bytes, signal);
  }

  /** Plans for the vault as it is now; without choices by those of the last reading. */
  async plan(choices: Choices | undefined, signal: AbortSignal): Promise<ShownPlan> {
    const { name } = this.paper;
    const pathInVault = this.paper.place();
    this.place = pathInVault;
    const wishes = { ...this.tools.wishes(), told: getLanguage(), listed: true, pathInVault, choices };
    const ask = (): Promise<WorkAnswer> =>
      this.ask((request) => ({ job: 'plan', request, file: name, wishes }), signal);
    return planIn(await orReadFirst(ask, () => this.read(signal).then(ask)));
  }

  /** What came between the plan and now: the paper's own file, which every note leads back to, lies elsewhere. */
  moved(): readonly Problem[] {
    const { paper, place } = this;
    return paper.place() === place ? [] : [{ kind: 'vault.changed-since', file: paper.name }];
  }

  /** Plans again for what was seen of the vault last. */
  async choose(choices: Choices, signal: AbortSignal): Promise<ShownPlan> {
    const { name } = this.paper;
    const ask = (): Promise<ShownPlan> =>
      this.ask((request) => ({ job: 'choose', request, file: name, choices }), signal).then(planIn);
    return orReadFirst(ask, () => this.plan(choices, signal));
  }

  /** Writes a plan of it, the one that was made last. */
  write({ id }: ShownPlan, following?: Following): Promise<Written> {
    return writeNow(this.tools.thread, this.paper.name, id, following);
  }

  /** What the plan that was made last does to a file. */
  compare(path: string): Promise<ComparedNote> {
    return compareIn(this.tools.thread, this.paper.name, path);
  }

  /** Nobody asks about the paper any more. */
  forget(): void {
    const { name } = this.paper;
    this.ask((request) => ({ job: 'forget', request, file: name })).catch(() => undefined);
  }

  private ask(make: Parameters<Thread['ask']>[0], signal?: AbortSignal): Promise<WorkAnswer> {
    return this.tools.thread.ask(make, { signal });
  }
}

function planIn(answer: WorkAnswer): ShownPlan {
  if (answer.job !== 'plan') throw new Error(`a plan was answered with ${answer.job}`);
  return answer.planned;
}
