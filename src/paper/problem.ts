/**
 * Something that was not understood, or could not be done, as data: it travels beside the good results.
 * `kind` names a sentence of the message table (`languages/`), `values` fill its blanks.
 */
export interface Problem {
  readonly kind: string;
  /** The file that it is about, as the person named it. */
  readonly file: string;
  /** Line from 1, where there is one. */
  readonly line?: number;
  readonly values?: Readonly<Record<string, string | number>>;
}
