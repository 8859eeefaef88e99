import { PaperWorker, type WorkRequest } from './jobs';

const worker = new PaperWorker();

// A worker's own scope: one message in, one answer out, in the order in which they are asked.
addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => {
  postMessage(worker.answer(data));
});
