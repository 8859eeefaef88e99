import { readTexts, type Files, type Texts } from '../vault';
import { placeFor } from './copies';
import { templateFolder } from './templates';

/** All that a plan looks at in a vault, as plain data: a worker has no vault. */
export interface Seen extends Texts {
  /** The bytes of files that are no notes, as far as a plan asks for them. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Looks at a vault for the plan of a paper's file. Throws a `FilesError` where the vault can't be read. */
export async function lookAt(files: Files, file: string): Promise<Seen> {
  const { texts, folders } = await readTexts(files);
  const bytes = new Map<string, Uint8Array>();
  const templates = [...texts].flatMap(([path, text]) =>
    text === null && path.startsWith(templateFolder) ? [path] : [],
  );
  for (const path of [...templates, placeFor(file)]) {
    const there = await files.read(path);
    if (there !== null) bytes.set(path, there);
  }
  return { texts, folders, bytes };
}
