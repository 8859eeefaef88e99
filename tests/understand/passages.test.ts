import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/understand/passages';
import { made, schools, volunteers, type MadePaper } from './madePapers';

/** The works of each passage, and its first and last three words. */
function passages({ text, citations }: MadePaper): readonly (readonly [string, string, string])[] {
  const { document, sentences } = text;
  return passagesOf(text, citations).map(({ first, last, works }) => {
    const words = document.text.slice(sentences[first]?.from, sentences[last]?.to).split(' ');
    return [works.join(' + '), words.slice(0, 3).join(' '), words.slice(-3).join(' ')];
  });
}

describe('a passage that reviews a work', () => {
  it('runs from the sentence that names its authors to the last one that speaks of it', () => {
    expect(passages(schools)).toEqual([
      ['Wulandari 2015', 'Wulandari (2015) meneliti', 'menyoroti peran pendamping.'],
      ['Hidayat 2017', 'Berbeda lokasi, Hidayat', 'menurunkan jumlah peminjam.'],
      ['Siregar 2019', 'Selain itu, penelitian', 'lebih banyak buku.'],
    ]);
  });

  it('is found in an introduction that says that it tells of studies', () => {
    expect(passages(volunteers).map(([works]) => works)).toEqual([
      'Brandt 2014 + Lindqvist 2017',
      'Brandt 2014',
      'Lindqvist 2017',
    ]);
  });

  it('may be opened by its place in a row, over several paragraphs', () => {
    const paper = made(
      'id',
      [
        '# Pendahuluan',
        'Penelitian ini memakai dua literatur.',
        'Literatur pertama berjudul Pasar Ikan di Muara karya Lubis (2011). Literatur ini membahas lelang ikan.',
        'Lelang dimulai sebelum fajar. Harga ditentukan juru lelang.',
        'Literatur kedua adalah skripsi Tanjung (2014) tentang es balok. Es balok menentukan harga.',
        'Kedua literatur tersebut tidak membahas nelayan perempuan.',
        '# Metode',
        'Wawancara dilakukan di pelabuhan.',
      ],
      [
        ['Lubis (2011)', 'Lubis 2011'],
        ['Tanjung (2014)', 'Tanjung 2014'],
      ],
    );
    expect(passages(paper)).toEqual([
      ['Lubis 2011', 'Literatur pertama berjudul', 'ditentukan juru lelang.'],
      ['Tanjung 2014', 'Literatur kedua adalah', 'balok menentukan harga.'],
    ]);
  });

  it('is found in any introduction where authors are named with what they found', () => {
    const paper = made(
      'id',
      [
        '# Pendahuluan',
        'Pupuk cair menambah hasil. Lubis (2011) melaporkan bahwa dosis ganda menaikkan panen.',
        'Menurut Tanjung (2014), pupuk adalah bahan yang menyuburkan tanah.',
        '# Metode',
        'Percobaan.',
      ],
      [
        ['Lubis (2011)', 'Lubis 2011'],
        ['Tanjung (2014)', 'Tanjung 2014'],
      ],
    );
    expect(passages(paper)).toEqual([['Lubis 2011', 'Lubis (2011) melaporkan', 'ganda menaikkan panen.']]);
  });

  it('is not every sentence that cites', () => {
    const paper = made(
      'en',
      [
        '# Introduction',
        'Mangroves hold the shore (Adeyemi, 2012). According to Silva (2003), a mangrove is a tree of the tide.',
        '# Results',
        'Our counts agree with those of Okoro (2010), who found 31 species.',
      ],
      [
        ['(Adeyemi, 2012)', 'Adeyemi 2012'],
        ['Silva (2003)', 'Silva 2003'],
        ['Okoro (2010)', 'Okoro 2010'],
      ],
    );
    expect(passages(paper)).toEqual([]);
  });

  it('is not the paper speaking of itself', () => {
    const paper = made(
      'id',
      [
        '# Pendahuluan',
        'Selanjutnya, makalah ini diharapkan melengkapi beberapa penelitian yang dilakukan oleh Lubis (2011).',
        '# Metode',
        'Wawancara.',
      ],
      [['Lubis (2011)', 'Lubis 2011']],
    );
    expect(passages(paper)).toEqual([]);
  });
});
