import { describe, expect, it } from 'vitest';
import { meant } from './meaningMade';
import type { Cited } from './madePapers';

const soto: readonly Cited[] = [
  ['(Soto, 2011)', 'Soto 2011'],
  ['Soto (2011)', 'Soto 2011'],
  ['(Soto, 2011, p. 4)', 'Soto 2011'],
];

/** What the paper says that its keyword is. */
const told = (language: 'id' | 'en', keyword: string, ...sentences: readonly string[]): unknown => {
  const label = language === 'en' ? 'Keywords' : 'Kata kunci';
  const { concepts } = meant(language, [`${label}: ${keyword}; reefs`, '# Background', ...sentences], soto);
  return concepts.flatMap(({ definitions }) => definitions.map(({ text, works }) => [text, works]));
};

describe('what a keyword is, is found', () => {
  it.each([
    [
      'en',
      'tidal ethics',
      'Tidal ethics focuses on what crews owe to those on the shore (Soto, 2011).',
      'Tidal ethics focuses on what crews owe to those on the shore',
    ],
    [
      'en',
      'tidal ethics',
      'Most rules are old, while tidal ethics (shore duty) is the habit that keeps the small boats safe (Soto, 2011).',
      'tidal ethics (shore duty) is the habit that keeps the small boats safe',
    ],
    [
      'en',
      'crew strengths',
      'In her view, Soto (2011) considers crew strengths as traits that can be taught.',
      'considers crew strengths as traits that can be taught',
    ],
    [
      'id',
      'etika pasang',
      'Etika pasang menekankan bahwa awak berutang kepada warga pantai (Soto, 2011).',
      'Etika pasang menekankan bahwa awak berutang kepada warga pantai',
    ],
    [
      'id',
      'keterikatan awak',
      'Soto (2011) mengoperasionalkan keterikatan awak sebagai serangkaian tindakan yang dapat dihitung.',
      'mengoperasionalkan keterikatan awak sebagai serangkaian tindakan yang dapat dihitung',
    ],
  ] as const)('%s, %s: %s', (language, keyword, sentence, text) => {
    expect(told(language, keyword, sentence)).toEqual([[text, ['Soto 2011']]]);
  });

  it('with a pronoun in its place, and the source behind a quotation', () => {
    expect(
      told(
        'en',
        'tidal ethics',
        'There is no agreed notion of tidal ethics. It tends to be considered “the duty of crews to those who wait on the shore.” (Soto, 2011, p. 4)',
      ),
    ).toEqual([[expect.stringMatching(/^It tends to be considered “the duty/u), ['Soto 2011']]]);
  });
});

describe('what is only said of a keyword is no definition', () => {
  it.each([
    ['en', 'tidal ethics', 'Tidal ethics is an important topic for all of the harbours here.'],
    ['en', 'tidal ethics', 'Tidal ethics includes 14 items in three scales of five points each.'],
    ['en', 'tidal ethics', 'Tidal ethics rose in all of the harbours over ten years.'],
    ['id', 'etika pasang', 'Etika pasang merupakan masalah yang penting bagi semua pelabuhan.'],
  ] as const)('%s, %s: %s', (language, keyword, sentence) => {
    expect(told(language, keyword, sentence)).toEqual([]);
  });
});

describe('a term of another language is a term by its spelling', () => {
  const names = (...sentences: readonly string[]): readonly string[] =>
    meant('id', ['# Metode', ...sentences], soto).concepts.flatMap(({ name, definitions }) =>
      definitions.map(({ text }) => `${name} > ${text}`),
    );

  it('where a sentence tells of it at its head', () => {
    expect(
      names(
        'Nilai silt threshold menunjukkan batas kekeruhan air yang masih aman bagi ikan (Soto, 2011).',
        'Silt threshold dihitung setiap pekan.',
      ),
    ).toEqual(['silt threshold > silt threshold menunjukkan batas kekeruhan air yang masih aman bagi ikan']);
  });

  it('but not a word of the language of the paper', () => {
    expect(
      names('Tabel tersebut menunjukkan batas kekeruhan air yang masih aman bagi ikan (Soto, 2011).'),
    ).toEqual([]);
  });
});

it('a word for its kind may stand before a term', () => {
  expect(
    told(
      'id',
      'pasang bersama',
      'Inti dari pendekatan pasang bersama ialah gagasan bahwa laut dijaga oleh semua desa.',
    ),
  ).toEqual([['pasang bersama ialah gagasan bahwa laut dijaga oleh semua desa', []]]);
});
