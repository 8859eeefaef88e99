import { describe, expect, it } from 'vitest';
import { nameVariants, oneLetterApart } from '../../../src/understand/questions/nameVariants';
import { made } from '../madePapers';
import { asked, shown } from './asking';

describe('an author spelled in two ways', () => {
  it('is asked about, with both places', () => {
    const paper = made(
      'en',
      [
        '# Introduction',
        'Philippa Marrow first drew the delta (Marrow, 1999).',
        '# Results',
        'As Phillippa Marrow saw, it moves.',
      ],
      [['(Marrow, 1999)', 'Marrow 1999']],
    );
    expect(shown(nameVariants(asked(paper)))).toEqual([['Philippa Marrow', 'Phillippa Marrow']]);
  });

  it('is asked about where two citations of one year differ in a letter', () => {
    const paper = made(
      'id',
      ['# Pendahuluan', 'Garam itu pahit (Koentjoro, 2008). Tambaknya luas (Koenjoro, 2008).'],
      [
        ['(Koentjoro, 2008)', 'Koentjoro 2008'],
        ['(Koenjoro, 2008)', 'Koenjoro 2008'],
      ],
    );
    expect(shown(nameVariants(asked(paper)))).toEqual([['(Koentjoro, 2008)', '(Koenjoro, 2008)']]);
  });

  it('is asked about where a citation and the list differ in a letter, accents and hyphens aside', () => {
    const paper = made(
      'en',
      ['# Introduction', 'Salt is bitter (GarciaLopes, 2008).'],
      [['(GarciaLopes, 2008)', 'GarciaLopes 2008']],
    );
    const entry = { start: 0, end: 12, text: 'Introduction' };
    const listed = {
      id: 'x',
      type: 'book',
      author: [{ family: 'García-López' }],
      issued: { 'date-parts': [[2008]] },
      status: 'listed' as const,
      span: entry,
    };
    expect(shown(nameVariants(asked(paper, [], [...paper.works, listed])))).toEqual([
      ['(GarciaLopes, 2008)', 'Introduction'],
    ]);
  });

  it('is not seen in two people of one family', () => {
    const paper = made(
      'en',
      ['# Introduction', 'Maria Lopes and Mario Lopes fish (Lopes, 2001). Anna Lopes and Beth Lopes sell.'],
      [['(Lopes, 2001)', 'Lopes 2001']],
    );
    expect(nameVariants(asked(paper))).toEqual([]);
  });

  it('is not seen in two authors that the reference list both has', () => {
    const paper = made(
      'en',
      ['# Introduction', 'Salt is bitter (Hansen, 2008). Ponds are wide (Hanson, 2008).'],
      [
        ['(Hansen, 2008)', 'Hansen 2008'],
        ['(Hanson, 2008)', 'Hanson 2008'],
      ],
    );
    const works = paper.works.map((work) => ({ ...work, status: 'listed' as const }));
    expect(nameVariants(asked(paper, [], works))).toEqual([]);
  });
});

describe('two names', () => {
  it.each([
    ['Caroline', 'Carolline', true],
    ['Wiranata', 'Wiranatta', true],
    ['Petersen', 'Peterson', true],
    ['Putra', 'Putri', false],
    ['Robert', 'Roberts', false],
    ['Anna', 'Anne', false],
    ['Lestari', 'Lestari', false],
    ['Marlon', 'Merlin', false],
  ])('%s and %s are one letter apart: %s', (a, b, apart) => {
    expect(oneLetterApart(a, b)).toBe(apart);
    expect(oneLetterApart(b, a)).toBe(apart);
  });
});
