import workerSum from 'worker:sum';
import type { CitingAnswer, CitingAsk, CitingOrder, CitingReport, KeepOrder } from '../../jobs';
import { newWorker } from '../read/channel';

type Answer<Ask extends CitingAsk['ask']> = Extract<CitingAnswer, { readonly ask: Ask }>;

interface Waiting {
  readonly done: (answer: CitingAnswer) => void;
  readonly failed: (error: Error) => void;
}

/** The thread that knows the library and formats citations: another than the one that reads papers, so that neither waits for the other. */
export class CitingThread {
  private worker: { readonly worker: Worker; readonly close: () => void } | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private isClosed = false;

  /**
   * @param vault what the thread keeps on this device is kept under that name; null for nothing
   * @param ended it could not be had, or went: what it knew has to be told again
   */
  constructor(
    private readonly vault: string | null,
    private readonly ended: (message: string) => void,
  ) {}

  /** The answer to a question. Throws where there is no thread, or it fails. @param move bytes that are of no more use here: they are not copied */
  async ask<Asked extends CitingAsk>(
    asked: Asked,
    move: readonly ArrayBuffer[] = [],
  ): Promise<Answer<Asked['ask']>> {
    const answer = await new Promise<CitingAnswer>((done, failed) => {
      if (this.isClosed) return failed(new Error('closed'));
      const request = (this.last += 1);
      this.waiting.set(request, { done, failed });
      const order: CitingOrder = { part: 'citing', request, asked };
      this.start().postMessage(order, [...move]);
    });
    return answer as Answer<Asked['ask']>;
  }

  close(): void {
    this.isClosed = true;
    this.stop(new Error('closed'));
  }

  private start(): Worker {
    if (this.worker) return this.worker.worker;
    const made = newWorker();
    this.worker = made;
    made.worker.onmessage = ({ data }: MessageEvent<CitingReport>) => this.heard(data);
    made.worker.onerror = (event) => {
      event.preventDefault();
      const message = event.message ?? '';
      this.stop(new Error(message));
      this.ended(message);
    };
    const { vault } = this;
    const keep: KeepOrder | null = vault === null ? null : { part: 'keep', vault, build: workerSum };
    if (keep) made.worker.postMessage(keep);
    return made.worker;
  }

  private heard(report: CitingReport): void {
    const waiting = this.waiting.get(report.request);
    this.waiting.delete(report.request);
    if ('answer' in report) waiting?.done(report.answer);
    else waiting?.failed(new Error(report.failed));
  }

  private stop(error: Error): void {
    this.worker?.close();
    this.worker = null;
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    for (const { failed } of lost) failed(error);
  }
}
