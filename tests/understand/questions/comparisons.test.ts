import { describe, expect, it } from 'vitest';
import { comparisonsThatDoNotHold } from '../../../src/understand/questions/comparisons';
import { made } from '../madePapers';
import { asked, shown } from './asking';

const questions = (language: string, sentence: string): readonly (readonly string[])[] =>
  shown(comparisonsThatDoNotHold(asked(made(language, ['# Results', sentence]))));

describe('a comparison', () => {
  it.each([
    ['en', 'Goats on the ridge (48%) were milked more often, and lost less, than goats in town (52%).', []],
    [
      'en',
      'Yields on the ridge (48%) were higher than yields in town (52%).',
      ['48%) were higher than yields in town (52%'],
    ],
    [
      'en',
      'Losses were lower on the ridge (31 goats) than in town (28 goats).',
      ['31 goats) than in town (28 goats'],
    ],
    [
      'id',
      'Hasil di lereng (48%) lebih tinggi dibandingkan hasil di kota (52%).',
      ['48%) lebih tinggi dibandingkan hasil di kota (52%'],
    ],
    [
      'id',
      'Kerugian di lereng (31 ekor) lebih sedikit daripada di kota (28 ekor).',
      ['31 ekor) lebih sedikit daripada di kota (28 ekor'],
    ],
  ] as const)(
    'is asked about where its numbers do not stand as its words say (%s): %s',
    (language, sentence, places) => {
      expect(questions(language, sentence)).toEqual(places.length > 0 ? [places] : []);
    },
  );

  it.each([
    ['en', 'Yields on the ridge (52%) were higher than yields in town (48%).'],
    ['en', 'Losses were lower on the ridge (28 goats) than in town (31 goats).'],
    ['en', 'Yields were 12% higher than in town, where 48 goats were kept.'],
    ['en', 'Yields were higher on the ridge (p = 0.04) than in town (p = 0.4).'],
    ['en', 'The ridge (12 goats) lies higher than the town (31 houses).'],
    ['id', 'Hasil di lereng (52%) lebih tinggi dibandingkan hasil di kota (48%).'],
    ['id', 'Kambing di lereng (28 ekor) lebih sedikit daripada di kota (31 ekor).'],
  ])('is fine otherwise (%s): %s', (language, sentence) => {
    expect(questions(language, sentence)).toEqual([]);
  });
});
