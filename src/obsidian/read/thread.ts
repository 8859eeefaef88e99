import {
  AnswerJoin,
  requestParts,
  type AnswerPart,
  type Problem,
  type WorkAnswer,
  type WorkRequest,
} from '../../jobs';
import { Breath } from '../breath';
import { openHere, openThread, type Channel, type Listener } from './channel';

/** A job that could not be done, with the reasons. */
export class WorkFailed extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ kind }) => kind).join(', '));
    this.name = 'WorkFailed';
  }
}

/** Nobody waits for the answer any more. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

interface Waiting {
  readonly request: WorkRequest;
  readonly done: (answer: WorkAnswer) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Who reads and plans: a thread that is started at the first request, and ended when the plugin goes. Where there can
 * be none, this one works itself, and `slow` is called once.
 */
export class Thread {
  private channel: Channel | null = null;
  private join = new AnswerJoin();
  private readonly waiting = new Map<number, Waiting>();
  private readonly breath = new Breath();
  private last = 0;
  private hasAnswered = false;
  private isHere = false;

  constructor(
    private readonly slow: () => void,
    private readonly open: (listener: Listener) => Channel = openThread,
  ) {}

  /** The answer to a request; `make` gets its number. Throws `Cancelled`, or `WorkFailed` with the reasons. */
  ask(make: (request: number) => WorkRequest, signal?: AbortSignal): Promise<WorkAnswer> {
    const request = make((this.last += 1));
    return new Promise<WorkAnswer>((done, failed) => {
      if (signal?.aborted === true) return failed(new Cancelled());
      this.waiting.set(request.request, { request, done, failed });
      signal?.addEventListener('abort', () => this.drop(request.request), { once: true });
      void this.send(request);
    });
  }

  close(): void {
    this.end();
    for (const { failed } of this.waiting.values()) failed(new Cancelled());
    this.waiting.clear();
  }

  private async send(request: WorkRequest): Promise<void> {
    for (const part of requestParts(request)) {
      await this.breath.take();
      if (!this.waiting.has(request.request)) return;
      this.channel ??= this.begin();
      this.channel.send(part);
    }
  }

  private begin(): Channel {
    const listener = {
      heard: (part: AnswerPart) => this.heard(part),
      ended: (why: string) => this.ended(why),
    };
    if (!this.isHere) {
      try {
        return this.open(listener);
      } catch {
        this.goHere();
      }
    }
    return openHere(listener);
  }

  private goHere(): void {
    this.isHere = true;
    this.slow();
  }

  private heard(part: AnswerPart): void {
    this.hasAnswered = true;
    const answer = this.join.add(part);
    const waiting = answer && this.waiting.get(answer.request);
    if (!answer || !waiting) return;
    this.waiting.delete(answer.request);
    if (answer.job === 'failed') waiting.failed(new WorkFailed(answer.problems));
    else waiting.done(answer);
  }

  /** A thread that never said a word can't be had here: the same is asked of this one. Else its jobs are lost. */
  private ended(message: string): void {
    this.end();
    if (!this.hasAnswered && !this.isHere) {
      this.goHere();
      for (const { request } of this.waiting.values()) void this.send(request);
      return;
    }
    const problem: Problem = { kind: 'read.thread-ended', file: '', values: { message } };
    for (const { failed } of this.waiting.values()) failed(new WorkFailed([problem]));
    this.waiting.clear();
  }

  /** Nobody waits: a thread that works for nobody else is ended, as it hears nothing until it is done. */
  private drop(request: number): void {
    const waiting = this.waiting.get(request);
    if (!waiting) return;
    this.waiting.delete(request);
    waiting.failed(new Cancelled());
    if (this.waiting.size === 0) this.end();
  }

  private end(): void {
    this.channel?.close();
    this.channel = null;
    this.join = new AnswerJoin();
  }
}
