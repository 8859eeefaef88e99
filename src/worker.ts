import { FarFiles, WorkDesk, type FromWorker, type ToWorker } from './jobs';

const post = (said: FromWorker, move: readonly ArrayBuffer[] = []): void =>
  postMessage(said, { transfer: [...move] });
const files = new FarFiles(post);
const desk = new WorkDesk({ files, moment: () => ({ now: Date.now(), random: Math.random }) }, post);

// A worker's own scope: the vault is the other thread's, and is asked for by message.
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.part === 'told' || data.part === 'refused') files.hear(data);
  else desk.hear(data);
});
