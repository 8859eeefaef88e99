import { describe, expect, it } from 'vitest';
import { checkVault, undoLast, writesNothing } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { notesOf, plan, water, write } from './sample';
import { notesOfType, paperOf } from './vaultWith';

const broker = 'concept/broker';
const union = 'actor/mirrin-women-s-union';

async function problemsIn(files: MemoryFiles): Promise<readonly string[]> {
  return (await checkVault(files)).problems.map(({ kind, file }) => `${kind} ${file}`);
}

const linking = (files: MemoryFiles, name: string): readonly string[] =>
  Object.entries(notesOf(files))
    .filter(([path, text]) => path.endsWith('.md') && new RegExp(`\\[\\[${name}[\\]|]`).test(text))
    .map(([path]) => path);

describe('what a plan lists', () => {
  it('is every thing with its quote in context, how many places tell of it, and where it goes', async () => {
    const { items } = await plan(new MemoryFiles());
    const item = items.find(({ id }) => id === union);
    expect(item).toMatchObject({
      kind: 'actor',
      name: 'Mirrin Women’s Union',
      places: 5,
      path: 'Actors/Mirrin Women’s Union.md',
      action: 'create',
      off: false,
    });
    expect(water.document.text).toContain(item?.quote?.text);
    expect(item?.quote?.before.endsWith('The ')).toBe(true);
    expect([...new Set(items.map(({ kind }) => kind))].sort()).toEqual([
      'actor',
      'category',
      'claim',
      'coding',
      'concept',
      'framework',
      'prior-literature',
      'research-gap',
      'source',
    ]);
  });

  it('has an id of its own for each thing', async () => {
    const { items } = await plan(new MemoryFiles());
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe('a thing that was taken off', () => {
  it('gets no note, nothing links to it, and its name stays as text', async () => {
    const files = new MemoryFiles();
    const { hub } = await write(files, { without: [broker, union] });
    expect(Object.keys(notesOf(files))).not.toContain('Concepts/broker.md');
    expect(linking(files, 'broker')).toEqual([]);
    expect(linking(files, 'Mirrin Women’s Union')).toEqual([]);
    expect(files.text(hub)).toContain('Mirrin Women’s Union');
    expect(await problemsIn(files)).toEqual([]);
  });

  it('takes the codings that rest on it along', async () => {
    const files = new MemoryFiles();
    await write(files, { without: [union] });
    const codings = notesOfType(files, 'coding').map((path) => files.text(path));
    expect(codings).toHaveLength(5);
    expect(codings.filter((text) => text.includes('Mirrin'))).toEqual([]);
  });

  it('leaves no card on the canvas and no line to one', async () => {
    const files = new MemoryFiles();
    const { hub } = await write(files, { without: [broker] });
    const canvas = files.text(hub.replace(/md$/, 'canvas'));
    const { nodes, edges } = JSON.parse(canvas) as {
      nodes: { id: string; file?: string }[];
      edges: { fromNode: string; toNode: string }[];
    };
    expect(nodes.filter(({ file }) => file === 'Concepts/broker.md')).toEqual([]);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ fromNode, toNode }) => !ids.has(fromNode) || !ids.has(toNode))).toEqual([]);
  });

  it('stays off when the paper is read again, on any device, until it is put on', async () => {
    const files = new MemoryFiles();
    await write(files, { without: [broker] });
    const again = await plan(files.restarted());
    expect(writesNothing(again)).toBe(true);
    expect(again.items.find(({ id }) => id === broker)).toMatchObject({ off: true, path: null });
    await write(files, {});
    expect(Object.keys(notesOf(files))).toContain('Concepts/broker.md');
    expect(linking(files, 'broker').length).toBeGreaterThan(0);
  });

  it('goes when it was there and nobody changed it', async () => {
    const files = new MemoryFiles();
    await write(files);
    await write(files, { without: [broker] });
    expect(Object.keys(notesOf(files))).not.toContain('Concepts/broker.md');
    expect(await problemsIn(files)).toEqual([]);
  });
});

describe('a thing that was renamed', () => {
  it('has the name in its file and in all links, keeps its id, and is found by its old name', async () => {
    const files = new MemoryFiles();
    await write(files, { names: { [broker]: 'Go-between' } });
    const text = files.text('Concepts/Go-between.md');
    expect(text).toContain(`cw-id: ${broker}`);
    expect(text).toContain('- broker');
    expect(linking(files, 'broker')).toEqual([]);
    expect(linking(files, 'Go-between').length).toBeGreaterThan(3);
    expect(await problemsIn(files)).toEqual([]);
  });

  it('keeps the name when the paper is read again', async () => {
    const files = new MemoryFiles();
    await write(files, { names: { [broker]: 'Go-between' } });
    expect(writesNothing(await plan(files.restarted()))).toBe(true);
  });

  it('to the name of another note is told apart by what it is', async () => {
    const files = new MemoryFiles({ 'Thinking/Go-between.md': 'Mine.' });
    await write(files, { names: { [broker]: 'Go-between' } });
    expect(files.text('Thinking/Go-between.md')).toBe('Mine.');
    expect(files.text('Concepts/Go-between (category).md')).toContain(`cw-id: ${broker}`);
    expect(await problemsIn(files)).toEqual([]);
  });
});

describe('what is no person’s to rename', () => {
  it('is a coding: it is written once, under a name of its own', async () => {
    const files = new MemoryFiles();
    const { items } = await plan(files);
    const codings = items.filter(({ kind }) => kind === 'coding');
    expect(codings.length).toBeGreaterThan(0);
    expect(codings.filter(({ renamable }) => renamable)).toEqual([]);
    await write(files, { names: Object.fromEntries(codings.map(({ id }) => [id, 'Mine'])) });
    const paths = notesOfType(files, 'coding');
    expect(paths).toHaveLength(codings.length);
    expect(paths.filter((path) => !/\/[0-9A-Z]{26}\.md$/.test(path))).toEqual([]);
  });

  it('is the sign by which a source is known as one', async () => {
    const files = new MemoryFiles();
    const { items } = await plan(files);
    const [first, second] = items.filter(({ kind }) => kind === 'source');
    await write(files, { names: { [first?.id ?? '']: 'Well book', [second?.id ?? '']: '@pump-book' } });
    expect(notesOfType(files, 'source')).toEqual(
      expect.arrayContaining(['Sources/@Well book.md', 'Sources/@pump-book.md']),
    );
    expect(await problemsIn(files)).toEqual([]);
  });
});

describe('a thing that was merged with a note that is there', () => {
  const mine = '---\ntags:\n  - mine\n---\nWho brings two sides together.\n\nSee [[Elsewhere]].\n';

  it('is written into it below the words of the person, which stay', async () => {
    const files = new MemoryFiles({ 'Thinking/Mediator.md': mine, 'Elsewhere.md': '' });
    await write(files, { into: { [broker]: 'Thinking/Mediator.md' } });
    const text = files.text('Thinking/Mediator.md');
    expect(text).toContain('Who brings two sides together.\n\nSee [[Elsewhere]].\n\n## In ');
    expect(text).toContain('> [!quote]');
    expect(text).toContain('- broker');
    expect(text).not.toMatch(/^\w+:(?: \[\])?\n(?! )/m);
    expect(Object.keys(notesOf(files))).not.toContain('Concepts/broker.md');
    expect(linking(files, 'broker')).toEqual([]);
    expect(linking(files, 'Mediator').length).toBeGreaterThan(3);
    expect(await problemsIn(files)).toEqual([]);
  });

  it('is found there when the paper is read again, wherever the note was moved', async () => {
    const files = new MemoryFiles({ 'Thinking/Mediator.md': mine, 'Elsewhere.md': '' });
    await write(files, { into: { [broker]: 'Thinking/Mediator.md' } });
    expect(writesNothing(await plan(files))).toBe(true);
    files.put('People/Middleman.md', files.text('Thinking/Mediator.md'));
    files.contents.delete('Thinking/Mediator.md');
    await write(files);
    expect(Object.keys(notesOf(files))).not.toContain('Concepts/broker.md');
    expect(linking(files, 'Middleman').length).toBeGreaterThan(3);
  });

  it('that another paper made tells that note what else it is, for every later paper', async () => {
    const files = new MemoryFiles();
    const words =
      'Go-betweens\n\nA mediator is a person who links two sides (Berg, 2015). A mediator helps.\n';
    await write(files, {}, paperOf(words, 'berg.txt'));
    const path = notesOfType(files, 'concept').find((one) => one.includes('ediator')) ?? '';
    const id = /^cw-id: (.*)$/m.exec(files.text(path))?.[1];
    await write(files, { into: { [broker]: path } });
    const text = files.text(path);
    expect(text).toContain(`cw-id: ${id}\n`);
    expect(text).toContain(`cw-also:\n  - ${broker}`);
    expect(text.match(/^## In /gm)).toHaveLength(2);
    expect(await problemsIn(files)).toEqual([]);
    expect(writesNothing(await plan(files))).toBe(true);
    const third = paperOf(
      'Third\n\nA broker is a partner who links two sides (Orla, 2019). A broker waits.\n',
      'c.txt',
    );
    const planned = await plan(files, undefined, third);
    expect(planned.items.find((item) => item.id === broker)?.path).toBe(path);
  });

  it('is not made again when the person deletes that note', async () => {
    const files = new MemoryFiles();
    const words =
      'Go-betweens\n\nA mediator is a person who links two sides (Berg, 2015). A mediator helps.\n';
    await write(files, {}, paperOf(words, 'berg.txt'));
    const path = notesOfType(files, 'concept').find((one) => one.includes('ediator')) ?? '';
    await write(files, { into: { [broker]: path } });
    files.contents.delete(path);
    await write(files);
    const made = notesOfType(files, 'category').concat(notesOfType(files, 'concept'));
    expect(made.filter((one) => /broker|mediator/i.test(one))).toEqual([]);
    expect(linking(files, 'broker')).toEqual([]);
    const mine = new MemoryFiles({ 'Mediator.md': 'Mine.' });
    await write(mine, { into: { [broker]: 'Mediator.md' } });
    mine.contents.delete('Mediator.md');
    await write(mine);
    expect(Object.keys(notesOf(mine))).not.toContain('Concepts/broker.md');
    expect(await problemsIn(mine)).toEqual([]);
  });

  it('with that of another thing of the paper is one note for both', async () => {
    const files = new MemoryFiles();
    await write(files);
    await write(files, { into: { 'concept/watchdog': 'Concepts/broker.md' } });
    expect(Object.keys(notesOf(files))).not.toContain('Concepts/watchdog.md');
    expect(files.text('Concepts/broker.md').match(/^## In /gm)).toHaveLength(1);
    expect(linking(files, 'watchdog')).toEqual([]);
    expect(await problemsIn(files)).toEqual([]);
    expect(writesNothing(await plan(files))).toBe(true);
  });

  it('is undone byte for byte', async () => {
    const files = new MemoryFiles({ 'Thinking/Mediator.md': mine, 'Elsewhere.md': '' });
    const before = files.tree();
    await write(files, { into: { [broker]: 'Thinking/Mediator.md' }, without: [union] });
    await undoLast(files);
    expect(files.tree()).toEqual(before);
  });
});

describe('title, citekey and language', () => {
  it('are as the person chose, now and when the paper is read again', async () => {
    const files = new MemoryFiles();
    const chosen = { title: 'Water and who keeps it', citekey: 'okoro22', language: 'id' };
    const planned = await write(files, chosen);
    expect(planned).toMatchObject({ title: chosen.title, citekey: 'okoro22', language: 'id' });
    const hub = files.text('Papers/Water and who keeps it.md');
    expect(hub).toContain('citekey: okoro22');
    expect(hub).toContain('cw-id: okorolind2022/paper');
    expect(hub).toContain('## Konsep');
    expect(files.text('Sources/@okoro22.md')).toContain('type: source');
    expect(await problemsIn(files)).toEqual([]);
    expect(writesNothing(await plan(files))).toBe(true);
  });

  it('a citekey of another work gets a letter', async () => {
    const planned = await plan(new MemoryFiles(), { citekey: 'lund2018' });
    expect(planned.citekey).toBe('lund2018a');
  });
});

describe('two devices that read one paper and choose the same', () => {
  it('write the same notes', async () => {
    const choices = { without: [union], names: { [broker]: 'Go-between' }, title: 'Water' };
    const [one, other] = [new MemoryFiles(), new MemoryFiles()];
    await write(one, choices);
    await write(other, choices);
    expect(notesOf(one)).toEqual(notesOf(other));
  });
});

describe('a choice that changes no note', () => {
  it('is remembered all the same', async () => {
    const files = new MemoryFiles();
    await write(files);
    files.put('Concepts/broker.md', `${files.text('Concepts/broker.md')}\nMine.\n`);
    await write(files, { without: [broker] });
    const again = await plan(files);
    expect(again.choices.without).toEqual([broker]);
    expect(writesNothing(again)).toBe(true);
  });
});
