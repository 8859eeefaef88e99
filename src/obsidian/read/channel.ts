import workerText from 'worker:text';
import { WorkDesk, type AnswerPart, type RequestPart } from '../../jobs';

/** A way to whoever does the jobs. */
export interface Channel {
  readonly send: (part: RequestPart) => void;
  readonly close: () => void;
}

/** How a channel speaks back. */
export interface Listener {
  readonly heard: (part: AnswerPart) => void;
  /** It can't do any job, from the beginning or from now on. */
  readonly ended: (message: string) => void;
}

/** A thread beside the screen's, made of the text that the plugin carries. Throws where no thread can be had. */
export function openThread({ heard, ended }: Listener): Channel {
  const url = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
  const close = (): void => URL.revokeObjectURL(url);
  try {
    const worker = new Worker(url);
    worker.onmessage = ({ data }: MessageEvent<AnswerPart>) => heard(data);
    worker.onerror = (event) => {
      event.preventDefault();
      ended(event.message ?? '');
    };
    return {
      send: (part) => worker.postMessage(part),
      close: () => {
        worker.terminate();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The same jobs in the screen's own thread, where no other can be had: one after another, the screen drawn before each. */
export function openHere({ heard }: Listener): Channel {
  const desk = new WorkDesk();
  const parts: RequestPart[] = [];
  let timer = 0;
  const next = (): void => {
    const part = parts.shift();
    timer = part ? window.setTimeout(() => work(part), SOON) : 0;
  };
  const work = (part: RequestPart): void => {
    for (const answer of desk.answers(part)) heard(answer);
    next();
  };
  return {
    send: (part) => {
      parts.push(part);
      if (timer === 0) next();
    },
    close: () => {
      parts.length = 0;
      window.clearTimeout(timer);
    },
  };
}

/** Milliseconds in which the screen is drawn at least once. */
const SOON = 20;
