import {
  AnswerJoin,
  isWriting,
  requestParts,
  type FileCall,
  type Files,
  type FileTold,
  type Problem,
  type Report,
  type WorkAnswer,
  type WorkRequest,
} from '../../jobs';
import type { Alone } from './alone';
import { openHere, openThread, prepareThread, type Channel, type Listener } from './channel';
import { slices } from '../slices';
import { FileService } from './fileService';

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

/** Asks for a job by plain data; `make` gets the number of the request. */
export type Ask = (make: (request: number) => WorkRequest) => Promise<WorkAnswer>;

/** The same as a question that is always answered: what could not be done, with its reasons, is an answer too. */
export function answered(thread: Pick<Thread, 'ask'>): Ask {
  return async (make) => {
    try {
      return await thread.ask(make);
    } catch (error) {
      if (error instanceof WorkFailed) return { job: 'failed', request: 0, problems: error.problems };
      if (error instanceof Cancelled) return { job: 'failed', request: 0, problems: [] };
      throw error;
    }
  };
}

/** How a person follows a job, and stops it. */
export interface Following {
  /** One that writes takes back what it wrote, and says so; for any other nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** How many files are written, of how many. */
  readonly progress?: (done: number, of: number) => void;
}

interface Waiting {
  readonly request: WorkRequest;
  readonly progress: Following['progress'];
  readonly done: (answer: WorkAnswer) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Who reads, plans and writes: a thread that is started at the first request, and ended when the plugin goes. Of the
 * vault it asks this one, file by file. Where there can be none, this one works itself, and `slow` is called once.
 */
export class Thread {
  private channel: Channel | null = null;
  private join = new AnswerJoin();
  private readonly waiting = new Map<number, Waiting>();
  private readonly service: FileService;
  private last = 0;
  private hasAnswered = false;
  private isHere = false;
  private isClosing = false;

  constructor(
    private readonly files: Files,
    private readonly slow: () => void,
    /** How what writes is done. */
    private readonly alone: Alone,
    private readonly open: (listener: Listener) => Channel = openThread,
  ) {
    this.service = new FileService(files);
  }

  /** The answer to a request; `make` gets its number. Throws `Cancelled`, or `WorkFailed` with the reasons. */
  ask(make: (request: number) => WorkRequest, following: Following = {}): Promise<WorkAnswer> {
    const request = make((this.last += 1));
    const ask = (): Promise<WorkAnswer> => this.askNow(request, following);
    return isWriting(request) ? this.alone(ask) : ask();
  }

  private askNow(request: WorkRequest, { signal, progress }: Following): Promise<WorkAnswer> {
    return new Promise<WorkAnswer>((done, failed) => {
      if (signal?.aborted === true || this.isClosing) return failed(new Cancelled());
      this.waiting.set(request.request, { request, progress, done, failed });
      signal?.addEventListener('abort', () => this.stop(request.request), { once: true });
      void this.send(request);
    });
  }

  /** The plugin goes. What is being written is taken back first: the thread ends after that. */
  close(): void {
    this.isClosing = true;
    for (const request of [...this.waiting.keys()]) this.stop(request);
    if (this.waiting.size === 0) this.end();
  }

  /** What is long goes in parts, the screen drawn between them, for as long as somebody waits for the answer. */
  private async send(request: WorkRequest): Promise<void> {
    const pause = slices();
    // To start a thread takes most of a frame, and the window that asks is just being drawn.
    if (!this.channel && request.job === 'read') {
      await prepareThread(pause);
      await pause();
    }
    if (!this.waiting.has(request.request)) return;
    const channel = (this.channel ??= this.begin());
    for (const part of requestParts(request)) {
      if (part.part === 'pages') await pause();
      if (this.channel !== channel || !this.waiting.has(request.request)) return;
      channel.send(part);
    }
  }

  private begin(): Channel {
    const serve = this.service.begin();
    const listener: Listener = {
      heard: (report) => this.heard(report),
      serve: (call: FileCall): Promise<FileTold> => {
        this.hasAnswered = true;
        return serve(call);
      },
      ended: (why) => this.ended(why),
    };
    if (!this.isHere) {
      try {
        return this.open(listener);
      } catch {
        this.goHere();
      }
    }
    return openHere(listener, this.files);
  }

  private goHere(): void {
    this.isHere = true;
    this.slow();
  }

  private heard(report: Report): void {
    this.hasAnswered = true;
    if (report.part === 'progress') {
      this.waiting.get(report.request)?.progress?.(report.done, report.of);
      return;
    }
    const answer = this.join.add(report);
    const waiting = answer && this.waiting.get(answer.request);
    if (!answer || !waiting) return;
    this.waiting.delete(answer.request);
    if (answer.job === 'failed') waiting.failed(new WorkFailed(answer.problems));
    else waiting.done(answer);
    if (this.isClosing && this.waiting.size === 0) this.end();
  }

  /** A thread that never said a word can't be had here: the same is asked of this one. Else its jobs are lost. */
  private ended(message: string): void {
    this.end();
    if (!this.hasAnswered && !this.isHere) {
      this.goHere();
      for (const { request } of this.waiting.values()) void this.send(request);
      return;
    }
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    void this.lose(lost, { kind: 'read.thread-ended', file: '', values: { message } });
  }

  /** What was half written is put right by another thread before anybody is told. */
  private async lose(lost: readonly Waiting[], why: Problem): Promise<void> {
    const problems = lost.some(({ request }) => isWriting(request)) ? await this.recover() : [];
    for (const { failed } of lost) failed(new WorkFailed([why, ...problems]));
  }

  /** Where even that can't be done now, it is at the next start. Nobody else writes: the one that was lost still counts. */
  private async recover(): Promise<readonly Problem[]> {
    try {
      const answer = await this.askNow({ job: 'recover', request: (this.last += 1) }, {});
      return answer.job === 'recover' ? answer.problems : [];
    } catch (error) {
      return error instanceof WorkFailed ? error.problems : [];
    }
  }

  private stop(request: number): void {
    const waiting = this.waiting.get(request);
    if (!waiting) return;
    if (isWriting(waiting.request)) this.channel?.send({ part: 'stop', request });
    else this.drop(request, waiting);
  }

  /** Nobody waits: a thread that works for nobody else is ended, as it hears nothing until it is done. */
  private drop(request: number, { failed }: Waiting): void {
    this.waiting.delete(request);
    failed(new Cancelled());
    if (this.waiting.size === 0) this.end();
    else this.channel?.send({ part: 'stop', request });
  }

  private end(): void {
    this.channel?.close();
    this.channel = null;
    this.join = new AnswerJoin();
  }
}
