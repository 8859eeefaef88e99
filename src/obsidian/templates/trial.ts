import type { App } from 'obsidian';
import type { TemplatePreview, Tried, WorkAnswer, WorkRequest } from '../../jobs';
import { readBytes } from '../read/readBytes';
import { sampleText } from '../sample';
import { lastPaper, type ReadPaper } from './lastPaper';

/** Who does jobs, in another thread. */
export interface Work {
  /** `make` gets the number of the request. */
  readonly ask: (make: (request: number) => WorkRequest) => Promise<WorkAnswer>;
  /** Nothing is asked any more. */
  readonly close: () => void;
}

/** What is left where a template was tried while a person typed on: only the last answer is of use. */
export const SUPERSEDED = 'superseded';

/** Tries templates on the paper that was read last; on the sample where there is none. The paper is read once. */
export class Trial {
  readonly paper: ReadPaper | null;
  private readonly name: string;
  private reading: Promise<boolean> | null = null;
  private last = 0;

  constructor(
    private readonly app: App,
    private readonly work: Work,
  ) {
    this.paper = lastPaper(app);
    // Under a name of its own: what is read for a plan is kept apart from what is tried.
    this.name = `preview/${this.paper?.file.path ?? 'sample.txt'}`;
  }

  /** Null where the paper cannot be read. */
  async of(tried: Tried): Promise<TemplatePreview | null | typeof SUPERSEDED> {
    const turn = (this.last += 1);
    this.reading ??= this.read();
    const isRead = await this.reading;
    if (turn !== this.last) return SUPERSEDED;
    if (!isRead) return null;
    const file = this.name;
    const answer = await this.work.ask((request) => ({ job: 'preview', request, file, tried }));
    if (turn !== this.last) return SUPERSEDED;
    return answer.job === 'preview' ? answer.preview : null;
  }

  end(): void {
    const file = this.name;
    if (this.reading) void this.work.ask((request) => ({ job: 'forget', request, file }));
    this.work.close();
  }

  private async read(): Promise<boolean> {
    const bytes = await this.bytes();
    const { signal } = new AbortController();
    const { summary } = await readBytes((make) => this.work.ask(make), this.name, bytes, signal);
    return summary !== null;
  }

  private async bytes(): Promise<Uint8Array> {
    if (!this.paper) return new TextEncoder().encode(sampleText);
    return new Uint8Array(await this.app.vault.readBinary(this.paper.file));
  }
}
