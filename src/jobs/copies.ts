import { safeName } from '../markdown';
import type { Paper } from './read';
import type { Seen } from './seen';

/** Where files that come from outside of the vault are kept. */
const folder = 'Papers/files';

/** A copy that Obsidian takes for a note is told apart from the notes of the reading: one name is one note to a link. */
const MARK = ' (file)';

/** How many signs of the hash tell two files of one name apart. */
const SIGNS = 8;

/**
 * Where a paper's file is copied to: under its own name; where another file has that name already, with some signs
 * of its hash, so that every device finds the same place.
 */
export function placeOfCopy({ file, bytes, sha256 }: Paper, seen: Pick<Seen, 'bytes'>): string {
  const there = seen.bytes.get(placeFor(file));
  if (there === undefined || same(there, bytes)) return placeFor(file);
  return placeFor(file, ` ${sha256.slice(0, SIGNS)}`);
}

/** The place of a copy, with what is added to its name. */
export function placeFor(file: string, added = ''): string {
  const name = file.split(/[\\/]/).pop() ?? file;
  const dot = name.lastIndexOf('.');
  const [stem, kind] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const ending = kind === '' || kind.toLowerCase() === '.md' ? MARK + kind : kind;
  return `${folder}/${safeName(stem, added + ending)}`;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
