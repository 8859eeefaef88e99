import { isMainThread } from 'node:worker_threads';
import { main, serveCrew } from './terminal';

if (isMainThread) {
  // Set, not called: what is still on its way to a pipe is written to its end.
  void main(process.argv.slice(2), { script: new URL(import.meta.url) }).then((code) => {
    process.exitCode = code;
  });
} else serveCrew();
