import { describe, expect, it } from 'vitest';
import { authorsRunTogether, namesWrittenTwice } from '../../../src/understand/questions/namesWritten';
import { made, type Cited } from '../madePapers';
import { asked, shown } from './asking';

const names = (language: string, line: string, cited: readonly Cited[] = []) =>
  shown(namesWrittenTwice(asked(made(language, ['# Introduction', line], cited))));

describe('the name of a thing written in two ways', () => {
  it('is asked about, with both places', () => {
    expect(names('en', 'We sailed past Sandell Light at noon. The keeper of Sandel Light waved.')).toEqual([
      ['Sandell Light', 'Sandel Light'],
    ]);
    expect(
      names(
        'id',
        'Kami membaca Babad Pesisir dua kali. Dalam Babad Pesiser ada peta. Babad Pesisir itu tua.',
      ),
    ).toEqual([['Babad Pesisir', 'Babad Pesiser']]);
  });

  it.each([
    ['the last letter tells two things apart', 'Both River Mario and River Maria run dry.'],
    ['an accent is left out', 'They met at Sebastião Bay. We met at Sebastiao Bay.'],
    ['both come again', 'Near Marten Hill lies Martin Hill. Marten Hill is high. Martin Hill is low.'],
    ['one is the plural', 'The Tide Table of May and all Tide Tables of June agree.'],
    ['other words differ', 'North Pier and South Pier are long.'],
  ])('is not asked about where %s', (_, line) => {
    expect(names('en', line)).toEqual([]);
  });

  it('is not asked about where people of one family are meant', () => {
    const line = 'Molten Marrow drew it, and Melten Marrow painted it (Marrow, 1999).';
    expect(names('en', line, [['(Marrow, 1999)', 'Marrow 1999']])).toEqual([]);
  });
});

describe('an author of the paper', () => {
  const told = (line: string) => {
    const paper = made('id', ['Rina Ayu Lestari, Budi Karya', '# Hasil', line]);
    const authors = [{ given: 'Rina Ayu', family: 'Lestari' }];
    return shown(authorsRunTogether({ ...asked(paper), authors }));
  };

  it('is asked about where the name runs together elsewhere', () => {
    expect(told('Pelatihan dibuka oleh Rina Ayulestari pada pagi hari.')).toEqual([
      ['Rina Ayu Lestari', 'Rina Ayulestari'],
    ]);
  });

  it.each([
    'Pelatihan dibuka oleh Rina Ayu pada pagi hari.',
    'Rina Ayu Lestari membuka pelatihan.',
    'Rina Kartika membuka pelatihan.',
  ])('is not asked about in: %s', (line) => {
    expect(told(line)).toEqual([]);
  });
});
