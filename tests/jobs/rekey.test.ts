import { describe, expect, it } from 'vitest';
import {
  applyPlanned,
  checkVault,
  planRekeying,
  undoLast,
  type EntryAt,
  type PlannedChanges,
  type Rekeyed,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { paperOf, readInto } from './vaultWith';

let clock = 1_950_000_000_000;

async function rekey(
  files: MemoryFiles,
  keys: readonly Rekeyed[],
  entries: readonly EntryAt[] = [],
): Promise<PlannedChanges> {
  const planned = await planRekeying(files, { keys, entries, told: 'en', folders: {} });
  const { done, problems } = await applyPlanned(planned, files, { now: (clock += 1), random: () => 0.5 });
  expect(problems).toEqual([]);
  expect(done).toBe(true);
  return planned;
}

const oneKey = (from: string, to: string): readonly Rekeyed[] => [{ from, to, work: null }];

const note = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const wells = (extra = ''): string =>
  note('---', 'type: source', 'cw-id: source/lund2018', 'citekey: lund2018', 'title: Wells', '---', extra);

const schools = paperOf(
  'Night schools\n\nA broker is a partner who links two sides (Lund, 2018). In 2019 it had 412 pupils.\n\n' +
    'References\n\nLund, A. (2018). Who links whom. Oslo: Fjord Press.\n',
  'schools.txt',
);
const ferries = paperOf(
  'Ferries\n\nA ferry links two shores (Lund, 2018). In 2020 there were 12 ferries.\n\n' +
    'References\n\nLund, A. (2018). Who links whom. Oslo: Fjord Press.\n',
  'ferries.txt',
);

describe('a work that gets another key', () => {
  it('is cited by it wherever notes cited it, in every form', async () => {
    const files = new MemoryFiles({
      'Sources/@lund2018.md': wells(),
      'Draft.md': note(
        '---',
        'nocite: "@lund2018, @berg2015"',
        '---',
        'As [see @lund2018, p. 3; -@berg2015] says, @lund2018 [ch. 2] and @{lund2018}n.',
        'A link: [[@lund2018|Lund]], one by its path: [[Sources/@lund2018]], a part: ![[@lund2018#Notes]].',
        'As text %%cite:%%(Lund, 2018)%%[@lund2018, p. 4]%%, and `@lund2018` in code.',
        'Not these: @lund2018b, mail@lund2018, \\@lund2018.',
        '',
        '```bibliography',
        'nocite: @lund2018, @berg2015',
        '```',
      ),
    });
    await rekey(files, oneKey('lund2018', 'lundWells2018'));
    expect(files.text('Draft.md')).toBe(
      note(
        '---',
        'nocite: "@lundWells2018, @berg2015"',
        '---',
        'As [see @lundWells2018, p. 3; -@berg2015] says, @lundWells2018 [ch. 2] and @{lundWells2018}n.',
        'A link: [[@lundWells2018|Lund]], one by its path: [[@lundWells2018]], a part: ![[@lundWells2018#Notes]].',
        'As text %%cite:%%(Lund, 2018)%%[@lundWells2018, p. 4]%%, and `@lund2018` in code.',
        'Not these: @lund2018b, mail@lund2018, \\@lund2018.',
        '',
        '```bibliography',
        'nocite: @lundWells2018, @berg2015',
        '```',
      ),
    );
  });

  it('has its source note under its new name, with all that a person wrote in it', async () => {
    const files = new MemoryFiles({
      'Mine/@lund2018.md': wells('My thoughts on page 3.'),
      'Board.canvas':
        '{"nodes":[\n{"id":"a","type":"file","file":"Mine/@lund2018.md"},\n{"id":"b","type":"text","text":"So [@lund2018] \\"says\\""}\n]}\n',
    });
    await rekey(files, oneKey('lund2018', 'wells'));
    expect(files.contents.has('Mine/@lund2018.md')).toBe(false);
    expect(files.text('Mine/@wells.md')).toBe(
      wells('My thoughts on page 3.').replace('citekey: lund2018', 'citekey: wells'),
    );
    expect(files.text('Board.canvas')).toContain('"file":"Mine/@wells.md"');
    expect(files.text('Board.canvas')).toContain('"text":"So [@wells] \\"says\\""');
  });

  it('keeps a name that the person gave its note', async () => {
    const files = new MemoryFiles({
      'Wells (Lund).md': wells(),
      'Draft.md': 'See [[Wells (Lund)]] and @lund2018.\n',
    });
    await rekey(files, oneKey('lund2018', 'wells'));
    expect(files.text('Wells (Lund).md')).toContain('citekey: wells');
    expect(files.text('Draft.md')).toBe('See [[Wells (Lund)]] and @wells.\n');
  });

  it('is as before, byte for byte, when that is undone', async () => {
    const files = new MemoryFiles({
      'Draft.md': 'So [@lund2018].\r\n',
      'lib.bib': '@book{lund2018, title={Wells}}',
    });
    await readInto(files, schools);
    const before = files.tree();
    await rekey(files, oneKey('lund2018', 'wells'), [{ key: 'lund2018', file: 'lib.bib', line: 1 }]);
    expect(files.text('Draft.md')).toBe('So [@wells].\r\n');
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('keeps the key when its paper is read again, and when another paper cites it', async () => {
    const files = new MemoryFiles();
    await readInto(files, schools);
    await rekey(files, oneKey('lund2018', 'wells'));
    const before = files.text('Sources/@wells.md');
    await readInto(files, schools);
    expect(files.text('Sources/@wells.md')).toBe(before);
    await readInto(files, ferries);
    expect(files.contents.has('Sources/@lund2018.md')).toBe(false);
    expect(files.text('Sources/@wells.md')).toContain('citekey: wells');
    expect(files.text('Sources/@wells.md')).toContain('## In ferries');
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('leaves its old key to no other work that a later paper cites', async () => {
    const files = new MemoryFiles();
    await readInto(files, schools);
    await rekey(files, oneKey('lund2018', 'wells'));
    const other = paperOf(
      'Roads\n\nA road is a way (Lund, 2018). In 2020 there were 12 roads.\n\n' +
        'References\n\nLund, B. (2018). Gravel and rain in the north. Oslo: Fjord Press.\n',
      'roads.txt',
    );
    await readInto(files, other);
    expect(files.text('Sources/@wells.md')).not.toContain('Gravel');
    expect(files.text('Sources/@lund2018a.md')).toContain('Gravel and rain in the north');
  });

  it('has it in the files of references of the vault too, whatever their form', async () => {
    const bib =
      '% mine\n@book{lund2018,\n  title = {Wells},\n}\n@inbook{ch, crossref = {lund2018}, related = "a, lund2018"}\n';
    const files = new MemoryFiles({
      'a.bib': bib,
      'b.json': '[{"id": "lund2018", "type":"book", "title":"lund2018"}]\n',
      'c.yaml': 'references:\n- id: lund2018\n  type: book\n  title: Wells\n',
      'd.ris': 'TY  - BOOK\r\nID  - lund2018\r\nTI  - Wells\r\nER  - \r\n',
      'e.enw': '%0 Book\n%T Wells\n%F lund2018\n',
    });
    const entries = ['a.bib', 'b.json', 'c.yaml', 'd.ris', 'e.enw'].map((file) => ({
      key: 'lund2018',
      file,
      line: 1,
    }));
    const { problems } = await rekey(files, oneKey('lund2018', 'wells'), entries);
    expect(problems).toEqual([]);
    expect(files.text('a.bib')).toBe(bib.replaceAll('lund2018', 'wells'));
    expect(files.text('b.json')).toBe('[{"id": "wells", "type":"book", "title":"lund2018"}]\n');
    expect(files.text('c.yaml')).toContain('- id: "wells"\n');
    expect(files.text('d.ris')).toContain('ID  - wells\r\n');
    expect(files.text('e.enw')).toContain('%F wells\n');
  });

  it('names the files in which a person has to change the key themselves, with the line', async () => {
    const files = new MemoryFiles({ 'Draft.md': '@lund2018\n' });
    const { problems } = await rekey(files, oneKey('lund2018', 'wells'), [
      { key: 'lund2018', file: '/home/me/zotero.bib', line: 40 },
    ]);
    expect(problems).toEqual([
      {
        kind: 'rekey.by-hand',
        file: '/home/me/zotero.bib',
        line: 40,
        values: { from: 'lund2018', to: 'wells' },
      },
    ]);
    expect(files.text('Draft.md')).toBe('@wells\n');
  });

  it('stays in a note whose properties cannot be read, which is named', async () => {
    const files = new MemoryFiles({ 'Bad.md': '---\na: [\n---\n@lund2018\n', 'Good.md': '@lund2018\n' });
    const { problems } = await rekey(files, oneKey('lund2018', 'wells'));
    expect(problems.map(({ kind, file }) => [kind, file])).toEqual([['rekey.unreadable', 'Bad.md']]);
    expect(files.text('Good.md')).toBe('@wells\n');
  });

  it('is not looked for in the text of a paper', async () => {
    const text = note('---', 'type: text', '---', 'He wrote to @lund2018.');
    const files = new MemoryFiles({ 'Papers/A (text).md': text, 'Draft.md': '@lund2018\n' });
    await rekey(files, oneKey('lund2018', 'wells'));
    expect(files.text('Papers/A (text).md')).toBe(text);
  });
});

describe('two works that are one', () => {
  it('have one source note, in which what a person wrote of each is kept', async () => {
    const files = new MemoryFiles({
      'Sources/@lund2018.md': wells('Mine of the first.'),
      'Sources/@wells.md': note(
        '---',
        'type: source',
        'cw-id: source/wells',
        'citekey: wells',
        'title: Wells and pumps',
        'rating: 4',
        '---',
        'Mine of the second.',
      ),
      'Draft.md': 'Both [@lund2018; @wells], [[@wells|the second]].\n',
    });
    await rekey(files, oneKey('wells', 'lund2018'));
    expect(files.contents.has('Sources/@wells.md')).toBe(false);
    const whole = files.text('Sources/@lund2018.md');
    expect(whole).toContain('title: Wells\n');
    expect(whole).toContain('rating: 4\n');
    expect(whole).toContain('cw-also:\n  - source/wells\n');
    expect(whole).toContain('Mine of the first.\n\nMine of the second.\n');
    expect(files.text('Draft.md')).toBe('Both [@lund2018; @lund2018], [[@lund2018|the second]].\n');
  });

  it('are one note also where there are three of them', async () => {
    const files = new MemoryFiles({
      'Sources/@lund2018.md': wells('First.'),
      'Sources/@two.md': wells('Second.').replaceAll('lund2018', 'two'),
      'Sources/@three.md': wells('Third.').replaceAll('lund2018', 'three'),
    });
    const before = files.tree();
    await rekey(files, [...oneKey('two', 'lund2018'), ...oneKey('three', 'lund2018')]);
    const { 'Imports/': _folder, ...left } = files.tree();
    expect(Object.keys(left).filter((path) => path.startsWith('Sources/@'))).toEqual([
      'Sources/@lund2018.md',
    ]);
    expect(files.text('Sources/@lund2018.md')).toContain('First.\n\nSecond.\n\nThird.\n');
    expect(files.text('Sources/@lund2018.md')).toContain('cw-also:\n  - source/two\n  - source/three\n');
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('are one note also under a key that no note had', async () => {
    const files = new MemoryFiles({
      'Sources/@lund2018.md': wells('First.'),
      'Sources/@two.md': wells('Second.').replaceAll('lund2018', 'two'),
    });
    const before = files.tree();
    await rekey(files, [...oneKey('lund2018', 'wells'), ...oneKey('two', 'wells')]);
    expect(files.text('Sources/@wells.md')).toContain('First.\n\nSecond.\n');
    expect(files.contents.has('Sources/@two.md')).toBe(false);
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('have one entry in a BibTeX file, with the fields that only the other had', async () => {
    const files = new MemoryFiles({
      'a.bib':
        '@book{one,\n  title = {Wells},\n  year = 2018\n}\n\n@book{two,\n  title = {The wells},\n  doi = {10.1/x},\n  note = "a" # "b",\n}\n\n@misc{three, crossref = {two}}\n',
    });
    const at = (key: string, line: number): EntryAt => ({ key, file: 'a.bib', line });
    const { problems } = await rekey(files, oneKey('two', 'one'), [at('one', 1), at('two', 6)]);
    expect(problems).toEqual([]);
    expect(files.text('a.bib')).toBe(
      '@book{one,\n  title = {Wells},\n  year = 2018,\n  doi = {10.1/x},\n  note = "a" # "b"\n}\n\n@misc{three, crossref = {one}}\n',
    );
  });

  it('are told where an entry has to be taken out by hand', async () => {
    const files = new MemoryFiles({ 'a.ris': 'TY  - BOOK\nID  - two\nER  - \n' });
    const { problems } = await rekey(files, oneKey('two', 'one'), [
      { key: 'one', file: '/x.bib', line: 3 },
      { key: 'two', file: 'a.ris', line: 1 },
    ]);
    expect(problems.map(({ kind, file, line }) => [kind, file, line])).toEqual([
      ['rekey.take-out', 'a.ris', 1],
    ]);
  });
});

describe('a work that the library knows', () => {
  const work = {
    id: 'lundWho2018',
    type: 'book',
    title: 'Who links whom: brokers in the north',
    author: [{ family: 'Lund', given: 'Anna' }],
    issued: { 'date-parts': [[2018]] },
    DOI: '10.1/lund',
  };

  it('gets what the library says into its source note, under the key of the library', async () => {
    const files = new MemoryFiles();
    await readInto(files, schools);
    await rekey(files, [{ from: 'lund2018', to: 'lundWho2018', work }]);
    const text = files.text('Sources/@lundWho2018.md');
    expect(text).toContain('known: library\n');
    expect(text).toContain('doi: "10.1/lund"\n');
    expect(text).toContain('authors:\n  - Lund, Anna\n');
    expect(text).toContain('title: "Who links whom: brokers in the north"\n');
    expect(text).toContain('citekey: lundWho2018\n');
    await readInto(files, schools);
    expect(files.text('Sources/@lundWho2018.md')).toBe(text);
  });

  it('keeps what the person set in its note', async () => {
    const files = new MemoryFiles();
    await readInto(files, schools);
    const path = 'Sources/@lund2018.md';
    files.put(path, files.text(path).replace(/^title: .*$/m, 'title: My own title') + '\nMy words.\n');
    await rekey(files, [{ from: 'lund2018', to: 'lundWho2018', work }]);
    const text = files.text('Sources/@lundWho2018.md');
    expect(text).toContain('title: My own title\n');
    expect(text).toContain('\nMy words.\n');
  });
});
