import { describe, expect, it } from 'vitest';
import { meant, memberNames } from './meaningMade';
import type { Cited } from './madePapers';

const ward: readonly Cited[] = [['(Ward, 2009)', 'Ward 2009']];

const membersIn = (language: 'en' | 'id', ...sentences: readonly string[]) =>
  memberNames(meant(language, ['# Background', sentences.join(' ')], ward).typologies);

describe('what is counted is found with its members', () => {
  it('where words of its own stand between the number and the noun', () => {
    const said = 'The four dominant river bank classes included were reed, willow, bare mud, and stone.';
    expect(membersIn('en', said)).toEqual([['reed', 'willow', 'bare mud', 'stone']]);
  });

  it('where the next sentence names what this one has counted', () => {
    expect(
      membersIn(
        'en',
        'There are two kinds of tide in this bay.',
        'They are the spring tide and the neap tide.',
      ),
    ).toEqual([['spring tide', 'neap tide']]);
    expect(
      membersIn('en', 'Two glue assays are in use today.', 'They are the cold assay and the steam assay.'),
    ).toEqual([['cold assay', 'steam assay']]);
    expect(
      membersIn(
        'id',
        'Ada tiga jenis jaring yang dipakai nelayan setempat.',
        'Ketiganya adalah jaring insang, jaring angkat, dan jaring lingkar.',
      ),
    ).toEqual([['jaring insang', 'jaring angkat', 'jaring lingkar']]);
  });

  it('where its number stands behind it', () => {
    expect(
      membersIn(
        'id',
        'Fungsi hutan bakau itu ada tiga: peredam ombak, tempat pemijahan, dan penyaring lumpur.',
      ),
    ).toEqual([['peredam ombak', 'tempat pemijahan', 'penyaring lumpur']]);
    expect(
      membersIn('en', 'The causes of the delay are three: late paper, slow post, and lost keys.'),
    ).toEqual([['late paper', 'slow post', 'lost keys']]);
  });

  it('where each member is told with how many there are of it', () => {
    expect(
      membersIn(
        'en',
        'We considered three categories: (1) seven wealth indices, including income; (2) eight health indices, including weight; and (3) 11 school indices, including marks.',
      ),
    ).toEqual([['wealth indices', 'health indices', 'school indices']]);
  });

  it('where asides stand between the members, or the last one is all the rest', () => {
    expect(
      membersIn(
        'en',
        'Two methods of drying were tried: oven drying, using a steel tray, and freeze drying, shown in Table 2.',
      ),
    ).toEqual([['oven drying', 'freeze drying']]);
    expect(
      membersIn(
        'en',
        'The survey yields four factors - patience (4 items), thrift (6), courage (10), and other virtues (4).',
      ),
    ).toEqual([['patience', 'thrift', 'courage', 'other virtues']]);
  });

  it('where it begins with its first one', () => {
    expect(
      membersIn(
        'id',
        'Terdapat beberapa bagian naskah yang disunting, diawali dengan judul, kata pengantar, daftar istilah, dan lampiran.',
      ),
    ).toEqual([['judul', 'kata pengantar', 'daftar istilah', 'lampiran']]);
  });

  it('among others, where somebody is cited for it', () => {
    const row =
      'Among the main traditions of weaving, the coastal school, the hill school, and the court school stand out';
    expect(membersIn('en', `${row} (Ward, 2009).`)).toHaveLength(1);
    expect(membersIn('en', `${row}.`)).toEqual([]);
  });
});

describe('what is counted has no members', () => {
  it.each<[string, ['en' | 'id', ...string[]]]>([
    [
      'where others than it are named next',
      [
        'en',
        'There are two kinds of tide here.',
        'They are known from the harbour, the mole, and the beach.',
      ],
    ],
    [
      'where a number of studies stands before the noun',
      ['en', 'The three studies of classes were old, small, and remote.'],
    ],
    [
      'where the next sentence goes on about something else',
      ['id', 'Ada dua jenis jaring di sini.', 'Hal ini adalah akibat dari harga, cuaca, dan aturan.'],
    ],
  ])('%s', (_, [language, ...sentences]) => {
    expect(membersIn(language, ...sentences)).toEqual([]);
  });
});

it('limits of a scale are told with what they stand for', () => {
  const rest = (names: readonly string[]) => [names];
  expect(
    membersIn(
      'en',
      'The levels of the index run from 0 to 1: (i) 0.1 is the limit for a weak tide; (ii) 0.3 for a moderate tide; and (iii) 0.5 for a strong tide (Ward, 2009).',
    ),
  ).toEqual(rest(['weak tide', 'moderate tide', 'strong tide']));
});
