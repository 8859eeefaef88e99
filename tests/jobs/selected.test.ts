import { describe, expect, it } from 'vitest';
import type { Seen } from '../../src/jobs';
import { aboutSelected, spanOfSelected } from '../../src/jobs/selected';
import { MemoryFiles } from '../vault/memory';
import { water, write } from './sample';
import { notesOfType, paperOf } from './vaultWith';

const { document } = water;

async function textNote(): Promise<string> {
  const files = new MemoryFiles();
  await write(files);
  return files.text(notesOfType(files, 'text')[0] ?? '');
}

const twice = paperOf(
  'Hens on small farms\n\n1 Spring\n\nHens laid well. Rain was rare.\n\n2 Autumn\n\nFeed was dear. Hens laid well.\n',
  'hens.txt',
);

describe('words that a person selected', () => {
  it('are whole words, also where the selection missed a letter', async () => {
    const note = await textNote();
    const from = note.indexOf('oney was rarely the probl');
    const selected = { note, from, to: from + 'oney was rarely the probl'.length };
    expect(spanOfSelected(document, selected)?.text).toBe('Money was rarely the problem');
  });

  it('stay as they are in scripts that part no words', () => {
    const paper = paperOf('稲作の研究\n\n水は田に残る。雨は少ない。\n', 'rice.txt');
    const selected = { note: '', shown: '田に残る', beside: '' };
    expect(spanOfSelected(paper.document, selected)?.text).toBe('田に残る');
  });

  it('that run over blocks of a note as it reads are found', () => {
    const shown = 'Rain was rare.\n\n2 Autumn\n\nFeed was';
    const found = spanOfSelected(twice.document, { note: '', shown, beside: '' });
    expect(found?.text).toBe('Rain was rare. 2 Autumn Feed was');
  });

  it('that the paper says twice are those of the block in which they were selected', () => {
    const { document: hens } = twice;
    const note = hens.blocks
      .map(({ from, to }) => `${hens.text.slice(from, to)} ^t${hens.offsets[from] ?? 0}`)
      .join('\n\n');
    const of = (beside: string) =>
      spanOfSelected(hens, { note, shown: 'Hens laid well.', beside })?.start ?? -1;
    expect(of('Hens laid well. Rain was rare.')).toBe(hens.source.indexOf('Hens laid'));
    expect(of('Feed was dear. Hens laid well.')).toBe(hens.source.lastIndexOf('Hens laid'));
  });

  it('in the paper’s own file are found at their place, whatever its lines end in', () => {
    const file = 'Sheep on hills\n\nEwes eat\nheath-\ner here.\n\nAnd ewes eat heather there.\n';
    for (const text of [file, file.replace(/\n/g, '\r\n'), `\ufeff${file}`]) {
      const paper = paperOf(text, 'sheep.txt');
      const from = file.indexOf('eat\n');
      const found = spanOfSelected(paper.document, { file, from, to: file.indexOf(' here') });
      expect([text.length, found?.text, found?.start]).toEqual([
        text.length,
        'eat heather',
        text.indexOf('eat'),
      ]);
    }
  });

  it('are none where nothing of them is read', () => {
    const file = 'Sheep on hills\n\nEwes eat.\n';
    const paper = paperOf(file, 'sheep.txt');
    expect(spanOfSelected(paper.document, { file, from: 14, to: 16 })).toBeNull();
  });

  it('are shown with what stands around them, and the works that they cite come first', () => {
    const seen: Seen = { texts: new Map(), folders: [], bytes: new Map() };
    const words = 'A broker is a partner who links the committee';
    const { quote, works } = aboutSelected(water, seen, words, { pathInVault: null });
    expect(quote?.text).toBe(words);
    expect(quote?.after).not.toBe('');
    expect(works.map(({ citekey }) => citekey).sort()).toEqual(
      water.reading.works.map(({ id }) => id).sort(),
    );
    const nobody = aboutSelected(water, seen, 'Nobody said this.', { pathInVault: null });
    expect(nobody.quote).toBeNull();
    expect(nobody.works.some(({ cited }) => cited)).toBe(false);
    const cites = 'Ferreira (2013) followed 60 committees';
    const [first] = aboutSelected(water, seen, cites, { pathInVault: null }).works;
    expect(first).toMatchObject({ citekey: 'ferreira2013', cited: true });
  });
});
