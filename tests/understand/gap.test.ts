import { describe, expect, it } from 'vitest';
import { gapOf } from '../../src/understand/gap';
import { passagesOf } from '../../src/understand/passages';
import { made, schools, volunteers, type MadePaper } from './madePapers';

const gaps = ({ text, citations }: MadePaper): readonly string[] =>
  gapOf(text, passagesOf(text, citations)).map((span) => span.text);

describe('what the literature leaves open', () => {
  it('is found where the review ends', () => {
    expect(gaps(schools)).toEqual([
      'Ketiga penelitian di atas belum membahas biaya perawatan kendaraan.',
      'Keterlibatan perangkat desa juga masih jarang diteliti.',
    ]);
  });

  it('is found in an introduction, and then not in the abstract', () => {
    expect(gaps(volunteers)).toEqual([
      'None of these studies examined how nurses and volunteers share tasks.',
      'How long the effect lasts remains unclear.',
    ]);
  });

  it('is found in the abstract of a paper that says it nowhere else', () => {
    const paper = made('en', [
      '# Abstract',
      'Little is known about night tides.',
      '# Introduction',
      'Tides turn.',
      '# Methods',
      'Gauges.',
    ]);
    expect(gaps(paper)).toEqual(['Little is known about night tides.']);
  });

  it.each([
    ['id', 'Kajian tentang garam rakyat di pulau kecil masih sangat terbatas.'],
    ['id', 'Hingga kini belum banyak diketahui bagaimana petani menyimpan benih.'],
    ['id', 'Minimnya penelitian mengenai nelayan perempuan menyulitkan perencanaan.'],
    ['id', 'Penelitian sebelumnya hanya berfokus pada harga di tingkat pedagang.'],
    ['id', 'Informasi mengenai pupuk di lahan gambut masih sangat terbatas.'],
    ['en', 'Whether this holds on islands is therefore unknown.'],
    ['en', 'Few studies have followed seed banks over more than one season.'],
    ['en', 'However, previous research has not examined how wells are shared.'],
    ['en', 'The causes of these floods are still poorly understood.'],
    ['en', 'There is a gap in the literature on women who fish.'],
  ])('is told in many ways (%s): %s', (language, sentence) => {
    const heading = language === 'id' ? 'Pendahuluan' : 'Introduction';
    const method = language === 'id' ? 'Metode' : 'Methods';
    expect(gaps(made(language, [`# ${heading}`, sentence, `# ${method}`, 'Data.']))).toEqual([sentence]);
  });

  it.each([
    ['id', 'Pasar desa belum memiliki gudang dan jarang dibersihkan.'],
    ['id', 'Petani tidak menunjukkan minat pada benih baru.'],
    ['en', 'The village has no school and few wells.'],
    ['en', 'Farmers rarely sell their seed.'],
  ])('is not what the world lacks (%s): %s', (language, sentence) => {
    const heading = language === 'id' ? 'Pendahuluan' : 'Introduction';
    const method = language === 'id' ? 'Metode' : 'Methods';
    expect(gaps(made(language, [`# ${heading}`, sentence, `# ${method}`, 'Data.']))).toEqual([]);
  });

  it.each([
    ['id', 'Kedua penelitian tersebut belum menilai apakah pupuk itu terjangkau.'],
    ['id', 'Belum ada yang membandingkan pasang di dua teluk.'],
    ['en', 'What is missing from this literature is the view of the pupils.'],
    ['en', 'Nor is it known how small clinics choose their drugs.'],
  ])('is what nobody has looked into (%s): %s', (language, sentence) => {
    const [opening, method] = language === 'id' ? ['Pendahuluan', 'Metode'] : ['Introduction', 'Methods'];
    expect(gaps(made(language, [`# ${opening}`, sentence, `# ${method}`, 'Data.']))).toEqual([sentence]);
  });

  it.each([
    ['id', 'Kajian fonologi di pesisir utara hingga hari ini masih tergolong langka.'],
    ['id', 'Belum ditemukannya studi sebelumnya tentang upah penenun menyulitkan perbandingan.'],
    ['id', 'Kebanyakan penelitian tidak mempertimbangkan musim ketika panen dihitung.'],
    ['id', 'Masih diperlukan kajian komparatif antara pasar apung dan pasar darat.'],
    [
      'en',
      'Empirical work has largely been restricted to large clinics, while previous studies say little of small ones.',
    ],
    ['en', 'Most authors do not consider the age of the pipes.'],
    ['en', 'These debates show the need for a firm empirical basis in the study of school meals.'],
    ['en', 'How moss survives under snow has yet to be explained.'],
    ['en', 'Further research is needed on the wages of weavers.'],
  ])('is what studies did not look at, or what they are needed for (%s): %s', (language, sentence) => {
    const [opening, method] = language === 'id' ? ['Pendahuluan', 'Metode'] : ['Introduction', 'Methods'];
    expect(gaps(made(language, [`# ${opening}`, sentence, `# ${method}`, 'Data.']))).toEqual([sentence]);
  });

  it.each([
    ['id', 'Sebagian besar artikel tidak membedakan nelayan harian dan nelayan musiman.'],
    ['en', 'However, such studies do not consider the tide.'],
  ])(
    'is found among results, where a paper has read the literature itself (%s): %s',
    (language, sentence) => {
      const [method, result] = language === 'id' ? ['Metode', 'Hasil'] : ['Methods', 'Results'];
      expect(gaps(made(language, [`# ${method}`, 'Data.', `# ${result}`, sentence]))).toEqual([sentence]);
    },
  );

  it.each([
    ['id', 'Penelitian ini terbatas pada dua desa dan tidak melibatkan anak-anak.'],
    ['id', 'Warung kecil tidak menyediakan air, dan tidak satu pun mencatat penjualan.'],
    ['en', 'Half of the riders pay in coins, and none of them is counted.'],
    ['en', 'Our study is limited to two villages.'],
    ['en', 'It is one of the few studies that follow the same herd for a decade.'],
  ])('is not what results say of the world or of the study itself (%s): %s', (language, sentence) => {
    const [method, result] = language === 'id' ? ['Metode', 'Hasil'] : ['Methods', 'Results'];
    expect(gaps(made(language, [`# ${method}`, 'Data.', `# ${result}`, sentence]))).toEqual([]);
  });

  it.each([
    ['id', 'Hasan (2013) telah meneliti jalur ikan teri, namun hanya pada satu musim angin.', 'Hasan (2013)'],
    ['en', 'Moreau (2013) mapped the wells of the plateau, but never in the dry season.', 'Moreau (2013)'],
  ])('is what a sentence that tells of one work says against it (%s): %s', (language, sentence, cited) => {
    const [opening, method] = language === 'id' ? ['Pendahuluan', 'Metode'] : ['Introduction', 'Methods'];
    const paper = made(language, [`# ${opening}`, sentence, `# ${method}`, 'Data.'], [[cited, 'Some 2013']]);
    expect(gaps(paper)).toEqual([sentence]);
  });

  it('is not what a result leaves open', () => {
    const paper = made('en', [
      '# Introduction',
      'Tides turn.',
      '# Methods',
      'Gauges.',
      '# Results',
      'Why they rose is poorly understood.',
    ]);
    expect(gaps(paper)).toEqual([]);
  });
});

it('a conclusion tells what is still not known, and not what its paper leaves to others', () => {
  const paper = made('en', [
    '# Introduction',
    'Mills turn.',
    '# Results',
    'They turned.',
    '# Conclusion',
    'What the weirs do to eels is largely unknown. More research on the largest weirs is needed.',
  ]);
  expect(gaps(paper)).toContain('What the weirs do to eels is largely unknown.');
  expect(gaps(paper)).toHaveLength(1);
});
