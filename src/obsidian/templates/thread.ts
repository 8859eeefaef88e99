import workerText from 'worker:text';
import type { WorkAnswer, WorkRequest } from '../../jobs';
import type { Work } from './trial';

/** A thread that does jobs, one answer to each request; `close` ends it with all that it holds. */
export class PreviewThread implements Work {
  private readonly url = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
  private readonly worker = new Worker(this.url);
  private readonly waiting = new Map<number, (answer: WorkAnswer) => void>();
  private last = 0;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<WorkAnswer>) => {
      this.waiting.get(data.request)?.(data);
      this.waiting.delete(data.request);
    };
  }

  ask(make: (request: number) => WorkRequest): Promise<WorkAnswer> {
    const request = make((this.last += 1));
    return new Promise((done) => {
      this.waiting.set(request.request, done);
      this.worker.postMessage(request);
    });
  }

  close(): void {
    this.worker.terminate();
    URL.revokeObjectURL(this.url);
    this.waiting.clear();
  }
}
