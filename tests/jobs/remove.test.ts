import { describe, expect, it } from 'vitest';
import {
  applyPlanned,
  checkVault,
  planRemoval,
  readPaper,
  undoLast,
  type PlannedChanges,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { notesOf, water, write } from './sample';
import { notesOfType, paperOf } from './vaultWith';

let clock = 1_900_000_000_000;

async function removal(files: MemoryFiles, hub: string): Promise<PlannedChanges> {
  const { removal: planned } = await planRemoval(files, hub);
  if (!planned) throw new Error(`${hub} is of no paper`);
  return planned;
}

async function remove(files: MemoryFiles, hub: string): Promise<PlannedChanges> {
  const planned = await removal(files, hub);
  const { done } = await applyPlanned(planned, files, { now: (clock += 1), random: () => 0.5 });
  expect(done).toBe(true);
  return planned;
}

const kinds = ({ problems }: PlannedChanges): readonly string[] =>
  problems.map(({ kind, file, values }) => `${kind} ${file} ${values?.['link'] ?? ''}`);

const second = paperOf(
  'Second\n\nA broker is a partner who links two sides (Lund et al., 2018). In 2019 it had 412 pupils.\n',
  'second.txt',
);

describe('a paper that is taken out of a vault', () => {
  it('goes with all that it made, and the vault is as it was before', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = notesOf(files);
    const { hub } = await write(files);
    const { changes } = await remove(files, hub);
    expect(changes.every(({ action }) => action === 'remove')).toBe(true);
    const { 'Imports/': _imports, ...left } = notesOf(files);
    expect(left).toEqual(before);
  });

  it('comes back byte for byte when that is undone, its copied file as well', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const { hub } = await write(files);
    const before = files.tree();
    await remove(files, hub);
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('comes back byte for byte also where its file is no UTF-8', async () => {
    const files = new MemoryFiles();
    const words = 'Night classes at the caf\u00e9\n\nIn 2019 the village had 412 pupils. It cost 35% more.\n';
    const bytes = Uint8Array.from(words, (sign) => sign.charCodeAt(0));
    const { paper } = readPaper(bytes, 'night.txt');
    if (!paper) throw new Error('not read');
    const { hub } = await write(files, undefined, paper);
    const before = files.tree();
    await remove(files, hub);
    expect(files.contents.has('Papers/files/night.txt')).toBe(false);
    await undoLast(files);
    expect(files.tree()).toEqual(before);
    expect(files.contents.get('Papers/files/night.txt')).toEqual(bytes);
  });

  it('leaves what other papers say of shared things, and takes what it says itself', async () => {
    const files = new MemoryFiles();
    await write(files, undefined, second);
    const before = notesOf(files);
    const { hub } = await write(files);
    expect(files.text('Concepts/broker.md').match(/^## In /gm)).toHaveLength(2);
    await remove(files, hub);
    expect(files.text('Concepts/broker.md').match(/^## In /gm)).toHaveLength(1);
    expect(Object.keys(notesOf(files))).toEqual(Object.keys(before));
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('leaves the notes that the person changed, and names them and their links that lead nowhere', async () => {
    const files = new MemoryFiles();
    const { hub } = await write(files);
    const [claim = ''] = notesOfType(files, 'claim');
    const text = `${files.text(claim)}\nI doubt it.\n`;
    files.put(claim, text);
    const planned = await remove(files, hub);
    expect(planned.changes.filter(({ action }) => action === 'keep')).toEqual([
      { action: 'keep', path: claim, why: expect.stringContaining('You changed it') as string, what: [] },
    ]);
    expect(files.text(claim)).toBe(text);
    expect(kinds(planned)).toContain(`vault.dangling ${claim} ${hub.slice('Papers/'.length, -3)}`);
  });

  it('leaves things that a note of the person links to, and names links to its claims', async () => {
    const files = new MemoryFiles();
    const { hub } = await write(files);
    const [claim = ''] = notesOfType(files, 'claim');
    const name = claim.slice('Claims/'.length, -3);
    files.put('Essay.md', `As a [[broker]] does.\n\nSee [[${name}]].\n`);
    const planned = await remove(files, hub);
    expect(kinds(planned)).toEqual([`vault.dangling Essay.md ${name}`]);
    expect(planned.problems[0]?.line).toBe(3);
    expect(files.text('Concepts/broker.md')).toContain('cw-id: concept/broker');
    expect(files.text('Concepts/broker.md')).not.toContain('## In ');
    expect(Object.keys(notesOf(files)).filter((path) => path.startsWith('Concepts/'))).toEqual([
      'Concepts/',
      'Concepts/broker.md',
    ]);
  });

  it('leaves a copied file that somebody changed, and a file that was in the vault before', async () => {
    const files = new MemoryFiles();
    const { hub } = await write(files);
    files.put('Papers/files/rural-water-committees.txt', 'Mine now.');
    await remove(files, hub);
    expect(files.text('Papers/files/rural-water-committees.txt')).toBe('Mine now.');
    const other = new MemoryFiles();
    other.contents.set('Papers/files/rural-water-committees.txt', water.bytes);
    other.folders.add('Papers').add('Papers/files');
    await remove(other, (await write(other)).hub);
    expect(other.text('Papers/files/rural-water-committees.txt')).not.toBe('');
  });

  it('can be read anew, with everything that it had', async () => {
    const files = new MemoryFiles();
    const { hub } = await write(files);
    const before = notesOf(files);
    await remove(files, hub);
    await write(files);
    expect(notesOf(files)).toEqual(before);
  });

  it('is found by its own notes only', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    await write(files);
    for (const path of ['Mine.md', 'Concepts/broker.md', 'Nowhere.md']) {
      const { removal: planned, problems } = await planRemoval(files, path);
      expect({ planned, kinds: problems.map(({ kind }) => kind) }).toEqual({
        planned: null,
        kinds: ['vault.no-such-paper'],
      });
    }
  });
});
