import { describe, expect, it } from 'vitest';
import { multiplesThatDoNotFit } from '../../../src/understand/questions/multiples';
import { made } from '../madePapers';
import { asked, shown } from './asking';

const ask = (language: string, line: string) =>
  shown(multiplesThatDoNotFit(asked(made(language, ['# Results', line]))));

describe('a multiple', () => {
  it('is asked about where the two amounts beside it do not bear it out', () => {
    expect(ask('id', 'Produksi naik empat kali lipat, dari 1.200 ton menjadi 3.100 ton.')).toEqual([
      ['empat kali lipat', '1.200 ton', '3.100 ton'],
    ]);
    expect(ask('en', 'Catches doubled from 21 boxes to 58 boxes.')).toEqual([
      ['doubled', '21 boxes', '58 boxes'],
    ]);
  });

  it('tells how much it is', () => {
    const [question] = multiplesThatDoNotFit(
      asked(made('id', ['# Hasil', 'Produksi naik empat kali lipat, dari 1.200 ton menjadi 3.100 ton.'])),
    );
    expect(question?.why).toContain('2,6 kali');
  });

  it.each([
    ['id', 'Produksi naik tiga kali lipat, dari 1.200 ton menjadi 3.650 ton.'],
    ['id', 'Produksi naik hampir tiga kali lipat, dari 1.200 ton menjadi 3.300 ton.'],
    ['en', 'Catches more than doubled, from 21 boxes to 58 boxes.'],
    ['en', 'Catches tripled in a year. The harbour has 4 piers and 31 piers stand elsewhere.'],
    ['en', 'Catches doubled.'],
  ])('that fits, roughly as told, or that no amounts stand beside is let be (%s): %s', (language, line) => {
    expect(ask(language, line)).toEqual([]);
  });
});
