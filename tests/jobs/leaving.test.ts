import { describe, expect, it } from 'vitest';
import {
  applyPlanned,
  checkVault,
  planByHand,
  planPaper,
  writesNothing,
  type LeftOff,
  type Planned,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { water } from './sample';
import { notesOfType } from './vaultWith';

function plan(files: MemoryFiles, leaveOff: readonly LeftOff[]): Promise<Planned> {
  return planPaper(water, files, { pathInVault: null, leaveOff, listed: true });
}

let clock = 1_795_000_000_000;

async function read(files: MemoryFiles, ...leaveOff: readonly LeftOff[]): Promise<MemoryFiles> {
  const moment = { now: (clock += 1), random: () => 0.5 };
  const { done } = await applyPlanned(await plan(files, leaveOff), files, moment);
  expect(done).toBe(true);
  return files;
}

const whole = await read(new MemoryFiles());
const paths = (files: MemoryFiles): readonly string[] => [...files.contents.keys()];
const hubOf = (files: MemoryFiles): string => files.text(notesOfType(files, 'paper')[0] ?? '');

/** The types of notes that go with each kind. */
const types: readonly (readonly [LeftOff, readonly string[]])[] = [
  ['concepts', ['concept', 'category']],
  ['actors', ['actor']],
  ['frameworks', ['framework', 'coding']],
  ['gaps', ['research-gap']],
];

describe('what a person leaves off', () => {
  it.each(types)('is not made, and nothing links to it: %s', async (kind, gone) => {
    const files = await read(new MemoryFiles(), kind);
    for (const type of gone) {
      expect(notesOfType(whole, type).length).toBeGreaterThan(0);
      expect(notesOfType(files, type)).toEqual([]);
    }
    expect((await checkVault(files)).problems).toEqual([]);
    expect(notesOfType(files, 'claim')).toEqual(notesOfType(whole, 'claim'));
  });

  it('stands in the hub in plain words', async () => {
    const files = await read(new MemoryFiles(), 'actors');
    const [actor = ''] = notesOfType(whole, 'actor');
    const name = actor.slice('Actors/'.length, -'.md'.length);
    expect(hubOf(whole)).toContain(`[[${name}`);
    expect(hubOf(files)).not.toContain(`[[${name}`);
    expect(hubOf(files)).toContain(name);
  });

  it('is a canvas that no hub speaks of, or bases', async () => {
    const files = await read(new MemoryFiles(), 'canvas', 'bases');
    expect(paths(whole).filter((path) => /\.(?:canvas|base)$/.test(path))).toHaveLength(3);
    expect(paths(files).filter((path) => /\.(?:canvas|base)$/.test(path))).toEqual([]);
    expect(hubOf(whole)).toContain('.canvas');
    expect(hubOf(files)).not.toMatch(/canvas/i);
  });

  it('is not listed for a person to decide about', async () => {
    const { items } = await plan(new MemoryFiles(), ['actors', 'gaps']);
    const kinds = new Set(items.map(({ kind }) => kind));
    expect(['actor', 'programme', 'research-gap'].filter((kind) => kinds.has(kind as 'actor'))).toEqual([]);
    expect(kinds.has('claim')).toBe(true);
  });

  it('leaves no empty frame on the canvas', async () => {
    const files = await read(new MemoryFiles(), 'concepts', 'gaps', 'actors');
    const canvas = files.text(paths(files).find((path) => path.endsWith('.canvas')) ?? '');
    interface Box {
      type: string;
      x: number;
      y: number;
      width: number;
      height: number;
    }
    const { nodes, edges } = JSON.parse(canvas) as { nodes: Box[]; edges: { toNode: string }[] };
    const cards = nodes.filter(({ type }) => type === 'file');
    const frames = nodes.filter(({ type }) => type === 'group');
    expect(frames.length).toBeGreaterThan(0);
    const isFilled = (frame: Box): boolean =>
      cards.some(
        ({ x, y }) => x >= frame.x && x < frame.x + frame.width && y >= frame.y && y < frame.y + frame.height,
      );
    expect(frames.filter((frame) => !isFilled(frame))).toEqual([]);
    expect(edges.length).toBeGreaterThan(0);
  });

  it('stays as it is where it is there already, and links still find it', async () => {
    const files = await read(new MemoryFiles());
    const kinds: readonly LeftOff[] = [
      ...(['concepts', 'actors', 'frameworks', 'gaps', 'stubs', 'bases', 'canvas'] as const),
    ];
    expect(writesNothing(await plan(files, kinds))).toBe(true);
  });

  it('is made again when the person wants it again', async () => {
    const files = await read(await read(new MemoryFiles(), 'actors', 'gaps', 'canvas', 'concepts'));
    const types = ['actor', 'research-gap', 'concept', 'category'];
    for (const type of types) expect(notesOfType(files, type)).toEqual(notesOfType(whole, type));
    expect(hubOf(files)).toBe(hubOf(whole));
  });

  it('is made all the same where the person made it by hand', async () => {
    const files = await read(new MemoryFiles(), 'concepts');
    const block = water.document.blocks[4];
    const words = water.document.text.slice(block?.from, block?.to).slice(0, 60);
    const wishes = { pathInVault: null, leaveOff: ['concepts'] } as const;
    const wanted = { kind: 'concept', words, name: 'Pump committee' } as const;
    const { note } = await planByHand(water, files, wanted, wishes);
    if (!note) throw new Error('no note was planned');
    await applyPlanned(note, files, { now: (clock += 1), random: () => 0.5 });
    expect(notesOfType(files, 'concept')).toEqual(['Concepts/Pump committee.md']);
    expect((await checkVault(files)).problems).toEqual([]);
    expect(writesNothing(await plan(files, ['concepts']))).toBe(true);
  });

  it('is of sources only those that nothing but a citation tells of', async () => {
    const files = await read(new MemoryFiles(), 'stubs');
    const gone = notesOfType(whole, 'source').filter((path) => !files.contents.has(path));
    expect(gone.length).toBeGreaterThan(0);
    for (const path of gone) expect(whole.text(path)).toContain('known: stub');
    for (const path of gone) expect(whole.text(path)).not.toMatch(/^(?:reading|tags):/m);
    const left = notesOfType(files, 'source').filter((path) => files.text(path).includes('known: stub'));
    for (const path of left) expect(files.text(path)).toMatch(/^(?:reading|tags):/m);
  });
});
