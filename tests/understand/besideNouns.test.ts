import { describe, expect, it } from 'vitest';
import { meant, memberNames } from './meaningMade';
import type { Cited } from './madePapers';

const ward: readonly Cited[] = [
  ['Ward (2009)', 'Ward 2009'],
  ['(Ward, 2009)', 'Ward 2009'],
];

const members = (language: 'id' | 'en', sentence: string): unknown =>
  memberNames(meant(language, ['# Background', sentence], ward).typologies);

describe('members that no word leads to are found', () => {
  it.each([
    [
      'en',
      'Soil is made of the three elements sand (grains), silt (fine mud), and clay (plates).',
      ['sand', 'silt', 'clay'],
    ],
    [
      'en',
      'In a study of wards, Ward (2009) finds the factors trust (4 items), noise (5), and pace (5).',
      ['trust', 'noise', 'pace'],
    ],
    [
      'en',
      'We looked at several types of boats (canoes, rafts, and barges) on the lake.',
      ['canoes', 'rafts', 'barges'],
    ],
    [
      'en',
      'Ward (2009) uses several measures of river health, such as turbidity, oxygen, and insect counts.',
      ['turbidity', 'oxygen', 'insect counts'],
    ],
    [
      'id',
      'Hasil belajar mencakup ranah kognitif, afektif, dan psikomotorik (Ward, 2009).',
      ['kognitif', 'afektif', 'psikomotorik'],
    ],
    ['id', 'Jenis-jenis perahu (sampan, rakit, dan tongkang) ada di danau.', ['sampan', 'rakit', 'tongkang']],
    [
      'id',
      'Ward (2009) memakai beberapa ukuran mutu sungai, seperti kekeruhan, oksigen, dan jumlah serangga.',
      ['kekeruhan', 'oksigen', 'jumlah serangga'],
    ],
  ] as const)('%s: %s', (language, sentence, names) => {
    expect(members(language, sentence)).toEqual([names]);
  });
});

describe('what only stands beside a noun is no division', () => {
  it.each([
    // A verb with its object.
    ['en', 'The three groups received water, feed, and salt every day.'],
    // Examples that nobody is cited for.
    ['en', 'Some types of food, such as rice, beans, and fish, were sold.'],
    ['id', 'Beberapa jenis makanan, seperti nasi, kacang, dan ikan, dijual di pasar.'],
    // More is left out.
    ['id', 'Bentuk kata (lari, lompat, jalan, dsb.) dihitung.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(members(language, sentence)).toEqual([]);
  });
});
