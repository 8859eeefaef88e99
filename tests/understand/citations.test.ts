import { describe, expect, test } from 'vitest';
import { articleFile, sharedText } from '../shared';
import { cites, told } from './reads';

describe('author and year', () => {
  test('a bracket cites several works, with what leads to them and the pages', () => {
    const made = cites(
      'Tambak mengubah pesisir (lihat Rahayu dan Sutopo, 2011, hlm. 23-25; Widodo dkk., 2014).',
    );
    expect(told(made)).toEqual([
      '(lihat Rahayu dan Sutopo, 2011, hlm. 23-25; Widodo dkk., 2014) > rahayu2011 widodo2014',
    ]);
    expect(made.citations[0]?.items[0]).toMatchObject({
      text: 'Rahayu dan Sutopo, 2011',
      prefix: 'lihat',
      locator: '23-25',
      label: 'page',
    });
  });

  test('several years of one author are several works', () => {
    expect(told(cites('Haq and Lim (2011, 2013) agree with others (Rao 2004, 2006a,b).'))).toEqual([
      'Haq and Lim (2011, 2013) > haq2011 haq2013',
      '(Rao 2004, 2006a,b) > rao2004 rao2006a rao2006b',
    ]);
  });

  test('every item and every citation stands where the file has it', () => {
    const { document, citations } = cites(
      'Menurut Sugiyono (2010: 45), sampel diambil (Hasan,',
      '2012) secara acak.',
    );
    for (const one of citations.flatMap((citation) => [citation, ...citation.items])) {
      expect(document.source.slice(one.start, one.end).replace(/\s+/gu, ' ')).toBe(one.text);
    }
    expect(citations.length).toBeGreaterThan(0);
  });

  test('a name in the sentence and the same name in a bracket mean one work', () => {
    const { works } = cites('Boyle (2018) menghitung burung. Burung itu bertambah (Boyle, 2018).');
    expect(works.map(({ id }) => id)).toEqual(['boyle2018']);
  });

  test('a body and its short form mean one work', () => {
    const made = cites(
      'Badan Pangan Daerah (BPD) mencatat panen (BPD, 2019).',
      'Panen itu turun (Badan Pangan Daerah, 2019).',
    );
    expect(made.works).toHaveLength(1);
    expect(new Set(made.citations.flatMap(({ items }) => items.map(({ work }) => work)))).toEqual(
      new Set(['bpd2019']),
    );
  });

  test('a work cited at second hand leads to the one that was read', () => {
    expect(told(cites('Hal ini sudah lama diketahui (Siregar, 2011 dalam Lubis, 2014).'))).toEqual([
      '(Siregar, 2011 dalam Lubis, 2014) > siregar2011 lubis2014',
    ]);
  });

  test('what says that there is no year stands for a year', () => {
    const { works } = cites('Rates differ (Interpol, n.d.). Harga naik (Dinas Pasar, t.t.).');
    expect(works.map(({ id, issued }) => [id, issued?.literal])).toEqual([
      ['interpolnd', 'n.d.'],
      ['dinaspasarnd', 't.t.'],
    ]);
  });

  test('short family names are names, not initials', () => {
    const { works } = cites('Kim and Lee (2012) measured tides.');
    expect(works[0]?.author).toEqual([{ family: 'Kim' }, { family: 'Lee' }]);
  });
});

describe('what cites nothing', () => {
  test.each([
    'Kota Semarang (2015) banjir dan di Demak (2016) juga.',
    'Pada bulan Mei (2017) hujan turun (12 Maret 2019).',
    'UU No. 7 Tahun 2016 mengatur hal ini (Pasal 5).',
    'Results (Figure 2, 2015) were mixed (p < 0.05; n = 45).',
    'Between 2010 and 2015 (January 2012) prices rose (Act No. 5, 2010).',
    'The bridge (built in 1931) fell; the first edition (1999) sold out.',
    'The World Health Organization (WHO) has an office. It employs nurses (WHO).',
  ])('%s', (sentence) => {
    expect(told(cites(sentence))).toEqual([]);
  });
});

describe('works told by title', () => {
  const context = {
    id: 'Petani yang tinggal di desa itu sudah lama menunggu hujan.',
    en: 'The farmers of the village have waited for rain.',
  };

  test.each([
    [
      'id',
      'Buku berjudul Garam dan Laut karya Siti Aminah (2009) menjelaskan sejarahnya.',
      'aminah2009',
      'Garam dan Laut',
    ],
    [
      'id',
      'Penelitian kedua berjudul Jadwal Panen Rumput karya dari Made Sudana tahun 2012.',
      'sudana2012',
      'Jadwal Panen Rumput',
    ],
    [
      'id',
      'Menurut Dewi Lestari dalam bukunya yang berjudul Ekonomi Garam Rakyat (2020), harga turun.',
      'lestari2020',
      'Ekonomi Garam Rakyat',
    ],
    [
      'id',
      'Joko Purnomo (2016) dalam artikelnya yang berjudul “Tambak Rakyat” menyebutkan tiga faktor.',
      'purnomo2016',
      'Tambak Rakyat',
    ],
    [
      'en',
      'Robert Tan, in his study entitled "Rain on Rice" (2012), counted drops.',
      'tan2012',
      'Rain on Rice',
    ],
    [
      'en',
      'In her book The Quiet Soil (2015), Maria Fernandez argues that soil is memory.',
      'fernandez2015',
      'The Quiet Soil',
    ],
  ] as const)('%s: %s', (language, sentence, id, title) => {
    const { works, citations } = cites(context[language], sentence);
    expect(works.map((work) => [work.id, work.title])).toEqual([[id, title]]);
    expect(citations.flatMap(({ items }) => items.map(({ work }) => work))).toEqual([id]);
  });

  test('a title goes to the citation that closes its sentence, with where it appeared', () => {
    const { works } = cites(
      'Menurut artikel yang berjudul “Pasar Ikan Sepi” yang dimuat di situs Pesisir.com (Yuniar, 2018), harga turun.',
    );
    expect(works).toMatchObject([
      { id: 'yuniar2018', title: 'Pasar Ikan Sepi', 'container-title': 'Pesisir.com' },
    ]);
  });

  test('an author and a year in words are a citation', () => {
    expect(
      told(cites('Penelitian yang dilakukan oleh Budi Santoso pada tahun 2013 menunjukkan hal serupa.')),
    ).toEqual(['Budi Santoso pada tahun 2013 > santoso2013']);
    expect(told(cites('A study by Ines Calder in 2017 found no effect.'))).toEqual([
      'Ines Calder in 2017 > calder2017',
    ]);
  });
});

describe('a name alone', () => {
  const dated = 'Petani menanam padi (Rahman, 2011). Panen naik (Hidayat, 2012). Harga turun (Yusuf, 2013).';

  test('in a bracket at the end of a sentence is the work of that author', () => {
    expect(told(cites(dated, 'Air tetap langka di ladang itu (Hidayat).')).at(-1)).toBe(
      '(Hidayat) > hidayat2012',
    );
  });

  test('of a body is a work without a year', () => {
    const { works } = cites(dated, 'Air tetap langka di ladang itu (Yayasan Sumber Air Desa).');
    expect(works.at(-1)).toMatchObject({ author: [{ literal: 'Yayasan Sumber Air Desa' }], status: 'stub' });
  });
});

const list = [
  'References',
  '[1] A. Smith and B. Jones, "Sleep in schools," J. Sleep, vol. 3, no. 2, pp. 1-9, 2010.',
  '[2] C. Brown, Rest and Motion. London: Faber, 2011.',
  '[3] D. White, "Naps," Sleep, vol. 4, pp. 12-15, 2012.',
  '[4] E. Black, "Dreams," Sleep, vol. 4, pp. 16-18, 2012.',
];

describe('numbers', () => {
  test('in square brackets name the works of a numbered list, each of a range', () => {
    const made = cites(
      'Introduction',
      'Sleep is short [1]. Many agree [2-4], and some [1], [3, p. 12] do not. The cell a[2] is none.',
      ...list,
    );
    expect(told(made)).toEqual([
      '[1] > smith2010',
      '[2-4] > brown2011 white2012 black2012',
      '[1] > smith2010',
      '[3, p. 12] > white2012',
    ]);
  });

  test('that were raised on the page are told from amounts', () => {
    const numbered = [
      'References',
      '1. Smith A, Jones B. Walking in wards. Nurs J. 2010;3(2):1-9.',
      '2. Brown C. Rest. Nurs J. 2011;4(1):10-19.',
      '3. White D. Naps. Sleep. 2012;4:12-15.',
      '4. Black E. Dreams. Sleep. 2012;4:16-18.',
    ];
    const made = cites(
      'Background',
      'Nurses walk far.1 They rest little,2,3 and tire.4 Each shift has 12 hours and 3 breaks.',
      ...numbered,
    );
    expect(told(made)).toEqual(['1 > smith2010', '2,3 > brown2011 white2012', '4 > black2012']);
  });
});

test('citing takes the listed work by its authors, year and letter', () => {
  const made = cites(
    'Introduction',
    'Floods differ (Ortega et al., 2012b). Ortega et al. (2012a) disagree, and so does the UN (1999).',
    'References',
    'Ortega, M., Diaz, P., & Ruiz, A. (2012a). Floods. Water, 3(1), 1-9.',
    'Ortega, M., Vega, L., & Ruiz, A. (2012b). Droughts. Water, 3(2), 10-19.',
    'United Nations. (1999). World water. New York: UN.',
  );
  expect(told(made).map((one) => one.split(' > ')[1])).toEqual([
    'ortega2012b',
    'ortega2012a',
    'unitednations1999',
  ]);
  expect(made.works.every(({ status }) => status === 'listed')).toBe(true);
});

test('authors behind the word for their work are no title of it', () => {
  const made = cites(
    'Uraian ini bersandar pada artikel Wulan, Hartati, dan Santoso (2021) serta catatan lapangan.',
  );
  expect(told(made)).toEqual(['Wulan, Hartati, dan Santoso (2021) > wulan2021']);
  expect(made.works[0]?.title).toBeUndefined();
});

test('a body in a bracket behind a figure is its source, though a list lacks it; without a figure it is none', () => {
  const list = ['References', 'Ortega, M. (2012). Floods. Water, 3(1), 1-9.'];
  const dated = 'Floods differ (Ortega, 2012). Rivers do (Ortega, 2012). Lakes do not (Ortega, 2012).';
  const figure = cites(dated, 'The fleet landed 2,300 tonnes (Ministry of Marine Fisheries).', ...list);
  expect(told(figure)[3]).toBe('(Ministry of Marine Fisheries) > ministryofmarinefisheriesnd');
  const none = cites(dated, 'She asked the office again (Ministry of Marine Fisheries).', ...list);
  expect(told(none)).toHaveLength(3);
});

test('a paper in which nothing is cited has no citations and no works', () => {
  expect(cites('Hujan turun sepanjang hari.')).toMatchObject({ citations: [], works: [] });
  expect(cites('')).toMatchObject({ citations: [], works: [] });
});

const article = articleFile();

test.skipIf(article === null)('the article’s citations all have a work', () => {
  const { citations } = cites(article === null ? '' : sharedText(article));
  expect(citations.length).toBeGreaterThanOrEqual(44);
  expect(citations.flatMap(({ items }) => items).filter(({ work }) => work === null)).toEqual([]);
});

describe('lists that spell given names out', () => {
  const spelled = [
    'Works Cited',
    'Adeyemi, Tunde. Roots of the Shore. Lagos: Reef Press, 2012.',
    'Boateng, Kofi, and Ama Osei. "Salt and Silt." Harbour Letters 7 (2009): 31-40.',
    'Chukwu, Ngozi. Nets at Night. Accra: Pier Press, 2015.',
    'Harbour Board. Annual Report. Accra: Harbour Board, 2018.',
  ];

  test('are read, and cited by name and page', () => {
    const made = cites(
      'Introduction',
      'Nets are mended at night (Chukwu 14). Ama Osei helped (Boateng and Osei 33–35), and Adeyemi (2012) wrote it down.',
      ...spelled,
    );
    expect(told(made)).toEqual([
      '(Chukwu 14) > chukwu2015',
      '(Boateng and Osei 33–35) > boateng2009',
      'Adeyemi (2012) > adeyemi2012',
    ]);
  });
});
