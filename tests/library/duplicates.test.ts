import { describe, expect, it } from 'vitest';
import { duplicatesIn, Matcher, type Match, type Row } from '../../src/library';

const row = (key: string, who: string, year: string, title: string, doi = ''): Row => ({
  key,
  who,
  year,
  title,
  doi,
  keywords: '',
});

const keysOf = (rows: readonly Row[]): readonly (readonly string[])[] =>
  duplicatesIn(rows).map((group) => group.map(({ key }) => key));

describe('works that are in a library more than once', () => {
  it('are found by their DOI, however it is written', () => {
    const rows = [
      row('a', 'Lund', '2018', 'Wells', 'https://doi.org/10.1000/ABC'),
      row('b', 'Berg', '2015', 'Roads', '10.1000/abd'),
      row('c', 'Lund, Berg', '2019', 'On wells', 'doi:10.1000/abc'),
    ];
    expect(keysOf(rows)).toEqual([['a', 'c']]);
  });

  it('are found by title, year and first author, without case, accents, signs and subtitle', () => {
    const rows = [
      row('a', 'Müller, Berg', '2018', 'Wells & pumps: a study of two villages'),
      row('b', 'Muller', '2018', 'Wells pumps'),
      row('c', 'Muller', '2019', 'Wells & pumps'),
      row('d', 'Moller', '2018', 'Wells & pumps'),
      row('e', 'MULLER', '2018', '“Wells & pumps”'),
    ];
    expect(keysOf(rows)).toEqual([['a', 'b', 'e']]);
  });

  it('are not works of one title with other subtitles, other DOIs, or nothing else known', () => {
    expect(
      keysOf([row('a', 'Lund', '2018', 'Wells: north'), row('b', 'Lund', '2018', 'Wells: south')]),
    ).toEqual([]);
    expect(
      keysOf([
        row('a', 'Lund', '2018', 'Wells', '10.1000/a'),
        row('b', 'Lund', '2018', 'Wells', '10.1000/b'),
      ]),
    ).toEqual([]);
    expect(
      keysOf([
        row('a', '', '', ''),
        row('b', '', '', ''),
        row('c', '', '2018', 'Wells'),
        row('d', '', '2018', 'Wells'),
      ]),
    ).toEqual([]);
  });

  it('are one group where one is like two others in two ways', () => {
    const rows = [
      row('a', 'Lund', '2018', 'Wells', '10.1000/a'),
      row('b', 'Lund', '2018', 'Wells'),
      row('c', 'Lund, A.', '2017', 'Old wells', '10.1000/a'),
    ];
    expect(keysOf(rows)).toEqual([['a', 'b', 'c']]);
  });
});

describe('a work that a paper cites', () => {
  const library = new Matcher([
    row('lundWells', 'Lund', '2018', 'Wells and pumps of the north: a study', '10.1000/wells'),
    row('lundRoads', 'Lund', '2018', 'Roads'),
    row('bergBoats', 'Berg', '2015', 'Boats'),
    row('bergBoats2', 'Berg', '2015', 'Boats'),
    row('unicef2016', 'UNICEF', '2016', 'Children on the move'),
  ]);
  const found = (match: Match | null): string =>
    match === null
      ? 'none'
      : `${match.isSure ? 'sure' : 'asked'}: ${match.candidates.map(({ row: { key }, reason }) => `${key} ${reason}`).join(', ')}`;
  const match = (...said: Parameters<typeof row>): string => found(library.match(row(...said)));

  it('is surely a work of the library with its DOI, or its title, year and first author', () => {
    expect(match('x', 'Lunde', '2017', 'Wells', '10.1000/WELLS')).toBe('sure: lundWells doi');
    expect(match('x', 'LUND', '2018', 'Wells and Pumps of the North')).toBe('sure: lundWells all');
  });

  it('is asked about where something is missing or other than in the library', () => {
    expect(match('lund2018', 'Lund', '2018', '')).toBe('asked: lundWells untitled, lundRoads untitled');
    expect(match('x', 'Lund', '2018', 'Wells and pumps in the north')).toBe('asked: lundWells near');
    expect(match('x', 'Lund', '2017', 'Wells and pumps of the north')).toBe('asked: lundWells year');
    expect(match('x', 'Sand', '2018', 'Wells and pumps of the north')).toBe('asked: lundWells author');
    expect(match('x', 'Berg', '2015', 'Boats')).toBe('asked: bergBoats all, bergBoats2 all');
    expect(match('unicef2016', 'UNICEF', '2016', 'Yearbook')).toBe('asked: unicef2016 key');
  });

  it('is no work of the library where all that is alike is a name, or a common title', () => {
    expect(match('x', 'Lund', '2018', 'Harbours of the far south')).toBe('none');
    expect(match('x', 'Sand', '2018', 'Roads')).toBe('none');
    expect(match('x', 'Lund', '2018', 'Wells and pumps of the north', '10.1000/other')).toBe('none');
    expect(match('x', '', '', '')).toBe('none');
  });
});
