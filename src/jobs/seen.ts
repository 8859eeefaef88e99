import { readTexts, type Files, type Texts } from '../vault';
import { copyName } from './copies';
import { mayBeTemplate } from './templates';

/** All that a plan looks at in a vault, as plain data: a worker has no vault. */
export interface Seen extends Texts {
  /** The bytes of files that are no notes, as far as a plan asks for them. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/**
 * Looks at a vault for the plan of a paper's file: whatever the folders are that a person chose for templates and for
 * copies, the plan finds in it what it asks for. Throws a `FilesError` where the vault can't be read.
 */
export async function lookAt(files: Files, file: string): Promise<Seen> {
  const { texts, folders } = await readTexts(files);
  const bytes = new Map<string, Uint8Array>();
  const copy = copyName(file);
  const asked = [...texts].flatMap(([path, text]) =>
    text === null && (mayBeTemplate(path) || nameIn(path) === copy) ? [path] : [],
  );
  for (const path of asked) {
    const there = await files.read(path);
    if (there !== null) bytes.set(path, there);
  }
  return { texts, folders, bytes };
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
