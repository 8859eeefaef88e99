import { describe, expect, it } from 'vitest';
import { spanOf, type Work } from '../../../src/paper';
import {
  citationsWithoutReference,
  citationsWithoutYear,
  noReferenceList,
  referencesNeverCited,
} from '../../../src/understand/questions/sourcesAsked';
import { made, type MadePaper } from '../madePapers';
import { asked, shown } from './asking';

const list = [
  'Adeyemi, T. (2012). Roots of the shore. Tidal Studies, 4(2), 11–25.',
  'Boateng, K. (2009). Salt and silt. River Press.',
  'Chukwu, N. (2015). Nets at night. Harbour Letters, 7, 31–40.',
  'Dlamini, S. (2011). The lamp keepers. Coast Books.',
];

/** A paper with a reference list of four works, of which the text cites as given. */
function listedPaper(
  sentence: string,
  cited: readonly (readonly [string, ...string[]])[],
): MadePaper & { readonly works: readonly Work[] } {
  const paper = made('en', ['# Introduction', sentence, '# References', ...list], cited);
  const { document } = paper.text;
  const listed = list.map((entry) => {
    const at = document.text.indexOf(entry);
    const [, family = '', year = ''] = /^(\w+), .*?\((\d{4})\)/u.exec(entry) ?? [];
    const span = spanOf(document, at, at + entry.length);
    return {
      id: `${family} ${year}`,
      type: 'book',
      author: [{ family }],
      issued: { 'date-parts': [[Number(year)]] },
      status: 'listed' as const,
      span,
    };
  });
  const stubs = paper.works.filter((work) => !listed.some((one) => one.id === work.id));
  const last = listed[listed.length - 1]?.span;
  const referenceLists = [{ from: listed[0]?.span.start ?? 0, to: last?.end ?? 0 }];
  return { ...paper, works: [...listed, ...stubs], text: { ...paper.text, referenceLists } };
}

describe('a source', () => {
  it('without a year is asked about, unless the text says that it has none', () => {
    const paper = made(
      'id',
      [
        '# Pendahuluan',
        'Kapal itu tua (Koperasi Samudra). Uji itu (ANOVA) sederhana. Jaringnya baru (Koperasi Muara, akan terbit). Layarnya putih (Lubis, 2011).',
      ],
      [
        ['(Koperasi Samudra)', 'Koperasi Samudra'],
        ['(ANOVA)', 'ANOVA'],
        ['(Koperasi Muara, akan terbit)', 'Koperasi Muara'],
        ['(Lubis, 2011)', 'Lubis 2011'],
      ],
    );
    expect(shown(citationsWithoutYear(asked(paper)))).toEqual([['(Koperasi Samudra)']]);
  });

  it('that the list lacks is asked about', () => {
    const paper = listedPaper(
      'Roots hold (Adeyemi, 2012; Boateng, 2009; Chukwu, 2015; Dlamini, 2011). Sand does not (Eze, 2018).',
      [
        [
          '(Adeyemi, 2012; Boateng, 2009; Chukwu, 2015; Dlamini, 2011)',
          'Adeyemi 2012',
          'Boateng 2009',
          'Chukwu 2015',
          'Dlamini 2011',
        ],
        ['(Eze, 2018)', 'Eze 2018'],
      ],
    );
    const questions = citationsWithoutReference(asked(paper, [], paper.works));
    expect(shown(questions)).toEqual([['(Eze, 2018)']]);
    expect(questions[0]?.why).toContain('Eze, 2018');
  });

  it('that is listed and never cited is asked about', () => {
    const paper = listedPaper('Roots hold (Adeyemi, 2012; Boateng, 2009; Chukwu, 2015).', [
      ['(Adeyemi, 2012; Boateng, 2009; Chukwu, 2015)', 'Adeyemi 2012', 'Boateng 2009', 'Chukwu 2015'],
    ]);
    expect(shown(referencesNeverCited(asked(paper, [], paper.works)))).toEqual([[list[3]]]);
    expect(citationsWithoutReference(asked(paper, [], paper.works))).toEqual([]);
  });

  it('is not asked about where its name and year do stand in the text: the linking failed, not the writer', () => {
    const paper = listedPaper(
      'Roots hold (Adeyemi, 2012; Boateng, 2009; Chukwu, 2015), and as Dlamini said in 2011, lamps do.',
      [['(Adeyemi, 2012; Boateng, 2009; Chukwu, 2015)', 'Adeyemi 2012', 'Boateng 2009', 'Chukwu 2015']],
    );
    expect(referencesNeverCited(asked(paper, [], paper.works))).toEqual([]);
  });

  it('is not asked about where its name has another form in the list', () => {
    const cited = '(Adeyemi, 2012; Boateng, 2009; Chukwu, 2015; Dlamini, 2011)';
    const paper = listedPaper(
      `Roots hold ${cited}. Lamps burn (HL-Chukwu, 2015). Oysters grow: Crassostrea gigas (Thunberg, 1793).`,
      [
        [cited, 'Adeyemi 2012', 'Boateng 2009', 'Chukwu 2015', 'Dlamini 2011'],
        ['(HL-Chukwu, 2015)', 'HL-Chukwu 2015'],
        ['(Thunberg, 1793)', 'Thunberg 1793'],
      ],
    );
    expect(citationsWithoutReference(asked(paper, [], paper.works))).toEqual([]);
  });

  it('is not asked about where most of the list seems uncited: then it was read badly', () => {
    const paper = listedPaper('Roots hold (Adeyemi, 2012).', [['(Adeyemi, 2012)', 'Adeyemi 2012']]);
    expect(referencesNeverCited(asked(paper, [], paper.works))).toEqual([]);
  });
});

describe('a reference list', () => {
  it('is asked for where works are cited and there is none', () => {
    const paper = made(
      'en',
      ['# Introduction', 'Roots hold (Adeyemi, 2012).'],
      [['(Adeyemi, 2012)', 'Adeyemi 2012']],
    );
    expect(noReferenceList(asked(paper)).map(({ kind }) => kind)).toEqual(['no-reference-list']);
  });

  it('is not asked for where there is one, or where nothing is cited', () => {
    const paper = listedPaper('Roots hold (Adeyemi, 2012).', [['(Adeyemi, 2012)', 'Adeyemi 2012']]);
    expect(noReferenceList(asked(paper, [], paper.works))).toEqual([]);
    expect(noReferenceList(asked(made('en', ['# Introduction', 'Roots hold.'])))).toEqual([]);
  });
});
