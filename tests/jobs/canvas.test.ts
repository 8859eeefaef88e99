import { describe, expect, it } from 'vitest';
import { applyPlanned, noChoices, planPaper, type Choices, type LeftOff, type Planned } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { water } from './sample';

let clock = 1_860_000_000_000;

interface Wanted {
  readonly choices?: Partial<Choices>;
  readonly leaveOff?: readonly LeftOff[];
}

async function read(files: MemoryFiles, { choices, leaveOff = [] }: Wanted = {}): Promise<Planned> {
  const chosen = choices && { ...noChoices, ...choices };
  const planned = await planPaper(water, files, { pathInVault: null, leaveOff, choices: chosen });
  const { done } = await applyPlanned(planned, files, { now: (clock += 1), random: () => 0.5 });
  expect(done).toBe(true);
  return planned;
}

const canvases = (files: MemoryFiles): readonly string[] =>
  [...files.contents.keys()].filter((path) => path.endsWith('.canvas'));

const NAME = 'Who Keeps the Water Running Partners of Rural Water Committees in the Lower Sabra Basin.canvas';
const FIRST = `Papers/${NAME}`;
const LINE = `**Canvas**: [[${FIRST}|${NAME}]]`;

describe('the canvas of a paper', () => {
  it('stays the one that it has when the person changes the title', async () => {
    const files = new MemoryFiles();
    const { hub } = await read(files);
    expect(files.text(hub)).toContain(LINE);
    await read(files, { choices: { title: 'Pumps and those who keep them' } });
    expect(canvases(files)).toEqual([FIRST]);
    expect(files.text(hub)).toContain('Pumps and those who keep them');
    expect(files.text(hub)).toContain(LINE);
  });

  it('is called by the title that the person chose where it was not made before', async () => {
    const files = new MemoryFiles();
    await read(files, { leaveOff: ['canvas'] });
    await read(files, { choices: { title: 'Pumps and those who keep them' } });
    expect(canvases(files)).toEqual(['Papers/Pumps and those who keep them.canvas']);
  });

  it('is not made again under another title where the person deleted it', async () => {
    const files = new MemoryFiles();
    const { hub } = await read(files);
    files.contents.delete(FIRST);
    await read(files, { choices: { title: 'Pumps and those who keep them' } });
    expect(canvases(files)).toEqual([]);
    expect(files.text(hub)).not.toContain(`[[${FIRST}`);
  });

  it('is named by the hub as long as it is there, also where the person makes none any more', async () => {
    const files = new MemoryFiles();
    const { hub } = await read(files);
    await read(files, { leaveOff: ['canvas'] });
    expect(files.text(hub)).toContain(LINE);
    files.contents.delete(FIRST);
    await read(files, { leaveOff: ['canvas'] });
    expect(files.text(hub)).not.toMatch(/canvas/i);
  });
});
