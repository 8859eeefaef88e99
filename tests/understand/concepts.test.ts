import { describe, expect, it } from 'vitest';
import { meant } from './meaningMade';
import type { Cited } from './madePapers';

/** The term that one sentence defines, and the words that do so; null where it defines nothing. */
function defined(
  language: 'id' | 'en',
  sentence: string,
  cited: readonly Cited[] = [],
): readonly unknown[] | null {
  const { concepts } = meant(language, ['# Pendahuluan', sentence], cited);
  const concept = concepts.find(({ definitions }) => definitions.length > 0);
  return concept ? [concept.name, concept.definitions[0]?.works ?? []] : null;
}

const soto: readonly Cited[] = [
  ['(Soto, 2011)', 'Soto 2011'],
  ['Soto (2011)', 'Soto 2011'],
];

describe('the words of a definition', () => {
  it('begin with the term where another clause stands before it, and end with the sentence', () => {
    const { concepts } = meant(
      'en',
      [
        '# Rivers',
        'Most rivers carry all of their sand to the sea in spring, but silt debt is the amount of sand that a dam keeps from its delta (Soto, 2011).',
      ],
      soto,
    );
    expect(concepts.map(({ definitions }) => definitions.map(({ text }) => text))).toEqual([
      ['silt debt is the amount of sand that a dam keeps from its delta'],
    ]);
  });
});

describe('a definition is found, with its term and whose it is', () => {
  it.each([
    [
      'Tidal lag is defined as the time between the passing of the moon and the next high water (Soto, 2011).',
      'Tidal lag',
    ],
    ['Crop memory refers to the effect of one harvest on the soil of the next (Soto, 2011).', 'Crop memory'],
    ['A reading circle is a group of pupils who read one book together (Soto, 2011).', 'reading circle'],
    ['Soto (2011) defines ward fatigue as the slow loss of attention among nurses at night.', 'ward fatigue'],
    [
      'According to Soto (2011), silt debt is the amount of sand that a dam keeps from its delta.',
      'silt debt',
    ],
    [
      'The term grazing pulse denotes a short period in which all animals feed (Soto, 2011).',
      'grazing pulse',
    ],
    [
      'Moral distress can be understood as the feeling of knowing what is right and being kept from it (Soto, 2011).',
      'Moral distress',
    ],
    [
      'Peer scaffolding, defined as help among learners of one age, is cheap (Soto, 2011).',
      'Peer scaffolding',
    ],
  ])('in English: %s', (sentence, term) => {
    expect(defined('en', sentence, soto)).toEqual([term, ['Soto 2011']]);
  });

  it.each([
    [
      'Pasang purnama adalah keadaan ketika selisih air pasang dan surut mencapai puncaknya (Soto, 2011).',
      'Pasang purnama',
    ],
    [
      'Tumpang sari merupakan cara menanam dua jenis tanaman atau lebih pada satu lahan (Soto, 2011).',
      'Tumpang sari',
    ],
    [
      'Literasi gizi didefinisikan sebagai kemampuan memahami kandungan makanan (Soto, 2011).',
      'Literasi gizi',
    ],
    [
      'Menurut Soto (2011), kelelahan jaga adalah kondisi menurunnya perhatian perawat pada malam hari.',
      'kelelahan jaga',
    ],
    ['Soto (2011) mendefinisikan minat baca sebagai dorongan dari dalam diri untuk membaca.', 'minat baca'],
    ['Istilah utang lumpur mengacu pada pasir yang tertahan di bendungan (Soto, 2011).', 'utang lumpur'],
    [
      'Modal sosial dapat diartikan sebagai kepercayaan yang tumbuh di antara warga (Soto, 2011).',
      'Modal sosial',
    ],
    [
      'Yang dimaksud dengan sekolah alam ialah bentuk pendidikan yang memakai alam sebagai ruang belajar (Soto, 2011).',
      'sekolah alam',
    ],
  ])('in Indonesian: %s', (sentence, term) => {
    expect(defined('id', sentence, soto)).toEqual([term, ['Soto 2011']]);
  });

  it('is attributed to nobody where the paper itself says so', () => {
    expect(
      defined('en', 'Night drift refers to the movement of larvae after dusk. Night drift is strong.'),
    ).toEqual(['Night drift', []]);
  });
});

describe('what only looks like a definition is none', () => {
  it.each([
    ['en', 'The aim of this study is a better understanding of tides (Soto, 2011).'],
    ['en', 'This is the first survey of the bay (Soto, 2011).'],
    ['en', 'The Harbour Trust is a charity that trains pilots (Soto, 2011).'],
    ['en', 'Letters denote different groups.'],
    ['id', 'Tujuan penelitian ini adalah upaya memahami pasang surut (Soto, 2011).'],
    ['id', 'Hal ini merupakan salah satu bentuk perhatian warga (Soto, 2011).'],
    ['id', 'Kenya merupakan sebuah negara di kawasan Afrika (Soto, 2011).'],
    ['id', 'Yayasan Buluh adalah lembaga yang melatih petani (Soto, 2011).'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(defined(language, sentence, soto)).toBeNull();
  });
});

describe('one concept for one term', () => {
  it('whatever its case, number and short form', () => {
    const { concepts } = meant(
      'en',
      [
        '# Background',
        'Community seed banks (CSB) are defined as shared stores of local seed (Soto, 2011).',
        'A community seed bank is a place of learning too. CSB members meet monthly, and CSB records are kept. Each CSB has a keeper.',
      ],
      soto,
    );
    expect(concepts.map(({ name, acronym }) => [name, acronym])).toEqual([['Community seed banks', 'CSB']]);
  });

  it('with both names of a term coined in quotation marks, explained in the next sentence', () => {
    const { concepts } = meant(
      'id',
      [
        '# Hasil',
        'Adanya ‘silent season’ atau ‘musim diam’ di pelabuhan ini membuat harga ikan naik. Musim diam terjadi ketika nelayan tidak melaut selama sebulan penuh (Soto, 2011).',
      ],
      soto,
    );
    expect(concepts.map(({ name }) => name)).toEqual(['silent season']);
    expect(concepts[0]?.aliases).toContain('musim diam');
    expect(concepts[0]?.definitions.map(({ works }) => works)).toEqual([['Soto 2011']]);
  });

  it('quoted word for word from its source', () => {
    const { concepts, source } = meant(
      'en',
      ['# Background', 'Reef fatigue is defined as the loss of colour after heat (Soto, 2011).'],
      soto,
    );
    const definition = concepts[0]?.definitions[0];
    expect(definition && source.slice(definition.start, definition.end)).toBe(
      'Reef fatigue is defined as the loss of colour after heat',
    );
  });
});

describe('a kind of body is a concept, and a body none', () => {
  it.each([
    [
      'Mixed crews were defined as the association of two or more boats for a night (Soto, 2011).',
      ['Mixed crews', ['Soto 2011']],
    ],
    [
      'The yield of a mussel rope in spring was defined as the weight of its clean shells (Soto, 2011).',
      ['yield', ['Soto 2011']],
    ],
    ['Harbour Watch is defined as the association of all pilots of the bay (Soto, 2011).', null],
  ])('%s', (sentence, found) => {
    expect(defined('en', sentence, soto)).toEqual(found);
  });
});

describe('a term is told behind its label', () => {
  const told = (language: 'en' | 'id', line: string) =>
    meant(language, ['# Method', line]).concepts.flatMap(({ name, definitions }) => [
      name,
      ...definitions.map(({ text }) => text),
    ]);

  it('by a pronoun', () => {
    expect(
      told('en', 'Measuring tidal spacing: This consists in counting the hours between two high waters.'),
    ).toEqual(['tidal spacing', 'This consists in counting the hours between two high waters']);
    expect(told('id', 'Jarak pasang: Ini didefinisikan sebagai selang waktu antara dua air tinggi.')).toEqual(
      ['Jarak pasang', 'Ini didefinisikan sebagai selang waktu antara dua air tinggi'],
    );
  });

  it('and not by a sentence about something else', () => {
    expect(told('en', 'Tidal spacing: This was counted by two pupils between the high waters.')).toEqual([]);
  });

  it('and is known by all of its names', () => {
    const { concepts } = meant(
      'en',
      [
        '# Virtues',
        'Thrift or good husbandry (oikonomia) is the virtue of those who keep a house through the winter (Soto, 2011).',
      ],
      soto,
    );
    expect(concepts[0]?.aliases).toEqual(expect.arrayContaining(['Thrift', 'good husbandry', 'oikonomia']));
  });
});

it('what a coined term means is told also behind an aside', () => {
  const { concepts } = meant('en', [
    '# Nets',
    'We drew two maps: the “Evening Nets” and the “Morning Nets”. Both are small.',
    'The “Morning Nets”, on the other hand, are built from the evening nets by leaving out those that were torn. The Morning Nets are few.',
  ]);
  expect(concepts.flatMap(({ name, definitions }) => definitions.map(() => name))).toContain('Morning Nets');
});
