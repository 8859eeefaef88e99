import { describe, expect, it } from 'vitest';
import {
  applyPlanned,
  checkVault,
  noChoices,
  planByHand,
  undoLast,
  writesNothing,
  type PlannedNote,
  type Wanted,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { notesOf, plan, water, write } from './sample';
import { notesOfType, paperOf } from './vaultWith';

const wishes = { pathInVault: null };
let clock = 2_000_000_000_000;

async function made(files: MemoryFiles, wanted: Wanted, paper = water): Promise<PlannedNote> {
  const { note, problems } = await planByHand(paper, files, wanted, wishes);
  if (!note) throw new Error(problems.map(({ kind }) => kind).join());
  const { done } = await applyPlanned(note, files, { now: (clock += 1), random: () => 0.5 });
  expect(done).toBe(true);
  return note;
}

async function refusal(files: MemoryFiles, wanted: Wanted): Promise<readonly string[]> {
  const { note, problems } = await planByHand(water, files, wanted, wishes);
  expect(note).toBeNull();
  return problems.map(({ kind }) => kind);
}

const sentence = 'Money was rarely the problem.';
const claim: Wanted = { kind: 'claim', words: sentence, name: 'Fees do not explain breakdowns' };

describe('a claim made by hand', () => {
  it('is one note, bound to its quote like the rest, and the hub tells of it', async () => {
    const files = new MemoryFiles();
    const { hub } = await write(files);
    const { changes, path } = await made(files, claim);
    expect(changes.map((one) => `${one.action} ${one.path}`)).toEqual([`update ${hub}`, `create ${path}`]);
    const text = files.text(path);
    expect(text).toContain(
      'Fees do not explain breakdowns\n\n> [!quote]\n> Money was rarely the problem. [[',
    );
    expect(text).toContain('section: "5.1 State of the pumps"\npage: "43"');
    expect(files.text(hub)).toContain('|Fees do not explain breakdowns]]');
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('is neither lost nor doubled when the paper is read again, on any device', async () => {
    const files = new MemoryFiles();
    await write(files);
    const { path } = await made(files, claim);
    expect(writesNothing(await plan(files.restarted()))).toBe(true);
    const claims = notesOfType(files, 'claim');
    await write(files, (await plan(files)).choices);
    expect(notesOfType(files, 'claim')).toEqual(claims);
    expect(claims).toContain(path);
  });

  it('is made again from the same choices, byte for byte', async () => {
    const files = new MemoryFiles();
    await write(files);
    await made(files, claim);
    const { choices } = await plan(files);
    const other = new MemoryFiles();
    await write(other, choices);
    const { [`Papers/Who keeps the water running.canvas`]: _canvas, ...notes } = notesOf(other);
    for (const [path, text] of Object.entries(notes).filter(([one]) => one.endsWith('.md')))
      expect(files.text(path)).toBe(text);
  });

  it('of words that are selected in the text note is found at its place', async () => {
    const files = new MemoryFiles();
    await write(files);
    const [text = ''] = notesOfType(files, 'text');
    const note = files.text(text);
    const from = note.indexOf(sentence);
    const { path } = await made(files, { ...claim, words: { note, from, to: from + sentence.length } });
    expect(files.text(path)).toContain('> Money was rarely the problem. [[');
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('stays as it is when a new file of the paper has its words no more', async () => {
    const title = 'Keeping sheep on steep land';
    const paper = (words: string) =>
      paperOf(`${title}\n\nIn 2019 the valley had 340 farms. ${words}\n`, 'sheep.txt');
    const files = new MemoryFiles();
    await write(files, undefined, paper('Sheep like hay.'));
    const { path } = await made(
      files,
      { kind: 'claim', words: 'Sheep like hay.', name: '' },
      paper('Sheep like hay.'),
    );
    const text = files.text(path);
    await write(files, undefined, paper('Goats do not.'));
    expect(files.text(path)).toBe(text);
    await write(files, undefined, paper('And so on. Sheep like hay.'));
    expect(notesOfType(files, 'claim').filter((one) => one.includes('Sheep'))).toEqual([path]);
  });

  it('is undone like any import', async () => {
    const files = new MemoryFiles();
    await write(files);
    const before = files.tree();
    await made(files, claim);
    await undoLast(files);
    expect(files.tree()).toEqual(before);
    expect((await plan(files)).choices).toEqual(noChoices);
  });

  it('is refused where the words are a claim already, or are not in the paper', async () => {
    const files = new MemoryFiles();
    await write(files);
    const known = 'In Mirrin 84% worked, in Kethu 69%, and in Ondala only 52%.';
    const { problems } = await planByHand(water, files, { ...claim, words: known }, wishes);
    expect(problems.map(({ kind, values }) => [kind, values?.['path']])).toEqual([
      ['hand.there', notesOfType(files, 'claim').find((path) => path.includes('In Mirrin 84%'))],
    ]);
    expect(await refusal(files, { ...claim, words: 'Nobody said this.' })).toEqual(['hand.no-words']);
    await made(files, claim);
    expect(await refusal(files, claim)).toEqual(['hand.there']);
  });

  it('needs the notes of this version of the paper', async () => {
    expect(await refusal(new MemoryFiles(), claim)).toEqual(['hand.not-read']);
  });
});

describe('a concept made by hand', () => {
  it('is a note with the words that define it', async () => {
    const files = new MemoryFiles();
    await write(files);
    const words = 'Money was rarely the problem.';
    const { path } = await made(files, { kind: 'concept', words, name: 'Fee collection' });
    expect(path).toBe('Concepts/Fee collection.md');
    expect(files.text(path)).toContain('> Money was rarely the problem. [[');
    expect((await checkVault(files)).problems).toEqual([]);
    expect(writesNothing(await plan(files))).toBe(true);
  });

  it('that the paper has already gets the words in its note', async () => {
    const files = new MemoryFiles();
    await write(files);
    const { path } = await made(files, { kind: 'concept', words: sentence, name: 'Water committees' });
    expect(path).toBe('Concepts/water committee.md');
    expect(files.text(path).match(/\[!quote\]/g)).toHaveLength(2);
    expect(writesNothing(await plan(files))).toBe(true);
  });

  it('needs a name', async () => {
    const files = new MemoryFiles();
    await write(files);
    expect(await refusal(files, { kind: 'concept', words: sentence, name: ' ' })).toEqual(['hand.no-name']);
  });
});

describe('prior literature made by hand', () => {
  const words = 'A broker is a partner who links the committee';

  it('is a review in the note of its work', async () => {
    const files = new MemoryFiles();
    await write(files);
    const { path } = await made(files, { kind: 'prior-literature', words, name: '', work: 'tamsin2014' });
    expect(path).toBe('Sources/@tamsin2014.md');
    expect(files.text(path)).toContain('- prior-literature');
    expect(files.text(path)).toContain(words);
    expect((await checkVault(files)).problems).toEqual([]);
    expect(writesNothing(await plan(files))).toBe(true);
  });

  it('needs a work that the paper knows', async () => {
    const files = new MemoryFiles();
    await write(files);
    const wanted: Wanted = { kind: 'prior-literature', words: sentence, name: '' };
    expect(await refusal(files, wanted)).toEqual(['hand.no-work']);
    expect(await refusal(files, { ...wanted, work: 'nobody1900' })).toEqual(['hand.no-work']);
  });
});
