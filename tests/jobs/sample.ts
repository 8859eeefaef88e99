import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noChoices, planPaper, readPaper, type Choices, type Paper, type Planned } from '../../src/jobs';
import { applyPlanned } from '../../src/jobs';
import type { MemoryFiles } from '../vault/memory';

/** The sample on water committees, as it comes from outside of the vault. */
export const water: Paper = read('rural-water-committees.txt');

function read(name: string): Paper {
  const bytes = readFileSync(join(import.meta.dirname, '..', 'samples', name));
  const { paper } = readPaper(new Uint8Array(bytes), name);
  if (!paper) throw new Error(`${name} was not read`);
  return paper;
}

export function plan(files: MemoryFiles, choices?: Partial<Choices>, paper = water): Promise<Planned> {
  const chosen = choices && { ...noChoices, ...choices };
  return planPaper(paper, files, { pathInVault: null, choices: chosen, listed: true });
}

let clock = 1_800_000_000_000;

/** Plans and writes; what is told of the plan is given back. */
export async function write(files: MemoryFiles, choices?: Partial<Choices>, paper = water): Promise<Planned> {
  const planned = await plan(files, choices, paper);
  const { done, problems } = await applyPlanned(planned, files, { now: (clock += 1), random: () => 0.5 });
  if (!done) throw new Error(problems.map(({ kind, file }) => `${kind} ${file}`).join(', '));
  return planned;
}

/** The notes of a vault without those of imports, which say when. */
export function notesOf(files: MemoryFiles): Record<string, string> {
  const notes = Object.entries(files.tree()).filter(([path]) => !path.startsWith('Imports/'));
  return Object.fromEntries(notes);
}
