import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orchards } from '../browser/papers';
import { citeweave, cleanUp, notesOfType, temporaryFolder, tree } from './cli';

cleanUp();

const bib = `@book{kesslerInsects, author = {Kessler, Rosa}, title = {What insects do for us}, year = 2014, doi = {10.1000/insects}}
@article{duval16, author = {Duval, Pierre}, title = {Spraying by need in old orchards}, year = 2016}
`;

function folderWithPaper(): { readonly paper: string; readonly library: string; readonly vault: string } {
  const folder = temporaryFolder();
  const [paper, library] = [join(folder, 'bees.txt'), join(folder, 'works.bib')];
  writeFileSync(paper, orchards());
  writeFileSync(library, bib);
  return { paper, library, vault: join(temporaryFolder()) };
}

describe('citeweave read --library', () => {
  it('gives cited works the key and the data of the library, and names those that may be in it', () => {
    const { paper, library, vault } = folderWithPaper();
    const run = citeweave('read', paper, '--vault', vault, '--library', library);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('1 work is as in your library now.');
    expect(run.stderr).toBe('@duval2016 may be @duval16: match it in Obsidian, or give it that key.\n');
    const note = readFileSync(join(vault, 'Sources', '@kesslerInsects.md'), 'utf8');
    expect(note).toContain('known: library\n');
    expect(note).toContain('doi: "10.1000/insects"\n');
    expect(notesOfType(tree(vault), 'source').length).toBe(3);
    const before = tree(vault);
    const again = citeweave('read', paper, '--vault', vault, '--library', library);
    expect(again.status).toBe(0);
    expect(tree(vault)).toEqual(before);
    expect(citeweave('check', vault).status).toBe(0);
    expect(citeweave('undo', vault).status).toBe(0);
    expect(readFileSync(join(vault, 'Sources', '@kessler2014.md'), 'utf8')).toContain('known: listed\n');
  });

  it('is misuse without a vault, and tells of a file that it cannot read', () => {
    const { paper, library, vault } = folderWithPaper();
    expect(citeweave('read', paper, '--library', library).status).toBe(2);
    const run = citeweave('read', paper, '--vault', vault, '--library', `${library}.gone`);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('works.bib.gone');
  });
});
