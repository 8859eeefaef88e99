import { describe, expect, it } from 'vitest';
import { qdcOf, readCodebook } from '../../src/export';
import { guidOf, printCodebook } from '../../src/export/qdc';
import { applyPlanned, checkVault, undoLast } from '../../src/jobs';
import { exportMatrix, matrixBookOf, planCodebook, sourcesOf } from '../../src/jobs/matrix';
import { at, childrenOf, parseMarkup } from '../../src/receive/markup/tree';
import { bytesOf, readTexts } from '../../src/vault';
import { MemoryFiles } from '../vault/memory';
import { disputedLagoon, lagoonSheet, textsOf } from './lagoonVault';

const ours = (): string => {
  const texts = textsOf(disputedLagoon);
  return qdcOf(lagoonSheet(), sourcesOf(texts, matrixBookOf(texts)).role);
};

async function bring(files: MemoryFiles, text: string, file = 'codes.qdc') {
  const planned = await planCodebook(files, { file, bytes: bytesOf(text), told: 'en' });
  const { done } = await applyPlanned(planned, files, { now: 1_700_000_000_000, random: () => 0.5 });
  return { ...planned, done };
}

/** The framework of a vault as a codebook. */
async function takeOut(files: MemoryFiles): Promise<string> {
  const { texts } = await readTexts(files);
  const book = matrixBookOf(texts);
  const framework = book.frameworks[0]?.path ?? '';
  return String(
    exportMatrix(book, sourcesOf(texts, book), {
      wish: { framework, rows: 'actor' },
      to: 'qdc',
      language: 'en',
    }),
  );
}

/** A codebook as another program makes it: nested, with colours, sets, and a code that only holds others. */
const theirs = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" origin="Other 1.0" xmlns="urn:QDA-XML:codebook:1.0">
  <Codes>
    <Code guid="{1ff58b12-6f6f-4b0c-8be5-bbdc91f55294}" name="Who helps &amp; how" isCodable="false">
      <Description>All that help.</Description>
      <Code guid="2FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="By hand" color="#46AA00" isCodable="false">
        <Code guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="warden" isCodable="true">
          <Description># Keeps watch
[[over]] *all*:
- the reeds</Description>
        </Code>
        <Code guid="4FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="a/b: c?" isCodable="true"/>
      </Code>
      <Code guid="5FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="By word" isCodable="true" color="#112233"/>
    </Code>
  </Codes>
</CodeBook>`;

describe('a codebook out', () => {
  it('gives every code an id of its own, and prints none that is none', () => {
    const copied = { 'qda-guid': '3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294', 'qda-color': '#46AA00' };
    const notes = {
      ...disputedLagoon,
      'Concepts/warden.md': { type: 'category', ...copied },
      'Concepts/broker.md': { type: 'category', ...copied },
      'Concepts/teacher.md': { type: 'category', 'qda-guid': '"><x', 'qda-color': 'red" y="' },
    };
    const texts = textsOf(notes);
    const said = qdcOf(lagoonSheet(notes), sourcesOf(texts, matrixBookOf(texts)).role);
    const { codebook, problems } = readCodebook(said, 'codes.qdc');
    expect(problems).toEqual([]);
    const codes = codebook?.codes[0]?.codes ?? [];
    expect(codes.map(({ name, color }) => [name, color])).toEqual([
      ['warden', '#46AA00'],
      ['broker', '#46AA00'],
      ['teacher', null],
    ]);
    expect(codes[0]?.guid).toBe(copied['qda-guid']);
    expect(new Set(codes.map(({ guid }) => guid)).size).toBe(3);
    expect(codebook?.sets[0]?.members).toEqual(codes.map(({ guid }) => guid));
  });

  it('has the roles below their framework, each with its definition and who defined it', () => {
    const { codebook, problems } = readCodebook(ours(), 'codes.qdc');
    expect(problems).toEqual([]);
    const [root] = codebook?.codes ?? [];
    expect(root).toMatchObject({ name: 'Roles in keeping', isCodable: false });
    expect(root?.codes.map(({ name, isCodable, description }) => [name, isCodable, description])).toEqual([
      ['warden', true, 'A warden keeps others from harm. (p. 1)\n\nRoles according to Berg (2015).'],
      ['broker', true, 'Roles according to Berg (2015).'],
      ['teacher', true, 'Roles according to Berg (2015).'],
    ]);
    expect(codebook?.sets).toEqual([
      expect.objectContaining({ name: root?.name, members: root?.codes.map(({ guid }) => guid) }),
    ]);
  });

  it('names its elements and attributes as the schema has them', () => {
    const { root, whole } = parseMarkup(ours(), 'xml');
    expect(whole).toBe(true);
    const book = at(root, 'CodeBook');
    expect(book?.attributes).toEqual({ xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Citeweave' });
    expect(book && childrenOf(book).map(({ name }) => name)).toEqual(['Codes', 'Sets']);
    const role = at(book, 'Codes', 'Code', 'Code');
    expect(Object.keys(role?.attributes ?? {})).toEqual(['guid', 'name', 'isCodable']);
    expect(role?.attributes['guid']).toMatch(
      /^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
    );
  });

  it('has ids that any program can make again from the cw-id: UUIDs of version 5 of an address', () => {
    // Reckoned with another program: uuid5(NAMESPACE_URL, 'urn:citeweave:concept/educator').
    expect(guidOf('concept/educator')).toBe('F85C4CC6-29CB-5191-B0DD-000AC99E5947');
  });
});

describe('a codebook in', () => {
  it('out of one vault and into another comes out again as it was', async () => {
    const files = new MemoryFiles();
    const { done, problems } = await bring(files, ours());
    expect([done, problems]).toEqual([true, []]);
    expect(await takeOut(files)).toBe(ours());
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('of another program comes out with the same codes, ids, colours and descriptions, nested alike', async () => {
    const files = new MemoryFiles();
    expect((await bring(files, theirs)).problems).toEqual([]);
    const out = readCodebook(await takeOut(files), 'out.qdc').codebook;
    expect(out?.codes).toEqual(readCodebook(theirs, 'in.qdc').codebook?.codes);
    expect(out?.codes[0]?.codes[0]?.codes[0]?.description).toBe(
      '# Keeps watch\n[[over]] *all*:\n- the reeds',
    );
    expect([...files.contents.keys()].filter((path) => !path.startsWith('Imports/')).sort()).toEqual([
      'Concepts/By hand.md',
      'Concepts/By word.md',
      'Concepts/a-b - c.md',
      'Concepts/warden.md',
      'Frameworks/Who helps & how.md',
    ]);
    expect(matrixBookOf((await readTexts(files)).texts).frameworks[0]?.roles.map(({ name }) => name)).toEqual(
      ['warden', 'a-b - c', 'By word'],
    );
  });

  it('leaves notes as they are that the vault has under the name, an alias or the id, and links to them', async () => {
    const files = new MemoryFiles({
      'Mine/Warden.md': '---\ntype: concept\n---\nMy own words.\n',
      'Mine/Speakers.md': '---\ntype: concept\naliases: [by word]\n---\nMine too.\n',
    });
    const before = files.tree();
    const { changes } = await bring(files, theirs);
    expect(changes.filter(({ action }) => action === 'keep').map(({ path }) => path)).toEqual([
      'Mine/Warden.md',
      'Mine/Speakers.md',
    ]);
    expect(files.tree()).toMatchObject(before);
    expect(files.text('Frameworks/Who helps & how.md')).toContain(
      'roles:\n  - "[[Warden]]"\n  - "[[a-b - c]]"\n  - "[[Speakers]]"\n',
    );
  });

  it('gives a framework that is there the roles that it lacks, after its own', async () => {
    const files = new MemoryFiles(Object.fromEntries(textsOf(disputedLagoon)));
    const more = ours().replace(
      '</Code>\n    </Code>',
      '</Code>\n<Code guid="5FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="scribe" isCodable="true"/></Code>',
    );
    const { changes } = await bring(files, more);
    expect(changes.map(({ action, path }) => `${action} ${path}`)).toEqual([
      'keep Concepts/warden.md',
      'keep Concepts/broker.md',
      'keep Concepts/teacher.md',
      'create Concepts/scribe.md',
      'update Frameworks/Keeping.md',
    ]);
    const { texts } = await readTexts(files);
    const [framework] = matrixBookOf(texts).frameworks;
    expect(framework?.roles.map(({ name }) => name)).toEqual(['warden', 'broker', 'teacher', 'scribe']);
  });

  it('a second time writes nothing, and is taken back whole', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = files.tree();
    await bring(files, theirs);
    const after = files.tree();
    const again = await bring(files, theirs);
    expect(again.changes.every(({ action }) => action === 'keep')).toBe(true);
    expect(files.tree()).toEqual(after);
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('takes the file’s name for the framework where no one code is above all, and names sets that it leaves out', async () => {
    const flat = printCodebook({
      codes: ['Tide', 'Ebb'].map((name) => ({
        guid: guidOf(name),
        name,
        isCodable: true,
        color: null,
        description: '',
        codes: [],
      })),
      sets: [{ guid: guidOf('set'), name: 'Water', members: [guidOf('Tide')] }],
    });
    const files = new MemoryFiles();
    const { problems, framework } = await bring(files, flat, 'folder/My codes.qdc');
    expect(framework).toBe('Frameworks/My codes.md');
    expect(problems.map(({ kind, values }) => [kind, values])).toEqual([
      ['matrix-out.sets', { sets: 'Water' }],
    ]);
  });

  it('is read in UTF-16 as well', async () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(theirs.slice(1), 'utf16le')]);
    const { framework } = await planCodebook(new MemoryFiles(), { file: 'a.qdc', bytes: wide, told: 'en' });
    expect(framework).toBe('Frameworks/Who helps & how.md');
  });
});

describe('a codebook that cannot be trusted', () => {
  const nested = `<CodeBook><Codes>${'<Code name="a">'.repeat(10_000)}${'</Code>'.repeat(10_000)}</Codes></CodeBook>`;
  const bomb =
    '<?xml version="1.0"?>\n<!DOCTYPE c [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<CodeBook><Codes><Code name="&b;"/></Codes></CodeBook>';

  it.each([
    ['with ten thousand codes in each other', nested, 'matrix-out.deep', 1],
    ['with entities of its own', bomb, 'matrix-out.doctype', 2],
    ['that is another file', '<html><body>No codes</body></html>', 'matrix-out.no-codebook', 1],
    ['that is no XML', 'Just words.', 'matrix-out.no-codebook', 1],
    ['that is empty', '', 'matrix-out.no-codebook', 1],
    ['without codes', '<CodeBook><Codes/></CodeBook>', 'matrix-out.no-codes', 1],
  ])('%s is named, and nothing is written', async (_what, text, kind, line) => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = files.tree();
    const planned = await planCodebook(files, { file: 'codes.qdc', bytes: bytesOf(text), told: 'en' });
    expect(planned.problems.map((one) => [one.kind, one.line])).toEqual([[kind, line]]);
    expect([planned.framework, planned.changes]).toEqual([null, []]);
    expect(files.tree()).toEqual(before);
  });

  it('that is a package of bytes is named', async () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]);
    const { problems } = await planCodebook(new MemoryFiles(), { file: 'p.qdpx', bytes, told: 'en' });
    expect(problems).toEqual([{ kind: 'matrix-out.no-codebook', file: 'p.qdpx' }]);
  });

  it('that is cut off is read as far as it goes', () => {
    const { codebook, problems } = readCodebook(
      theirs.slice(0, theirs.indexOf('<Code guid="4FF')),
      'cut.qdc',
    );
    expect(problems.map(({ kind }) => kind)).toEqual(['matrix-out.cut-off']);
    expect(codebook?.codes[0]?.codes[0]?.codes.map(({ name }) => name)).toEqual(['warden']);
  });

  it('names codes without a name, and ids that are none or come twice, and goes on', () => {
    const odd = `<CodeBook><Codes>
<Code guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="a"><Code name=" "><Code guid="x" name="b"/></Code></Code>
<Code guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="c"/>
</Codes></CodeBook>`;
    const { codebook, problems } = readCodebook(odd, 'odd.qdc');
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['matrix-out.nameless', 2],
      ['matrix-out.guid', 2],
      ['matrix-out.guid-twice', 3],
    ]);
    expect(codebook?.codes.map(({ name, codes }) => [name, codes.map((code) => code.name)])).toEqual([
      ['a', ['b']],
      ['c', []],
    ]);
    expect(new Set(codebook?.codes.map(({ guid }) => guid)).size).toBe(2);
  });
});
