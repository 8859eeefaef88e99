import { describe, expect, it } from 'vitest';
import { emptyVault, isEmpty, planOf, readVault } from '../../src/vault';
import { MemoryFiles } from './memory';
import { draftsOf, planFor, read, told } from './made';

async function readOnce(): Promise<MemoryFiles> {
  const files = new MemoryFiles();
  await read(files);
  return files;
}

function move(files: MemoryFiles, from: string, to: string): void {
  files.put(to, files.text(from));
  files.contents.delete(from);
}

const changed = {
  claim: 'Spring tides flood the lower fields.',
  hub: '## Claims\n\n- [[Claim 1]]\n- [[Tide gate]]\n\nNew: see [[Tide gate|the gate]].\n',
};

describe('a plan for an empty vault', () => {
  it('makes every note of the reading', () => {
    expect(told(planOf(draftsOf(), emptyVault))).toEqual([
      'create Papers/Tides.md (vault.new)',
      'create Papers/Tides (text).md (vault.new)',
      'create Concepts/Tide gate.md (vault.new)',
      'create Claims/Claim 1.md (vault.new)',
      'create Codings/tide2020/0AB.md (vault.new)',
      'create Claims.base (vault.new)',
      'create Papers/Tides.canvas (vault.new)',
    ]);
    expect(planOf(draftsOf(), emptyVault).folders).toEqual([
      'Papers',
      'Concepts',
      'Claims',
      'Codings',
      'Codings/tide2020',
    ]);
  });
});

describe('what the person did stays', () => {
  it('a renamed and moved note is found by what it is, and links follow it', async () => {
    const files = await readOnce();
    move(files, 'Concepts/Tide gate.md', 'Gates/Pintu air.md');
    const { plan } = await read(files, changed);
    expect(told(plan)).toContain('keep Gates/Pintu air.md (vault.same)');
    expect(files.text('Papers/Tides.md')).toContain('- [[Pintu air]]');
    expect(files.text('Papers/Tides.md')).toContain('[[Pintu air|the gate]]');
    expect(files.text('Claims/Claim 1.md')).toContain('See [[Pintu air]].');
    expect(files.contents.has('Concepts/Tide gate.md')).toBe(false);
    expect(isEmpty(await planFor(files, changed))).toBe(true);
  });

  it('a rename that Obsidian carried through is no change', async () => {
    const files = await readOnce();
    move(files, 'Concepts/Tide gate.md', 'Concepts/Pintu air.md');
    for (const path of ['Papers/Tides.md', 'Claims/Claim 1.md'])
      files.put(path, files.text(path).replace('[[Tide gate]]', '[[Pintu air]]'));
    const plan = await planFor(files);
    expect(plan.changes.filter(({ action }) => action !== 'keep')).toEqual([]);
  });

  it('a deleted note is not made again, and links to it become plain text', async () => {
    const files = await readOnce();
    files.contents.delete('Concepts/Tide gate.md');
    const { plan } = await read(files, changed);
    expect(told(plan)).toContain('keep Concepts/Tide gate.md (vault.deleted)');
    expect(files.contents.has('Concepts/Tide gate.md')).toBe(false);
    expect(files.text('Papers/Tides.md')).toContain('- Tide gate\n');
    expect(files.text('Papers/Tides.md')).toContain('see the gate.');
    expect(files.text('Claims/Claim 1.md')).toContain('See Tide gate.');
    expect(isEmpty(await planFor(files, changed))).toBe(true);
  });

  it('a deleted base or canvas is not made again; a changed one is left', async () => {
    const files = await readOnce();
    files.contents.delete('Claims.base');
    files.put('Papers/Tides.canvas', '{}');
    await read(files, changed);
    expect(files.contents.has('Claims.base')).toBe(false);
    expect(files.text('Papers/Tides.canvas')).toBe('{}');
  });

  it('words and properties of their own, with comments and order', async () => {
    const files = await readOnce();
    const path = 'Concepts/Tide gate.md';
    files.put(
      path,
      '---\ncw-id: concept/tide-gate # never change this\ntype: concept\nrating: 5\naliases: [sluice, "flap"]\n---\nMy view.\n\n## In Tides\n\nA gate that closes with the tide. I saw one. From [[Tides]].\n\n## Mine\n\nText.\n',
    );
    await read(files, {
      aliases: ['sluice', 'lock'],
      concept: 'A gate that closes with the high tide. From [[Tides]].\n',
    });
    expect(files.text(path)).toBe(
      '---\ncw-id: concept/tide-gate # never change this\ntype: concept\nrating: 5\naliases:\n  - sluice\n  - flap\n  - lock\n---\nMy view.\n\n## In Tides\n\nA gate that closes with the high tide. I saw one. From [[Tides]].\n\n## Mine\n\nText.\n',
    );
  });

  it('a note whose properties they took away', async () => {
    const files = await readOnce();
    files.put('Concepts/Tide gate.md', 'Only my words.\n');
    await read(files, { concept: 'Something else.\n', aliases: ['sluice', 'lock'] });
    expect(files.text('Concepts/Tide gate.md')).toContain('Only my words.\n');
    expect(files.text('Concepts/Tide gate.md')).not.toContain('Something else.');
    expect(files.text('Papers/Tides.md')).toContain('[[Tide gate]]');
  });

  it('a paper’s part of a note that they took away', async () => {
    const files = await readOnce();
    files.put('Concepts/Tide gate.md', '---\ncw-id: concept/tide-gate\n---\nMine.\n');
    await read(files, { concept: 'Something else.\n' });
    expect(files.text('Concepts/Tide gate.md')).toBe('---\ncw-id: concept/tide-gate\n---\nMine.\n');
  });

  it('a note whose properties cannot be read', async () => {
    const files = await readOnce();
    const broken = '---\ncw-id: concept/tide-gate\naliases: [a\n---\n';
    files.put('Concepts/Tide gate.md', broken);
    const { plan } = await read(files, { concept: 'Something else.\n' });
    expect(told(plan)).toContain('conflict Concepts/Tide gate.md (vault.bad-properties)');
    expect(files.text('Concepts/Tide gate.md')).toBe(broken);
  });

  it('shows both where both changed the same words, once', async () => {
    const files = await readOnce();
    files.put(
      'Claims/Claim 1.md',
      files.text('Claims/Claim 1.md').replace('flood the lower fields.\n\n', 'ruin what we sow.\n\n'),
    );
    const options = { conflictTitle: 'Menurut hasil bacaan' };
    const drafts = draftsOf().map((draft) => ({
      ...draft,
      body: draft.body.replace('Spring tides flood the lower', 'High tides flood our lower'),
    }));
    const plan = planOf(drafts, await readVault(files), options);
    expect(plan.changes.find(({ path }) => path === 'Claims/Claim 1.md')).toMatchObject({
      action: 'conflict',
      why: { key: 'vault.conflict', values: { count: 1 } },
      what: [''],
    });
    const after = plan.changes.find(({ path }) => path === 'Claims/Claim 1.md')?.after;
    expect(after).toContain(
      'Spring tides ruin what we sow.\n\n> [!citeweave] Menurut hasil bacaan\n> High tides flood our lower fields.\n\n> [!quote]\n> Spring',
    );
  });
});

describe('a note that papers share', () => {
  const second = {
    paper: 'moor2021',
    concept: 'On moors a gate holds water.\n',
    aliases: ['peat gate'],
    claims: [],
  };

  it('keeps what each says under a heading of its own', async () => {
    const files = await readOnce();
    await read(files, second);
    expect(files.text('Concepts/Tide gate.md')).toBe(
      '---\ntype: concept\ncw-id: concept/tide-gate\naliases:\n  - sluice\n  - peat gate\nacronym:\n---\n\n## In Tides\n\nA gate that closes with the tide. From [[Tides]].\n\n## In moor2021\n\nOn moors a gate holds water.\n',
    );
    await read(files, { concept: 'It closes.\n' });
    expect(files.text('Concepts/Tide gate.md')).toContain(
      '## In Tides\n\nIt closes.\n\n## In moor2021\n\nOn moors',
    );
    expect(isEmpty(await planFor(files, second))).toBe(true);
  });

  it('loses only the part of the paper that speaks of it no more', async () => {
    const files = await readOnce();
    await read(files, second);
    const without = draftsOf().filter(({ id }) => id !== 'concept/tide-gate');
    const plan = planOf(without, await readVault(files));
    const change = plan.changes.find(({ path }) => path === 'Concepts/Tide gate.md');
    expect(change).toMatchObject({ action: 'update', why: { key: 'vault.gone-part' } });
    expect(change?.after).not.toContain('## In Tides');
    expect(change?.after).toContain('## In moor2021\n\nOn moors');
  });
});

describe('a note that the reading makes no more', () => {
  it('goes where nobody touched it or links to it', async () => {
    const files = new MemoryFiles();
    await read(files, { claims: ['One.', 'Two, two.'] });
    expect(told(await planFor(files, { claims: ['One.'] }))).toContain(
      'remove Claims/Claim 2.md (vault.gone)',
    );
    await read(files, { claims: ['One.'] });
    expect(files.contents.has('Claims/Claim 2.md')).toBe(false);
    await read(files, { claims: ['One.', 'Two, two.'] });
    expect(files.contents.has('Claims/Claim 2.md')).toBe(true);
  });

  it('stays where the person changed it, or links to it', async () => {
    const files = new MemoryFiles({ 'Diary.md': 'I like [[Claim 2]].' });
    await read(files, { claims: ['One.', 'Two, two.', 'Three, three, three.'] });
    files.put('Claims/Claim 3.md', `${files.text('Claims/Claim 3.md')}Mine.\n`);
    const plan = await planFor(files, { claims: ['One.'] });
    expect(told(plan).slice(-2)).toEqual([
      'keep Claims/Claim 2.md (vault.gone-linked)',
      'keep Claims/Claim 3.md (vault.gone-yours)',
    ]);
  });
});

describe('a name that another note has', () => {
  it('is told apart by what it is, wherever the other lies, and links follow', async () => {
    const mine = 'My own gate.\n';
    const files = new MemoryFiles({ 'concepts/tide GATE.md': mine, 'Old/Claim 1.md': 'old' });
    const { plan } = await read(files);
    expect(told(plan)).toContain('create concepts/Tide gate (concept).md (vault.name-taken)');
    expect(files.text('concepts/tide GATE.md')).toBe(mine);
    expect(files.text('Papers/Tides.md')).toContain('- [[Claim 1 (claim)]]\n- [[Tide gate (concept)]]');
    expect(files.text('Codings/tide2020/0AB.md')).toContain('claim: "[[Claim 1 (claim)]]"');
    expect(files.text('Papers/Tides.canvas')).toContain('"file":"concepts/Tide gate (concept).md"');
    expect(isEmpty(await planFor(files))).toBe(true);
  });
});

describe('a vault without import notes', () => {
  it('is merged with care: what is there stays, what is missing is added', async () => {
    const files = await readOnce();
    for (const path of [...files.contents.keys()])
      if (path.startsWith('Imports/')) files.contents.delete(path);
    expect(isEmpty(await planFor(files))).toBe(true);
    files.put(
      'Papers/Tides.md',
      '---\ncw-id: tide2020/paper\ntitle: My tides\n---\nMy summary.\n\n- [[Claim 1]]\n',
    );
    await read(files);
    expect(files.text('Papers/Tides.md')).toBe(
      '---\ncw-id: tide2020/paper\ntitle: My tides\ntype: paper\nauthors:\n  - R. Wells\nyear: 2020\n---\nMy summary.\n\n## Claims\n\n- [[Claim 1]]\n- [[Tide gate]]\n\nThe text is in [[Tides (text)]].\n',
    );
    expect(isEmpty(await planFor(files))).toBe(true);
  });
});

describe('the paper’s text', () => {
  it('is never written again for the same file', async () => {
    const files = await readOnce();
    files.put('Papers/Tides (text).md', files.text('Papers/Tides (text).md').replace('Spring', 'Autumn'));
    expect(isEmpty(await planFor(files))).toBe(true);
  });

  it('is written anew for another file, unless the person changed it', async () => {
    const files = await readOnce();
    expect(told(await planFor(files, { sha: 'bb22' }))).toContain(
      'update Papers/Tides (text).md (vault.new-text)',
    );
    files.put('Papers/Tides (text).md', files.text('Papers/Tides (text).md').replace('Spring', 'Autumn'));
    expect(told(await planFor(files, { sha: 'bb22' }))).toContain(
      'conflict Papers/Tides (text).md (vault.text-edited)',
    );
  });
});

describe('a vault in which only line ends were changed', () => {
  const crlf = (files: MemoryFiles): void => {
    for (const path of files.contents.keys())
      if (path.endsWith('.md')) files.put(path, files.text(path).replaceAll('\n', '\r\n'));
  };

  it('gets the text of another file, in the line ends that it has', async () => {
    const files = new MemoryFiles();
    await read(files);
    crlf(files);
    const { plan } = await read(files, { sha: 'bb22' });
    expect(told(plan)).toContain('update Papers/Tides (text).md (vault.new-text)');
    expect(files.text('Papers/Tides (text).md')).toContain('file-sha256: bb22\r\n');
    expect(files.text('Papers/Tides (text).md')).not.toMatch(/[^\r]\n/);
  });

  it('loses what the reading makes no more', async () => {
    const files = new MemoryFiles();
    await read(files, { hub: '[[Tide gate]]\n', claims: ['One.', 'Two words.'] });
    crlf(files);
    const plan = await planFor(files, { hub: '[[Tide gate]]\n', claims: ['One.'] });
    expect(told(plan)).toContain('remove Claims/Claim 2.md (vault.gone)');
  });
});

describe('an import note that cannot be read', () => {
  it('is named, and stops nothing', async () => {
    const files = await readOnce();
    const [path = ''] = [...files.contents.keys()].filter((one) => one.startsWith('Imports/'));
    files.put(path, files.text(path).replace('"files"', '"fils"'));
    const plan = await planFor(files);
    expect(plan.problems).toEqual([
      { kind: 'vault.import-unreadable', file: path, line: 1, values: { message: 'incomplete' } },
    ]);
    expect(isEmpty(plan)).toBe(true);
    files.put(path, files.text(path).replace('cw-format: 1', 'cw-format: 2'));
    expect((await planFor(files)).problems.map(({ kind }) => kind)).toEqual(['vault.import-newer']);
  });
});
