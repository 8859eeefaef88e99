import { describe, expect, it } from 'vitest';
import { understoodIn } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { water, write } from './sample';
import { notesOfType } from './vaultWith';

describe('what a person is told that was found', () => {
  it('counts as many claims as get notes', async () => {
    const files = new MemoryFiles();
    await write(files);
    expect(understoodIn(water.reading)['claims']).toBe(notesOfType(files, 'claim').length);
    expect(water.reading.claims.length).toBeLessThan(notesOfType(files, 'claim').length);
  });
});
