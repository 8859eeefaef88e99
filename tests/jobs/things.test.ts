import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  applyPlanned,
  checkVault,
  planThing,
  undoLast,
  type PlannedChanges,
  type ThingWish,
} from '../../src/jobs';
import { fullestFramework, matrixBookOf } from '../../src/jobs/matrix';
import { MatrixTable, type MatrixBook } from '../../src/matrix';
import { readTexts } from '../../src/vault';
import { MemoryFiles } from '../vault/memory';
import { paperOf, planFor, readInto } from './vaultWith';

const name = 'peran-organisasi-internasional.txt';
const sample = paperOf(
  readFileSync(join(import.meta.dirname, '..', '..', 'templates', 'sample', name), 'utf8'),
  name,
);

let clock = 1_960_000_000_000;

function plan(files: MemoryFiles, wish: ThingWish): Promise<PlannedChanges> {
  return planThing(files, { wish, told: 'en', folders: {} });
}

async function change(files: MemoryFiles, wish: ThingWish): Promise<PlannedChanges> {
  const planned = await plan(files, wish);
  const { done, problems } = await applyPlanned(planned, files, { now: (clock += 1), random: () => 0.5 });
  expect(problems).toEqual([]);
  expect(done).toBe(true);
  return planned;
}

async function sampleVault(more: Readonly<Record<string, string>> = {}): Promise<MemoryFiles> {
  const files = new MemoryFiles(more);
  await readInto(files, sample);
  return files;
}

async function bookOf(files: MemoryFiles): Promise<MatrixBook> {
  return matrixBookOf((await readTexts(files)).texts);
}

/** What the matrix of the fullest framework shows of those that act, a line a row. */
async function shown(files: MemoryFiles): Promise<readonly string[]> {
  const book = await bookOf(files);
  const table = new MatrixTable(book, { framework: fullestFramework(book)?.path ?? '', rows: 'actor' });
  const head = table.columns.map((column) => column.name).join(', ');
  const rows = table.rows.map((row) => {
    const counts = table.columns.map(({ key }) => table.cell(row.key, key).supports);
    return `${row.name}: ${counts.join(' ')}`;
  });
  return [head, ...rows];
}

/** What a new reading of the paper would change. */
async function rereading(files: MemoryFiles): Promise<readonly string[]> {
  const { changes } = await planFor(files, sample);
  return changes.filter(({ action }) => action !== 'keep').map(({ action, path }) => `${action} ${path}`);
}

const problemsOf = async (files: MemoryFiles): Promise<readonly string[]> =>
  (await checkVault(files)).problems.map(({ kind, file }) => `${kind} ${file}`);

const ijm = 'Actors/International Justice Missions.md';
const lantern = 'Actors/Project Lantern.md';
const pampanga = 'Actors/Pampanga Project.md';

const board = `{"nodes":[
{"id":"a","type":"file","file":"${lantern}","x":0,"y":0,"width":1,"height":1},
{"id":"b","type":"text","text":"See [[Project Lantern|it]]","x":0,"y":0,"width":1,"height":1}
],"edges":[]}
`;

describe('somebody who acts, under another name', () => {
  it('is called by it everywhere, and keeps what links show and where they lead', async () => {
    const files = await sampleVault({
      'Draft.md':
        '---\nabout: "[[Actors/Project Lantern|Lantern]]"\n---\nIn [[Project Lantern]], [the project](Actors/Project%20Lantern.md), ![[project lantern#Mine]].\r\n\n| [[Project Lantern\\|it]] |\n\n`[[Project Lantern]]`\n',
      'Board.canvas': board,
    });
    await change(files, { act: 'rename', path: lantern, name: 'Lantern: the first' });
    expect(files.contents.has(lantern)).toBe(false);
    const text = files.text('Actors/Lantern - the first.md');
    expect(text).toContain('cw-id: actor/project-lantern\n');
    expect(text).toContain('aliases:\n  - Project Lantern\n  - "Lantern: the first"\n');
    expect(files.text('Draft.md')).toBe(
      '---\nabout: "[[Lantern - the first|Lantern]]"\n---\nIn [[Lantern - the first]], [[Lantern - the first|the project]], ![[Lantern - the first#Mine]].\r\n\n| [[Lantern - the first\\|it]] |\n\n`[[Project Lantern]]`\n',
    );
    expect(files.text('Board.canvas')).toContain('"file":"Actors/Lantern - the first.md"');
    expect(files.text('Board.canvas')).toContain('"text":"See [[Lantern - the first|it]]"');
    expect(await shown(files)).toEqual([
      'educator, counterpart, agenda setter',
      'Lantern - the first: 1 1 1',
      'Pampanga Project: 1 1 0',
      'Anti-Sex Trafficking System Transformation Project: 1 1 1',
      'International Justice Missions: 3 3 2',
      'Interpol: 0 0 0',
      'United Nations Children’s Fund: 0 0 0',
      'End Child Prostitution in Asian Tourism: 0 0 0',
    ]);
    const codings = (await bookOf(files)).codings.filter(({ actor }) => actor.name === 'Lantern - the first');
    expect(codings).toHaveLength(3);
    for (const { path } of codings) expect(files.text(path)).not.toContain('Project Lantern –');
    expect(await problemsOf(files)).toEqual([]);
  });

  it('is found by a later reading of its paper, which changes nothing', async () => {
    const files = await sampleVault();
    await change(files, { act: 'rename', path: lantern, name: 'Lantern' });
    await change(files, { act: 'rename', path: 'Concepts/educator.md', name: 'teacher' });
    expect(await rereading(files)).toEqual([]);
    await readInto(files, sample);
    expect(files.contents.has(lantern)).toBe(false);
    expect((await shown(files)).slice(0, 2)).toEqual([
      'teacher, counterpart, agenda setter',
      'Lantern: 1 1 1',
    ]);
  });

  it('is as before, byte for byte, when that is undone', async () => {
    const files = await sampleVault({ 'Board.canvas': board });
    const before = files.tree();
    await change(files, { act: 'rename', path: lantern, name: 'Lantern' });
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('has its own name alone once it is called as before again', async () => {
    const files = await sampleVault();
    const before = files.text('Frameworks/Peran Civil Society Organizations (boussard2003).md');
    await change(files, { act: 'rename', path: lantern, name: 'Lantern' });
    await change(files, { act: 'rename', path: 'Actors/Lantern.md', name: 'Project Lantern' });
    expect(files.text('Frameworks/Peran Civil Society Organizations (boussard2003).md')).toBe(before);
    expect(files.text(lantern)).toContain('aliases:\n  - Lantern\n');
  });

  it('is told where a name is taken, missing, or no thing’s, and nothing is planned', async () => {
    const files = await sampleVault({
      'Notes/Lantern.md': 'Mine.\n',
      'Actors/Bad.md': '---\ntype: actor\na: [\n---\n',
    });
    for (const [wish, kind] of [
      [{ act: 'rename', path: lantern, name: 'lantern' }, 'thing.taken'],
      [{ act: 'rename', path: lantern, name: '  ' }, 'thing.nameless'],
      [{ act: 'rename', path: lantern, name: 'project Lantern' }, 'thing.capitals'],
      [{ act: 'rename', path: 'Notes/Lantern.md', name: 'Light' }, 'thing.unknown'],
      [{ act: 'rename', path: 'Actors/Gone.md', name: 'Light' }, 'thing.unknown'],
      [{ act: 'rename', path: 'Actors/Bad.md', name: 'Light' }, 'thing.unreadable'],
      [{ act: 'merge', path: lantern, into: 'Actors/Bad.md' }, 'thing.unreadable'],
      [{ act: 'merge', path: lantern, into: lantern }, 'thing.itself'],
      [{ act: 'split', path: lantern, codings: [], to: { path: lantern, name: '' } }, 'thing.itself'],
    ] as const) {
      const { changes, problems } = await plan(files, wish);
      expect(problems.map((one) => one.kind)).toEqual([kind]);
      expect(changes).toEqual([]);
    }
  });

  it('leaves a note whose properties can’t be read, and names it', async () => {
    const files = await sampleVault({ 'Bad.md': '---\na: [\n---\n[[Project Lantern]]\n' });
    const { problems } = await change(files, { act: 'rename', path: lantern, name: 'Lantern' });
    expect(problems).toEqual([
      { kind: 'thing.left', file: 'Bad.md', values: { from: 'Project Lantern', to: 'Lantern' } },
    ]);
    expect(files.text('Bad.md')).toContain('[[Project Lantern]]');
  });

  it('is told apart from another note of its name by where a link stands', async () => {
    const twin = '---\ntype: actor\n---\n';
    const files = new MemoryFiles({
      'A/Reed.md': twin,
      'B/Reed.md': twin,
      'A/x.md': '[[Reed]] [[B/Reed]]\n',
      'B/y.md': '[[Reed]] [[A/Reed|a]]\n',
    });
    await change(files, { act: 'rename', path: 'B/Reed.md', name: 'Rush' });
    expect(files.text('A/x.md')).toBe('[[Reed]] [[Rush]]\n');
    expect(files.text('B/y.md')).toBe('[[Rush]] [[A/Reed|a]]\n');
  });

  it('gets back what somebody else coded under the old name meanwhile, when it is renamed once more', async () => {
    const files = await sampleVault();
    await change(files, { act: 'rename', path: lantern, name: 'Lantern' });
    const coding = (await bookOf(files)).codings.find(({ actor }) => actor.name === 'Lantern')?.path ?? '';
    const other = 'Codings/2026-01/01KE0000000000000000000000.md';
    files.put(
      other,
      files
        .text(coding)
        .replace('[[Lantern]]', '[[Project Lantern]]')
        .replace(/^cw-id.*$/m, 'cw-id: coding/01KE0000000000000000000000'),
    );
    files.put('Draft.md', 'In [[Project Lantern]].\n');
    expect(await shown(files)).toContain('Project Lantern: 0 1 0');
    expect((await bookOf(files)).problems.map(({ kind, file }) => [kind, file])).toEqual([
      ['matrix.missing', other],
    ]);
    expect((await problemsOf(files)).filter((line) => line.endsWith(other))).toHaveLength(1);
    await change(files, { act: 'rename', path: 'Actors/Lantern.md', name: 'Lantern' });
    expect((await bookOf(files)).problems).toEqual([]);
    expect((await shown(files))[1]).toBe('Lantern: 1 1 1');
    expect(files.text('Draft.md')).toBe('In [[Lantern|Project Lantern]].\n');
  });
});

describe('two that are one', () => {
  const mine = async (more = {}): Promise<MemoryFiles> => {
    const files = await sampleVault(more);
    const own = files.text(pampanga).replace('place: Pampanga', 'place: Luzon');
    files.put(
      pampanga,
      `${own.replace('\n\n## ', '\n\nMy own first words.\n\n## ')}\nMy last words.\n\n## Mine\n\nA thought.\n`,
    );
    return files;
  };
  const wish = { act: 'merge', path: pampanga, into: lantern } as const;

  it('stand in one row, with the evidence of both, and no name twice in a list', async () => {
    const files = await mine();
    await change(files, wish);
    expect((await shown(files)).slice(0, 4)).toEqual([
      'educator, counterpart, agenda setter',
      'Project Lantern: 2 2 1',
      'Anti-Sex Trafficking System Transformation Project: 1 1 1',
      'International Justice Missions: 3 3 2',
    ]);
    const framework = files.text('Frameworks/Peran Civil Society Organizations (boussard2003).md');
    expect(framework.match(/^ {2}- "\[\[Project Lantern\]\]"$/gm)).toHaveLength(1);
    expect((await bookOf(files)).problems).toEqual([]);
    expect(await problemsOf(files)).toEqual([]);
    const left = Object.entries(files.tree()).filter(
      ([path, text]) => text.includes('[[Pampanga Project') && !path.startsWith('Imports/'),
    );
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it('have one note with all that a person wrote of either', async () => {
    const files = await mine();
    await change(files, wish);
    expect(files.contents.has(pampanga)).toBe(false);
    const text = files.text(lantern);
    expect(text).toContain('aliases:\n  - Pampanga Project\n');
    expect(text).toContain('cw-also:\n  - actor/pampanga-project\n');
    expect(text).toContain('place: Cebu\n');
    for (const words of ['My own first words.', 'My last words.', '## Mine\n\nA thought.', '- place: Luzon'])
      expect(text).toContain(words);
    expect(text.match(/^## Dalam /gm)).toHaveLength(1);
  });

  it('stay one when their paper is read again, and nothing is doubled', async () => {
    const files = await sampleVault();
    await change(files, wish);
    expect(await rereading(files)).toEqual([]);
    await readInto(files, sample);
    expect(files.contents.has(pampanga)).toBe(false);
    expect((await shown(files))[1]).toBe('Project Lantern: 2 2 1');
    const again = await mine();
    await change(again, wish);
    const before = again.text(lantern);
    await readInto(again, sample);
    for (const words of ['My own first words.', 'My last words.', '## Mine\n\nA thought.'])
      expect(again.text(lantern).split(words)).toHaveLength(before.split(words).length);
  });

  it('are two again, byte for byte, when that is undone', async () => {
    const files = await mine({ 'Board.canvas': board });
    const before = files.tree();
    await change(files, wish);
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('are one again where two people renamed one apart from each other', async () => {
    const files = await sampleVault();
    await change(files, { act: 'rename', path: lantern, name: 'Lantern' });
    const text = files.text('Actors/Lantern.md');
    files.put('Actors/Lamp.md', `${text}\nWhat the other wrote.\n`);
    files.put('Draft.md', '[[Lamp]]\n');
    await change(files, { act: 'merge', path: 'Actors/Lamp.md', into: 'Actors/Lantern.md' });
    expect(files.text('Draft.md')).toBe('[[Lantern]]\n');
    expect(files.text('Actors/Lantern.md')).toContain('What the other wrote.');
    expect(files.text('Actors/Lantern.md')).toContain('aliases:\n  - Project Lantern\n  - Lamp\n');
    expect(files.text('Actors/Lantern.md')).not.toContain('cw-also');
    expect(await problemsOf(files)).toEqual([]);
    expect(await rereading(files)).toEqual([]);
  });

  it('follow in verdicts, and in properties where a person wrote a name', async () => {
    const verdict =
      '---\ntype: verdict\naliases:\n  - "Pampanga Project – agenda setter"\nframework: "[[Peran Civil Society Organizations (boussard2003)]]"\nactor: Pampanga Project\nrole: "[[agenda setter]]"\nverdict: not-applicable\nby: Ana\nmade: 2026-01-01T00:00:00.000Z\n---\n';
    const files = await sampleVault({ 'Verdicts/v.md': verdict });
    await change(files, wish);
    expect(files.text('Verdicts/v.md')).toBe(
      verdict
        .replace('- "Pampanga Project', '- "Project Lantern')
        .replace('actor: Pampanga Project', 'actor: "[[Project Lantern]]"'),
    );
  });
});

describe('one that is two', () => {
  const of = async (files: MemoryFiles, path: string): Promise<readonly string[]> =>
    (await bookOf(files)).codings
      .filter(({ actor, role }) => actor.path === path || role.path === path)
      .map((coding) => coding.path);

  it('gives codings to a new row, and a later reading leaves them there', async () => {
    const files = await sampleVault();
    const before = files.tree();
    const codings = (await of(files, ijm)).slice(0, 2);
    const to = { path: null, name: 'IJM: Manila' };
    await change(files, { act: 'split', path: ijm, codings, to });
    expect(files.text('Actors/IJM - Manila.md')).toMatch(
      /^---\ntype: actor\ncw-id: actor\/ijm-manila\nkind: organisation\n/,
    );
    const rows = await shown(files);
    expect(rows.some((row) => row.startsWith('IJM - Manila: ') && row !== 'IJM - Manila: 0 0 0')).toBe(true);
    expect(await of(files, 'Actors/IJM - Manila.md')).toEqual(codings);
    expect(await rereading(files)).toEqual([]);
    expect(await problemsOf(files)).toEqual([]);
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });

  it('gives codings to a role beside it, which its framework has too from then on', async () => {
    const files = await sampleVault();
    const codings = (await of(files, 'Concepts/educator.md')).slice(0, 1);
    await change(files, {
      act: 'split',
      path: 'Concepts/educator.md',
      codings,
      to: { path: null, name: 'trainer' },
    });
    expect((await shown(files))[0]).toBe('educator, trainer, counterpart, agenda setter');
    const table = (await shown(files)).join('\n');
    expect(table).toMatch(/: \d 1 \d \d/);
    expect(await rereading(files)).toEqual([]);
  });

  it('gives codings to one that is there, and leaves those that do not name it', async () => {
    const files = await sampleVault();
    const [own = ''] = await of(files, pampanga);
    const [foreign = ''] = await of(files, lantern);
    const to = { path: 'Actors/Interpol.md', name: 'Interpol' };
    const { problems } = await change(files, { act: 'split', path: pampanga, codings: [own, foreign], to });
    expect(problems).toEqual([{ kind: 'thing.not-of', file: foreign, values: { name: 'Pampanga Project' } }]);
    expect(await of(files, 'Actors/Interpol.md')).toEqual([own]);
  });
});
