import {
  CitingDesk,
  FarFiles,
  WorkDesk,
  type CitingOrder,
  type CitingReport,
  type FromWorker,
  type ToWorker,
} from './jobs';

const post = (said: FromWorker, move: readonly ArrayBuffer[] = []): void =>
  postMessage(said, { transfer: [...move] });
const files = new FarFiles(post);
const desk = new WorkDesk({ files, moment: () => ({ now: Date.now(), random: Math.random }) }, post);

/** Lets what waits be heard: a search must not wait for an index that is being made. */
const breath = (): Promise<void> => new Promise((resolve) => self.setTimeout(resolve));
const citing = new CitingDesk(breath);

function cite({ request, asked }: CitingOrder): void {
  postMessage(reportOf(request, asked));
}

function reportOf(request: number, asked: CitingOrder['asked']): CitingReport {
  try {
    return { part: 'cited', request, answer: citing.answer(asked) };
  } catch (error) {
    return { part: 'cited', request, failed: String(error) };
  }
}

// A worker's own scope: the vault is the other thread's, and is asked for by message.
addEventListener('message', ({ data }: MessageEvent<ToWorker | CitingOrder>) => {
  if (data.part === 'citing') return cite(data);
  if (data.part === 'told' || data.part === 'refused') files.hear(data);
  else desk.hear(data);
});
