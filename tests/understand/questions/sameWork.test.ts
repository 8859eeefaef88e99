import { describe, expect, it } from 'vitest';
import type { Citation, Work } from '../../../src/paper';
import { citedSomehow, folded, listedSomehow } from '../../../src/understand/questions/sameWork';

function work(family: string, year: number, entry?: string): Work {
  const span = entry === undefined ? {} : { span: { start: 0, end: entry.length, text: entry } };
  return {
    id: `${family} ${String(year)}`,
    type: 'book',
    author: [{ family }],
    issued: { 'date-parts': [[year]] },
    status: 'listed',
    ...span,
  };
}

function cited(text: string): Citation {
  return {
    start: 0,
    end: text.length,
    text,
    form: 'parenthetical',
    items: [{ start: 0, end: text.length, text, work: null }],
  };
}

describe('a work under another name', () => {
  it('is told by its letters alone', () => {
    expect(folded('Núñez-Cabeza')).toBe(folded('NunezCabeza'));
    expect(folded('Núñez')).not.toBe(folded('Nunes'));
  });

  it('is in the list where an entry of its year holds all parts of its name', () => {
    const somehow = listedSomehow([
      work('Harbour Board', 2004, 'Harbour Board (HB) and Coast Office (COF). 2004. Plan of the delta.'),
    ]);
    expect(somehow(work('COF-Harbour', 2004))).toBe(true);
    expect(somehow(work('COF-Harbour', 2005))).toBe(false);
    expect(somehow(work('COF-Forest', 2004))).toBe(false);
  });

  it('is cited where a citation has a name of its entry and its year', () => {
    const somehow = citedSomehow([cited('(Kovach, 2011)')]);
    expect(somehow(work('Brasília', 2011, 'Brasília, MMA. Kovach, W. L. 2011. Circles.'))).toBe(true);
    expect(somehow(work('Kovach', 2012, 'Kovach, W. L. 2012. Circles.'))).toBe(false);
  });
});
