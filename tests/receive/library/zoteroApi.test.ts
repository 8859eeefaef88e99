import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/receive';

const read = (value: unknown) =>
  readReferences(new TextEncoder().encode(JSON.stringify(value)), 'zotero').entries.map(({ work }) => work);

const item = (
  data: object,
  csljson: object = { id: 'users/1/items/X', type: 'book', title: 'Wells' },
): object => ({
  key: 'X',
  data: { itemType: 'book', ...data },
  csljson,
});

describe('the items of Zotero’s own interface', () => {
  it('have the citekey of Zotero, else the one that Better BibTeX writes into a line of its own', () => {
    const works = read([
      item({ citationKey: 'lund2018', extra: 'Citation Key: other' }),
      item({ extra: 'tex.note: x\nCitation Key: berg2015\nmore' }),
    ]);
    expect(works.map(({ id }) => id)).toEqual(['lund2018', 'berg2015']);
  });

  it('get a key of ours where they have none, as Zotero’s number of an item is none', () => {
    const csl = {
      id: 'X',
      type: 'book',
      title: 'Wells',
      author: [{ family: 'Sand' }],
      issued: { 'date-parts': [['2001']] },
    };
    const [work] = read([item({ extra: '' }, csl)]);
    expect(work?.id).toBe('sand2001');
    expect(work?.issued).toEqual({ 'date-parts': [[2001]] });
  });

  it('hold a work as it is, or as the text of a list of one; a text that is none leaves what else is known', () => {
    const work = { id: 'X', type: 'book', title: 'Wells' };
    const works = read(
      [work, JSON.stringify([work]), JSON.stringify({ items: [work] }), '[{'].map((csl, at) => ({
        ...item({ citationKey: `k${at}` }),
        csljson: csl,
      })),
    );
    expect(works.map(({ id, title }) => [id, title])).toEqual([
      ['k0', 'Wells'],
      ['k1', 'Wells'],
      ['k2', 'Wells'],
      ['k3', undefined],
    ]);
  });

  it('are no works where they are files or notes', () => {
    const parts = ['attachment', 'note', 'annotation'].map((itemType) => item({ itemType }));
    const bytes = new TextEncoder().encode(JSON.stringify([...parts, item({ citationKey: 'a' })]));
    const { entries, problems } = readReferences(bytes, 'zotero');
    expect(entries.map(({ work }) => work.id)).toEqual(['a']);
    expect(problems).toEqual([]);
  });
});
