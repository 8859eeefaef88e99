import { WorkDesk, type RequestPart } from './jobs';

const desk = new WorkDesk();

// A worker's own scope: requests come in parts, and so do answers, in the order in which they are asked.
addEventListener('message', ({ data }: MessageEvent<RequestPart>) => {
  for (const part of desk.answers(data)) postMessage(part);
});
