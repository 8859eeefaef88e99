import { describe, expect, it } from 'vitest';
import {
  applyPlanned,
  checkVault,
  planByHand,
  planPaper,
  planRemoval,
  undoLast,
  writesNothing,
  type Folders,
  type Planned,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { water } from './sample';

const own: Partial<Folders> = {
  papers: 'Bacaan',
  concepts: 'Bacaan/Konsep',
  sources: 'Pustaka',
  actors: 'Pelaku',
  claims: 'Klaim',
  gaps: 'Celah',
  frameworks: 'Kerangka',
  codings: 'Kode',
  bases: 'Tabel',
  imports: 'Arsip/Impor',
  templates: 'Templat',
};

/** Folders of the vault that hold files, the outermost name alone. */
function tops(files: MemoryFiles): readonly string[] {
  const all = [...files.contents.keys()].map((path) => (path.includes('/') ? path.split('/')[0] : '') ?? '');
  return [...new Set(all)].sort();
}

function plan(files: MemoryFiles, folders: Partial<Folders> | undefined, paper = water): Promise<Planned> {
  return planPaper(paper, files, { pathInVault: null, folders });
}

let clock = 1_790_000_000_000;
const moment = () => ({ now: (clock += 1), random: () => 0.5 });

async function read(files: MemoryFiles, folders?: Partial<Folders>, paper = water): Promise<void> {
  const { done } = await applyPlanned(await plan(files, folders, paper), files, moment());
  expect(done).toBe(true);
}

describe('a vault whose folders are others', () => {
  it('gets every note in them, and every link and quote is found', async () => {
    const files = new MemoryFiles();
    await read(files, own);
    const used = ['Arsip', 'Bacaan', 'Celah', 'Kerangka', 'Klaim', 'Kode', 'Pelaku', 'Pustaka', 'Tabel'];
    expect(tops(files)).toEqual(used);
    expect([...files.contents.keys()].some((path) => path.startsWith('Bacaan/files/'))).toBe(true);
    expect([...files.contents.keys()].some((path) => /^Bacaan\/[^/]+\.canvas$/.test(path))).toBe(true);
    expect([...files.contents.keys()].some((path) => path.startsWith('Arsip/Impor/'))).toBe(true);
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('has nothing to do for a paper that is in it', async () => {
    const files = new MemoryFiles();
    await read(files, own);
    expect(writesNothing(await plan(files, own))).toBe(true);
  });

  it('is as it was after undo, byte for byte, and after the paper is removed', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = files.tree();
    await read(files, own);
    expect((await undoLast(files)).problems).toEqual([]);
    expect(files.tree()).toEqual(before);

    await read(files, own);
    const hub = (await plan(files, own)).hub;
    const { removal } = await planRemoval(files, hub, 'en', own);
    if (!removal) throw new Error('no removal was planned');
    await applyPlanned(removal, files, moment());
    const left = [...files.contents.keys()].filter((path) => !path.startsWith('Arsip/Impor/'));
    expect(left).toEqual(['Mine.md']);
    expect([...files.contents.keys()].some((path) => path.startsWith('Imports/'))).toBe(false);
  });

  it('has its own templates in a folder of its own', async () => {
    const files = new MemoryFiles({ 'Templat/claim.md': 'Kata kami: {{ statement }}' });
    await read(files, own);
    const claims = [...files.contents.keys()].filter((path) => path.startsWith('Klaim/'));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every((path) => files.text(path).includes('Kata kami: '))).toBe(true);
  });

  it('gets a note by hand where such notes are', async () => {
    const files = new MemoryFiles();
    await read(files, own);
    const words = water.document.text.slice(water.document.blocks[4]?.from, water.document.blocks[4]?.to);
    const wanted = { kind: 'concept', words: words.slice(0, 60), name: 'Pump committee' } as const;
    const { note, problems } = await planByHand(water, files, wanted, { pathInVault: null, folders: own });
    expect(problems).toEqual([]);
    expect(note?.path).toBe('Bacaan/Konsep/Pump committee.md');
    expect(note?.plan.importFolder).toBe('Arsip/Impor');
  });
});

describe('a change of folders', () => {
  it('moves nothing that is there', async () => {
    const files = new MemoryFiles();
    await read(files);
    const planned = await plan(files, own);
    expect(planned.changes.filter(({ action }) => action !== 'keep')).toEqual([]);
    expect(writesNothing(planned)).toBe(true);
  });

  it('brings nothing back that the person deleted', async () => {
    const files = new MemoryFiles();
    await read(files);
    for (const path of [...files.contents.keys()])
      if (/\.base$|\.canvas$|^Papers\/files\//.test(path)) files.contents.delete(path);
    const planned = await plan(files, own);
    expect(planned.changes.filter(({ action }) => action === 'create')).toEqual([]);
  });

  it('sends new notes to the new ones', async () => {
    const files = new MemoryFiles();
    await read(files);
    const claim = [...files.contents.keys()].find((path) => path.startsWith('Claims/')) ?? '';
    const text = files.text(claim);
    await undoLast(files);
    await read(files, { claims: 'Klaim' });
    expect(files.text(claim.replace('Claims/', 'Klaim/'))).toBe(text);
    expect([...files.contents.keys()].some((path) => path.startsWith('Claims/'))).toBe(false);
  });
});

describe('a folder that cannot be used', () => {
  it('is named with a word, and ours is used in its place', async () => {
    const planned = await plan(new MemoryFiles(), { claims: '../outside', imports: '.hidden' });
    expect(planned.problems.map(({ kind }) => kind)).toEqual(['folder.outside', 'folder.hidden']);
    expect(planned.plan.importFolder).toBe('Imports');
    expect(planned.changes.some(({ path }) => path.startsWith('Claims/'))).toBe(true);
  });
});
