/** The built `src/worker.ts`, to be started from a Blob: the build puts it in. */
declare module 'worker:text' {
  const text: string;
  export default text;
}
