import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepReferences,
  openReferences,
  reopenReferences,
  writeReferences,
  type KeptReferences,
  type LibraryOpen,
} from '../../../src/receive';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const breath = (): Promise<void> => Promise.resolve();

/** What a device gives back of a reading: what it can store of it. */
async function stored(open: LibraryOpen): Promise<KeptReferences> {
  const kept = await keepReferences(open, breath);
  if (!kept) throw new Error('nothing can be kept');
  return structuredClone(kept);
}

async function reopened(open: LibraryOpen, bytes: Uint8Array, file: string): Promise<LibraryOpen> {
  const again = reopenReferences(await stored(open), bytes, file);
  if (!again) throw new Error('not as it should be');
  return again;
}

/** All that a reading gives, as plain data. */
function told({ entries, problems }: LibraryOpen) {
  const works = entries.map(({ key, line, light, work }) => ({
    key,
    line: line(),
    light: light(),
    work: work(),
  }));
  return { works, problems };
}

const entry = (at: number): string =>
  `@article{well${at},\n  author = {Lund, A. and Berg, ${at}},\n  title = {On {T}ides ${at}},\n  year = ${2000 + (at % 20)},\n  month = mar,\n  journal = jw # " ${at}"\n}\n\n`;
const library = `% mine\n@string{jw = {Journal of Water}}\n@preamble{"x"}\n${Array.from({ length: 6 }, (_, at) => entry(at)).join('')}@string{jw = {Later}}\n${entry(7)}@xdata{house, publisher = {Quay}}\n@book{whole, ids = {all, every}, title = {Whole}, xdata = {house}}\n@inbook{ch, crossref = {every}, title = {Chapter}, month = nomonth}\n@misc{, title = {No key}, author = {Ito, K.}}\n@book{well1, title = {Twice}}\n`;

/** What a person, or a program that is cut off, may put anywhere. */
const pieces = [
  '@book{new, title = {New}, year = 1999}\n',
  '}',
  '{',
  '"',
  '@',
  '\n@',
  '\n@book{x',
  '\n@book{\n@book{y, title = {Y}}',
  ',',
  '@comment{',
  '@string{jw = {Other}}\n',
  '\u0000',
  'ü',
  ' ',
  'year = 1',
];

const edit = fc.record({
  at: fc.nat(library.length),
  takes: fc.oneof(fc.constant(0), fc.nat(300)),
  piece: fc.constantFrom('', ...pieces),
});

describe('a library that this device kept', () => {
  it('is the one that was read, whatever is broken in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 4 }), async (edits) => {
        let text = library;
        for (const { at, takes, piece } of edits) text = text.slice(0, at) + piece + text.slice(at + takes);
        const read = openReferences(bytesOf(text), 'a.bib');
        const kept = await keepReferences(read, breath);
        // A text that holds what stands between texts is not kept at all.
        if (!kept) {
          expect(text).toContain('\u0000');
          return;
        }
        const again = reopenReferences(structuredClone(kept), bytesOf(text), 'a.bib');
        expect(again && told(again)).toEqual(told(read));
      }),
      { numRuns: 400 },
    );
  });

  it('is read on from there when its file was changed, and is kept again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        let text = library;
        let open = openReferences(bytesOf(text), 'a.bib');
        for (const { at, takes, piece } of edits) {
          const kept = await keepReferences(open, breath);
          const again = kept && reopenReferences(structuredClone(kept), bytesOf(text), 'a.bib');
          text = text.slice(0, at) + piece + text.slice(at + takes);
          open = openReferences(bytesOf(text), 'a.bib', undefined, again ?? open);
          expect(told(open)).toEqual(told(openReferences(bytesOf(text), 'a.bib')));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells of the same fields that no reading understands, when their works are cited', async () => {
    const text = `% above\n\n@book{a,\n  title = {A},\n  author = {\\verb}\n}\n@book{b, title = {\\begin{x}}}\n`;
    const [now, later] = [[] as unknown[], [] as unknown[]];
    const read = openReferences(bytesOf(text), 'a.bib', (problem) => now.push(problem));
    const kept = await stored(read);
    const again = reopenReferences(kept, bytesOf(text), 'a.bib', (problem) => later.push(problem));
    for (const open of [read, again]) for (const { work } of open?.entries ?? []) work();
    expect(now.length).toBeGreaterThan(0);
    expect(later).toEqual(now);
  });

  it('shows what did not change by the same objects, as one that was just read does', async () => {
    const long = `@string{jw = {Journal of Water}}\n${Array.from({ length: 12 }, (_, at) => entry(at)).join('')}`;
    const before = await reopened(openReferences(bytesOf(long), 'a.bib'), bytesOf(long), 'a.bib');
    const lights = before.entries.map(({ light }) => light());
    const changed = bytesOf(long.replace('{T}ides 6', '{W}aves 6'));
    const now = openReferences(changed, 'a.bib', undefined, before).entries.map(({ light }) => light());
    expect(now[6]?.title).toBe('On Waves 6');
    expect(now[0]).toBe(lights[0]);
    expect(now[11]).toBe(lights[11]);
  });

  const works = openReferences(bytesOf(library), 'a.bib').entries.map(({ work }) => work());
  it.each(['csl-json', 'csl-yaml', 'ris', 'enw', 'nbib', 'endnote-xml'] as const)(
    'is the one that was read, as %s',
    async (format) => {
      const bytes = bytesOf(writeReferences(works, format).text);
      const read = openReferences(bytes, 'a');
      expect(read.entries.length).toBeGreaterThan(5);
      expect(told(await reopened(read, bytes, 'a'))).toEqual(told(read));
    },
  );

  it('keeps what is wrong with a file, and the keys that it makes for works without one', async () => {
    const bytes = bytesOf('[{"title": "Reefs", "author": [{"family": "Sato"}]}, 7, {"id": "x"}]');
    const read = openReferences(bytes, 'a.json');
    const again = await reopened(read, bytes, 'a.json');
    expect(again.problems).toEqual(read.problems);
    expect(again.problems.map(({ kind }) => kind)).toEqual(['csl.no-work']);
    expect(again.entries.map(({ key }) => key)).toEqual(read.entries.map(({ key }) => key));
    expect(again.entries[0]?.key).toBe('satond');
  });

  it('is not kept where it says what can not be stored as it is', async () => {
    const open = openReferences(bytesOf('- id: a\n  title: A\n  volume: .inf\n'), 'a.yaml');
    expect(open.entries).toHaveLength(1);
    expect(await keepReferences(open, breath)).toBeNull();
  });

  it('is read anew where what was kept is not as it should be', async () => {
    const kept = await stored(openReferences(bytesOf(library), 'a.bib'));
    if (kept.entries.as !== 'bibtex') throw new Error('another reader');
    const { lights } = kept.entries;
    const broken = { ...kept, entries: { ...kept.entries, lights: { ...lights, title: 'one' } } };
    expect(reopenReferences(broken, bytesOf(library), 'a.bib')).toBeNull();
  });
});
