import { describe, expect, it } from 'vitest';
import { acronymsOf } from '../../../src/understand/acronyms';
import { expansionsThatDiffer } from '../../../src/understand/questions/expansions';
import { made } from '../madePapers';
import { asked } from './asking';

/** What a paper of these paragraphs is asked about its short forms, by the words of the question. */
function ways(language: string, ...paragraphs: readonly string[]): readonly string[] {
  const paper = made(language, ['# Introduction', ...paragraphs]);
  return expansionsThatDiffer(asked(paper, [], [], acronymsOf(paper.text))).map(({ why }) => why);
}

describe('a short form that is spelled out in two ways', () => {
  it('is asked about, in the language of the reader', () => {
    expect(
      ways('en', 'The Coastal Rescue Service (CRS) sails.', 'The Coastal Rescue Society (CRS) has boats.'),
    ).toEqual([
      'One short form seems to be spelled out in two ways: “Coastal Rescue Service” and “Coastal Rescue Society”. Which is right?',
    ]);
    expect(
      ways('id', 'Kelompok Tani Wanita (KTW) menanam padi.', 'Kelompok Ternak Wanita (KTW) menjual telur.'),
    ).toEqual([
      'Satu singkatan tampaknya dijabarkan dengan dua cara: “Kelompok Tani Wanita” dan “Kelompok Ternak Wanita”. Mana yang benar?',
    ]);
  });

  it.each([
    [
      'the same words',
      'The Coastal Rescue Service (CRS) sails.',
      'A coastal rescue service (CRS) has boats.',
    ],
    ['a plural', 'A Coastal Rescue Service (CRS) sails.', 'Coastal Rescue Services (CRS) have boats.'],
    ['another spelling', 'The Coastal Labour Service (CLS) sails.', 'The Coastal Labor Service (CLS) pays.'],
    [
      'two things of one short form',
      'Creep rupture strength (CRS) fell.',
      'The Coastal Rescue Service (CRS) sails.',
    ],
  ])('is none with %s', (_, first, second) => {
    expect(ways('en', first, second)).toEqual([]);
  });
});
