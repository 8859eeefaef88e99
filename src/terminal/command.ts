import type { Asked, Options } from './arguments';
import type { Output } from './output';

/** How a command ended: all done; done, but an input was not used in full; not understood. */
export const exit = { done: 0, partly: 1, misuse: 2 } as const;

export type Exit = (typeof exit)[keyof typeof exit];

/** What a command is given beside its arguments. */
export interface Setting {
  readonly output: Output;
  /** BCP 47 code of the language in which to speak with the person. */
  readonly language: string;
  /** The program's own file, which threads beside this one run. */
  readonly script: URL;
}

/** A command of the terminal. */
export interface Command {
  readonly name:
    'read' | 'undo' | 'check' | 'library' | 'cite' | 'matrix' | 'import' | 'comment' | 'comments';
  readonly options: Options;
  /** What is wrong with how it was called: a key of the message table; null where nothing is. */
  readonly misuse: (
    asked: Asked,
  ) =>
    | 'cli.needs-file'
    | 'cli.needs-vault'
    | 'cli.one-output'
    | 'cli.dry-run'
    | 'cli.all'
    | 'cli.needs-library'
    | 'cli.needs-note'
    | 'cli.bad-format'
    | 'cli.bad-references'
    | 'cli.one-form'
    | 'cli.output-of'
    | 'cli.library-of'
    | 'cli.bad-matrix-format'
    | 'cli.bad-rows'
    | 'cli.bad-order'
    | 'cli.bad-stance'
    | 'cli.bad-year'
    | 'cli.saturation-of'
    | 'cli.long-of'
    | 'cli.needs-output'
    | 'cli.needs-import'
    | 'cli.needs-comment'
    | 'cli.needs-text'
    | 'cli.bad-set'
    | 'cli.set-of'
    | 'cli.quote-of'
    | null;
  readonly run: (asked: Asked, setting: Setting) => Promise<Exit>;
}
