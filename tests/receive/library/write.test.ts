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

/** Types that each format has a name for. */
const types: Readonly<Partial<Record<ReferenceFormat, string>>> = {
  bibtex:
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage',
  ris: 'article-journal article-magazine article-newspaper bill book chapter dataset document entry-dictionary entry-encyclopedia figure graphic hearing legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent personal_communication post-weblog report software song standard thesis webpage',
  enw: 'article-journal article-magazine article-newspaper bill book chapter dataset document entry-dictionary entry-encyclopedia legal_case legislation manuscript map motion_picture pamphlet paper-conference patent personal_communication post-weblog report software standard thesis webpage',
  'endnote-xml':
    'article-journal article-magazine article-newspaper bill book chapter dataset document entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript map motion_picture pamphlet paper-conference patent personal_communication post-weblog report software standard thesis webpage',
  nbib: 'article article-journal book chapter dataset',
};

describe('types', () => {
  it.each(
    Object.entries({ ...types, biblatex: types.bibtex }).flatMap(([format, list = '']) =>
      list.split(' ').map((type) => [type, format] as const),
    ),
  )('%s is one in %s as well', (type, name) => {
    const format = referenceFormats.find((one) => one === name) ?? 'bibtex';
    const work = { id: 'tides', type, title: 'Tides', 'container-title': 'All of the sea' };
    expect(throughFile([work], format).works.map((read) => read.type)).toEqual([type]);
  });

  it.each(['ris', 'enw', 'endnote-xml', 'nbib'] as const)(
    'that %s has no name for are told, and written as what is nearest',
    (format) => {
      const { works, told } = throughFile([{ id: 'anon2020', type: 'speech', title: 'Tides' }], format);
      expect(told.filter((one) => one.includes('type'))).toEqual(['library.nearest anon2020 type']);
      expect(works[0]?.type).toBe(format === 'nbib' ? 'article-journal' : 'manuscript');
    },
  );
});

describe('BibTeX and BibLaTeX', () => {
  const both = ['bibtex', 'biblatex'] as const;

  it.each(
    both.flatMap((format) =>
      ['a:b', 'a/b.c+d', 'øl_2015', '王2015', 'a-b!', '__proto__'].map((key) => [key, format] as const),
    ),
  )('keep the key %s in %s', (key, format) => {
    const { works, told } = throughFile([{ id: key, type: 'book', title: 'Tides' }], format);
    expect(told).toEqual([]);
    expect(works.map(({ id }) => id)).toEqual([key]);
  });

  it('tell keys that they cannot hold, and make no two works one', () => {
    const works = ['a b', 'a,b', 'a-b', '{x}'].map((id) => ({ id, type: 'book', title: id }));
    const { works: read, told } = throughFile(works, 'bibtex');
    expect(read.map(({ id }) => id)).toEqual(['a-ba', 'a-bb', 'a-b', '-x-']);
    expect(told).toEqual([
      'library.other-key a b a-ba',
      'library.other-key a,b a-bb',
      'library.other-key {x} -x-',
    ]);
  });

  it('hold fields that other formats have no place for', () => {
    const fields = {
      type: 'paper-conference',
      'container-title': 'Proceedings of the Tides',
      'event-title': '3rd Meeting on Tides',
      'event-place': 'Makassar',
      'event-date': {
        'date-parts': [
          [2019, 5, 3],
          [2019, 5, 5],
        ],
      },
      'original-date': { 'date-parts': [[1899]] },
      'original-title': 'Pasang surut',
      'original-publisher': 'Laut',
      'collection-title': 'Lecture Notes',
      'collection-number': '1234',
      number: '17',
      issue: '2',
      archive: 'Arsip Nasional',
      archive_location: 'Box 3, f. 7',
      PMID: '123',
      PMCID: 'PMC123',
      status: 'forthcoming',
      'number-of-pages': '312',
      'chapter-number': '4',
      'part-number': '2',
      version: '1.2.0-beta',
      annote: 'Mine.',
      'container-author': [moore],
      compiler: [moore],
      producer: [{ literal: 'UNICEF' }],
    };
    for (const format of both)
      expect(back(fields, format)).toEqual({ title: 'Tides', id: 'key2020', ...fields });
  });

  it('tell particles that are dropped from those that are not, where BibLaTeX is spoken', () => {
    const author = [
      { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' },
      { 'dropping-particle': 'von', family: 'Humboldt', given: 'Alexander' },
      { 'non-dropping-particle': 'De', family: 'Haan', given: 'Ad', suffix: 'III' },
      { family: 'van Gogh', given: 'Vincent' },
    ];
    expect(back({ author }, 'biblatex').author).toEqual(author);
    const { text, told } = throughFile([{ id: 'a', type: 'book', title: 'T', author }], 'bibtex');
    expect(text).toContain(
      'author = {van der Berg, Jan and von Humboldt, Alexander and De Haan, III, Ad and {van Gogh}, Vincent}',
    );
    expect(told).toEqual(['library.nearest a author']);
  });

  it('put braces around capitals that a style would take away', () => {
    const title = 'Sea <i>Mollusca</i> of Java: a DNA study in <span class="nocase">New Guinea</span>';
    const { text } = writeReferences([{ id: 'a', type: 'book', title }], 'biblatex');
    expect(text).toContain('title = {Sea \\emph{{Mollusca}} of {Java}: a {DNA} study in {{New Guinea}}}');
  });

  it('write what people and programs expect', () => {
    const works: readonly LibraryWork[] = [
      {
        id: 'oz2004',
        type: 'thesis',
        genre: 'Master’s thesis',
        author: [
          { family: 'Öz', given: 'Ayşe' },
          { literal: 'World Health Organization' },
          { literal: 'others' },
        ],
        title: 'Nets & fish',
        issued: { 'date-parts': [[2004, 5]] },
        publisher: 'Barnes and Noble',
        'publisher-place': 'İzmir',
        language: 'de-DE',
      },
    ];
    expect(writeReferences(works, 'bibtex').text).toBe(`@mastersthesis{oz2004,
  author = {Öz, Ayşe and {World Health Organization} and others},
  title = {Nets \\& fish},
  school = {{Barnes and Noble}},
  address = {İzmir},
  year = {2004},
  month = may,
  langid = {ngerman},
}
`);
    expect(writeReferences(works, 'biblatex').text).toBe(`@thesis{oz2004,
  author = {Öz, Ayşe and {World Health Organization} and others},
  title = {Nets \\& fish},
  date = {2004-05},
  institution = {{Barnes and Noble}},
  location = {İzmir},
  langid = {ngerman},
  type = {mathesis},
}
`);
  });
});

describe('RIS', () => {
  it('breaks no line, and says all of a date', () => {
    const title = Array.from({ length: 80 }, () => 'tides').join(' ');
    const work = {
      id: 'a b:c/d',
      type: 'article-journal',
      title,
      author: [{ 'non-dropping-particle': 'van', family: 'Dijk', given: 'Jan', suffix: 'Jr.' }],
      issued: { 'date-parts': [[2004, 5, 6]] },
      page: '10–19',
      keyword: 'sea, moon',
      ISSN: '2049-3630',
    };
    expect(writeReferences([work], 'ris')).toEqual({
      text: `TY  - JOUR
ID  - a b:c/d
TI  - ${title}
AU  - van Dijk, Jan, Jr.
PY  - 2004
DA  - 2004/05/06/
SP  - 10
EP  - 19
SN  - 2049-3630
KW  - sea
KW  - moon
ER  - 
`,
      problems: [],
    });
  });
});

describe('what a format cannot hold', () => {
  it('is told with its work and its field, and spoils nothing else', () => {
    const works = [
      { id: 'a', type: 'book', title: 'One', medium: 'CD', references: 'Two' },
      { id: 'b', type: 'book', title: 'Two', author: [{ literal: 'Ministry of Fish, Jakarta' }] },
    ];
    expect(writeReferences(works, 'ris').problems).toEqual([
      { kind: 'library.left-out', file: '', values: { key: 'a', format: 'RIS', field: 'medium' } },
      { kind: 'library.left-out', file: '', values: { key: 'a', format: 'RIS', field: 'references' } },
      { kind: 'library.nearest', file: '', values: { key: 'b', format: 'RIS', field: 'author' } },
    ]);
    expect(writeReferences(works, 'csl-json').problems).toEqual([]);
  });

  it('is only that: an open range is a year in BibTeX, and a work without a title is a work', () => {
    const works = [{ id: 'a', type: 'book', editor: [moore], issued: { 'date-parts': [[2004], [0]] } }];
    const { text, told } = throughFile(works, 'biblatex');
    expect(text).toContain('date = {2004/..}');
    expect(told).toEqual(['library.nearest a issued']);
    expect(
      throughFile(
        works.map(({ id, type, editor }) => ({ id, type, editor })),
        'ris',
      ).told,
    ).toEqual([]);
  });
});
