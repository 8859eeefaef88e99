import type { Files, Moment, Watch } from '../vault';
import type { FileCall, FileTold } from './farFiles';
import { answerParts, RequestJoin, type AnswerPart, type RequestPart } from './parts';
import { isWriting, type WorkRequest } from './requests';
import { PaperWorker } from './worker';

/** A job that is asked for, or stopped. */
export type Order =
  | RequestPart
  /** Nobody wants it any more: what it wrote is taken back. */
  | { readonly part: 'stop'; readonly request: number };

/** How far a job is that writes. */
export interface Progress {
  readonly part: 'progress';
  readonly request: number;
  readonly done: number;
  readonly of: number;
}

/** What comes of orders. */
export type Report = AnswerPart | Progress;

/** All that is said to a worker in another thread, and all that it says. */
export type ToWorker = Order | FileTold;
export type FromWorker = Report | FileCall;

/** What a desk works with. */
export interface DeskTools {
  readonly files: Files;
  readonly moment: () => Moment;
  /** Awaited before each job and between the steps of a long one, where others have to get their turn. */
  readonly breath?: () => Promise<void>;
}

/** How often it is told how far a job is: a bar on a screen has no more places to tell apart. */
const STEPS = 200;

/** Does jobs one after another, in the order in which they are asked for. */
export class WorkDesk {
  private readonly worker: PaperWorker;
  private readonly open = new Set<number>();
  private readonly stopped = new Set<number>();
  private readonly join = new RequestJoin();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly tools: DeskTools,
    private readonly post: (report: Report) => void,
  ) {
    this.worker = new PaperWorker(tools.files, tools.moment);
  }

  hear(order: Order): void {
    if (order.part === 'stop') {
      this.join.drop(order.request);
      if (this.open.has(order.request)) this.stopped.add(order.request);
      return;
    }
    const request = this.join.add(order);
    if (!request) return;
    this.open.add(request.request);
    this.last = this.last.then(() => this.work(request));
  }

  private async work(request: WorkRequest): Promise<void> {
    await this.tools.breath?.();
    const id = request.request;
    // One that writes says itself that it was stopped.
    if (isWriting(request) || !this.stopped.has(id)) {
      for (const part of answerParts(await this.worker.answer(request, this.watch(id)))) this.post(part);
    }
    this.open.delete(id);
    this.stopped.delete(id);
  }

  private watch(request: number): Watch {
    const { breath } = this.tools;
    return {
      progress: (done, of) => {
        if (done === of || done % Math.ceil(of / STEPS) === 0)
          this.post({ part: 'progress', request, done, of });
      },
      cancelled: () => this.stopped.has(request),
      ...(breath ? { breath } : {}),
    };
  }
}
