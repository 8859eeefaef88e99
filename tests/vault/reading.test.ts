import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/notes/check';
import { draftsOf } from '../../src/notes';
import { apply, isEmpty, planOf, readVault, type Draft, type Plan } from '../../src/vault';
import { lagoon, lagoonReading, library, libraryReading } from '../notes/made';
import { nextMoment } from './made';
import { MemoryFiles } from './memory';

const first = draftsOf(lagoonReading, lagoon, { sha256: 'aa' }).drafts;
const second = draftsOf(libraryReading, library, { sha256: 'bb' }).drafts;
/** The same paper, as a later version of us understands it. */
const later = draftsOf(
  { ...lagoonReading, claims: lagoonReading.claims.slice(1), keywords: ['a new keyword'] },
  lagoon,
  { sha256: 'aa' },
).drafts;

async function write(files: MemoryFiles, drafts: readonly Draft[]): Promise<Plan> {
  const plan = planOf(drafts, await readVault(files));
  const { done, problems } = await apply(files, plan, nextMoment(files));
  expect({ done, problems }).toEqual({ done: true, problems: [] });
  return plan;
}

/** What does not hold in the vault. */
async function faults(files: MemoryFiles): Promise<readonly string[]> {
  const { texts } = await readVault(files);
  const notes = [...texts].flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
  const others = [...texts].flatMap(([path, text]) => (text === null ? [path] : []));
  return checkNotes(notes, others).map(
    ({ kind, file, values }) => `${kind} ${file} ${JSON.stringify(values)}`,
  );
}

function pathOf(type: string): string {
  return first.find(({ properties }) => properties['type'] === type)?.path ?? '';
}

describe('a vault into which papers were read', () => {
  it('holds every link, quote and property, and is not changed by reading again', async () => {
    const files = new MemoryFiles();
    await write(files, first);
    await write(files, second);
    expect(await faults(files)).toEqual([]);
    for (const drafts of [first, second]) expect(isEmpty(planOf(drafts, await readVault(files)))).toBe(true);
  });

  it('holds every link after notes of each kind were renamed by hand', async () => {
    const files = new MemoryFiles();
    await write(files, first);
    for (const type of [
      'paper',
      'text',
      'concept',
      'category',
      'source',
      'actor',
      'claim',
      'research-gap',
      'framework',
    ]) {
      files.put(`Mine/${type} renamed.md`, files.text(pathOf(type)));
      files.contents.delete(pathOf(type));
    }
    await write(files, first);
    expect(await faults(files)).toEqual([]);
    expect(isEmpty(planOf(first, await readVault(files)))).toBe(true);
  });

  it.each(['concept', 'category', 'source', 'actor', 'claim', 'research-gap'])(
    'holds no link to a %s that was deleted',
    async (type) => {
      const files = new MemoryFiles();
      await write(files, first);
      files.contents.delete(pathOf(type));
      await write(files, first);
      expect(files.contents.has(pathOf(type))).toBe(false);
      expect((await faults(files)).filter((fault) => fault.startsWith('check.link'))).toEqual([]);
      expect(isEmpty(planOf(first, await readVault(files)))).toBe(true);
    },
  );

  it('goes over to what a later version understands, and back', async () => {
    const files = new MemoryFiles();
    await write(files, first);
    const before = files.tree();
    const plan = await write(files, later);
    expect(plan.changes.some(({ action }) => action === 'remove')).toBe(true);
    expect(plan.changes.filter(({ action }) => action === 'conflict')).toEqual([]);
    expect(await faults(files)).toEqual([]);
    await write(files, first);
    const notes = (tree: Record<string, string>): object =>
      Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('Imports/')));
    expect(notes(files.tree())).toEqual(notes(before));
  });

  it('keeps a line that the person wrote into every note', async () => {
    const files = new MemoryFiles();
    await write(files, first);
    const mine = first.filter(({ path, keeping }) => path.endsWith('.md') && keeping === 'merge');
    for (const { path } of mine) files.put(path, `${files.text(path)}\nMy own line.\n`);
    await write(files, later);
    for (const { path } of mine) expect(files.text(path)).toContain('My own line.');
  });
});
