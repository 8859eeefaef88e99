import { describe, expect, it } from 'vitest';
import { applyPlanned, noChoices, planPaper, planRemoval, type Choices, type Planned } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { notesOf, water } from './sample';

let clock = 1_850_000_000_000;

/** Reads the paper on a device whose notes are in a language, and writes what is planned. */
async function readOn(files: MemoryFiles, language: string, choices?: Partial<Choices>): Promise<Planned> {
  const chosen = choices && { ...noChoices, ...choices };
  const planned = await planPaper(water, files, { pathInVault: null, language, choices: chosen });
  await write(files, planned);
  return planned;
}

async function write(files: MemoryFiles, planned: Pick<Planned, 'plan'>): Promise<void> {
  const moment = { now: (clock += 1), random: () => 0.5 };
  expect((await applyPlanned(planned, files, moment)).done).toBe(true);
}

const hub = (files: MemoryFiles, { hub: path }: Planned): string => files.text(path);

describe('the language of a paper’s notes', () => {
  it('stays that in which they were written first, on a device of another language too', async () => {
    const files = new MemoryFiles();
    const first = await readOn(files, 'id');
    expect(hub(files, first)).toContain('## Klaim');
    const before = files.tree();
    const again = await readOn(files, 'en');
    expect(again.language).toBe('id');
    expect(again.changes.filter(({ action }) => action !== 'keep')).toEqual([]);
    expect(files.tree()).toEqual(before);
  });

  it('is what the person chooses for this paper, on every device, until they choose it no more', async () => {
    const files = new MemoryFiles();
    const first = await readOn(files, 'id');
    const before = notesOf(files);
    await readOn(files, 'id', { language: 'en' });
    expect(hub(files, first)).toContain('## Claims');
    expect((await readOn(files, 'id')).language).toBe('en');
    await readOn(files, 'en', { language: null });
    expect(notesOf(files)).toEqual(before);
  });

  it('is that of the device again where the paper was removed', async () => {
    const files = new MemoryFiles();
    const first = await readOn(files, 'id');
    const { removal } = await planRemoval(files, first.hub);
    expect(removal).not.toBeNull();
    if (removal) await write(files, removal);
    expect((await readOn(files, 'en')).language).toBe('en');
  });

  it('of notes from before it was kept is asked of the device, and kept from then on', async () => {
    const files = new MemoryFiles();
    await readOn(files, 'id');
    for (const path of [...files.contents.keys()].filter((one) => one.startsWith('Imports/')))
      files.put(path, files.text(path).replace('"language":"id",\n', ''));
    expect((await readOn(files, 'en')).language).toBe('en');
    expect((await readOn(files, 'id')).language).toBe('en');
  });
});
