import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readReferences,
  referenceFormats,
  writeReferences,
  type LibraryWork,
  type ReferenceFormat,
} from '../../../src/receive';

const endings: Readonly<Record<ReferenceFormat, string>> = {
  bibtex: 'bib',
  biblatex: 'bib',
  'csl-json': 'json',
  'csl-yaml': 'yaml',
  ris: 'ris',
  enw: 'enw',
  'endnote-xml': 'xml',
  nbib: 'nbib',
};

/** Works as they are read from what was written of them, and what was told of the writing. */
function throughFile(
  works: readonly LibraryWork[],
  format: ReferenceFormat,
): { readonly works: readonly LibraryWork[]; readonly told: readonly string[]; readonly text: string } {
  const { text, problems } = writeReferences(works, format);
  const { entries, problems: unread } = readReferences(
    new TextEncoder().encode(text),
    `works.${endings[format]}`,
  );
  expect(unread).toEqual([]);
  return {
    text,
    works: entries.map(({ work }) => work),
    told: problems.map(
      ({ kind, values = {} }) => `${kind} ${values['key']} ${values['field'] ?? values['written']}`,
    ),
  };
}

/** One work through a file: nothing of it is lost. */
function back(fields: Readonly<Record<string, unknown>>, format: ReferenceFormat): LibraryWork {
  const work = { id: 'key2020', type: 'book', title: 'Tides', ...fields };
  const { works, told } = throughFile([work], format);
  expect(told).toEqual([]);
  expect(works).toHaveLength(1);
  return works[0] ?? work;
}

const odd = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'{}\\%&$#_~^"\'`-<>=,;.:|@()[]!?*/+'.split('')) },
      { weight: 3, arbitrary: fc.constantFrom(...('aIzÉßñ王海ابجक😀'.match(/./gu) ?? [])) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(' ', '\n', '\u00a0', ' and ', 'others', '\\emph{', '$x^2$', '--', "''"),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' ')
      .trim(),
  )
  // The sign for one that was lost is told wherever it is read.
  .filter((text) => text !== '' && !text.includes('\ufffd'));

/** Names of any signs; a body in RIS and EndNote has no comma. */
const oddNames = fc.array(
  fc.oneof(
    // `others` alone is nobody's name: it says that there are more.
    fc.record({ literal: odd.filter((name) => name !== 'others') }),
    fc.record({ family: odd, given: odd }),
    fc.record({ family: odd, given: odd, suffix: odd }),
    fc.record({ family: odd }),
    fc.record({
      family: odd,
      given: odd,
      'non-dropping-particle': fc.constantFrom('van', 'von der', 'd’', 'al-'),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

describe.each(referenceFormats)('works in %s', (format) => {
  it('keep any text, whatever signs are in it', () => {
    fc.assert(
      fc.property(odd, odd, odd, odd, (title, note, container, place) => {
        const work = {
          id: 'key',
          type: 'chapter',
          title: `T ${title} T`,
          note: `N ${note} N`,
          'container-title': `C ${container} C`,
          'publisher-place': `P ${place} P`,
        };
        const { works, told } = throughFile([work], format);
        const lost =
          format === 'nbib' ? ['library.left-out key citation-key', 'library.left-out key note'] : [];
        expect(told).toEqual(lost);
        const same = (text: unknown): string => String(text).replace(/[ \u00a0]+/g, ' ');
        const [read] = works;
        expect(same(read?.title)).toBe(same(work.title));
        expect(same(read?.['container-title'])).toBe(same(work['container-title']));
        expect(same(read?.['publisher-place'])).toBe(same(work['publisher-place']));
        if (format !== 'nbib') expect(same(read?.note)).toBe(same(work.note));
      }),
      { numRuns: 150 },
    );
  });

  it('are as many as before, in their order, however odd each is', () => {
    const works = [
      { id: 'a', type: 'book', title: 'One' },
      { id: 'b', type: 'no-such-type', title: 'Two', author: 'nobody', issued: 7 },
      {
        id: 'c',
        type: 'book',
        author: [{}, { family: 'Lindqvist' }],
        issued: { 'date-parts': [[]] },
        title: 'Three',
      },
      { id: 'd', type: 'thesis', title: 'Four', custom: { a: [1] }, volume: 3, keyword: '', editor: [] },
    ];
    const { text } = writeReferences(works as unknown as LibraryWork[], format);
    const { entries } = readReferences(new TextEncoder().encode(text), `works.${endings[format]}`);
    expect(entries.map(({ work }) => work.title)).toEqual(['One', 'Two', 'Three', 'Four']);
  });
});

describe.each(['bibtex', 'biblatex'] as const)('names in %s', (format) => {
  it('keep any signs in their parts', () => {
    fc.assert(
      fc.property(oddNames, (author) => {
        const { works, told } = throughFile([{ id: 'key', type: 'book', title: 'T', author }], format);
        expect(told).toEqual([]);
        expect(JSON.stringify(works[0]?.author).replace(/[ \u00a0]+/g, ' ')).toBe(
          JSON.stringify(author).replace(/[ \u00a0]+/g, ' '),
        );
      }),
      { numRuns: 300 },
    );
  });
});

const moore = { family: 'Moore', given: 'Robert' };

/** Fields that every format but PubMed's has a place for. */
const common: readonly (readonly [promise: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['a person', { author: [moore] }],
  ['a body', { author: [{ literal: 'World Health Organization' }] }],
  ['a body with “and” in its name', { author: [{ literal: 'Barnes and Noble' }, moore] }],
  ['a name that has a hyphen', { author: [{ family: 'al-Hasan', given: 'Ali' }] }],
  ['a name of several words', { author: [{ family: 'García Márquez', given: 'Gabriel José' }] }],
  ['a suffix', { author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }] }],
  [
    'names in other scripts',
    {
      author: [
        { family: '王', given: '明' },
        { family: 'الخوارزمي', given: 'محمد' },
      ],
    },
  ],
  [
    'editors and translators',
    { editor: [moore, { literal: 'UNICEF' }], translator: [{ family: 'Öz', given: 'Ayşe' }] },
  ],
  ['a series’ editor', { 'collection-editor': [moore] }],
  ['a year', { issued: { 'date-parts': [[2004]] } }],
  ['a month', { issued: { 'date-parts': [[2004, 5]] } }],
  ['a day', { issued: { 'date-parts': [[2004, 5, 6]] } }],
  ['a range of years', { issued: { 'date-parts': [[1988], [1991]] } }],
  [
    'a range of months',
    {
      issued: {
        'date-parts': [
          [1988, 11],
          [1989, 2],
        ],
      },
    },
  ],
  [
    'a range of days',
    {
      issued: {
        'date-parts': [
          [1988, 11, 3],
          [1988, 11, 9],
        ],
      },
    },
  ],
  ['a season', { issued: { 'date-parts': [[2004]], season: 3 } }],
  ['a year that is not sure', { issued: { 'date-parts': [[1650]], circa: true } }],
  ['a range that is not sure', { issued: { 'date-parts': [[1650], [1655]], circa: true } }],
  ['a year before our era', { issued: { 'date-parts': [[-44]] } }],
  ['an early year', { issued: { 'date-parts': [[87]] } }],
  ['words for a date', { issued: { literal: 'in press' } }],
  [
    'when it was looked up',
    { URL: 'https://example.org/tides?a=b_c%20d&e=~f#g', accessed: { 'date-parts': [[2021, 3, 9]] } },
  ],
  ['slanted and fat print', { title: 'The gut of <i>Apis mellifera</i> in <b>cold</b> springs' }],
  ['raised and lowered signs', { title: 'CO<sub>2</sub> over 10<sup>6</sup> km<sup>2</sup> of sea' }],
  ['small capitals', { title: 'What <span style="font-variant:small-caps;">ad</span> 600 left' }],
  ['words whose capitals stay', { title: 'Sailing with <span class="nocase">Captain Cook</span>: a diary' }],
  ['print within print', { title: 'On <i>the <span class="nocase">Sea</span> and <b>the</b> sky</i>' }],
  ['a tag without an end', { title: 'If a <i> is open, or </b> is not' }],
  ['less and more', { title: 'Why 3 < 5 & 7 > 5 in class' }],
  ['capitals', { title: 'mRNA, DNA and McDonald in Indonesia' }],
  ['money and shares', { title: 'Costs of $5, or 7 % of #1 & more_less ~ x^2 {so} \\done' }],
  ['dashes and quotes', { title: "Rain -- or snow --- “here”, ``there'' – and ‘now’" }],
  ['a long title', { title: Array.from({ length: 60 }, (_, at) => `unbreakablewords${at}`).join(' ') }],
  ['a DOI', { DOI: '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O' }],
  ['a DOI with a line below', { DOI: '10.1000/abc_d--e~f' }],
  ['an ISBN', { ISBN: '978-3-16-148410-0' }],
  ['an ISSN', { ISSN: '2049-363X' }],
  [
    'volume, issue and pages',
    { type: 'article-journal', 'container-title': 'Annals of Tides', volume: '3', issue: '2', page: '10-19' },
  ],
  ['one page', { page: '7' }],
  ['several ranges of pages', { page: '7-9, 12, 15-18' }],
  ['a page that is no number', { page: 'e1207' }],
  ['an edition', { edition: '2nd' }],
  ['the kind of a thesis', { type: 'thesis', genre: 'PhD thesis', publisher: 'University of Gadjah Mada' }],
  ['the kind of another thesis', { type: 'thesis', genre: 'Master’s thesis', publisher: 'ITB' }],
  ['the kind of a third thesis', { type: 'thesis', genre: 'Skripsi', publisher: 'ITB' }],
  ['a thesis of no kind', { type: 'thesis', publisher: 'ITB' }],
  ['the kind of a report', { type: 'report', genre: 'Working paper', publisher: 'FAO' }],
  ['a technical report', { type: 'report', genre: 'technical report', publisher: 'FAO' }],
  [
    'several publishers',
    { publisher: 'Tide & Sons; Barnes and Noble; Rain', 'publisher-place': 'Oxford; Jakarta' },
  ],
  ['a language', { language: 'id-ID' }],
  ['a language without a region', { language: 'de' }],
  ['a language that TeX has no name for', { language: 'jv' }],
  ['keywords', { keyword: 'tides, moon and sea, R&D' }],
  ['an abstract', { abstract: 'We ask why. 50% of all {nets} were empty; x_1 > x_2.' }],
  ['a note', { note: 'Read it again.' }],
  [
    'a part of a book',
    { type: 'chapter', 'container-title': 'The Handbook of Tides', editor: [moore], page: '3-9' },
  ],
  ['a short title', { 'title-short': 'Tides' }],
  ['a series', { 'collection-title': 'Lecture Notes in Tides' }],
  ['a call number', { 'call-number': 'QA76 .M6' }],
  ['the number of volumes', { 'number-of-volumes': '3' }],
];

describe('works', () => {
  it.each(
    common.flatMap(([promise, fields]) =>
      (['bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'ris', 'enw', 'endnote-xml'] as const).map(
        (format) => [promise, format, fields] as const,
      ),
    ),
  )('keep %s in %s', (_promise, format, fields) => {
    const work = { title: 'Tides', type: 'book', ...fields, id: 'key2020' };
    expect(back(fields, format)).toEqual(work);
  });
});
