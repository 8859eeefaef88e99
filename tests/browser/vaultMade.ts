import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlanned, planPaper, type Paper } from '../../src/jobs';
import { water } from '../jobs/sample';
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
export function vaultOfWater(): Promise<VaultMade> {
  return vaultOf(water);
}

/** The notes of the paper that ships with the plugin. */
export function vaultOfSample(): Promise<VaultMade> {
  return vaultOf(paperOf(sample, sampleName));
}

/** The notes of a paper, which lies at a path of the vault, or is copied into it. */
export async function vaultOf(paper: Paper, pathInVault: string | null = null): Promise<VaultMade> {
  const files = new MemoryFiles(pathInVault === null ? {} : { [pathInVault]: paper.bytes });
  const planned = await planPaper(paper, files, { pathInVault });
  const { done } = await applyPlanned(planned, files, { now: LONG_AGO, random: () => 0.5 });
  if (!done) throw new Error(`${paper.file} was not written`);
  const vault = Object.fromEntries([...files.contents.keys()].map((path) => [path, files.text(path)]));
  const find = (folder: string, words = ''): string => {
    const found = Object.keys(vault).find((path) => path.startsWith(`${folder}/`) && path.includes(words));
    if (found === undefined) throw new Error(`there is no ${words} in ${folder}`);
    return found;
  };
  return { vault, find };
}

/** Before anything that a test does in the browser, which has a clock of its own: in September 2020. */
const LONG_AGO = 1_600_000_000_000;
