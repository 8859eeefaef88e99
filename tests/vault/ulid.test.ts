import { describe, expect, it } from 'vitest';
import { apply, readVault, undo, undoPlan } from '../../src/vault';
import { ulidAfter, ulidOf } from '../../src/vault/ulid';
import { planFor } from './made';
import { MemoryFiles } from './memory';

const chance = (): number => 0.5;

describe('a name by time', () => {
  it('is that of the specification, and sorts as time goes', () => {
    expect(ulidOf(1_469_918_176_385, chance)).toBe('01ARYZ6S41GGGGGGGGGGGGGGGG');
    const times = [0, 1, 31, 32, 1_000, 1_700_000_000_000, 2 ** 48 - 1];
    const names = times.map((time) => ulidOf(time, chance));
    expect([...names].sort()).toEqual(names);
    expect(names[names.length - 1]?.slice(0, 10)).toBe('7ZZZZZZZZZ');
  });

  it('comes after the last one, whatever the clock says, and holds chance of its own', () => {
    const ahead = ulidOf(2_000_000, () => 0.99);
    const next = ulidAfter(ahead, 1_000_000, chance);
    expect(next).toBe(ulidOf(2_000_001, chance));
    expect(next > ahead).toBe(true);
    expect(ulidAfter(ahead, 3_000_000, chance)).toBe(ulidOf(3_000_000, chance));
    expect(ulidAfter(null, 1_000_000, chance)).toBe(ulidOf(1_000_000, chance));
  });

  it('does not mind a last one that somebody wrote by hand', () => {
    expect(ulidAfter('the-first', 1_000_000, chance)).toBe(ulidOf(1_000_000, chance));
    expect(ulidAfter('U'.repeat(26), 1_000_000, chance)).toBe(ulidOf(1_000_000, chance));
  });
});

describe('the last import of a vault', () => {
  /** Two devices, of which the first one's clock runs a year ahead. */
  const AHEAD = Date.UTC(2032, 5, 1);
  const RIGHT = Date.UTC(2031, 5, 1);

  async function readAt(files: MemoryFiles, now: number, claim: string): Promise<void> {
    const plan = await planFor(files, { claim });
    expect((await apply(files, plan, { now, random: chance })).done).toBe(true);
  }

  it('is the one that was made last, also where a device’s clock ran ahead before', async () => {
    const files = new MemoryFiles();
    await readAt(files, AHEAD, 'Neap tides leave the upper fields dry.');
    const before = files.tree();
    await readAt(files, RIGHT, 'Neap tides leave the upper fields drier.');
    const { imports } = await readVault(files);
    expect(imports.map(({ made }) => made)).toEqual(['2032-06-01T00:00:00.000Z', '2031-06-01T00:00:00.000Z']);
    expect((await undo(files, await undoPlan(files, await readVault(files)))).done).toBe(true);
    expect(files.tree()).toEqual(before);
  });

  it('is what the next reading goes on from', async () => {
    const files = new MemoryFiles();
    await readAt(files, AHEAD, 'Eels pass the sluice in spring.');
    await readAt(files, RIGHT, 'Eels pass the sluices in spring.');
    const { changes } = await planFor(files, { claim: 'Eels pass the sluices in spring.' });
    expect(changes.filter(({ action }) => action !== 'keep')).toEqual([]);
  });
});
