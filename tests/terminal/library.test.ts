import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeweave, cleanUp, temporaryFolder } from './cli';

cleanUp();

/** Two files of references: a book and an article, and one more in another format, that has the key of the first, too. */
function libraries(): { readonly folder: string; readonly files: readonly [string, string] } {
  const folder = temporaryFolder();
  const files = [join(folder, 'works.bib'), join(folder, 'more.ris')] as const;
  writeFileSync(
    files[0],
    '@book{moore2015, author = {Moore, Robert}, title = {Cybercrime}, year = 2015}\n@article{boussard2002, title = {Civil {society}}, journal = {Journal of Change}, year = 2002}\n',
  );
  writeFileSync(files[1], 'TY  - RPRT\nID  - fao2011\nTI  - Rice & rain\nPY  - 2011\nER  - \n');
  return { folder, files };
}

describe('citeweave library', () => {
  it('prints the works of all files, in their order, as one file of the format asked for', () => {
    const { files } = libraries();
    expect(citeweave('library', ...files, '--to', 'biblatex')).toEqual({
      status: 0,
      stderr: '',
      stdout: `@book{moore2015,
  author = {Moore, Robert},
  title = {Cybercrime},
  date = {2015},
}

@article{boussard2002,
  title = {Civil society},
  journaltitle = {Journal of Change},
  date = {2002},
}

@report{fao2011,
  title = {Rice \\& rain},
  date = {2011},
}
`,
    });
  });

  it.each(['bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'ris', 'enw', 'endnote-xml'])(
    'reads again what it wrote as %s, the same works',
    (format) => {
      const { folder, files } = libraries();
      const before = citeweave('library', ...files, '--json').stdout;
      const written = join(folder, 'out.txt');
      const run = citeweave('library', ...files, '--to', format, '-o', written);
      expect(run).toEqual({ status: 0, stderr: '', stdout: '' });
      const works = (json: string): unknown => (JSON.parse(json) as { readonly works: unknown }).works;
      const same = works(citeweave('library', written, '--json').stdout);
      expect(same).toEqual(works(before));
    },
  );

  it('names on standard error what the format has no place for, in the language asked for', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'works.json');
    writeFileSync(file, '[{"id":"oz2004","type":"book","title":"Laut","medium":"CD"}]');
    const run = citeweave('library', file, '--to', 'ris', '--lang', 'id');
    expect(run.stdout).toContain('TI  - Laut\n');
    expect(run.stderr).toBe(
      '“oz2004”: RIS tidak punya tempat untuk medium, jadi isian itu tidak ikut ditulis.\n',
    );
    expect(run.status).toBe(1);
  });

  it('goes on after a file that is missing', () => {
    const { files } = libraries();
    const run = citeweave('library', 'no-such.bib', files[1], '--to', 'csl-json');
    expect(JSON.parse(run.stdout)).toEqual([
      { type: 'report', id: 'fao2011', title: 'Rice & rain', issued: { 'date-parts': [[2011]] } },
    ]);
    expect(run.stderr).toContain('no-such.bib: ');
    expect(run.status).toBe(1);
  });

  it('says so where it cannot write', () => {
    const { folder, files } = libraries();
    const target = join(folder, 'no', 'such', 'folder.bib');
    const run = citeweave('library', ...files, '--to', 'bibtex', '-o', target);
    expect(run.stderr).toContain(target);
    expect(run.status).toBe(1);
  });

  it.each([[['--to', 'docx']], [['--to']], [['--to', 'ris', '--json']], [['-o', 'out.bib']]])(
    'calls %j misuse, and says how it is used',
    (args) => {
      const { files } = libraries();
      const { status, stderr } = citeweave('library', files[0], ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('--to FORMAT');
    },
  );

  it('leaves a file alone that it was not asked to write', () => {
    const { files } = libraries();
    const before = files.map((file) => readFileSync(file, 'utf8'));
    citeweave('library', ...files, '--to', 'bibtex');
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });
});
