import { describe, expect, it } from 'vitest';
import { partsOf, sayingsOf } from '../../src/understand/parts';
import { made, schools, volunteers, type MadePaper } from './madePapers';

/** The part of the block that holds `words`. */
function partOf(paper: MadePaper, words: string): string | undefined {
  const { document } = paper.text;
  const at = document.text.indexOf(words);
  const block = document.blocks.findIndex(({ from, to }) => from <= at && at < to);
  return partsOf(paper.text)[block];
}

describe('the part of a paper', () => {
  it('is told by its heading, in both languages', () => {
    expect(partOf(schools, 'Artikel ini membahas')).toBe('abstract');
    expect(partOf(schools, 'Minat baca siswa di pedesaan')).toBe('introduction');
    expect(partOf(schools, 'Wulandari (2015) meneliti')).toBe('review');
    expect(partOf(schools, 'menggunakan wawancara')).toBe('method');
    expect(partOf(schools, 'Sejak 2019')).toBe('result');
    expect(partOf(schools, 'Perpustakaan keliling berhasil')).toBe('conclusion');
    expect(partOf(volunteers, 'Hospitals in the region')).toBe('introduction');
    expect(partOf(volunteers, 'We interviewed 34')).toBe('method');
    expect(partOf(volunteers, 'We found that evening')).toBe('result');
  });

  it('goes on under headings of its own, and ends at one that stands as high', () => {
    const paper = made('en', [
      '# Materials and methods',
      '## The two harbours',
      'Boats were counted at dawn.',
      '# Results',
      '## Night fishing',
      'Few boats left.',
    ]);
    expect(partOf(paper, 'Boats were counted')).toBe('method');
    expect(partOf(paper, 'Few boats')).toBe('result');
  });

  it('of an introduction ends at the next heading, unless its number puts it deeper', () => {
    const paper = made('id', [
      '# 1. Pendahuluan',
      'Garam rakyat dijual murah.',
      '## 1.1 Rumusan Masalah',
      'Harga garam jatuh setiap panen.',
      '## Tata Niaga Garam',
      'Tengkulak membeli di tambak.',
    ]);
    expect(partOf(paper, 'Harga garam')).toBe('introduction');
    expect(partOf(paper, 'Tengkulak')).toBe('body');
  });

  it('is told by a line of its own that was not taken for a heading', () => {
    const paper = made('en', [
      '# Introduction',
      'Tides turn.',
      'MATERIAL AND METHODS',
      'Gauges were read hourly.',
    ]);
    expect(partOf(paper, 'Gauges')).toBe('method');
  });

  it('of a numbered introduction ends where the numbers leave it', () => {
    const paper = made('en', [
      '# 1. Introduction',
      'Tides turn.',
      '## 1.1 Old gauges',
      'Gauges rust.',
      '# 2.1. Boats and crews',
      'Boats were hired.',
    ]);
    expect(partOf(paper, 'Gauges rust')).toBe('introduction');
    expect(partOf(paper, 'Boats were')).toBe('body');
  });

  it('goes on below a reference list that stands in the midst of the text, as columns leave it', () => {
    const long = 'The tide came in twice a day and went out twice, as it did in all years before. '.repeat(5);
    const paper = made('en', ['# Results', 'Tides rose.', '# References', 'Eze, A. (2011). Tides.', long]);
    const at = paper.text.document.text.indexOf('Eze, A.');
    const text = { ...paper.text, referenceLists: [{ from: at, to: at + 'Eze, A. (2011). Tides.'.length }] };
    expect(partOf({ ...paper, text }, 'The tide came')).toBe('result');
    expect(partOf({ ...paper, text }, 'Eze, A.')).toBe('backMatter');
  });

  it('is an abstract where the paragraph says so itself', () => {
    const paper = made('id', [
      '# Garam Rakyat',
      'Abstrak: Harga garam jatuh.',
      'Kata kunci: garam, tambak',
      '# Pendahuluan',
      'Garam.',
    ]);
    expect(partOf(paper, 'Harga garam')).toBe('abstract');
    expect(partOf(paper, 'Kata kunci')).toBe('abstract');
  });

  it('is none of the argument on a title page', () => {
    const paper = made('en', [
      'Harbour Studies, Port City University',
      '# Tides',
      '# Introduction',
      'Tides turn.',
    ]);
    expect(partOf(paper, 'Harbour Studies')).toBe('backMatter');
  });
});

describe('what comes before a paper’s own work', () => {
  const front = (paper: MadePaper, words: string): boolean | undefined =>
    sayingsOf(paper.text).find(({ from, to }) => paper.text.document.text.slice(from, to).includes(words))
      ?.front;

  it('ends with its method', () => {
    expect(front(schools, 'Ketiga penelitian')).toBe(true);
    expect(front(schools, 'Penelitian ini menggunakan')).toBe(false);
  });

  it('is the first third where no heading tells', () => {
    const essay = made('en', [
      '# On wells',
      'Wells fall dry in many villages.',
      'People dig deeper.',
      'Others move away from home.',
    ]);
    expect(front(essay, 'Wells fall dry')).toBe(true);
    expect(front(essay, 'Others move')).toBe(false);
  });
});
