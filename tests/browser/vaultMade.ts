import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../jobs/sample';
import { paperOf } from '../jobs/vaultWith';
import { MemoryFiles } from '../vault/memory';

const sampleName = 'peran-organisasi-internasional.txt';

/** The paper that ships with the plugin. */
export const sample = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'sample', sampleName),
  'utf8',
);

/** A vault in which papers were read: texts by path, and where to find its notes. */
export interface VaultMade {
  readonly vault: Readonly<Record<string, string>>;
  /** The first note in a folder whose path has these words. */
  readonly find: (folder: string, words?: string) => string;
}

/** The notes of the sample on water committees. */
export async function vaultOfWater(): Promise<VaultMade> {
  const files = new MemoryFiles();
  await write(files);
  return madeOf(files);
}

/** The notes of the paper that ships with the plugin. */
export async function vaultOfSample(): Promise<VaultMade> {
  const files = new MemoryFiles();
  await write(files, undefined, paperOf(sample, sampleName));
  return madeOf(files);
}

export function madeOf(files: MemoryFiles): VaultMade {
  const vault = Object.fromEntries([...files.contents.keys()].map((path) => [path, files.text(path)]));
  const find = (folder: string, words = ''): string => {
    const found = Object.keys(vault).find((path) => path.startsWith(`${folder}/`) && path.includes(words));
    if (found === undefined) throw new Error(`there is no ${words} in ${folder}`);
    return found;
  };
  return { vault, find };
}
