import { safeName } from '../markdown';
import type { Paper } from './read';
import { inFolder, type Vault } from '../vault';
import type { Seen } from './seen';

/** A copy that Obsidian takes for a note is told apart from the notes of the reading: one name is one note to a link. */
const MARK = ' (file)';

/** How many signs of the hash tell two files of one name apart. */
const SIGNS = 8;

/**
 * Where a paper's file is copied to: where an earlier import put it; else under its own name; where another file has
 * that name already, with some signs of its hash, so that every device finds the same place.
 */
export function placeOfCopy(
  { file, bytes, sha256 }: Paper,
  seen: Pick<Seen, 'bytes'>,
  vault: Pick<Vault, 'imports'>,
  folder: string,
): string {
  const put = copiedBefore(vault, sha256);
  if (put !== null) return put;
  const place = inFolder(folder, copyName(file));
  const there = seen.bytes.get(place);
  if (there === undefined || same(there, bytes)) return place;
  return inFolder(folder, copyName(file, ` ${sha256.slice(0, SIGNS)}`));
}

/** Where an import put a file of these bytes, and no later one took it away; null for nowhere. */
function copiedBefore({ imports }: Pick<Vault, 'imports'>, sha256: string): string | null {
  let place: string | null = null;
  for (const { id, path, after } of imports.flatMap(({ files }) => files)) {
    if (id !== null) continue;
    if (after === sha256) place = path;
    else if (path === place) place = null;
  }
  return place;
}

/** What a copy is called, with what is added to its name. */
export function copyName(file: string, added = ''): string {
  const name = file.split(/[\\/]/).pop() ?? file;
  const dot = name.lastIndexOf('.');
  const [stem, kind] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const ending = kind === '' || kind.toLowerCase() === '.md' ? MARK + kind : kind;
  return safeName(stem, added + ending);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
