import { main } from './terminal';

// Set, not called: what is still on its way to a pipe is written to its end.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
