import { describe, expect, it } from 'vitest';
import { checkVault } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { notesOfType, paperOf, readInto } from './vaultWith';

const body = (about: string, reference: string): string =>
  [
    '1. Introduction',
    '',
    `Many farms keep ${about} because the soil asks for it (Tanaka, 2020). In 2018 the valley had 340 farms.`,
    '',
    'References',
    '',
    reference,
    '',
  ].join('\n');

const terraces = 'Tanaka, M. (2020). Terraces and rain in upland villages. Journal of Soils, 4(2), 11-20.';
const orchards = 'Tanaka, R. (2020). Orchard keepers and their debts. Rural Economy, 9(1), 3-17.';

describe('two works that would have one citekey', () => {
  it('have a source note each, and every note names its own', async () => {
    const files = new MemoryFiles();
    await readInto(
      files,
      paperOf(body('terraces', terraces), 'terraces.txt'),
      paperOf(body('orchards', orchards), 'orchards.txt'),
    );
    const sources = notesOfType(files, 'source').filter((path) => path.includes('tanaka'));
    expect(sources).toEqual(['Sources/@tanaka2020.md', 'Sources/@tanaka2020a.md']);
    expect(files.text('Sources/@tanaka2020.md')).toContain('Terraces and rain');
    expect(files.text('Sources/@tanaka2020a.md')).toContain('Orchard keepers');
    const citing = [...files.contents.keys()].filter(
      (path) => path.startsWith('Claims/') && files.text(path).includes('[[@tanaka2020a]]'),
    );
    expect(citing.every((path) => files.text(path).includes('orchards'))).toBe(true);
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('keep their keys when a paper is read again', async () => {
    const files = new MemoryFiles();
    const second = paperOf(body('orchards', orchards), 'orchards.txt');
    await readInto(files, paperOf(body('terraces', terraces), 'terraces.txt'), second);
    const before = files.tree();
    await readInto(files, second);
    expect(files.tree()).toEqual(before);
  });

  it('are one note where the title is the same, with or without its subtitle', async () => {
    const files = new MemoryFiles();
    const longer = terraces.replace('upland villages', 'upland villages: a survey');
    await readInto(
      files,
      paperOf(body('terraces', terraces), 'terraces.txt'),
      paperOf(body('orchards', longer), 'orchards.txt'),
    );
    const sources = notesOfType(files, 'source').filter((path) => path.includes('tanaka'));
    expect(sources).toEqual(['Sources/@tanaka2020.md']);
  });
});

describe('two papers that would have one key', () => {
  const signed = (title: string, about: string): string =>
    `${title}\n\nNur Hidayah\nUniversity of the Coast, 2021\n\n${body(about, terraces)}`;

  it('are two papers in the vault, with notes of their own', async () => {
    const files = new MemoryFiles();
    await readInto(
      files,
      paperOf(body('sheep', terraces), 'a/notes.txt'),
      paperOf(body('goats', orchards), 'b/notes.txt'),
    );
    const ids = notesOfType(files, 'paper').map((path) => /^cw-id: (.*)$/m.exec(files.text(path))?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('of one title are one paper, whose newer file is merged', async () => {
    const files = new MemoryFiles();
    await readInto(files, paperOf(signed('Keeping sheep on steep land', 'sheep'), 'first.txt'));
    await readInto(files, paperOf(signed('Keeping sheep on steep land', 'sheep and goats'), 'second.txt'));
    expect(notesOfType(files, 'paper')).toEqual(['Papers/Keeping sheep on steep land.md']);
    expect(notesOfType(files, 'text')).toEqual(['Papers/Keeping sheep on steep land (text).md']);
    expect(files.text('Papers/Keeping sheep on steep land (text).md')).toContain('sheep and goats');
  });
});

describe('a thing of a second paper that has the name of another thing', () => {
  it('is told apart by what it is, so that links by name still find the first', async () => {
    const files = new MemoryFiles({ 'Thinking/Night schools.md': 'Mine.' });
    await readInto(files, paperOf('Night schools\n\nIn 2019 the village had 412 pupils.\n', 'paper.txt'));
    expect(notesOfType(files, 'paper')).toEqual(['Papers/Night schools (paper).md']);
    expect((await checkVault(files)).problems).toEqual([]);
  });
});
