import workerText from 'worker:text';
import {
  buffersTold,
  WorkDesk,
  type FileCall,
  type Files,
  type FileTold,
  type FromWorker,
  type Order,
  type Report,
  type ToWorker,
} from '../../jobs';
import { slices } from '../slices';

/** A way to whoever does the jobs. */
export interface Channel {
  readonly send: (order: Order) => void;
  readonly close: () => void;
}

/** How a channel speaks back. */
export interface Listener {
  readonly heard: (report: Report) => void;
  /** What it asks of the vault. */
  readonly serve: (call: FileCall) => Promise<FileTold>;
  /** It can't do any job, from the beginning or from now on. */
  readonly ended: (message: string) => void;
}

/** Signs of the thread's text that are made ready in one step. */
const STEP = 250_000;

/** The text that the thread is made of, once it is ready. */
let threadText: Blob | null = null;

/** Makes ready the text that a thread is made of, step by step: for all of it at once no frame has the time. */
export async function prepareThread(pause: () => Promise<void>): Promise<void> {
  const steps: Blob[] = [];
  // The bundler writes ASCII: no sign is cut in two.
  for (let at = 0; !threadText && at < workerText.length; at += STEP) {
    await pause();
    steps.push(new Blob([workerText.slice(at, at + STEP)]));
  }
  threadText ??= new Blob(steps, { type: 'text/javascript' });
}

/** A thread beside the screen's, made of the text that the plugin carries. Throws where no thread can be had. */
export function openThread({ heard, serve, ended }: Listener): Channel {
  const made = newWorker();
  const { worker } = made;
  try {
    const say = (said: ToWorker, move: readonly ArrayBuffer[] = []): void =>
      worker.postMessage(said, [...move]);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.part === 'call') void serve(data).then((told) => say(told, buffersTold(told)));
      else heard(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      ended(event.message ?? '');
    };
    return {
      send: (order) => say(order),
      close: () => {
        // What it said last may still be under way.
        worker.onmessage = null;
        made.close();
      },
    };
  } catch (error) {
    made.close();
    throw error;
  }
}

/** A thread of the text that the plugin carries. Throws where no thread can be had. */
export function newWorker(): { readonly worker: Worker; readonly close: () => void } {
  const url = URL.createObjectURL(threadText ?? new Blob([workerText], { type: 'text/javascript' }));
  try {
    const worker = new Worker(url);
    const close = (): void => {
      worker.terminate();
      URL.revokeObjectURL(url);
    };
    return { worker, close };
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
}

/** The same jobs in the screen's own thread, where no other can be had: the screen is drawn before each, and on the way. */
export function openHere({ heard }: Listener, files: Files): Channel {
  const pause = slices();
  let isOpen = true;
  const desk = new WorkDesk(
    { files, moment: () => ({ now: Date.now(), random: Math.random }), breath: pause },
    (report) => isOpen && heard(report),
  );
  return { send: (order) => desk.hear(order), close: () => void (isOpen = false) };
}
