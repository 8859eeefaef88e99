import { describe, expect, it, vi } from 'vitest';
import { languageOf, languages, say } from '../../src/languages';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';

/** A language that nobody speaks takes the place of one of ours: nothing but its file says what its words mean. */
vi.mock('../../src/languages/es', async () => {
  const { english } = await import('../../src/languages/en');
  const { layout, citing, meaning, argument, words } = english;
  return {
    spanish: {
      ...english,
      code: 'qkz',
      name: 'Kozlik',
      layout: {
        ...layout,
        stopWords: ['ki', 'va', 'sol', 'mur', 'tez'],
        headings: 'prala|doral|kutchim',
        page: 'lef',
      },
      citing: {
        ...citing,
        and: ['oz'],
        others: 'oz vari',
        particles: ['zu'],
        prefixes: ['gorm'],
        noDate: 'nep\\. ?vel\\.',
        locators: { lef: 'page' },
        leadIns: ['Gorm'],
        listHeading: 'kutchim',
      },
      meaning: { ...meaning, defining: { ...meaning.defining, strong: 'kalit tez', article: 'ki' } },
      argument: {
        ...argument,
        numberWords: { bir: 1, iki: 2, otuz: 30 },
        numbers: {
          ...argument.numbers,
          thousands: '.',
          decimal: ',',
          tensJoin: ['an'],
          counted: ['balik'],
          unitEnd: null,
        },
        sections: { ...argument.sections, result: '^doral' },
        claims: { ...argument.claims, strong: 'parlun' },
      },
      words: { ...words, sentences: { ...words.sentences, 'note.page': 'lef {page}' } },
    },
  };
});

const paper = [
  'Prala',
  'Ki vodna va sol mur kalit tez ki murava va sol korbat oz drin (Hask oz Veld, 2011, lef 12). Ki vodna va sol mur tez.',
  'Doral',
  'Gorm Tarn oz vari (2014), ki korbat va mur tez parlun 1.250,5 balik sol. Ki murava va mur otuz an iki balik parlun tez (Orda, nep. vel.).',
  'Kutchim',
  'Hask, B. oz Veld, C. (2011). Vodna sol murava. Zorin, 4(2), 11-19.',
  'Orda, M. (nep. vel.). Balik drin. Zorin.',
  'Tarn, D., Ilk, E., Sorn, F. (2014). Korbat oz drin. Zorin, 7(1), 1-8.',
].join('\n\n');

describe('a language of which there is nothing but a file', () => {
  const reading = understand(documentOf(paper, 'made.txt'));

  it('is told by its small words', () => {
    expect(languages.map(({ code }) => code)).toContain('qkz');
    expect(reading.languages).toEqual(['qkz']);
  });

  it('is cited in', () => {
    expect(
      reading.citations.map(({ text, form, items }) => [text, form, items.map(({ work }) => work)]),
    ).toEqual([
      ['(Hask oz Veld, 2011, lef 12)', 'parenthetical', ['hask2011']],
      ['Tarn oz vari (2014)', 'narrative', ['tarn2014']],
      ['(Orda, nep. vel.)', 'parenthetical', ['ordand']],
    ]);
    expect(reading.citations[0]?.items[0]?.locator).toBe('12');
    expect(reading.works.map(({ status }) => status)).toEqual(['listed', 'listed', 'listed']);
  });

  it('has its headings, its definitions and its numbers', () => {
    expect(reading.sections.map(({ title }) => title)).toEqual(['Prala', 'Doral', 'Kutchim']);
    expect(reading.concepts.flatMap(({ definitions }) => definitions.map(({ works }) => works))).toEqual([
      ['hask2011'],
    ]);
    expect(reading.claims.flatMap(({ figures }) => figures.map(({ value }) => value))).toEqual([1250.5, 32]);
  });

  it('is spoken', () => {
    expect(say(languageOf('qkz'), 'note.page', { page: '3' })).toBe('lef 3');
  });
});
