import { describe, expect, it } from 'vitest';
import { subjectTerms } from '../../src/understand/subjectTerms';
import { made } from './madePapers';

const said = (sentence: string, times: number): readonly string[] =>
  Array.from({ length: times }, () => sentence);

describe('the subjects of a paper are the terms of its title and headings that it goes on using', () => {
  it('in English', () => {
    const lines = [
      '# Rain gauges in schools',
      ...said('Every rain gauge was read at noon by the pupils.', 8),
    ];
    expect(subjectTerms(made('en', lines).text, 'Reading the rain gauge: children and weather')).toEqual([
      'rain gauge',
    ]);
  });

  it('in Indonesian, from a heading', () => {
    const lines = ['# Peran kader posyandu', ...said('Setiap kader posyandu menimbang balita.', 5)];
    expect(subjectTerms(made('id', lines).text, null)).toEqual(['kader posyandu']);
  });

  it.each([
    ['is seldom said', ['# Tidal mills', ...said('A tidal mill stands there, and tidal mills turn.', 2)]],
    ['names a part of the work', ['# Study area', ...said('The study area lies by the sea.', 9)]],
    ['is cut by a small word', ['# Mills and tides', ...said('Mills and tides go together.', 9)]],
  ])('but not what %s', (_, lines) => {
    expect(subjectTerms(made('en', lines).text, null)).toEqual([]);
  });
});
