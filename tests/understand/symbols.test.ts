import { describe, expect, it } from 'vitest';
import { symbolsIn } from '../../src/understand/symbols';
import { made } from './madePapers';
import { meant } from './meaningMade';

const signs = (line: string): readonly string[] =>
  symbolsIn(made('en', [line]).text).map(
    ({ symbol, names }) => `${names[names.length - 2] ?? ''} > ${symbol}`,
  );

describe('a sign stands for what it is given to', () => {
  it.each([
    ['We tested the null hypothesis (H0) again.', ['null hypothesis > H0']],
    ['We measured the water depth (h~max~) again.', ['water depth > h~max~']],
    ['We tested the null hypothesis (of no effect) (H_0) again.', ['null hypothesis > H_0']],
  ])('%s', (line, found) => {
    expect(signs(line)).toEqual(found);
  });

  it.each([
    'We saw the second plot (north) again.',
    'In the second table (2010) it is not.',
    'The trust (NHS) knew.',
  ])('but not in: %s', (line) => {
    expect(signs(line)).toEqual([]);
  });

  it('so that what is said of the sign is said of it', () => {
    const { concepts } = meant('id', [
      '# Uji',
      'Uji ini membandingkan kedalaman rata-rata (mean depth) (d~r~) di tiga titik. Kedalaman rata-rata dicatat pagi hari.',
      'Dalam hal ini, d~r~ adalah jarak antara permukaan dan dasar sungai yang diukur tiga kali.',
    ]);
    const concept = concepts.find(({ aliases }) => aliases.includes('d~r~'));
    expect(concept?.name).toBe('kedalaman rata-rata');
    expect(concept?.definitions.map(({ text }) => text)).toEqual([
      'd~r~ adalah jarak antara permukaan dan dasar sungai yang diukur tiga kali',
    ]);
  });
});
