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
