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

async function cite({ request, asked }: CitingOrder): Promise<void> {
  const report = await citing.answer(asked).then(
    (answer): CitingReport => ({ part: 'cited', request, answer }),
    (error: unknown): CitingReport => ({ part: 'cited', request, failed: String(error) }),
  );
  postMessage(report);
}

// A worker's own scope: the vault is the other thread's, and is asked for by message.
addEventListener('message', ({ data }: MessageEvent<ToWorker | CitingOrder>) => {
  if (data.part === 'citing') return void cite(data);
  if (data.part === 'told' || data.part === 'refused') files.hear(data);
  else desk.hear(data);
});
