import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/paper';
import { claimsOf, mostClaims } from '../../src/understand/claims';
import { priorLiteratureOf } from '../../src/understand/priorLiterature';
import { documentOf } from '../../src/receive';
import { prepare } from '../../src/understand/text';
import { made, schools, volunteers, type MadePaper } from './madePapers';

function claims({ text, citations, works, actors }: MadePaper): readonly Claim[] {
  const { priorLiterature } = priorLiteratureOf(text, citations, works, actors, []);
  return claimsOf(text, citations, actors, priorLiterature);
}

const starting = (paper: MadePaper, words: string): Claim | undefined =>
  claims(paper).find((claim) => claim.text.startsWith(words));

describe('a claim', () => {
  it('is a sentence with a figure of the world, its figures read', () => {
    const claim = starting(schools, 'Survei Dinas Pendidikan');
    expect(claim?.figures.map(({ value, unit }) => [value, unit])).toEqual([
      [23.5, '%'],
      [1240, 'siswa'],
    ]);
  });

  it('is a cause or a result said as such', () => {
    expect(starting(schools, 'Rendahnya minat baca disebabkan')).toBeDefined();
    expect(starting(schools, 'Kenaikan ini menunjukkan bahwa')).toBeDefined();
    expect(starting(volunteers, 'We found that evening company')).toBeDefined();
  });

  it('is what the conclusion stands by', () => {
    expect(starting(schools, 'Perpustakaan keliling berhasil')?.section).toBe('Simpulan');
  });

  it('is bound to its place, its section and the actors that it names', () => {
    for (const paper of [schools, volunteers]) {
      for (const claim of claims(paper)) {
        expect(paper.text.document.source.slice(claim.start, claim.end)).toBe(claim.text);
        for (const figure of claim.figures) expect(claim.text).toContain(figure.text);
      }
    }
    expect(starting(schools, 'Survei Dinas Pendidikan')?.section).toBe('Pendahuluan');
    expect(starting(schools, 'Survei Dinas Pendidikan')?.actors).toEqual(['Dinas Pendidikan']);
  });

  it('has the works cited in its sentence, or at the end of the run of figures that it is part of', () => {
    expect(starting(schools, 'Survei Dinas Pendidikan')?.works).toEqual(['Dinas Pendidikan 2018']);
    expect(starting(schools, 'Jumlah perpustakaan')?.works).toEqual([]);
    expect(starting(volunteers, 'Hospitals in the region')?.works).toEqual(['Okafor 2016']);
  });

  it('has not the works that only compare, or whose authors the next sentence names', () => {
    const paper = made(
      'en',
      [
        '# Results',
        'In that year 48 wells ran dry. This agrees with earlier counts (Eze, 2018).',
        'Repairs cost $63 million. Okello (2011) counted 31 pumps and 12 tanks.',
      ],
      [
        ['(Eze, 2018)', 'Eze 2018'],
        ['Okello (2011)', 'Okello 2011'],
      ],
    );
    expect(claims(paper).map(({ works }) => works)).toEqual([[], [], ['Okello 2011']]);
  });

  it('within the review of a work is that work’s', () => {
    expect(starting(schools, 'Keterlambatan jadwal')?.works).toEqual(['Hidayat 2017']);
  });

  it.each([
    ['the abstract, which only repeats', volunteers, 'We describe volunteers'],
    ['a definition', schools, 'Menurut Anwar'],
    ['a gap', volunteers, 'None of these studies'],
  ])('is none of %s', (_, paper, words) => {
    expect(starting(paper, words)).toBeUndefined();
  });

  it('is what the method tells of how many were chosen, asked or read', () => {
    expect(starting(schools, 'Penelitian ini menggunakan')?.figures.map(({ value }) => value)).toContain(30);
    expect(starting(volunteers, 'We interviewed 34 nurses')?.figures.map(({ value }) => value)).toContain(34);
  });

  it.each([
    ['en', 'Eleven papers were excluded because they told of other rivers.', [11]],
    ['en', 'Some letters were added by hand to the sample (n = 3).', [3]],
    ['id', 'Sebanyak 212 artikel terkumpul dari basis data perikanan.', [212]],
    ['id', 'Korpus itu terdiri dari 2.400.000 kata.', [2_400_000]],
  ] as const)('is a size of the study (%s): %s', (language, sentence, values) => {
    const heading = language === 'id' ? 'Metode' : 'Methods';
    const found = claims(made(language, [`# ${heading}`, sentence]));
    expect(found.map(({ figures }) => figures.map(({ value }) => value))).toEqual([values]);
  });

  it.each([
    ['en', 'The clay was heated to 900 °C for 12 hours.'],
    ['en', 'Three plots were laid out, and 25 g of seed were sown by hand in each.'],
    ['en', 'Distances were computed with five different measures.'],
    ['id', 'Sampel dipanaskan pada suhu 80 °C selama 15 menit.'],
    ['id', 'Analisis memakai tiga tahap dan dua teknik.'],
  ])('is none of how the study was made (%s): %s', (language, sentence) => {
    const heading = language === 'id' ? 'Metode' : 'Methods';
    expect(claims(made(language, [`# ${heading}`, sentence]))).toEqual([]);
  });

  it.each([
    ['en', 'By rank the finds were jars (14), bowls (9) and lids (3).', [14, 9, 3]],
    ['en', 'A share of 0.2 is considered weak and one of 0.6 strong.', [0.2, 0.6]],
    ['en', 'The two slopes differ beyond doubt in all cases, with p = 3.1e-12 at the least.', [3.1e-12]],
    ['en', 'For the northern bay the mean score was 8.', [8]],
    ['en', 'The number of boats of the crew (11, with those on loan) was taken as given.', [11]],
    ['id', 'Untuk teluk utara, nilai rata-rata sebesar 8.', [8]],
    ['id', 'Temuan itu berupa tempayan (14), mangkuk (9), dan tutup (3).', [14, 9, 3]],
    ['id', 'Ambang batas untuk kaitan lemah ialah 0,2 dan untuk kaitan kuat 0,6.', [0.2, 0.6]],
    ['id', 'Kedua lereng itu berbeda pada semua musim (p < 2,2e-16).', [2.2e-16]],
  ] as const)('is made by numbers that count nothing by name (%s): %s', (language, sentence, values) => {
    const heading = language === 'id' ? 'Hasil' : 'Results';
    const found = claims(made(language, [`# ${heading}`, sentence])).flatMap(({ figures }) => figures);
    expect(found.map(({ value }) => value)).toEqual(expect.arrayContaining([...values]));
  });

  it('is what a paper that reads documents counts in them', () => {
    const sentence = 'Seven journals printed more than one of the essays.';
    const [claim] = claims(made('en', ['# Results', sentence]));
    expect(claim?.figures.map(({ value }) => value)).toEqual([7]);
    expect(
      claims(made('en', ['# Introduction', 'Two books tell of the lake.', '# Methods', 'Maps.'])),
    ).toEqual([]);
  });

  it('is not made by a bare number, a caption’s legend or a plan', () => {
    const paper = made('en', [
      '# Results',
      'The value is then set to 100 in the next run.',
      'Different letters denote significant differences (P < 0.05).',
      'In this section we will describe what caused the damage.',
      'Of the piers, 7 were significantly damaged.',
    ]);
    expect(claims(paper).map(({ text }) => text)).toEqual(['Of the piers, 7 were significantly damaged.']);
  });

  it('is not made by what a paper announces, with figures or without, or by thanks', () => {
    const paper = made('en', [
      '# Introduction',
      'In this study, we compared 14 harbours on the western coast.',
      'Harbours silt up because of dams.',
      '# Methods',
      'Gauges.',
      '# Discussion',
      'Many thanks are due to the pilots who helped us, which led to better maps.',
    ]);
    expect(claims(paper).map(({ text }) => text)).toEqual(['Harbours silt up because of dams.']);
  });

  it('is not made by an aim, a question or advice', () => {
    const paper = made('id', [
      '# Pembahasan',
      'Penelitian ini bertujuan meningkatkan pendapatan petani.',
      'Apakah harga garam berpengaruh terhadap pendapatan?',
      'Disarankan agar koperasi membeli garam secara langsung untuk meningkatkan pendapatan.',
    ]);
    expect(claims(paper)).toEqual([]);
  });

  it.each([
    ['labels of a picture', 'K 17 L M N 9 (b) hari setelah-tanam (cm) 40 persen'],
    ['a formula', 'Ht = 2-D Rahmat (1984) dengan - D = Indeks 31 persen'],
  ])('is not what is left of %s', (_what, line) => {
    const paper = made('id', ['# Hasil', line, 'Panen garam naik 40 persen di pesisir utara.']);
    expect(claims(paper).map(({ text }) => text)).toEqual(['Panen garam naik 40 persen di pesisir utara.']);
  });

  it('may be short, with more figures than words in a row', () => {
    const paper = made('en', ['# Results', 'Of these, 5,216 (46 percent) concerned boats.']);
    expect(claims(paper)).toHaveLength(1);
  });

  it('is no rest of a sentence below a picture’s caption', () => {
    const text = prepare(
      documentOf(
        'Results\n\nEels grew by 12 percent in the north pond over the summer.\n\nFigure 2. Length of eels in two ponds.\n\nconcentration and then rose by 30 percent within ten days in both ponds.\n\nEels shrank by 8 percent in the south pond over the winter.\n',
        'eels.txt',
      ),
    );
    expect(claimsOf(text, [], [], []).map(({ text: said }) => said)).toEqual([
      'Eels grew by 12 percent in the north pond over the summer.',
      'Eels shrank by 8 percent in the south pond over the winter.',
    ]);
  });

  it('of a very long sentence is the clauses that hold its figures', () => {
    const lead =
      'Meskipun musim hujan datang lebih awal dan jalan menuju pesisir rusak di banyak tempat, '.repeat(6);
    const paper = made('id', [
      '# Hasil',
      `${lead}panen garam mencapai 640 ton, tetapi ${'harga tetap rendah di pasar lama '.repeat(4)}.`,
    ]);
    const [claim] = claims(paper);
    expect(claim?.text).toContain('panen garam mencapai 640 ton');
    expect(claim?.text.length).toBeLessThan(300);
  });
});

describe('the number of claims', () => {
  it('stays within what a person reads, the plainest kept, in the order of the text', () => {
    const lines = Array.from({ length: 90 }, (_, index) =>
      index % 5 === 0
        ? `Pond ${'abcdefghij'[index % 10] ?? ''} held ${String(index + 20)} eels in spring.`
        : 'Eels were fed later because of the cold.',
    );
    const paper = made('en', ['# Results', ...lines]);
    const found = claims(paper);
    expect(found.length).toBe(mostClaims(paper.text.document.text.length));
    expect(found.filter((claim) => claim.figures.length > 0)).toHaveLength(18);
    expect([...found].sort((a, b) => a.start - b.start)).toEqual(found);
  });
});

describe('where claims stand', () => {
  const told = (lines: readonly string[], language = 'en'): readonly string[] =>
    claims(made(language, lines, [['(Soto, 2011)', 'Soto 2011']])).map(({ text }) => text);

  it('an abstract gives those whose figures the paper tells nowhere else', () => {
    expect(
      told([
        '# Abstract',
        'We visited 48 mills in the valley. Of the owners, 31 millers had sold their stones.',
        '# Results',
        'We found 48 mills along the river.',
      ]),
    ).toEqual(['Of the owners, 31 millers had sold their stones.', 'We found 48 mills along the river.']);
  });

  it('a method gives what others are cited for, where it tells a change', () => {
    expect(
      told([
        '# Methods',
        'Orchards of the valley declined by 40% in that time (Soto, 2011). The bark was washed in 70% alcohol (Soto, 2011).',
      ]),
    ).toEqual(['Orchards of the valley declined by 40% in that time (Soto, 2011).']);
  });

  it('the rows of a table, run together, give none', () => {
    const row = [
      '0.978',
      '0.972',
      '0.923',
      '0.906',
      '0.966',
      '0.965',
      '0.982',
      '0.821',
      '0.959',
      '0.880',
      '0.964',
    ];
    const names = row.map((_, index) => `measure of the water by method ${'abcdefghijk'[index] ?? ''}`);
    expect(told(['# Results', `Test results increased for ${names.join(' ')} ${row.join(' ')}.`])).toEqual(
      [],
    );
  });
});
