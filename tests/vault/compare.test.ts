import { describe, expect, it } from 'vitest';
import { compare, type Line } from '../../src/vault';
import { planFor, read } from './made';
import { MemoryFiles } from './memory';

const shown = (line: Line | null): string =>
  line === null
    ? '-'
    : line.changed.reduceRight(
        (text, { from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`,
        `${line.text}`,
      );

const rows = (before: string | null, after: string | null): readonly string[] =>
  compare({ before, after }).map((row) => `${row.kind}: ${shown(row.before)} | ${shown(row.after)}`);

describe('a note beside what it becomes', () => {
  it('shows which words of a line change', () => {
    expect(rows('One.\nThe tide is high.\nThree.\n', 'One.\nThe tide was high, they say.\nThree.\n')).toEqual(
      [
        'same: One. | One.',
        'changed: The tide [is] high. | The tide [was] high[, they say].',
        'same: Three. | Three.',
      ],
    );
  });

  it('shows which number of a link changes, and not the link as a whole', () => {
    expect(rows('See [[Tides (text)#^t812|p. 36]].\n', 'See [[Tides (text)#^t840|p. 36]].\n')).toEqual([
      'changed: See [[Tides (text)#^t[812]|p. 36]]. | See [[Tides (text)#^t[840]|p. 36]].',
    ]);
  });

  it('shows lines that come and lines that go, with their numbers', () => {
    expect(rows('One.\nTwo.\n', 'Zero.\nOne.\n')).toEqual([
      'added: - | [Zero.]',
      'same: One. | One.',
      'removed: [Two.] | -',
    ]);
    expect(compare({ before: 'One.\n', after: 'Zero.\nOne.\n' })[1]).toMatchObject({
      before: { number: 1 },
      after: { number: 2 },
    });
  });

  it('shows all of a note that is new or goes, and nothing of what is no text', () => {
    expect(rows(null, 'One.\n')).toEqual(['added: - | [One.]']);
    expect(rows('One.\n', null)).toEqual(['removed: [One.] | -']);
    expect(compare({ before: null, after: new Uint8Array([1]) })).toEqual([]);
  });

  it('gives every line of both, in order', () => {
    const [before, after] = ['a\nb\nc\nd\ne\n', 'a\nx\nc\ny\nz\ne\nf\n'];
    const all = compare({ before, after });
    const side = (which: 'before' | 'after'): string =>
      all
        .map((row) => row[which]?.text)
        .filter(Boolean)
        .join('');
    expect([side('before'), side('after')]).toEqual(['abcde', 'axcyzef']);
  });

  it('marks the part that shows what the reading says where the person says something else', async () => {
    const files = new MemoryFiles();
    await read(files, { concept: 'A gate that closes with the tide.\n' });
    const path = 'Concepts/Tide gate.md';
    files.put(path, files.text(path).replace('closes with the tide', 'nobody ever closes'));
    const plan = await planFor(files, { concept: 'A gate that opens by hand.\n' });
    const change = plan.changes.find((one) => one.path === path);
    const found = change ? compare(change).filter(({ kind }) => kind === 'conflict') : [];
    expect(found.map(({ after }) => after?.text)).toEqual([
      '> [!citeweave] Citeweave',
      '> A gate that opens by hand.',
    ]);
  });
});
