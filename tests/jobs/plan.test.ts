import { describe, expect, it } from 'vitest';
import { applyPlanned, summaryOf, undoLast, writesNothing } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { notesOf, plan } from './sample';
import { notesOfType, paperOf, planFor, readInto } from './vaultWith';

const text =
  'Night schools\n\nIn 2019 the village had 412 pupils. The night school raised attendance by 35%.\n';

describe('a file from outside of the vault', () => {
  it('is copied into it byte for byte', async () => {
    const files = new MemoryFiles();
    await readInto(files, paperOf(text, '/home/siti/Night schools.txt'));
    expect(files.text('Papers/files/Night schools.txt')).toBe(text);
  });

  it('does not take the place of another file of its name', async () => {
    const files = new MemoryFiles({ 'Papers/files/paper.txt': 'Something else.' });
    await readInto(files, paperOf(text, 'paper.txt'));
    expect(files.text('Papers/files/paper.txt')).toBe('Something else.');
    const copies = [...files.contents.keys()].filter((path) => path.startsWith('Papers/files/'));
    expect(copies).toHaveLength(2);
    expect(copies.map((path) => files.text(path))).toContain(text);
  });
});

describe('templates of the person', () => {
  it('are used from the vault, also where they are called notes', async () => {
    const files = new MemoryFiles({ 'Templates/Citeweave/claim.md': 'My claim: {{ statement }}' });
    await readInto(files, paperOf(text, 'paper.txt'));
    const [claim = ''] = notesOfType(files, 'claim');
    expect(files.text(claim)).toContain('My claim: ');
  });

  it('with an error are named by file and line, and ours is used', async () => {
    const files = new MemoryFiles({
      'Templates/Citeweave/claim.liquid': 'Fine\n{% if %}\n{{ statement | nosuch }}',
    });
    const planned = await planFor(files, paperOf(text, 'paper.txt'));
    expect(planned.problems.map(({ kind, file, line }) => [kind, file, line])).toEqual([
      ['problem.template', 'Templates/Citeweave/claim.liquid', 2],
    ]);
    const claim = planned.plan.changes.find(({ path }) => path.startsWith('Claims/'));
    expect(claim?.after).toContain('> [!quote]');
  });

  it('that are no text are named, and ours is used', async () => {
    const files = new MemoryFiles({
      'Templates/Citeweave/claim.md': new Uint8Array([0xff, 0xfe, 0x00]),
      'Templates/Citeweave/gap.liquid': new Uint8Array([0xff, 0xfe, 0x00]),
    });
    const planned = await planFor(files, paperOf(text, 'paper.txt'));
    expect(planned.problems.map(({ kind, file }) => [kind, file])).toEqual([
      ['problem.template-bytes', 'Templates/Citeweave/claim.md'],
      ['problem.template-bytes', 'Templates/Citeweave/gap.liquid'],
    ]);
    const claim = planned.plan.changes.find(({ path }) => path.startsWith('Claims/'));
    expect(claim?.after).toContain('> [!quote]');
  });
});

describe('a plan', () => {
  it('names what changes in a note that is there', async () => {
    const files = new MemoryFiles();
    await readInto(files, paperOf(text, 'paper.txt'));
    const [claim = ''] = notesOfType(files, 'claim');
    files.put('Templates/Citeweave/claim.md', 'My claim: {{ statement }}');
    const planned = await planFor(files, paperOf(text, 'paper.txt'));
    expect(planned.changes.find(({ path }) => path === claim)).toMatchObject({
      action: 'update',
      what: ['text'],
    });
    expect(planned.changes.filter(({ action }) => action === 'create')).toEqual([]);
  });

  it('says of every file what would become of it, and why', async () => {
    const planned = await planFor(new MemoryFiles(), paperOf(text, 'paper.txt'));
    expect(summaryOf(planned).created).toBe(planned.changes.length);
    expect(planned.changes.every(({ why }) => why.length > 0)).toBe(true);
    expect(planned.hub).toBe('Papers/Night schools.md');
  });

  it('for a paper that was read before writes nothing', async () => {
    const files = new MemoryFiles();
    const paper = paperOf(text, 'paper.txt');
    await readInto(files, paper);
    expect(writesNothing(await planFor(files, paper))).toBe(true);
  });
});

describe('the last import', () => {
  it('is taken back whole, and there is none before the first', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = files.tree();
    await readInto(files, paperOf(text, 'paper.txt'));
    expect((await undoLast(files)).undone).toEqual({ removed: expect.any(Number) as number, restored: 0 });
    expect(files.tree()).toEqual(before);
    const again = await undoLast(files);
    expect(again.undone).toBeNull();
    expect(again.problems.map(({ kind }) => kind)).toEqual(['vault.nothing-to-undo']);
  });
});

describe('a plan of many files that is written', () => {
  it('lets the screen be drawn before each of them is compared', async () => {
    const files = new MemoryFiles();
    const planned = await plan(files);
    let breaths = 0;
    const breath = (): Promise<void> => Promise.resolve(void (breaths += 1));
    const { done } = await applyPlanned(
      planned,
      files,
      { now: 1_800_000_000_000, random: () => 0.5 },
      { breath },
    );
    expect(done).toBe(true);
    expect(breaths).toBeGreaterThanOrEqual(2 * planned.changes.length);
  });

  it('is taken back only while no other import came after it', async () => {
    const files = new MemoryFiles();
    const moment = { now: 1_800_000_000_000, random: () => 0.5 };
    const { importNote } = await applyPlanned(await plan(files), files, moment);
    await applyPlanned(await plan(files, { title: 'Pumps' }), files, { ...moment, now: moment.now + 1 });
    const only = importNote ?? '';
    expect(await undoLast(files, { only })).toEqual({
      undone: null,
      problems: [{ kind: 'vault.undo-not-last', file: only }],
    });
    await undoLast(files);
    expect((await undoLast(files, { only })).undone?.removed).toBeGreaterThan(0);
    expect(notesOf(files)).toEqual({});
  });
});
