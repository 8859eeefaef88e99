import { describe, expect, it } from 'vitest';
import { meant, memberNames } from './meaningMade';

const members = (language: 'id' | 'en', sentence: string): unknown =>
  memberNames(meant(language, ['# Background', sentence]).typologies);

describe('things of any kind that are counted and then named are a division', () => {
  it.each([
    [
      'en',
      'They started from five moods - calm, anger, boredom, joy, and dread - in all wards.',
      ['calm', 'anger', 'boredom', 'joy', 'dread'],
    ],
    [
      'en',
      'There are four grazing seasons: (1) lambing, also called the green weeks; (2) shearing; (3) drying; and (4) stubble.',
      ['lambing', 'shearing', 'drying', 'stubble'],
    ],
    [
      'en',
      'Four points are worth a note: the teaching of tides, its place in schools, old charts, and new charts.',
      ['teaching of tides', 'place in schools', 'old charts', 'new charts'],
    ],
    [
      'id',
      'Ada tiga musim gembala: musim beranak, musim cukur, dan musim kering.',
      ['musim beranak', 'musim cukur', 'musim kering'],
    ],
    [
      'id',
      'Analisis itu melibatkan dua dugaan yang diuji, yaitu (i) dugaan kosong dan (ii) dugaan tandingan.',
      ['dugaan kosong', 'dugaan tandingan'],
    ],
  ] as const)('%s: %s', (language, sentence, names) => {
    expect(members(language, sentence)).toEqual([names]);
  });

  it('under each number its own', () => {
    expect(
      members(
        'en',
        'We began with four moods - calm, anger, joy, and dread - and kept three factors: calm (4), anger (3), and dread (2).',
      ),
    ).toEqual([
      ['calm', 'anger', 'joy', 'dread'],
      ['calm', 'anger', 'dread'],
    ]);
  });
});

describe('what is counted and named is no division', () => {
  it.each([
    ['en', 'Three sailors: Aru, Beo, and Cinta, came home.'],
    ['en', 'In four years: floods, drought, frost, and fire.'],
    // A verb, and no list.
    ['en', 'Three nets were torn, lost, and sold.'],
    ['id', 'Makalah ini memakai dua konsep, yaitu modal sosial dan utang lumpur.'],
    ['id', 'Desa ini punya dua hal lain: kekeringan panjang dan perginya anak muda.'],
  ] as const)('where it is somebody, a time or the paper’s own tools: %s: %s', (language, sentence) => {
    expect(members(language, sentence)).toEqual([]);
  });
});
