import { describe, expect, it } from 'vitest';
import { readReferences, type LibraryWork } from '../../../src/receive';

const read = (text: string, file = 'works.bib'): ReturnType<typeof readReferences> =>
  readReferences(new TextEncoder().encode(text), file);

const one = (text: string): LibraryWork => {
  const { entries } = read(text);
  const [first] = entries;
  if (!first) throw new Error('nothing was read');
  return first.work;
};

/** An entry around some fields, as CSL-JSON. */
const entry = (fields: string, type = 'book'): LibraryWork => one(`@${type}{key, ${fields}}`);

const good = (from: number): string =>
  Array.from(
    { length: 50 },
    (_, at) =>
      `@article{good${from + at},\n  author = {Moore, Robert},\n  title = {A title {${from + at}}},\n  year = ${1900 + at}\n}\n`,
  ).join('\n');

/** One fault each, with the kinds that are told of it; what can be read of it is a work of the key `bad`, or of none. */
const faults: readonly (readonly [
  what: string,
  text: string,
  kinds: readonly string[],
  title: string | null,
])[] = [
  [
    'an unclosed value',
    '@book{bad,\n  title = {No end,\n  year = {2001},\n}',
    ['bib.unclosed-value'],
    'No end',
  ],
  [
    'an unclosed last value',
    '@book{bad,\n  year = {2001},\n  title = {No end\n}',
    ['bib.unclosed-entry'],
    'No end',
  ],
  ['no closing brace', '@book{bad,\n  title = {Open},\n  year = {2001}\n', ['bib.unclosed-entry'], 'Open'],
  [
    'no comma between fields',
    '@book{bad,\n  title = {Joined}\n  year = {2001}\n}',
    ['bib.no-comma'],
    'Joined',
  ],
  ['no comma after the key', '@book{bad\n  title = {Keyed},\n}', ['bib.no-comma'], 'Keyed'],
  ['no key', '@book{title = {Nameless}}', ['bib.no-key'], 'Nameless'],
  ['an empty key', '@book{, title = {Nameless}}', ['bib.no-key'], 'Nameless'],
  ['only a key', '@book{bad}', [], null],
  ['a blank in its key', '@book{bad key, title = {Blank}}', [], 'Blank'],
  ['odd names of fields', '@book{bad, title = {Odd}, date-added = {2001}, 1x = {y}, a:b = {c}}', [], 'Odd'],
  ['an empty value', '@book{bad, title = {Empty}, year = , note = {}}', ['bib.no-value'], 'Empty'],
  ['a lone dollar', '@book{bad, title = {Costs $5 or so}}', ['bib.unread'], 'Costs $5 or so'],
  ['an environment without end', '@book{bad, title = {A \\begin{x} b}}', ['bib.unread'], 'A b'],
  [
    'a value that ends in a backslash',
    '@book{bad, title = {Path C:\\}, year = {2001}}',
    ['bib.unread'],
    'Path C:',
  ],
  [
    'an unclosed quotation mark',
    '@book{bad,\n  title = "No end,\n  year = {2001}\n}',
    ['bib.unclosed-value'],
    'No end',
  ],
  ['an address in free text', 'Write to x@example.org {please}.\n@book{bad, title = {Mail}}', [], 'Mail'],
  [
    'an at sign in a comment',
    '% by me@home (now)\n@comment{see @article{x}}\n@book{bad, title = {Comment}}',
    [],
    'Comment',
  ],
  ['a starred command', '@book{bad, title = {\\enquote*{Quoted} words}}', [], '“Quoted” words'],
  ['an open range', '@book{bad, title = {Range}, date = {/2004}}', [], 'Range'],
  ['a brace too many', '@book{bad, title = {Many}}, year = {2001}}', [], 'Many'],
  ['a macro that nobody defined', '@book{bad, title = {M}, publisher = nobody}', ['bib.no-string'], 'M'],
  ['words that are no field', '@book{bad, some words, title = {Words}}', ['bib.odd-text'], 'Words'],
  ['no fields but a comma', '@book{bad,}', [], null],
  ['a field twice', '@book{bad, title = {First}, title = {Second}}', [], 'First'],
  ['an unknown type', '@nosuchtype{bad, title = {Type}}', [], 'Type'],
  ['round brackets', '@book(bad, title = {Round (really)}, year = 2001)', [], 'Round (really)'],
  ['braces in quotation marks', '@book{bad, title = "A {"}quoted{"} word"}', [], 'A "quoted" word'],
  ['a hash at the end of a value', '@book{bad, title = {Hash} # , year = 2001}', [], 'Hash'],
  ['upper case everywhere', '@BOOK{bad, TITLE = {Loud}, YEAR = {2001}}', [], 'Loud'],
  ['`__proto__` as a key', '@book{__proto__, title = {Proto}, __proto__ = {x}}', [], 'Proto'],
  [
    'a script in its title',
    '@book{bad, title = {<script>alert(1)</script> now}}',
    [],
    '<script>alert(1)</script> now',
  ],
  ['deep braces', `@book{bad, title = {${'{'.repeat(400)}Deep${'}'.repeat(400)}}}`, [], 'Deep'],
  [
    'macros in macros',
    '@string{aa = "A"}\n@string{bb = aa # " and B"}\n@book{bad, title = bb}',
    [],
    'A and B',
  ],
  ['a macro of itself', '@string{cc = cc # "x"}\n@book{bad, title = cc}', [], 'ccx'],
  ['a parent that is itself', '@incollection{bad, title = {Self}, crossref = {bad}}', [], 'Self'],
  ['a parent that is nowhere', '@incollection{bad, title = {Alone}, crossref = {nowhere}}', [], 'Alone'],
];

describe('BibTeX', () => {
  it.each(faults)('loses no neighbour at %s', (_what, text, kinds, title) => {
    const { entries, problems } = read(`${good(100)}\n${text}\n\n${good(200)}`);
    const keys = new Set(entries.map(({ work }) => work.id));
    const lost = [...Array(50).keys()].flatMap((at) =>
      [`good${100 + at}`, `good${200 + at}`].filter((key) => !keys.has(key)),
    );
    expect(lost).toEqual([]);
    const others = entries.filter(({ work }) => !/^good\d+$/.test(work.id));
    expect(others.map(({ work }) => work.title ?? null)).toEqual([title]);
    const told = [...new Set(problems.map(({ kind }) => kind))];
    expect(told).toEqual(kinds);
    // Each names its line: the fault stands after the first fifty.
    const above = good(100).split('\n').length;
    for (const { line, file } of problems) {
      expect(file).toBe('works.bib');
      expect(line).toBeGreaterThanOrEqual(above);
      expect(line).toBeLessThanOrEqual(above + text.split('\n').length);
    }
  });

  it('reads parents that are each other’s', () => {
    const { entries } = read(
      '@incollection{a, title = {A}, crossref = {b}}\n@collection{b, title = {B}, crossref = {a}}\n@book{c, title = {C}}',
    );
    expect(entries.map(({ work }) => work.title)).toEqual(['A', 'B', 'C']);
  });

  it('gives a part what its whole has, and no author of another', () => {
    const { entries } =
      read(`@incollection{part, author = {Part, P.}, title = {The part}, pages = {1--9}, crossref = {whole}}
@collection{whole, editor = {Whole, W.}, author = {Other, O.}, title = {The whole}, subtitle = {And more}, publisher = {Press}, year = {1999}}`);
    expect(entries[0]?.work).toMatchObject({
      type: 'chapter',
      title: 'The part',
      'container-title': 'The whole: And more',
      author: [{ family: 'Part', given: 'P.' }],
      editor: [{ family: 'Whole', given: 'W.' }],
      publisher: 'Press',
      page: '1-9',
      issued: { 'date-parts': [[1999]] },
    });
  });

  it.each([
    ['Moore, Robert', [{ family: 'Moore', given: 'Robert' }]],
    [
      'Robert Moore and Caroline Boussard',
      [
        { family: 'Moore', given: 'Robert' },
        { family: 'Boussard', given: 'Caroline' },
      ],
    ],
    ["{\\'E}tienne, Marc", [{ family: 'Étienne', given: 'Marc' }]],
    ["{\\'E}tienne Balibar", [{ family: 'Balibar', given: 'Étienne' }]],
    ['Moore, R. and others', [{ family: 'Moore', given: 'R.' }]],
    ['{World Health Organization}', [{ literal: 'World Health Organization' }]],
    ['{Barnes and Noble} and Moore, R.', [{ literal: 'Barnes and Noble' }, { family: 'Moore', given: 'R.' }]],
    ['al-Hasan, Ali', [{ family: 'al-Hasan', given: 'Ali' }]],
    ['Ludwig van Beethoven', [{ 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' }]],
    ['van der Berg, Jan', [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }]],
    ['King, Jr., Martin Luther', [{ family: 'King', suffix: 'Jr.', given: 'Martin Luther' }]],
    ['Plato', [{ family: 'Plato' }]],
    ['{\\AA}str{\\"o}m, {\\AA}sa', [{ family: 'Åström', given: 'Åsa' }]],
    ['K{\\aa}re Bl{\\aa}', [{ family: 'Blå', given: 'Kåre' }]],
    ["Mart{\\'\\i}nez, Jos{\\'e}", [{ family: 'Martínez', given: 'José' }]],
    [
      'family=Beethoven, given=Ludwig, prefix=van',
      [{ 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' }],
    ],
    ['{van Gogh}, Vincent', [{ family: 'van Gogh', given: 'Vincent' }]],
    ['王, 明', [{ family: '王', given: '明' }]],
    [' and Moore, R. and ', [{ family: 'Moore', given: 'R.' }]],
  ])('reads the names in %s', (names, csl) => {
    expect(entry(`author = {${names}}, title = {T}`).author).toEqual(csl);
  });

  it.each([
    ['date = {2004-05-06}', { 'date-parts': [[2004, 5, 6]] }],
    ['date = {2004-21}', { 'date-parts': [[2004]], season: 1 }],
    ['date = {2004~}', { 'date-parts': [[2004]], circa: true }],
    ['date = {2004/}', { 'date-parts': [[2004]] }],
    ['date = {2004/..}', { 'date-parts': [[2004]] }],
    [
      'date = {1988-11/1989-02}',
      {
        'date-parts': [
          [1988, 11],
          [1989, 2],
        ],
      },
    ],
    ['date = {-0044}', { 'date-parts': [[-44]] }],
    ['date = {199X}', { 'date-parts': [[1990]], circa: true }],
    ['year = 2004, month = may', { 'date-parts': [[2004, 5]] }],
    ['year = {2004}, month = {5~} # may', { 'date-parts': [[2004]] }],
    ['year = {2004}, month = {July}', { 'date-parts': [[2004, 7]] }],
    ['year = {2004}, month = "12 " # dec', { 'date-parts': [[2004]] }],
    ['year = {2004}, month = {5 May}', { 'date-parts': [[2004, 5, 5]] }],
    ['year = {2004}, month = {Spring}', { 'date-parts': [[2004]], season: 1 }],
    ['year = {forthcoming}', { literal: 'forthcoming' }],
    ['year = {2004/in press}', { literal: '2004/in press' }],
    ['year = {1988--1991}', { 'date-parts': [[1988], [1991]] }],
  ])('reads %s', (fields, issued) => {
    expect(entry(`${fields}, title = {T}`).issued).toEqual(issued);
  });

  it('keeps what the converter changes', () => {
    const work = entry(
      `title = {H\\textsubscript{2}O, {DNA} \\& $\\alpha$ --- na{\\"\\i}ve \\emph{in situ}}, publisher = {One and {Two and Three}},
       doi = {https://doi.org/10.1000/x%28y%29}, langid = {ngerman}, type = {phdthesis}, url = {https://example.org/a\\_b%20c}`,
      'thesis',
    );
    expect(work).toMatchObject({
      type: 'thesis',
      title: 'H<sub>2</sub>O, DNA & α — naïve <i>in situ</i>',
      publisher: 'One; Two and Three',
      DOI: '10.1000/x(y)',
      language: 'de-DE',
      genre: 'PhD thesis',
      URL: 'https://example.org/a_b%20c',
    });
    expect(entry('title = {T}, author = {A, B}', 'phdthesis')).toMatchObject({
      type: 'thesis',
      genre: 'PhD thesis',
    });
  });

  it('keeps what stands in braces in a list of publishers, signs of a DOI, and how something was published', () => {
    expect(
      entry('title = {T}, publisher = {{A and {B} and C} and D}, doi = {10.1000/a--b~c}', 'misc'),
    ).toMatchObject({ publisher: 'A and B and C; D', DOI: '10.1000/a--b~c' });
    expect(entry('title = {T}, howpublished = {Handed out in class}', 'misc').publisher).toBe(
      'Handed out in class',
    );
  });

  it('reads an article', () => {
    expect(
      entry(
        'author = {Moore, R.}, title = {T}, journal = {Journal of Change}, volume = 3, number = {2}, pages = {10--12}, eprint = {2103.84201}, eprinttype = {arxiv}, keywords = {a, b}',
        'article',
      ),
    ).toMatchObject({
      type: 'article-journal',
      'container-title': 'Journal of Change',
      volume: '3',
      issue: '2',
      page: '10-12',
      URL: 'https://arxiv.org/abs/2103.84201',
      keyword: 'a, b',
    });
  });

  it('tells a key that two entries have, and gives works without one a key each', () => {
    const { entries, problems } = read(
      '@book{a, title = {One}}\n@book{a, title = {Two}}\n@book{author = {Moore, R.}, year = 2001, title = {T}}\n@book{author = {Moore, S.}, year = 2001, title = {U}}',
    );
    expect(entries.map(({ work }) => work.id)).toEqual(['a', 'a', 'moore2001', 'moore2001a']);
    expect(problems.find(({ kind }) => kind === 'library.twice')).toEqual({
      kind: 'library.twice',
      file: 'works.bib',
      line: 2,
      values: { key: 'a', first: 1 },
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'receive.empty'],
    ['only blanks', new TextEncoder().encode(' \n '), 'receive.empty'],
    ['words', new TextEncoder().encode('Dear Sir, no references here.'), 'library.nothing'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'receive.format'],
  ])('says so where a file holds %s', (_what, bytes, kind) => {
    const { entries, problems } = readReferences(bytes, 'works.bib');
    expect(entries).toEqual([]);
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it('reads UTF-16 and Windows-1252', () => {
    const text = '@book{a, title = {Übung}}';
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    expect(readReferences(wide, 'a.bib').entries[0]?.work.title).toBe('Übung');
    const narrow = new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));
    expect(readReferences(narrow, 'a.bib').entries[0]?.work.title).toBe('Übung');
  });
});
