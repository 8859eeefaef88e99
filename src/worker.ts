import { DeviceDatabase } from './device';
import {
  CitingDesk,
  FarFiles,
  Keeper,
  WorkDesk,
  type CitingOrder,
  type CitingReport,
  type FromWorker,
  type KeepOrder,
  type ToWorker,
} from './jobs';

const post = (said: FromWorker, move: readonly ArrayBuffer[] = []): void =>
  postMessage(said, { transfer: [...move] });
const files = new FarFiles(post);
const desk = new WorkDesk({ files, moment: () => ({ now: Date.now(), random: Math.random }) }, post);

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => self.setTimeout(resolve, milliseconds));
/** Lets what waits be heard: a search must not wait for an index that is being made. */
const breath = (): Promise<void> => after(0);

/** Milliseconds without a change before what was read of a file is kept: a program may write it many times. */
const REST = 2000;

let citing = new CitingDesk(breath);

async function cite({ request, asked }: CitingOrder): Promise<void> {
  postMessage(await reportOf(request, asked));
}

async function reportOf(request: number, asked: CitingOrder['asked']): Promise<CitingReport> {
  try {
    return { part: 'cited', request, answer: await citing.hear(asked) };
  } catch (error) {
    return { part: 'cited', request, failed: String(error) };
  }
}

function keep(order: KeepOrder): void {
  citing = new CitingDesk(breath, new Keeper(new DeviceDatabase(order), () => after(REST), breath));
}

// A worker's own scope: the vault is the other thread's, and is asked for by message.
addEventListener('message', ({ data }: MessageEvent<ToWorker | CitingOrder | KeepOrder>) => {
  if (data.part === 'citing') return void cite(data);
  if (data.part === 'keep') keep(data);
  else if (data.part === 'told' || data.part === 'refused') files.hear(data);
  else desk.hear(data);
});
