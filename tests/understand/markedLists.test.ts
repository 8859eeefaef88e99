import { describe, expect, it } from 'vitest';
import { meant, memberNames } from './meaningMade';

const members = (language: 'id' | 'en', ...lines: readonly string[]): unknown =>
  memberNames(meant(language, ['# Background', ...lines]).typologies);

describe('what a sentence counts off behind marks is a division, though no noun of ours announces it', () => {
  it.each([
    [
      'en',
      'The delay is caused by (i) a shift of labour to the towns; (ii) the arrival of cheap feed; and (iii) free phones, mostly used ones.',
      ['shift of labour to the towns', 'arrival of cheap feed', 'free phones'],
    ],
    [
      'en',
      'Of the customs, two deserve a word, related to (1) the order of wells - the oldest house drinks first - and (2) the duty to share salt.',
      ['order of wells', 'duty to share salt'],
    ],
    [
      'id',
      'Penurunan ini dipicu oleh (a) pindahnya buruh ke kota; (b) masuknya pakan murah; dan (c) telepon gratis, umumnya bekas.',
      ['pindahnya buruh ke kota', 'masuknya pakan murah', 'telepon gratis'],
    ],
  ] as const)('%s: %s', (language, sentence, names) => {
    expect(members(language, sentence)).toEqual([names]);
  });

  it('though a mark opens a line, which then looks like a list of its own', () => {
    expect(
      members(
        'en',
        'The printout has some elements, among them (i) score, which is a sum; (ii) rank;',
        '(iii) spread; (iv) count.',
      ),
    ).toEqual([['score', 'rank', 'spread', 'count']]);
  });
});

describe('marks that cut a clause name no parts', () => {
  it.each([
    ['en', 'This paper aims to (1) weigh the nets, (2) count the fish, and (3) ask the crews.'],
    ['en', 'We asked whether (a) the nets were old, (b) the crews were new, and (c) the fish were small.'],
    ['en', 'The crews left the bay (1) before the storm and came back (2) after it.'],
    [
      'id',
      'Penelitian ini bertujuan untuk (1) menimbang jala, (2) menghitung ikan, dan (3) bertanya kepada awak.',
    ],
  ] as const)('%s: %s', (language, sentence) => {
    expect(members(language, sentence)).toEqual([]);
  });
});
