import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';

/** Three pages of a journal: a number at the foot of each, and a reference list that the second break cuts. */
const paged = [
  'Bees need hedges, and hedges need owners who leave them alone for years.\n',
  'Nobody counted the hedges of the valley before the war.\n\n11\f',
  'References\n\nIbe, C. (2014). Hedges and honey in the uplands. Journal of Small Farms,\n\n12\f',
  'Vol. 22 (4), 101–117.\n\nOkoro, D. (2016). Counting bees by ear. Field Notes, 3(1), 5–9.\n\n13\f',
].join('');

describe('a reference beside a page number', () => {
  it('is text, not a running head', () => {
    const { text } = documentOf(paged, 'hedges.txt');
    expect(text).toContain('Vol. 22 (4), 101–117.');
    expect(text).toContain('Counting bees by ear. Field Notes, 3(1), 5–9.');
  });

  it('leaves the numbers of the pages as the only furniture', () => {
    expect(documentOf(paged, 'hedges.txt').furniture.map(({ text }) => text)).toEqual(['11', '12', '13']);
  });
});
