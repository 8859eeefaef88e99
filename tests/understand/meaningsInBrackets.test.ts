import { describe, expect, it } from 'vitest';
import { meant } from './meaningMade';

const definedIn = (language: 'en' | 'id', ...sentences: readonly string[]): readonly string[] =>
  meant(language, ['# Background', ...sentences]).concepts.flatMap(({ name, definitions }) =>
    definitions.map(({ text }) => `${name} > ${text}`),
  );

describe('a bracket behind a term tells what it is', () => {
  it('in English, with or without a sign of it', () => {
    expect(
      definedIn(
        'en',
        'Walkers often miss the wrack line (i.e., the strip of weed that the tide leaves behind). Beetles live in the wrack line.',
      ),
    ).toEqual(['wrack line > wrack line (i.e., the strip of weed that the tide leaves behind)']);
    expect(
      definedIn(
        'en',
        'We counted the number of orphans (books with no other volume on their shelf). Most orphans stood in the attic.',
      ),
    ).toEqual(['orphans > orphans (books with no other volume on their shelf)']);
  });

  it('in Indonesian', () => {
    expect(
      definedIn(
        'id',
        'Peneliti mencatat musim paceklik (yaitu bulan-bulan ketika ikan sulit ditangkap di pantai). Pada musim paceklik nelayan memperbaiki jaring.',
      ),
    ).toEqual(['musim paceklik > musim paceklik (yaitu bulan-bulan ketika ikan sulit ditangkap di pantai)']);
    expect(
      definedIn(
        'id',
        'Setiap desa memiliki lumbung paceklik (gudang padi yang dibuka pada bulan sulit). Lumbung paceklik dikelola bersama.',
      ),
    ).toEqual(['lumbung paceklik > lumbung paceklik (gudang padi yang dibuka pada bulan sulit)']);
  });

  it('and names what stands before', () => {
    expect(
      definedIn(
        'en',
        'Porters pass on what the night has brought before the day begins (i.e. the handover).',
        'The handover takes ten minutes. A good handover is short.',
      ),
    ).toEqual([
      'handover > Porters pass on what the night has brought before the day begins (i.e. the handover)',
    ]);
  });
});

describe('a bracket tells no meaning', () => {
  it.each<['en' | 'id', string]>([
    // an example, a source, an amount, a list, a place in the paper
    ['en', 'Some river birds (such as those of the weir and the mill) stay. River birds are shy.'],
    ['en', 'The river birds (see the list of names in the annex) stay. River birds are shy.'],
    ['en', 'The river birds (34 of them in the first week of May) stay. River birds are shy.'],
    ['en', 'The river birds (i.e., herons, dippers and kingfishers) stay. River birds are shy.'],
    ['en', 'The river birds (Swift and Marsh in the year 1988) stay. River birds are shy.'],
    // a sentence of its own
    ['en', 'The river birds (mills are the best of places to see them) stay. River birds are shy.'],
    // what belongs to another noun
    [
      'en',
      'The width of the river birds (i.e., different sizes over a range of ages) varies. River birds are shy.',
    ],
    // a term that never comes again
    ['en', 'The river birds (animals of the weir that eat small fish) stay there.'],
    ['id', 'Burung sungai (lihat daftar nama dalam lampiran) menetap. Burung sungai itu pemalu.'],
    ['id', 'Burung sungai (ditandai dengan huruf tebal pada tabel) menetap. Burung sungai itu pemalu.'],
  ])('%s: %s', (language, sentence) => {
    expect(definedIn(language, sentence)).toEqual([]);
  });
});
