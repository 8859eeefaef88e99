import type { Problem } from '../paper';
import {
  readReferences,
  referenceFormats,
  writeReferences,
  type LibraryWork,
  type ReferenceFormat,
} from '../receive';

/** A file of references, as it is there. */
export interface LibraryFile {
  /** As the person named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The works of several files of references. */
export interface Library {
  /** In the order of the files. A key that several works have stands for the first of them. */
  readonly works: readonly LibraryWork[];
  readonly problems: readonly Problem[];
}

/** Reads files of references, the first that has a key first; where a later one has it too, that is told. */
export function readLibrary(files: readonly LibraryFile[]): Library {
  const works: LibraryWork[] = [];
  const problems: Problem[] = [];
  const from = new Map<string, string>();
  for (const { file, bytes } of files) {
    const { entries, problems: found } = readReferences(bytes, file);
    problems.push(...found);
    for (const { work, line } of entries) {
      const first = from.get(work.id);
      if (first === undefined) {
        from.set(work.id, file);
        works.push(work);
      } else if (first !== file)
        problems.push({ kind: 'library.ambiguous', file, line, values: { key: work.id, first } });
    }
  }
  return { works, problems };
}

/** A format that references are written in, by its name; null where there is none of that name. */
export function referenceFormat(name: string): ReferenceFormat | null {
  return referenceFormats.find((format) => format === name) ?? null;
}

/** The works of a library as one file of references. `problems`: what this file does not hold of them. */
export function writeLibrary(
  { works }: Library,
  format: ReferenceFormat,
): { readonly text: string; readonly problems: readonly Problem[] } {
  return writeReferences(works, format);
}
