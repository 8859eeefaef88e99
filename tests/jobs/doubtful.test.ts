import { describe, expect, it } from 'vitest';
import { applyPlanned, checkVault, planPaper, readPaper, undoLast, writesNothing } from '../../src/jobs';
import type { Paper, Planned, PlanWishes } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { kelp } from './doubts';

const sledge = 'concept/towed-underwater-camera-sledge';
const sledgeNote = 'Concepts/towed underwater camera sledge.md';

function paperOf(text: string): Paper {
  const { paper } = readPaper(new TextEncoder().encode(text), 'kelp.md');
  if (!paper) throw new Error('kelp.md was not read');
  return paper;
}

const paper = paperOf(kelp);
let clock = 1_800_000_000_000;

function plan(files: MemoryFiles, wishes: Partial<PlanWishes> = {}, of = paper): Promise<Planned> {
  return planPaper(of, files, { pathInVault: null, listed: true, ...wishes });
}

async function write(files: MemoryFiles, wishes: Partial<PlanWishes> = {}, of = paper): Promise<Planned> {
  const planned = await plan(files, wishes, of);
  await applyPlanned(planned, files, { now: (clock += 1), random: () => 0.5 });
  return planned;
}

const has = (files: MemoryFiles, path: string): boolean => Object.keys(files.tree()).includes(path);
const offIn = ({ items }: Planned): readonly string[] =>
  items.filter(({ off }) => off).map(({ kind, name }) => `${kind}: ${name}`);

describe('what a reading doubts', () => {
  it('stands last of its kind, with how sure it is and why in words', async () => {
    const { items } = await plan(new MemoryFiles());
    const shown = items
      .filter(({ kind }) => kind === 'concept' || kind === 'claim')
      .map(({ kind, sureness, why: [first] }) => `${kind}, ${sureness}: ${first ?? ''}`);
    expect(shown).toEqual([
      'concept, likely: The text defines it: “is defined as”',
      'concept, doubtful: It has a short form, but is named only 5 times',
      'claim, likely: It states a figure: “18 percent”',
      'claim, likely: It states a figure: “31 percent”',
      'claim, likely: It states a result or a cause: “We found”',
      'claim, doubtful: It states an effect, but before the results, in a part that no heading explains: “contributes to”',
    ]);
    const { items: dengan } = await plan(new MemoryFiles(), { told: 'id' });
    expect(dengan.find(({ id }) => id === sledge)?.why).toEqual([
      'Punya singkatan, tetapi hanya disebut 5 kali',
    ]);
  });

  it('gets no note by itself, and is told with its reason', async () => {
    const files = new MemoryFiles();
    const planned = await write(files);
    expect(offIn(planned)).toEqual([
      'concept: towed underwater camera sledge',
      'claim: Shelter from waves contributes to the growth of young cod in every sound.',
    ]);
    expect(planned.leftOff.map(({ id }) => id)).toContain(sledge);
    expect(has(files, sledgeNote)).toBe(false);
    expect(has(files, 'Concepts/kelp canopy.md')).toBe(true);
    expect(files.text(planned.hub)).not.toContain('[[towed underwater camera sledge');
    expect((await checkVault(files)).problems).toEqual([]);
  });

  it('gets its note where the person takes it, and keeps it when the paper is read again', async () => {
    const files = new MemoryFiles();
    const { choices } = await plan(files);
    const without = choices.without.filter((id) => id !== sledge);
    await write(files, { choices: { ...choices, without } });
    expect(has(files, sledgeNote)).toBe(true);
    const again = await plan(files);
    expect(offIn(again)).toHaveLength(1);
    expect(writesNothing(again)).toBe(true);
  });

  it('stays off when the paper is read again, and writes nothing then', async () => {
    const files = new MemoryFiles();
    await write(files);
    const again = await plan(files);
    expect(offIn(again)).toHaveLength(2);
    expect(writesNothing(again)).toBe(true);
  });

  it('gets notes where all is asked for, also after it was left off', async () => {
    const files = new MemoryFiles();
    await write(files);
    const planned = await write(files, { all: true });
    expect(planned.leftOff).toEqual([]);
    expect(has(files, sledgeNote)).toBe(true);
    // Then they are the person's: reading the paper without asking for all takes none away.
    expect(writesNothing(await plan(files))).toBe(true);
    expect((await undoLast(files)).problems).toEqual([]);
    expect(has(files, sledgeNote)).toBe(false);
  });

  it('is on where the vault has a note of it already', async () => {
    const note = `---\ntype: concept\ncw-id: ${sledge}\n---\nMine.\n`;
    const planned = await plan(new MemoryFiles({ [sledgeNote]: note }));
    expect(offIn(planned)).toEqual([
      'claim: Shelter from waves contributes to the growth of young cod in every sound.',
    ]);
  });

  it('that a newer version of the paper adds is off, and what was taken before stays', async () => {
    const files = new MemoryFiles();
    const { choices } = await plan(files);
    await write(files, { choices: { ...choices, without: [] } });
    const more = 'Beds also contribute to the calm of harbours on stormy days in spring.';
    const newer = paperOf(kelp.replace('We photographed beds', `${more} We photographed beds`));
    const planned = await plan(files, {}, newer);
    expect(offIn(planned)).toEqual([`claim: ${more}`]);
  });
});
