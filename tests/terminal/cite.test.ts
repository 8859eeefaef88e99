import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeweave, cleanUp, temporaryFolder } from './cli';

cleanUp();

const bib = `@book{moore2015, author = {Moore, Robert}, title = {Cybercrime}, year = 2015, publisher = {Routledge}}
@article{boussard2002, author = {Boussard, Caroline}, title = {Civil society}, journal = {Journal of Change}, volume = 3, pages = {1--20}, year = 2002}
`;

/** A folder with a note, a library beside it, and what else is named. */
function folderWith(note: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries({ 'note.md': note, 'works.bib': bib, ...more }))
    writeFileSync(join(folder, file), text);
  return folder;
}

describe('citeweave cite', () => {
  it('formats citations and the list of works, in the style and the language asked for', () => {
    const folder = folderWith('Menurut @moore2015 [hlm. 3] dan [lihat @boussard2002, bab 2].\n');
    const run = citeweave(
      'cite',
      join(folder, 'note.md'),
      '--library',
      join(folder, 'works.bib'),
      '--locale',
      'id',
    );
    expect(run).toEqual({
      status: 0,
      stderr: '',
      stdout: `Menurut Moore (2015, hlm. 3) dan (lihat Boussard, 2002, Bab 2).

## Daftar Pustaka

Boussard, C. (2002). Civil society. *Journal of Change*, *3*, 1–20.

Moore, R. (2015). *Cybercrime*. Routledge.
`,
    });
  });

  it('does what the properties of the note say', () => {
    const folder = folderWith(
      `---
csl: chicago-note-bibliography
lang: en-GB
bibliography: works.bib
nocite: "@boussard2002"
reference-section-title: Works
---
One [@moore2015, p. 3]. Two [@moore2015, p. 4].

\`\`\`bibliography
\`\`\`

The end.
`,
    );
    const run = citeweave('cite', join(folder, 'note.md'), '--to', 'txt');
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout.slice(run.stdout.indexOf('One'))).toBe(`One[^cite1]. Two[^cite2].

Works

Boussard, Caroline. ‘Civil Society’. Journal of Change 3 (2002): 1–20.

Moore, Robert. Cybercrime. Routledge, 2015.

The end.

[^cite1]: Moore, Cybercrime, 3.

[^cite2]: Moore, 4.
`);
  });

  it('names an unknown key with its line and the keys near it, and cites the rest', () => {
    const folder = folderWith('Text.\n\nAs @more2015 and [@moore2015; @nobody].\n');
    const note = join(folder, 'note.md');
    const run = citeweave('cite', note, '--library', join(folder, 'works.bib'));
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(
      `${note}:3: No work has the key “more2015”. Was @moore2015 meant?
${note}:3: No work has the key “nobody”. Add it to the library, or correct the key.
`,
    );
    expect(run.stdout).toContain('As (**more2015?**) and (Moore, 2015) (**nobody?**).');
  });

  it('takes a style of a file, and names one that is broken or nowhere', () => {
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Mine</title></info>
<citation><layout prefix="‹" suffix="›"><names variable="author"><name form="short"/></names></layout></citation></style>`;
    const folder = folderWith('[@moore2015]\n', { 'mine.csl': csl, 'bad.csl': '<style>' });
    const ask = (style: string): ReturnType<typeof citeweave> =>
      citeweave('cite', join(folder, 'note.md'), '--library', join(folder, 'works.bib'), '--style', style);
    expect(ask(join(folder, 'mine.csl'))).toEqual({ status: 0, stderr: '', stdout: '‹Moore›\n' });
    expect(ask(join(folder, 'bad.csl')).stderr).toBe(
      `${join(folder, 'bad.csl')}:1: This is no XML: an element is not closed, or there is none. Get the style again.\n`,
    );
    expect(ask('no-such-style')).toMatchObject({ status: 1, stdout: '' });
    expect(ask('no-such-style').stderr).toContain('There is no style, and no file, “no-such-style”.');
  });

  it('writes into the file that is named', () => {
    const folder = folderWith('[@moore2015]\n');
    const out = join(folder, 'out.md');
    const run = citeweave('cite', join(folder, 'note.md'), '--library', join(folder, 'works.bib'), '-o', out);
    expect(run).toEqual({ status: 0, stderr: '', stdout: '' });
    expect(readFileSync(out, 'utf8')).toContain('(Moore, 2015)');
    mkdirSync(join(folder, 'taken'));
    const failed = citeweave(
      'cite',
      join(folder, 'note.md'),
      '--library',
      join(folder, 'works.bib'),
      '-o',
      join(folder, 'taken'),
    );
    expect([
      failed.status,
      failed.stderr.startsWith(`${join(folder, 'taken')}: This file can't be written`),
    ]).toEqual([1, true]);
  });

  it('says what is missing where it is called wrongly', () => {
    expect(citeweave('cite').status).toBe(2);
    expect(citeweave('cite', 'note.md', '--to', 'png')).toMatchObject({ status: 2 });
    expect(citeweave('cite', '--help').stdout).toContain('citeweave cite NOTE.md');
  });
});

describe('citeweave library', () => {
  it('prints works as CSL-JSON, and what is wrong with its line', () => {
    const folder = folderWith('', {
      'bad.bib': '@book{moore2015, title = {Again}}\n@book{x,\n  title = {Open\n',
    });
    const [good, bad] = [join(folder, 'works.bib'), join(folder, 'bad.bib')];
    const run = citeweave('library', good, bad, join(folder, 'none.bib'), '--json');
    const said = JSON.parse(run.stdout) as {
      works: readonly { id: string; title: string }[];
      problems: readonly { kind: string; line?: number }[];
    };
    expect(run.status).toBe(1);
    expect(said.works.map(({ id, title }) => [id, title])).toEqual([
      ['moore2015', 'Cybercrime'],
      ['boussard2002', 'Civil society'],
      ['x', 'Open'],
    ]);
    expect(said.problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['file.missing', undefined],
      ['bib.unclosed-value', 3],
      ['bib.unclosed-entry', 2],
      ['library.ambiguous', 1],
    ]);
    expect(run.stderr).toContain(`${bad}:1: The key “moore2015” is also in ${good}; the work there is used.`);
  });

  it('counts them for a person', () => {
    const folder = folderWith('');
    expect(citeweave('library', join(folder, 'works.bib'), '--lang', 'id')).toEqual({
      status: 0,
      stderr: '',
      stdout: '2 karya dibaca, 0 masalah ditemukan.\n',
    });
  });
});

describe('citeweave cite --to html', () => {
  it('prints a page, with the list where the note asks for it, in the style that it asks for', () => {
    const folder = folderWith(
      [
        '---',
        'title: On <crime>',
        'lang: en-GB',
        '---',
        '# Draft',
        'A *claim* [@moore2015, p. 3]. See [[@boussard2002|Boussard]] and [[Notes|my notes]]. %%not this%% <script>alert(1)</script>',
        '',
        '```bibliography',
        'heading: Works',
        'style: ieee',
        'nocite: @boussard2002',
        '```',
        '',
        'The end [@moore2015].',
        '',
      ].join('\n'),
    );
    const run = citeweave(
      'cite',
      join(folder, 'note.md'),
      '--library',
      join(folder, 'works.bib'),
      '--to',
      'html',
    );
    expect(run).toEqual({
      status: 0,
      stderr: '',
      stdout: `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>On &lt;crime&gt;</title>
</head>
<body>
<h1>Draft</h1>
<p>A <em>claim</em> (Moore, 2015, p. 3). See Boussard and my notes.  &lt;script&gt;alert(1)&lt;/script&gt;</p>
<h2>Works</h2>
<div class="csl-bib-body">
<div class="csl-entry" id="ref-moore2015"><span class="csl-left-margin">[1]</span> R. Moore, <i>Cybercrime</i>. Routledge, 2015.</div>
<div class="csl-entry" id="ref-boussard2002"><span class="csl-left-margin">[2]</span> C. Boussard, ‘Civil society’, <i>Journal of Change</i>, vol. 3, pp. 1–20, 2002.</div>
</div>
<p>The end (Moore, 2015).</p>
</body>
</html>
`,
    });
  });

  it('has the notes of a style that cites in notes at its end', () => {
    const folder = folderWith('One [@moore2015, p. 3]. Two [@moore2015, p. 4].\n');
    const { stdout } = citeweave(
      'cite',
      join(folder, 'note.md'),
      '--library',
      join(folder, 'works.bib'),
      '--style',
      'chicago-note-bibliography',
      '--to',
      'html',
    );
    expect(stdout).toContain('<p>One<sup class="footnote-ref">');
    expect(stdout).toContain('<p>Moore, <i>Cybercrime</i>, 3. ');
    expect(stdout).toContain('<p>Moore, 4. ');
  });
});
