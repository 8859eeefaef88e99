import { describe, expect, it } from 'vitest';
import { apply, recover, undo, undoPlan, readVault, type Plan } from '../../src/vault';
import { draftsOf, nextMoment, planFor, read } from './made';
import { MemoryFiles } from './memory';

/** Applies a plan after the vault changed; what is told, and whether anything was written. */
async function applied(files: MemoryFiles, plan: Plan): Promise<{ told: readonly string[]; wrote: boolean }> {
  const before = files.tree();
  const { done, problems } = await apply(files, plan, nextMoment(files));
  const wrote = JSON.stringify(files.tree()) !== JSON.stringify(before);
  expect(wrote).toBe(done);
  return { told: problems.map(({ kind, file }) => `${kind} ${file}`), wrote };
}

describe('a vault that changed since the plan was made', () => {
  it('with a note edited: nothing is written over it', async () => {
    const files = new MemoryFiles();
    await read(files);
    files.put('Papers/Tides.md', `${files.text('Papers/Tides.md')}\nMine.\n`);
    const changed = await planFor(files, { hub: 'Nothing.\n' });
    files.put('Papers/Tides.md', `${files.text('Papers/Tides.md')}\nMore.\n`);
    expect((await applied(files, changed)).told).toEqual(['vault.changed-since Papers/Tides.md']);
    expect(files.text('Papers/Tides.md')).toContain('Mine.\n\nMore.');
  });

  it('with a note renamed that the plan changes, or only links to', async () => {
    const files = new MemoryFiles();
    await read(files);
    const plan = await planFor(files, { hub: 'Nothing.\n' });
    files.put('Concepts/Sluice.md', files.text('Concepts/Tide gate.md'));
    files.contents.delete('Concepts/Tide gate.md');
    expect((await applied(files, plan)).told).toEqual(['vault.changed-since Concepts/Tide gate.md']);
    const anew = await planFor(files, { hub: 'Nothing.\n' });
    expect((await applied(files, anew)).wrote).toBe(true);
  });

  it('with a note deleted that the plan keeps', async () => {
    const files = new MemoryFiles();
    await read(files);
    const plan = await planFor(files, { hub: 'Nothing.\n' });
    files.contents.delete('Claims/Claim 1.md');
    expect((await applied(files, plan)).told).toEqual(['vault.changed-since Claims/Claim 1.md']);
  });

  it('with a note made that has the name of one that is about to be made, in any folder and case', async () => {
    const files = new MemoryFiles();
    const plan = await planFor(files);
    files.put('Thinking/tide GATE.md', 'Mine.');
    expect((await applied(files, plan)).told).toEqual(['vault.changed-since Thinking/tide GATE.md']);
    expect(files.text('Thinking/tide GATE.md')).toBe('Mine.');
  });

  it('with the same paper come by a sync from another device', async () => {
    const files = new MemoryFiles();
    const plan = await planFor(files);
    const other = new MemoryFiles();
    await read(other);
    files.put('Ideas/Gate.md', other.text('Concepts/Tide gate.md'));
    expect((await applied(files, plan)).told).toEqual(['vault.changed-since Ideas/Gate.md']);
  });

  it('with notes that have nothing to do with it: the plan is applied', async () => {
    const files = new MemoryFiles({ 'Old.md': 'Old.' });
    const plan = await planFor(files);
    files.put('Diary/Today.md', 'Rain.');
    files.contents.delete('Old.md');
    expect((await applied(files, plan)).wrote).toBe(true);
  });
});

describe('two imports at once', () => {
  it('wait for each other, and both are whole', async () => {
    const files = new MemoryFiles();
    const [one, other] = [
      await planFor(files),
      await planFor(files, { paper: 'Moon', claims: ['Moons pull.'] }),
    ];
    const plans = [
      one,
      { ...other, changes: other.changes.filter(({ path }) => path.startsWith('Papers/')) },
    ];
    const moments = plans.map((_plan, at) => ({ ...nextMoment(files), now: Date.UTC(2031, 0, 2, 3, at) }));
    const ended = await Promise.all(
      plans.map((plan, at) => apply(files, plan, moments[at] ?? nextMoment(files))),
    );
    expect(ended.map(({ done }) => done)).toEqual([true, true]);
    expect(files.text('Papers/Tides.md')).toContain('## Claims');
    expect(files.text('Papers/Moon.md')).toContain('type: paper');
  });

  it('of one paper: the second says that the vault changed', async () => {
    const files = new MemoryFiles();
    const plan = await planFor(files);
    const ended = await Promise.all([
      apply(files, plan, nextMoment(files)),
      apply(files, plan, { ...nextMoment(files), random: () => 0.25 }),
    ]);
    expect(ended.map(({ done }) => done)).toEqual([true, false]);
    expect(new Set(ended[1]?.problems.map(({ kind }) => kind))).toEqual(new Set(['vault.changed-since']));
    expect([...files.contents.keys()].filter((path) => path.startsWith('Imports/'))).toHaveLength(1);
  });

  it('are not taken for one that was cut off by who looks after the vault meanwhile', async () => {
    const files = new MemoryFiles();
    const plan = await planFor(files);
    const [ended, recovered] = await Promise.all([apply(files, plan, nextMoment(files)), recover(files)]);
    expect({ done: ended.done, what: recovered.what }).toEqual({ done: true, what: 'nothing' });
  });
});

describe('a vault that changes while a plan is written', () => {
  it('keeps the words that came into a note right before it is written, and all else as it was', async () => {
    const files = new MemoryFiles();
    await read(files);
    const plan = await planFor(files, { hub: 'Nothing.\n' });
    const before = files.tree();
    const ended = await apply(files, plan, nextMoment(files), {
      progress: () => files.put('Papers/Tides.md', `${files.text('Papers/Tides.md')}Mine.\n`),
    });
    expect(ended.done).toBe(false);
    expect(ended.problems).toContainEqual({
      kind: 'vault.changed-since',
      file: 'Papers/Tides.md',
      values: { path: 'Papers/Tides.md', message: 'changed-since' },
    });
    const { 'Papers/Tides.md': hub, ...others } = files.tree();
    expect(hub).toContain('Mine.');
    expect({ ...others, 'Papers/Tides.md': before['Papers/Tides.md'] }).toEqual(before);
  });

  it('keeps a note that came where one was about to be made', async () => {
    const files = new MemoryFiles({ 'Papers/Mine.md': 'Mine.' });
    const plan = await planFor(files);
    const ended = await apply(files, plan, nextMoment(files), {
      progress: () => files.put('Papers/Tides.md', 'Made by sync.'),
    });
    expect(ended.done).toBe(false);
    expect(files.text('Papers/Tides.md')).toBe('Made by sync.');
    expect([...files.contents.keys()].sort()).toEqual(['Papers/Mine.md', 'Papers/Tides.md']);
  });
});

describe('a work that a person watches', () => {
  it('tells how many files are done, of how many', async () => {
    const files = new MemoryFiles();
    const told: string[] = [];
    await apply(files, await planFor(files), nextMoment(files), {
      progress: (done, of) => told.push(`${done}/${of}`),
    });
    const all = draftsOf().length + 1;
    expect(told).toEqual(Array.from({ length: all + 1 }, (_one, done) => `${done}/${all}`));
  });

  it('leaves nothing behind when it is stopped, wherever it had come to', async () => {
    const all = draftsOf().length + 1;
    for (let at = 0; at <= all; at += 1) {
      const files = new MemoryFiles({ 'Notes/Mine.md': 'Mine.' });
      const before = files.tree();
      let asked = 0;
      const { done, problems } = await apply(files, await planFor(files), nextMoment(files), {
        cancelled: () => (asked += 1) > at,
      });
      expect({ done, told: problems.map(({ kind }) => kind) }).toEqual({
        done: false,
        told: ['vault.cancelled'],
      });
      expect(files.tree()).toEqual(before);
    }
  });

  it('can be stopped while an import is taken back', async () => {
    const files = new MemoryFiles();
    await read(files);
    const before = files.tree();
    let asked = 0;
    const plan = await undoPlan(files, await readVault(files));
    const { done } = await undo(files, plan, { cancelled: () => (asked += 1) > 3 });
    expect(done).toBe(false);
    expect(files.tree()).toEqual(before);
  });
});
