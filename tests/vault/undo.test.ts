import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVault, undo, undoPlan, type Ended, type UndoPlan } from '../../src/vault';
import { MemoryFiles } from './memory';
import { read } from './made';

async function undone(files: MemoryFiles): Promise<Ended & { readonly plan: UndoPlan }> {
  const plan = await undoPlan(files, await readVault(files));
  return { plan, ...(await undo(files, plan)) };
}

const bytes = new Uint8Array([0xff, 0xfe, 0x00]);

describe('undo', () => {
  it('gives back the same bytes and the same folders, import for import', async () => {
    const files = new MemoryFiles({
      'Concepts/Mine.md': '---\nx: 1   # one\n---\nmine',
      'Papers/old.txt': bytes,
    });
    const trees = [files.tree()];
    await read(files);
    trees.push(files.tree());
    files.put('Concepts/Tide gate.md', files.text('Concepts/Tide gate.md').replace('A gate', 'A good gate'));
    trees.push(files.tree());
    await read(
      files,
      { concept: 'Another sentence.\n', claims: ['One.', 'Two words.'] },
      { copies: [{ path: 'Papers/f/a.bin', bytes }] },
    );
    expect((await undone(files)).done).toBe(true);
    expect(files.tree()).toEqual(trees[2]);
    files.put('Concepts/Tide gate.md', trees[1]?.['Concepts/Tide gate.md'] ?? '');
    expect((await undone(files)).done).toBe(true);
    expect(files.tree()).toEqual(trees[0]);
    expect((await undone(files)).problems).toEqual([{ kind: 'vault.nothing-to-undo', file: '' }]);
  });

  it('refuses, and names each note that was changed or moved since', async () => {
    const files = new MemoryFiles();
    await read(files);
    files.put('Concepts/Tide gate.md', 'mine');
    files.put('Claims/Moved.md', files.text('Claims/Claim 1.md'));
    files.contents.delete('Claims/Claim 1.md');
    files.contents.delete('Papers/Tides.canvas');
    const before = files.tree();
    const { done, problems } = await undone(files);
    expect(done).toBe(false);
    expect(problems.map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'vault.undo-changed Concepts/Tide gate.md',
      'vault.undo-changed Claims/Claim 1.md',
    ]);
    expect(files.tree()).toEqual(before);
  });

  it('is not held up by a note that the person deleted: it is gone as undo would have it', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'mine' });
    const before = files.tree();
    await read(files);
    files.contents.delete('Claims/Claim 1.md');
    files.contents.delete('Papers/Tides.canvas');
    expect((await undone(files)).problems).toEqual([]);
    expect(files.tree()).toEqual(before);
  });

  it('refuses where a note that it would restore was deleted since', async () => {
    const files = new MemoryFiles();
    await read(files);
    await read(files, { concept: 'Another sentence.\n' });
    files.contents.delete('Concepts/Tide gate.md');
    expect((await undone(files)).problems).toEqual([
      { kind: 'vault.undo-changed', file: 'Concepts/Tide gate.md' },
    ]);
  });

  it('takes back, device by device, one paper that two devices read apart before they met', async () => {
    const [one, other] = [
      new MemoryFiles(),
      new MemoryFiles({ 'Imports/x.txt': 'so that its note has a later name' }),
    ];
    await read(one);
    await read(other);
    for (const [path, bytes] of other.contents)
      if (path.startsWith('Imports/')) one.contents.set(path, bytes);
    const imports = [...one.contents.keys()].filter((path) => /^Imports\/.*\.md$/.test(path));
    expect(imports).toHaveLength(2);
    expect((await undone(one)).done).toBe(true);
    expect((await undone(one)).problems).toEqual([]);
    one.contents.delete('Imports/x.txt');
    expect([...one.contents.keys()]).toEqual([]);
    const { plan } = await read(one);
    expect(plan.changes.every(({ action }) => action === 'create')).toBe(true);
  });

  it('leaves a folder in which the person has put something', async () => {
    const files = new MemoryFiles();
    await read(files);
    files.put('Claims/Mine.md', 'mine');
    await undone(files);
    expect(files.tree()).toEqual({ 'Claims/': '', 'Claims/Mine.md': 'mine' });
  });

  it('finds the import under any name', async () => {
    const files = new MemoryFiles();
    const { importNote } = await read(files);
    const note = files.text(importNote ?? '');
    files.contents.delete(importNote ?? '');
    files.put('Old/My import.md', note);
    expect((await undone(files)).done).toBe(true);
    expect(Object.keys(files.tree())).toEqual(
      ['Imports/', 'Old/'].filter((folder) => folder in files.tree()),
    );
  });

  it('lets the paper be read again as if for the first time', async () => {
    const files = new MemoryFiles();
    await read(files);
    const first = files.tree();
    await undone(files);
    await read(files);
    const content = (tree: Record<string, string>): object =>
      Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('Imports/')));
    expect(content(files.tree())).toEqual(content(first));
  });
});

/** What a person may do to a note between two readings. */
const act = fc.constantFrom('nothing', 'delete', 'rename', 'append', 'prepend', 'empty', 'properties');

function did(files: MemoryFiles, path: string, what: string): void {
  const text = files.text(path);
  if (what === 'delete' || what === 'rename') files.contents.delete(path);
  if (what === 'rename') files.put(`Moved/${path.replaceAll('/', ' ')}`, text);
  if (what === 'append') files.put(path, `${text}\nMine\n`);
  if (what === 'prepend') files.put(path, `Mine\n${text}`);
  if (what === 'empty') files.put(path, '');
  if (what === 'properties') files.put(path, text.replace('---\n', '---\nmine: [1, 2]   # two\n'));
}

describe('whatever the person did between two readings', () => {
  it('undo gives back the same bytes, and reading twice is reading once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 7, maxLength: 7 }), fc.boolean(), async (acts, fewer) => {
        const files = new MemoryFiles({ 'Diary.md': 'On [[Claim 2]].' });
        await read(files, { claims: ['One.', 'Two, two.'] });
        const paths = [...files.contents.keys()].filter(
          (path) => !path.startsWith('Imports/') && path !== 'Diary.md',
        );
        acts.forEach((what, index) => {
          did(files, paths[index] ?? '', what);
        });
        const before = files.tree();
        const told = {
          concept: 'New words.\n',
          aliases: ['lock'],
          sha: 'bb22',
          claims: fewer ? ['One.'] : ['One.', 'Two, two.', 'Three.'],
        };
        const { done, importNote } = await read(files, told);
        expect(done).toBe(true);
        const after = files.tree();
        expect((await read(files, told)).importNote).toBeNull();
        expect(files.tree()).toEqual(after);
        if (importNote === null) return;
        expect((await undone(files)).done).toBe(true);
        expect(files.tree()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
