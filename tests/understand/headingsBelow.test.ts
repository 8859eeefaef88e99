import { describe, expect, it } from 'vitest';
import { meant, memberNames } from './meaningMade';

describe('headings right below the sentence that counts them are the members', () => {
  it('in English', () => {
    const { typologies } = meant('en', [
      '# How a hive is kept',
      'A hive is kept through the year in three stages, which are described as follows.',
      '# Building up',
      'In spring the colony is fed until the first willow flowers.',
      '# Cropping',
      'Supers are added one by one while the lime trees flower.',
      'They are taken off in August.',
      '# Closing down',
      'The entrance is narrowed and the stores are weighed.',
    ]);
    expect(memberNames(typologies)).toEqual([['Building up', 'Cropping', 'Closing down']]);
    expect(typologies[0]?.announced).toBe(3);
  });

  it('in Indonesian, though a list stands between them', () => {
    const { typologies } = meant('id', [
      '# Hasil',
      'Pendampingan peternak terbagi menjadi 2 bagian yang dipaparkan sebagai berikut.',
      '# Penyuluhan',
      '- Menjelaskan jadwal vaksin kepada peternak di kandang masing-masing.',
      '- Membagikan buku catatan kesehatan ternak.',
      '# Kunjungan kandang',
      'Tim mendatangi setiap kandang pada pagi hari.',
    ]);
    expect(memberNames(typologies)).toEqual([['Penyuluhan', 'Kunjungan kandang']]);
  });

  it.each([
    ['nothing points below', 'The harvest depends on two factors of the soil.'],
    ['another number is announced', 'Three factors of the soil are described as follows.'],
  ])('but not where %s', (_, sentence) => {
    const { typologies } = meant('en', [
      '# Soil',
      sentence,
      '# Study area',
      'The plots lie by the river.',
      '# Sampling',
      'Cores were taken in May.',
    ]);
    expect(typologies).toEqual([]);
  });
});

describe('paragraphs right below a colon are the members that it counts', () => {
  const below = (...lines: readonly string[]) => memberNames(meant('en', ['# Results', ...lines]).typologies);

  it('by the clauses that they open with', () => {
    expect(
      below(
        'That the nets stay empty in May can be put down to two factors that we saw on the quay:',
        'Herring follow the cold water, which has moved to the north since the dam was built.',
        'The price of diesel, because nobody sails for a loss.',
        'Both have grown.',
      ),
    ).toEqual([['Herring follow the cold water', 'price of diesel']]);
  });

  it.each([
    [
      'no colon leads to them',
      'That the nets stay empty can be put down to two factors.',
      'Herring follow the cold water.',
    ],
    [
      'one of them is a long tale',
      'It can be put down to two factors:',
      'Herring and sprat and cod and eel and all of the other fish of the bay follow it.',
    ],
  ])('but not where %s', (_, announcement, first) => {
    expect(below(announcement, first, 'The price of diesel.', 'Both have grown.')).toEqual([]);
  });
});
