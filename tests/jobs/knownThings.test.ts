import { describe, expect, it } from 'vitest';
import { withKnownThings } from '../../src/jobs/knownThings';
import { apply, isEmpty, noChoices, planOf, readVault, type Draft, type Plan } from '../../src/vault';
import { MemoryFiles } from '../vault/memory';
import { nextMoment } from '../vault/made';

type Kind = 'concept' | 'category' | 'actor';

/** A note of a thing as a reading of `paper` drafts it. */
function thing(paper: string, type: Kind, name: string, aliases: readonly string[] = []): Draft {
  const id = `${type === 'actor' ? 'actor' : 'concept'}/${name.toLowerCase().replaceAll(' ', '-')}`;
  return {
    path: `${type === 'actor' ? 'Actors' : 'Concepts'}/${name}.md`,
    id,
    keeping: 'merge',
    properties: { type, 'cw-id': id, ...(aliases.length > 0 ? { aliases } : {}) },
    body: '',
    section: { heading: `In ${paper}`, text: `What ${paper} says.\n` },
  };
}

function hub(paper: string, link: string): Draft {
  const id = `${paper}/paper`;
  const properties = { type: 'paper', 'cw-id': id, title: paper };
  return { path: `Papers/${paper}.md`, id, keeping: 'merge', properties, body: `On [[${link}]].\n` };
}

async function planFor(files: MemoryFiles, drafts: readonly Draft[]): Promise<Plan> {
  const vault = await readVault(files);
  return planOf(withKnownThings(drafts, vault, noChoices).drafts, vault);
}

async function read(files: MemoryFiles, ...drafts: readonly Draft[]): Promise<void> {
  const { done } = await apply(files, await planFor(files, drafts), nextMoment(files));
  expect(done).toBe(true);
}

const things = (files: MemoryFiles): readonly string[] =>
  [...files.contents.keys()].filter((path) => /^(?:Concepts|Actors)\//.test(path)).sort();

describe('one thing in two papers', () => {
  const first = [
    hub('Herring', 'Net guild'),
    thing('Herring', 'actor', 'Net guild', ['Coastal net guild', 'CNG']),
  ];

  it('has one note, though one paper tells of an organisation and the other defines a concept', async () => {
    const files = new MemoryFiles();
    const second = [hub('Salt', 'Net guild'), thing('Salt', 'concept', 'Net guild')];
    await read(files, ...first);
    await read(files, ...second);
    expect(things(files)).toEqual(['Actors/Net guild.md']);
    const note = files.text('Actors/Net guild.md');
    expect(note).toContain('## In Herring\n\nWhat Herring says.');
    expect(note).toContain('## In Salt\n\nWhat Salt says.');
    expect(note).toContain('type: actor\ncw-id: actor/net-guild\n');
    for (const drafts of [first, second]) expect(isEmpty(await planFor(files, drafts))).toBe(true);
  });

  it('has one note under the name that it had first, the other is an alias, and links find it', async () => {
    const files = new MemoryFiles();
    await read(files, ...first);
    await read(
      files,
      hub('Salt', 'Coastal net guild'),
      thing('Salt', 'actor', 'Coastal net guild', ['the guild']),
    );
    expect(things(files)).toEqual(['Actors/Net guild.md']);
    expect(files.text('Actors/Net guild.md')).toContain('  - Coastal net guild\n  - CNG\n  - the guild\n');
    expect(files.text('Papers/Salt.md')).toContain('On [[Net guild]].');
  });

  it('is not made again where the person deleted its note', async () => {
    const files = new MemoryFiles();
    const second = [hub('Salt', 'Coastal net guild'), thing('Salt', 'concept', 'Coastal net guild')];
    await read(files, ...first);
    await read(files, ...second);
    files.contents.delete('Actors/Net guild.md');
    await read(files, ...second);
    expect(things(files)).toEqual([]);
    expect(files.text('Papers/Salt.md')).toContain('On Coastal net guild.');
  });
});

describe('two things', () => {
  it('of one acronym have a note each', async () => {
    const files = new MemoryFiles();
    await read(files, hub('Herring', 'Net guild'), thing('Herring', 'actor', 'Net guild', ['CNG']));
    await read(files, hub('Gas', 'CNG'), thing('Gas', 'concept', 'Compressed natural gas', ['CNG']));
    expect(things(files)).toEqual(['Actors/Net guild.md', 'Concepts/Compressed natural gas.md']);
  });

  it('have a note each where a third has the names of both', async () => {
    const files = new MemoryFiles();
    await read(
      files,
      hub('Herring', 'fish pass'),
      thing('Herring', 'concept', 'fish ladder'),
      thing('Herring', 'concept', 'fish pass'),
    );
    await read(
      files,
      hub('Salt', 'fishway'),
      thing('Salt', 'concept', 'fishway', ['fish ladder', 'fish pass']),
    );
    expect(things(files)).toEqual([
      'Concepts/fish ladder.md',
      'Concepts/fish pass.md',
      'Concepts/fishway.md',
    ]);
  });

  it('stay two where the person’s own note has the name of one', async () => {
    const files = new MemoryFiles({ 'Ideas/Net guild.md': 'Mine.' });
    await read(files, thing('Herring', 'actor', 'Net guild'));
    expect(files.text('Ideas/Net guild.md')).toBe('Mine.');
    expect(things(files)).toEqual(['Actors/Net guild (actor).md']);
  });
});
