import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';
import { sentencesOf } from '../../src/understand/sentences';

const said = (source: string): readonly string[] => {
  const document = documentOf(source, 'a.md');
  return sentencesOf(document, []).map(({ from, to }) => document.text.slice(from, to));
};

describe('a sentence', () => {
  it.each([
    ['Panen naik. Harga turun.', ['Panen naik.', 'Harga turun.']],
    [
      'Did yields rise? They did! “Never before.” So it was.',
      ['Did yields rise?', 'They did!', '“Never before.”', 'So it was.'],
    ],
    [
      'Hasilnya jelas (lihat Tabel 2). Namun, biaya naik.',
      ['Hasilnya jelas (lihat Tabel 2).', 'Namun, biaya naik.'],
    ],
    ['Rice was sown late… The rains came anyway.', ['Rice was sown late…', 'The rains came anyway.']],
    ['The nets were mended.12,13 The boats were not.', ['The nets were mended.12,13', 'The boats were not.']],
    ['Jaring diperbaiki [4]. Perahu tidak.', ['Jaring diperbaiki [4].', 'Perahu tidak.']],
    ['Survei selesai.Kemudian data diolah.', ['Survei selesai.', 'Kemudian data diolah.']],
    ['Banyak hal. Pemerintah tahu itu.', ['Banyak hal.', 'Pemerintah tahu itu.']],
    ['Measured in the U.S. The rest was estimated.', ['Measured in the U.S.', 'The rest was estimated.']],
  ])('ends where its reader stops: %s', (source, sentences) => {
    expect(said(source)).toEqual(sentences);
  });

  it.each([
    'Menurut Wulandari dkk. (2015, hlm. 12) panen naik 3.5 persen.',
    'As Brandt et al. (2014) and J. R. Osei wrote, e.g. Accra had no. 3 of 12.5 ha.',
    'Prof. Dr. Siti Aminah, M.Si. memimpin survei di Jl. Merdeka No. 5.',
    'The value (p. 7, cf. Fig. 2 and vol. 3) was 0.05 in approx. 40 plots.',
    'Nilai itu mencapai Rp 1.250.000 atau 3,5% pada 12.30 WIB.',
    'Lihat www.padi.id dan data.v2 untuk angka-angkanya.',
  ])('goes on over abbreviations, initials and numbers: %s', (source) => {
    expect(said(source)).toEqual([source]);
  });

  it('does not part an item or a caption from its number', () => {
    expect(said('Tabel 3. Luas sawah per desa. Sumber: survei.')).toEqual([
      'Tabel 3. Luas sawah per desa.',
      'Sumber: survei.',
    ]);
  });

  it('never reaches over a paragraph, and a heading is one', () => {
    expect(said('# Results. And more\n\nYields rose\n\nPrices fell')).toEqual([
      'Results. And more',
      'Yields rose',
      'Prices fell',
    ]);
  });

  it('is left out in a reference list', () => {
    const document = documentOf('One. Two.\n\nThree. Four.\n\nFive.', 'a.md');
    const from = document.text.indexOf('Two');
    const to = document.text.indexOf('Four');
    const kept = sentencesOf(document, [{ from, to }]).map((one) => [
      document.text.slice(one.from, one.to),
      one.block,
    ]);
    expect(kept).toEqual([
      ['One.', 0],
      ['Four.', 1],
      ['Five.', 2],
    ]);
  });
});
