import { getLanguage } from 'obsidian';
import {
  isPdf,
  lookAt,
  type Choices,
  type Files,
  type Planned,
  type PlanWishes,
  type ReadSummary,
  type Problem,
  type WorkAnswer,
} from '../../jobs';
import type { PaperFile } from './paperFile';
import { drawnIn } from './pdf';
import { WorkFailed, type Thread } from './thread';

/** What a reading is done with. */
export interface ReadingTools {
  readonly files: Files;
  readonly thread: Thread;
  /** What the person's settings say about the notes. */
  readonly wishes: () => Partial<PlanWishes>;
}

/** One paper from its file to the plan of its notes. */
export class Reading {
  /** Where the paper was when it was last planned for. */
  private place: string | null = null;

  constructor(
    private readonly tools: ReadingTools,
    readonly paper: PaperFile,
  ) {}

  /** Reads the paper; null where its file holds no text that can be read. */
  async read(
    signal: AbortSignal,
  ): Promise<{ readonly summary: ReadSummary | null; readonly problems: readonly Problem[] }> {
    const { name } = this.paper;
    const bytes = await this.paper.bytes();
    const drawn = isPdf(bytes) ? await drawnIn(bytes, name, signal) : null;
    if (drawn && !drawn.pages) return { summary: null, problems: drawn.problems };
    const pages = drawn?.pages ? { pages: drawn.pages } : {};
    const answer = await this.ask(
      (request) => ({ job: 'read', request, file: name, bytes, ...pages }),
      signal,
    );
    if (answer.job !== 'read') throw new Error(`a reading was answered with ${answer.job}`);
    return { summary: answer.paper, problems: [...(drawn?.problems ?? []), ...answer.problems] };
  }

  /** Plans for the vault as it is now; without choices by those of the last reading. */
  async plan(choices: Choices | undefined, signal: AbortSignal): Promise<Planned> {
    const { name } = this.paper;
    const seen = await lookAt(this.tools.files, name);
    const pathInVault = this.paper.place();
    this.place = pathInVault;
    const wishes = { ...this.tools.wishes(), told: getLanguage(), listed: true, pathInVault, choices };
    const ask = (): Promise<WorkAnswer> =>
      this.ask((request) => ({ job: 'plan', request, file: name, seen, wishes }), signal);
    return planIn(await orReadFirst(ask, () => this.read(signal).then(ask)));
  }

  /** What came between the plan and now: the paper's own file, which every note leads back to, lies elsewhere. */
  moved(): readonly Problem[] {
    const { paper, place } = this;
    return paper.place() === place ? [] : [{ kind: 'vault.changed-since', file: paper.name }];
  }

  /** Plans again for what was seen of the vault last. */
  async choose(choices: Choices, signal: AbortSignal): Promise<Planned> {
    const { name } = this.paper;
    const ask = (): Promise<Planned> =>
      this.ask((request) => ({ job: 'choose', request, file: name, choices }), signal).then(planIn);
    return orReadFirst(ask, () => this.plan(choices, signal));
  }

  /** Nobody asks about the paper any more. */
  forget(): void {
    const { name } = this.paper;
    this.ask((request) => ({ job: 'forget', request, file: name })).catch(() => undefined);
  }

  private ask(make: Parameters<Thread['ask']>[0], signal?: AbortSignal): Promise<WorkAnswer> {
    return this.tools.thread.ask(make, signal);
  }
}

/**
 * Asks about a paper; where it is not known any more, does the other thing instead. Somebody else may have been done
 * with the same file, or the thread was ended by what came between.
 */
async function orReadFirst<T>(ask: () => Promise<T>, other: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WorkFailed && error.problems.some(({ kind }) => kind === 'read.unread'))
      return other();
    throw error;
  }
}

function planIn(answer: WorkAnswer): Planned {
  if (answer.job !== 'plan' && answer.job !== 'choose')
    throw new Error(`a plan was answered with ${answer.job}`);
  return answer.planned;
}
