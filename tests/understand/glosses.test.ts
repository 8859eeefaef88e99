import { describe, expect, it } from 'vitest';
import { meant } from './meaningMade';

describe('a term that is given in another language', () => {
  it('is a concept where the paper goes on using it, known by both names', () => {
    const { concepts } = meant('id', [
      '# Pendahuluan',
      'Tambak memerlukan kadar garam (salt strength) yang tetap. Kadar garam berubah setiap musim. Petani mencatat kadar garam.',
    ]);
    expect(concepts.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['kadar garam', ['salt strength']],
    ]);
  });

  it.each([
    'Tambak itu luas (lihat peta). Tambak itu luas, dan tambak itu luas sekali.',
    'Hasil itu dianggap suatu kebetulan (based on chance). Suatu kebetulan lagi, suatu kebetulan juga.',
    'Warga menanam bakau muda (di tepi sungai). Bakau muda tumbuh, bakau muda mati.',
  ])('is none where the bracket says something else: %s', (sentence) => {
    expect(meant('id', ['# Pendahuluan', sentence]).concepts).toEqual([]);
  });
});
