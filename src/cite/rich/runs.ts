/** A stretch of formatted text. What is not named is plain. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  readonly underline?: true;
  readonly smallCaps?: true;
  readonly raised?: 'sup' | 'sub';
  /** The address on the web that it leads to. */
  readonly link?: string;
}

/** The text of runs, without their forms. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
