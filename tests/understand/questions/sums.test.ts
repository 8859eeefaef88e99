import { describe, expect, it } from 'vitest';
import { sumsThatDoNotFit } from '../../../src/understand/questions/sums';
import { made } from '../madePapers';
import { asked, shown } from './asking';

const ask = (language: string, sentence: string) =>
  shown(sumsThatDoNotFit(asked(made(language, ['# Methods', sentence]))));

describe('a total that its parts do not come to', () => {
  it.each([
    [
      'en',
      'The sample had 120 pupils, consisting of 60 girls and 55 boys.',
      '120 pupils, consisting of 60 girls and 55 boys',
    ],
    ['en', 'We met 44 islanders (23 women and 18 men) in winter.', '44 islanders (23 women and 18 men'],
    [
      'id',
      'Responden berjumlah 50 orang, terdiri atas 20 guru, 18 murid, dan 14 wali.',
      '50 orang, terdiri atas 20 guru, 18 murid, dan 14 wali',
    ],
  ])('is asked about (%s): %s', (language, sentence, place) => {
    expect(ask(language, sentence)).toEqual([[place]]);
  });

  it('is asked about where cases and repeats make another', () => {
    expect(ask('en', 'Four doses were tested, each replicated ten times, giving 48 pots in all.')).toEqual([
      ['replicated ten times, giving 48 pots'],
    ]);
  });

  it.each([
    ['en', 'The sample had 120 pupils, consisting of 60 girls and 60 boys.'],
    ['en', 'Of 300 boats (12 trawlers and 30 skiffs among them), most were idle.'],
    ['en', 'Five doses were tested, each replicated ten times, giving 50 pots in all.'],
    ['id', 'Responden berjumlah 50 orang, terdiri atas 20 guru, 18 murid, dan 12 wali.'],
  ])('is let be (%s): %s', (language, sentence) => {
    expect(ask(language, sentence)).toEqual([]);
  });
});
