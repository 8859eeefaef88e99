import { describe, expect, it } from 'vitest';
import { chosenFolders, defaultFolders, folderProblem } from '../../src/notes';

describe('the folders of a vault', () => {
  it('are ours where nothing is chosen', () => {
    expect(chosenFolders()).toEqual({ folders: defaultFolders, problems: [] });
  });

  it('take slashes and blanks around a name for none of it, and a slash alone for the root', () => {
    const { folders } = chosenFolders({ papers: '/Reading/2026 /', claims: '/' });
    expect([folders.papers, folders.claims]).toEqual(['Reading/2026', '']);
  });

  it('keep a paper’s canvas and file beside its notes, unless these have folders of their own', () => {
    expect(chosenFolders({ papers: 'Library' }).folders).toMatchObject({
      canvases: 'Library',
      files: 'Library/files',
    });
    expect(chosenFolders({ papers: 'Library', files: 'Attachments' }).folders).toMatchObject({
      canvases: 'Library',
      files: 'Attachments',
    });
    expect(chosenFolders({ papers: '' }).folders.files).toBe('files');
  });

  it.each([
    ['../elsewhere', 'folder.outside'],
    ['Notes/../..', 'folder.outside'],
    ['Notes\\Claims', 'folder.outside'],
    ['.obsidian/plugins', 'folder.hidden'],
    ['Notes/.trash', 'folder.hidden'],
    ['What is a claim?', 'folder.unsafe'],
    ['Notes/[draft]', 'folder.unsafe'],
    ['con', 'folder.unsafe'],
    ['Ends with a dot.', 'folder.unsafe'],
  ])('refuse %s with a word, and ours is used', (folder, kind) => {
    expect(folderProblem('claims', folder)?.kind).toBe(kind);
    const { folders, problems } = chosenFolders({ claims: folder, papers: 'Reading' });
    expect([folders.claims, folders.papers]).toEqual(['Claims', 'Reading']);
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it('may have signs of any script', () => {
    for (const folder of ['Bacaan/Klaim', 'Чтение', '📚 Reading', 'Notes (old) & new', 'Pustaka – 2026']) {
      expect(folderProblem('claims', folder)).toBeNull();
    }
  });

  it('hold no notes among the templates', () => {
    expect(folderProblem('templates', '/')?.kind).toBe('folder.templates');
    expect(folderProblem('templates', 'papers')?.kind).toBe('folder.templates');
    expect(folderProblem('templates', 'Reading', { claims: 'Reading/Claims' })?.kind).toBe(
      'folder.templates',
    );
    expect(folderProblem('claims', 'Templates/Citeweave/Claims')?.kind).toBe('folder.templates');
    expect(folderProblem('templates', 'Papers/Templates')).toBeNull();
    expect(folderProblem('claims', 'Templates')).toBeNull();
  });
});
