import type { Block, BlockKind, Document, Reading, Span } from '../../src/paper';
import { spanOf } from '../../src/paper';

/** A line of a made-up paper: headings begin with `#`, pages are given as `[12]` before the line. */
export function documentOf(file: string, language: string, lines: readonly string[]): Document {
  let source = '';
  let text = '';
  const offsets: number[] = [];
  const blocks: Block[] = [];
  let page: string | null = null;
  for (const line of lines) {
    const [, number, marks = '', words = ''] = /^(?:\[(\d+)\] )?(#*) ?(.*)$/s.exec(line) ?? [];
    page = number ?? page;
    if (source !== '') {
      offsets.push(source.length);
      source += '\n\n';
      text += '\n';
    }
    const kind: BlockKind = marks === '' ? 'paragraph' : 'heading';
    blocks.push({
      kind,
      level: marks.length,
      language,
      page,
      from: text.length,
      to: text.length + words.length,
    });
    for (let at = 0; at < words.length; at += 1) offsets.push(source.length + at);
    source += words;
    text += words;
  }
  offsets.push(source.length);
  return {
    file,
    source,
    text,
    offsets: Uint32Array.from(offsets),
    blocks,
    furniture: [],
    languages: [language],
    properties: {},
    problems: [],
  };
}

/** The span of a phrase of a document: its first occurrence, or the one after `after`. */
export function span(document: Document, phrase: string, after = ''): Span {
  const from = document.text.indexOf(phrase, Math.max(0, document.text.indexOf(after)));
  if (from < 0) throw new Error(`the made-up paper does not say: ${phrase}`);
  return spanOf(document, from, from + phrase.length);
}

/** A reading in which nothing was found. */
export function emptyReading(document: Document): Reading {
  return {
    file: document.file,
    languages: document.languages,
    title: null,
    authors: [],
    year: null,
    abstract: null,
    keywords: [],
    sections: document.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ from, to, level }) => {
        const heading = spanOf(document, from, to);
        return { ...heading, title: heading.text, level };
      }),
    furniture: [],
    citations: [],
    works: [],
    acronyms: [],
    concepts: [],
    typologies: [],
    priorLiterature: [],
    gap: [],
    claims: [],
    actors: [],
    matrices: [],
    questions: [],
    problems: [],
  };
}

/** A study of fishing cooperatives that nobody made. */
export const lagoon = documentOf('lagoon.txt', 'en', [
  '[11] # Who keeps the lagoon?',
  'We ask how fishing cooperatives share the care of a lagoon with the harbour office.',
  '# Introduction',
  'Co-management is the sharing of power between users and the state (Berg, 2015). Shared stewardship (SS) is a habit of care among neighbours.',
  'Orla (2019) studied two lakes in Kisuma and found that wardens were trusted. Her work shows how trust grows. None of these studies followed the young fishers.',
  '[12] # Roles',
  'Berg tells three roles apart: the warden, the broker and the teacher. In this lagoon only two of them apply, warden and broker.',
  'In the Reed Programme, the cooperative patrols the reed beds at night as a warden (Berg, 2015).',
  'The Reed Programme sits between the harbour office and 42 boat owners, which makes it a broker.',
  'The Net Programme repairs nets. As Teachers, its members train 17 apprentices a year.',
  '[13] # Results',
  'Catches fell by 12% in 2018 (Orla, 2019). Catches rose again in the year after, to 310 tonnes.',
  'The harbour office counted 300 tonnes.',
  '# References',
  'Berg, T. (2015). Sharing the shore. Tern Press.',
]);

const at = (phrase: string, after?: string): Span => span(lagoon, phrase, after);

const berg = '(Berg, 2015)';
const orla = '(Orla, 2019)';

/** What a careful reader would find in it. */
export const lagoonReading: Reading = {
  ...emptyReading(lagoon),
  title: 'Who keeps the lagoon?',
  authors: [{ family: 'Marsh', given: 'Ilse' }],
  year: 2021,
  abstract: at('We ask how fishing cooperatives share the care of a lagoon with the harbour office.'),
  keywords: ['lagoons', 'cooperatives'],
  citations: [
    { ...at(berg), form: 'parenthetical', items: [{ ...at('Berg, 2015'), work: 'berg2015' }] },
    { ...at('Orla (2019)'), form: 'narrative', items: [{ ...at('Orla (2019)'), work: 'orla2019' }] },
    {
      ...at(berg, 'as a warden'),
      form: 'parenthetical',
      items: [{ ...at('Berg, 2015', 'as a warden'), work: 'berg2015' }],
    },
    { ...at(orla), form: 'parenthetical', items: [{ ...at('Orla, 2019'), work: 'orla2019' }] },
  ],
  works: [
    {
      id: 'berg2015',
      type: 'book',
      title: 'Sharing the shore',
      author: [{ family: 'Berg', given: 'T.' }],
      issued: { 'date-parts': [[2015]] },
      publisher: 'Tern Press',
      DOI: '10.1000/shore',
      status: 'listed',
      span: at('Berg, T. (2015). Sharing the shore. Tern Press.'),
    },
    {
      id: 'orla2019',
      type: 'article',
      author: [{ family: 'Orla' }],
      issued: { 'date-parts': [[2019]] },
      status: 'stub',
    },
  ],
  acronyms: [{ ...at('Shared stewardship (SS)'), acronym: 'SS', expansion: 'Shared stewardship' }],
  concepts: [
    {
      name: 'Co-management',
      aliases: ['Comanagement'],
      definitions: [
        { ...at('Co-management is the sharing of power between users and the state'), works: ['berg2015'] },
      ],
    },
    {
      name: 'Shared stewardship',
      acronym: 'SS',
      aliases: [],
      definitions: [{ ...at('Shared stewardship (SS) is a habit of care among neighbours.'), works: [] }],
    },
    { name: 'teachers', aliases: [], definitions: [] },
  ],
  typologies: [
    {
      of: 'co-management',
      by: ['berg2015'],
      announced: 3,
      noun: 'roles',
      applied: at('In this lagoon only two of them apply, warden and broker.'),
      members: [
        { ...at('warden', 'three roles'), name: 'warden', applies: true },
        { ...at('broker', 'three roles'), name: 'broker', applies: true },
        { ...at('teacher', 'three roles'), name: 'teacher', applies: false },
      ],
    },
    {
      of: null,
      by: [],
      announced: null,
      noun: 'programmes',
      members: [
        { ...at('Reed Programme'), name: 'Reed Programme', place: 'North Shore' },
        { ...at('Net Programme'), name: 'Net Programme' },
      ],
    },
  ],
  priorLiterature: [
    {
      ...at(
        'Orla (2019) studied two lakes in Kisuma and found that wardens were trusted. Her work shows how trust grows.',
      ),
      work: 'orla2019',
      title: null,
      actors: ['wardens'],
      place: 'Kisuma',
      findings: [at('wardens were trusted')],
      contribution: [at('Her work shows how trust grows.')],
    },
  ],
  gap: [at('None of these studies followed the young fishers.')],
  claims: [
    {
      ...at('Catches fell by 12% in 2018 (Orla, 2019).'),
      figures: [{ ...at('12%'), value: 12, unit: '%' }],
      works: ['orla2019'],
      section: 'Results',
      actors: [],
      page: '13',
    },
    {
      ...at('Catches rose again in the year after, to 310 tonnes.'),
      figures: [{ ...at('310'), value: 310, unit: 'tonnes' }],
      works: [],
      section: 'Results',
      actors: [],
      page: '13',
    },
    {
      ...at(
        'The Reed Programme sits between the harbour office and 42 boat owners, which makes it a broker.',
      ),
      figures: [{ ...at('42 boat owners'), value: 42, unit: 'boat owners' }],
      works: [],
      section: 'Roles',
      actors: ['Reed Programme', 'harbour office'],
      page: '12',
    },
  ],
  actors: [
    { name: 'Reed Programme', kind: 'programme', aliases: [], mentions: [at('Reed Programme')] },
    { name: 'Net Programme', kind: 'programme', aliases: [], mentions: [at('Net Programme')] },
    {
      name: 'harbour office',
      kind: 'organisation',
      aliases: ['Harbor Offices'],
      mentions: [at('harbour office'), at('harbour office', 'Results')],
    },
  ],
  matrices: [
    {
      framework: 'Roles in co-management',
      rows: ['Reed Programme', 'Net Programme'],
      columns: ['warden', 'broker', 'teacher'],
      cells: [
        {
          row: 'Reed Programme',
          role: 'warden',
          evidence: [at('the cooperative patrols the reed beds at night as a warden')],
          works: ['berg2015'],
        },
        {
          row: 'Reed Programme',
          role: 'broker',
          evidence: [at('sits between the harbour office and 42 boat owners')],
          works: [],
        },
        {
          row: 'Net Programme',
          role: 'teacher',
          evidence: [at('As Teachers, its members train 17 apprentices a year.')],
          works: [],
        },
      ],
    },
  ],
  questions: [
    {
      kind: 'figures-differ',
      why: 'The catch is given as 310 tonnes in one place and as 300 tonnes in another.',
      spans: [at('310 tonnes'), at('The harbour office counted 300 tonnes.')],
    },
  ],
};

/** A short study of village libraries that nobody made, in Indonesian. */
export const library = documentOf('pustaka.txt', 'id', [
  '# Abstrak',
  'Kajian ini melihat peran taman baca di Desa Sumberwangi.',
  '# Pendahuluan',
  'Taman baca merupakan ruang belajar yang dikelola warga (Wening, 2018).',
  'Pada tahun 2020 terdapat 1.250 pembaca di tiga taman baca (Wening, 2018).',
]);

export const libraryReading: Reading = {
  ...emptyReading(library),
  abstract: span(library, 'Kajian ini melihat peran taman baca di Desa Sumberwangi.'),
  citations: [
    {
      ...span(library, '(Wening, 2018)'),
      form: 'parenthetical',
      items: [{ ...span(library, 'Wening, 2018'), work: 'wening2018' }],
    },
    {
      ...span(library, '(Wening, 2018)', 'Pada tahun'),
      form: 'parenthetical',
      items: [{ ...span(library, 'Wening, 2018', 'Pada tahun'), work: 'wening2018' }],
    },
  ],
  works: [
    {
      id: 'wening2018',
      type: 'book',
      author: [{ family: 'Wening' }],
      issued: { 'date-parts': [[2018]] },
      status: 'stub',
    },
  ],
  concepts: [
    {
      name: 'Taman baca',
      aliases: ['taman-taman baca'],
      definitions: [
        { ...span(library, 'Taman baca merupakan ruang belajar yang dikelola warga'), works: ['wening2018'] },
      ],
    },
  ],
  claims: [
    {
      ...span(library, 'Pada tahun 2020 terdapat 1.250 pembaca di tiga taman baca (Wening, 2018).'),
      figures: [{ ...span(library, '1.250 pembaca'), value: 1250, unit: 'pembaca' }],
      works: ['wening2018'],
      section: 'Pendahuluan',
      actors: [],
      page: null,
    },
  ],
};
