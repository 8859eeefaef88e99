import { describe, expect, it } from 'vitest';
import { meant } from './meaningMade';

function named(language: 'id' | 'en', lines: readonly string[], kind: string): readonly string[] {
  return meant(language, ['# Hasil', ...lines])
    .actors.filter((actor) => actor.kind === kind)
    .map(({ name }) => name);
}

describe('organisations', () => {
  it.each([
    [
      'en',
      'The Reed Foundation runs two schools. The Reed Foundation also trains nurses.',
      'Reed Foundation',
    ],
    [
      'en',
      'The Coastal Alliance for Women (CAW) opened a clinic. CAW pays for it.',
      'Coastal Alliance for Women',
    ],
    ['en', 'Boats were given by the Ministry of Fisheries and Ports.', 'Ministry of Fisheries and Ports'],
    ['en', 'Training was organised by Seedlight. Seedlight launched a radio programme.', 'Seedlight'],
    ['id', 'Yayasan Buluh mendirikan dua sekolah.', 'Yayasan Buluh'],
    ['id', 'Pelatihan dilakukan oleh lembaga bernama Rimba Muda. Rimba Muda membantu petani.', 'Rimba Muda'],
    [
      'id',
      'Kementerian Kelautan dan Perikanan (KKP) menyalurkan perahu.',
      'Kementerian Kelautan dan Perikanan',
    ],
    [
      'id',
      'Kajian itu membahas peran Care for Elders in Coastal Towns (CECT). CECT mendidik warga.',
      'Care for Elders in Coastal Towns',
    ],
    ['id', 'Warga bekerja sama dengan Tirtaraya. Tirtaraya menyediakan pompa.', 'Tirtaraya'],
  ] as const)('%s: %s', (language, line, name) => {
    expect(named(language, [line], 'organisation')).toContain(name);
  });

  it('are one with their short form, and each mention is where they are named', () => {
    const { actors, source } = meant('en', [
      '# Results',
      'The Mirror Lake Trust (MLT) mends roofs. MLT also lends tools, and MLT teaches.',
    ]);
    const trust = actors.find(({ acronym }) => acronym === 'MLT');
    expect(trust?.mentions.map(({ start, end }) => source.slice(start, end))).toEqual([
      'Mirror Lake Trust',
      'MLT',
      'MLT',
      'MLT',
    ]);
  });

  it('are none of the things that papers only talk about', () => {
    expect(
      named(
        'en',
        [
          'Reef Fatigue Syndrome (RFS) is a disease. RFS spreads in summer. Cases of RFS were counted, and RFS was treated.',
        ],
        'organisation',
      ),
    ).toEqual([]);
    expect(
      named(
        'id',
        ['Kasus Demam Pesisir Akut (DPA) meningkat. Korban DPA dirawat. Penanganan DPA lambat.'],
        'organisation',
      ),
    ).toEqual([]);
  });
});

describe('programmes', () => {
  it.each([
    [
      'en',
      'In the Clean Wells Programme, villagers test water. The Clean Wells Programme began in May.',
      'Clean Wells Programme',
    ],
    ['en', 'Project Heron opened in 2011.', 'Project Heron'],
    ['en', 'A campaign called #ReadAtDusk followed.', '#ReadAtDusk'],
    ['id', 'Melalui program Kampung Iklim Lestari warga menanam bakau.', 'Kampung Iklim Lestari'],
    ['id', 'Project Mina dimulai pada tahun 2011.', 'Project Mina'],
    ['id', 'Kampanye bernama #BacaSenja diikuti siswa.', '#BacaSenja'],
  ] as const)('%s: %s', (language, line, name) => {
    expect(named(language, [line], 'programme')).toContain(name);
  });

  it('are not who runs them, named behind a comma', () => {
    const lines = [
      'Through the Reed Programme, Shore Watch trains fishers. People work through it. Shore Watch reports cases.',
    ];
    expect(named('en', lines, 'programme')).toEqual(['Reed Programme']);
    expect(named('en', lines, 'organisation')).toEqual(['Shore Watch']);
  });

  it('are no settings of a machine that a list gives', () => {
    expect(
      named(
        'en',
        ['The programme was as follows: B 70% (0 min), B 30% (20 min), and B 5% (25 min).'],
        'programme',
      ),
    ).toEqual([]);
  });

  it('listed by somebody know their place, and their short names', () => {
    const { actors } = meant('id', [
      '# Hasil',
      'Yayasan Buluh membentuk dua program, yaitu Project Mina di Ambon dan Sekolah Laut Terbuka Project di Ternate.',
      'Dalam program Sekolah Laut Terbuka, anak-anak belajar berenang.',
    ]);
    const school = actors.find(({ name }) => name === 'Sekolah Laut Terbuka Project');
    expect(school).toMatchObject({ kind: 'programme', place: 'Ternate', aliases: ['Sekolah Laut Terbuka'] });
    expect(school?.mentions).toHaveLength(2);
  });
});

describe('places and persons', () => {
  it('are named where the paper stands or goes', () => {
    expect(named('en', ['We worked in Kenya and in Orla district. Rain is rare in Orla.'], 'place')).toEqual([
      'Kenya',
      'Orla',
    ]);
    expect(named('id', ['Penelitian dilakukan di Kota Ambon. Panen di Ambon menurun.'], 'place')).toEqual([
      'Ambon',
    ]);
  });

  it('are no months, codes or short forms', () => {
    expect(
      named(
        'en',
        ['It rained in May, in June and in May. Binding was seen in AbcP1, in AbcP1 and in AbcP1.'],
        'place',
      ),
    ).toEqual([]);
  });

  it('are persons when in office', () => {
    expect(named('en', ['In 2012 Governor Ines Marsh closed the mine.'], 'person')).toEqual(['Ines Marsh']);
    expect(named('id', ['Pada tahun 2012 Bupati Sari Dewanti menutup tambang.'], 'person')).toEqual([
      'Sari Dewanti',
    ]);
  });
});
