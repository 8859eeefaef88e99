import workerText from 'worker:text';
import { bytesToMove, PaperWorker, type WorkAnswer, type WorkRequest } from '../../jobs';

/** Asks for a job by plain data, in the order in which jobs are asked for. */
export type Ask = (make: (request: number) => WorkRequest) => Promise<WorkAnswer>;

/** A thread beside the screen's, until it is closed. */
export interface Thread {
  readonly ask: Ask;
  readonly close: () => void;
}

/** A thread made of the text that the plugin carries; where none can be had, jobs are done in this one. */
export function openThread(): Thread {
  try {
    return threadOf(URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' })));
  } catch {
    return here();
  }
}

function here(): Thread {
  const worker = new PaperWorker();
  let count = 0;
  return { ask: (make) => Promise.resolve(worker.answer(make((count += 1)))), close: () => undefined };
}

interface Waiting {
  readonly resolve: (answer: WorkAnswer) => void;
  readonly reject: (error: Error) => void;
}

function threadOf(url: string): Thread {
  const waiting = new Map<number, Waiting>();
  const worker = startedAt(url);
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<WorkAnswer>) => {
    waiting.get(data.request)?.resolve(data);
    waiting.delete(data.request);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return {
    ask: (make) =>
      new Promise((resolve, reject) => {
        const request = make((count += 1));
        waiting.set(request.request, { resolve, reject });
        worker.postMessage(request, [...bytesToMove(request)]);
      }),
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
      // Nobody waits for what is never answered.
      waiting.clear();
    },
  };
}

function startedAt(url: string): Worker {
  try {
    return new Worker(url);
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
}
