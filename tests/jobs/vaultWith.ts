import { applyPlanned, planPaper, readPaper, type Paper, type Planned } from '../../src/jobs';
import type { MemoryFiles } from '../vault/memory';

/** A paper of these words, as it comes from outside of the vault. */
export function paperOf(text: string, file: string): Paper {
  const { paper } = readPaper(new TextEncoder().encode(text), file);
  if (!paper) throw new Error(`${file} was not read`);
  return paper;
}

export function planFor(files: MemoryFiles, paper: Paper): Promise<Planned> {
  return planPaper(paper, files, { pathInVault: null });
}

/** A time of its own for every import. */
let clock = 1_700_000_000_000;

/** Reads papers into a vault, one after the other. */
export async function readInto(files: MemoryFiles, ...papers: readonly Paper[]): Promise<void> {
  for (const paper of papers) {
    const planned = await planFor(files, paper);
    const moment = { now: (clock += 1), random: () => 0.5 };
    const { done } = await applyPlanned(planned, files, moment);
    if (!done) throw new Error(`${paper.file} was not written`);
  }
}

/** The vault's notes of one type, by path. */
export function notesOfType(files: MemoryFiles, type: string): readonly string[] {
  const says = new RegExp(`^type: ${type}$`, 'm');
  return [...files.contents.keys()]
    .filter((path) => path.endsWith('.md') && says.test(files.text(path)))
    .sort();
}
