/** The built `src/worker.ts`, to be started from a Blob: the build puts it in. */
declare module 'worker:text' {
  const text: string;
  export default text;
}

/** A sum of that text: another build of the worker has another. */
declare module 'worker:sum' {
  const sum: string;
  export default sum;
}
