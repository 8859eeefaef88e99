import { describe, expect, it } from 'vitest';
import { apply, recover, type Files } from '../../src/vault';
import { nextMoment, planFor } from './made';
import { MemoryFiles } from './memory';

const journal = '.citeweave/journal.json';

/** The same disk as another process sees it, which does `meanwhile` while it is watched. */
function watched(disk: MemoryFiles, meanwhile: () => void): Files {
  return {
    list: disk.list,
    read: disk.read,
    write: disk.write,
    remove: disk.remove,
    makeFolder: disk.makeFolder,
    removeFolder: disk.removeFolder,
    pause: () => {
      meanwhile();
      return Promise.resolve();
    },
  };
}

/** A disk on which an import stands half written, as its process has it or as a crash left it. */
async function halfWritten(): Promise<MemoryFiles> {
  const disk = new MemoryFiles({ 'Notes/Mine.md': 'Mine.' });
  const plan = await planFor(disk);
  disk.fault = { at: 8, how: 'kill-after' };
  await apply(disk, plan, nextMoment(disk)).catch(() => null);
  return disk.restarted();
}

describe('an import that another process is writing', () => {
  it('is not taken for one that was cut off', async () => {
    const disk = await halfWritten();
    const before = disk.tree();
    const other = watched(disk, () => disk.put('Concepts/Tide gate.md', 'written now'));
    const { what, problems } = await recover(other);
    expect(what).toBe('busy');
    expect(problems.map(({ kind }) => kind)).toEqual(['vault.busy']);
    expect(disk.tree()).toEqual({ ...before, 'Concepts/': '', 'Concepts/Tide gate.md': 'written now' });
  });

  it('is let be, and nothing else is written, until it is done', async () => {
    const disk = await halfWritten();
    const plan = await planFor(disk, { claims: ['Gates rot.'] });
    const other = watched(disk, () => disk.contents.delete(journal));
    const before = Object.keys(disk.tree()).filter((path) => path !== journal);
    const { done, problems } = await apply(other, plan, nextMoment(disk));
    expect({ done, kinds: problems.map(({ kind }) => kind) }).toEqual({ done: false, kinds: ['vault.busy'] });
    expect(Object.keys(disk.tree())).toEqual(before);
  });

  it('that begins while the files are compared is let be too', async () => {
    const disk = new MemoryFiles();
    const plan = await planFor(disk);
    let read = 0;
    const files: Files = {
      ...watched(disk, () => undefined),
      read: (path) => {
        read += 1;
        if (read === 3) disk.put(journal, '{"folders":[],"empty":[],"files":[]}');
        return disk.read(path);
      },
    };
    const { done, problems } = await apply(files, plan, nextMoment(disk));
    expect({ done, kinds: problems.map(({ kind }) => kind) }).toEqual({ done: false, kinds: ['vault.busy'] });
    expect(Object.keys(disk.tree())).toEqual(['.citeweave/', journal]);
  });
});

describe('an import that was cut off', () => {
  it('is taken back when nothing of it changes while it is watched', async () => {
    const disk = await halfWritten();
    const { what } = await recover(watched(disk, () => undefined));
    expect(what).toBe('taken-back');
    expect(disk.tree()).toEqual({ 'Notes/': '', 'Notes/Mine.md': 'Mine.' });
  });
});
