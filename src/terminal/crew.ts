import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { Read } from '../jobs';
import { readFileNamed } from './papers';

/** What a thread answers to a file's name. */
export interface Answer {
  readonly read: Read;
}

/** The work of one thread of a crew: it reads the files that it is told, one after the other. */
export function serveCrew(): void {
  parentPort?.on('message', (file: string) => {
    void readFileNamed(file)
      .catch((error: unknown): Read => ({ paper: null, problems: [failure(file, error)] }))
      .then((read) => {
        parentPort?.postMessage({ read } satisfies Answer);
      });
  });
}

/** Reads papers on threads of their own, one a core. Each thread goes on with the next file when its last one was fetched. */
export class Crew {
  private readonly script: URL;
  private readonly free: Worker[] = [];
  private readonly all = new Set<Worker>();

  /** @param script the program's own file, which each thread runs */
  constructor(script: URL) {
    this.script = script;
  }

  /**
   * The papers of files, in the order in which these are named. No more are read ahead than there are threads, and each is
   * let go when the next one is asked for: memory does not grow with their number.
   */
  async *papersOf(files: readonly string[]): AsyncGenerator<Read> {
    const waiting: Promise<Read>[] = [];
    const ahead = Math.min(availableParallelism(), files.length);
    let next = 0;
    try {
      for (let at = 0; at < files.length; at++) {
        while (next < files.length && waiting.length < ahead) waiting.push(this.read(files[next++] ?? ''));
        const first = waiting.shift();
        if (first) yield await first;
      }
    } finally {
      await this.end();
    }
  }

  /** Reads a file on a thread that is free. A thread that dies takes only its own file with it. */
  private async read(file: string): Promise<Read> {
    const worker = this.free.pop() ?? this.hire();
    return new Promise((resolve) => {
      const failed = (error: unknown): void => {
        this.all.delete(worker);
        resolve({ paper: null, problems: [failure(file, error)] });
      };
      const ended = (code: number): void => failed(new Error(`exit ${code}`));
      worker.once('error', failed).once('exit', ended);
      worker.once('message', ({ read }: Answer) => {
        worker.removeListener('error', failed).removeListener('exit', ended);
        this.free.push(worker);
        resolve(read);
      });
      worker.postMessage(file);
    });
  }

  private hire(): Worker {
    const worker = new Worker(this.script);
    this.all.add(worker);
    return worker;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }
}

function failure(file: string, error: unknown): Read['problems'][number] {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'file.unreadable', file, values: { message } };
}
