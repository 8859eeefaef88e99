import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import type { Reading } from '../../src/paper';

/** A paper in Markdown whose sentences call one note each. */
function noted(notes: readonly string[], list: readonly string[] = [], language = 'id'): Reading {
  const sentence =
    language === 'id'
      ? 'Perahu itu berlayar ke pulau dengan muatan garam'
      : 'The boats sailed to the island with a cargo of salt';
  const text = [
    '# Garam',
    ...notes.map((_, index) => `${sentence}.[^n${String(index + 1)}] ${sentence} lagi.`),
    ...(list.length > 0 ? ['# Daftar Pustaka', ...list] : []),
    ...notes.map((note, index) => `[^n${String(index + 1)}]: ${note}`),
  ].join('\n\n');
  return understand(documentOf(text, 'garam.md'));
}

/** What each note cites: `works > locators`, in order. */
const told = ({ citations }: Reading): readonly string[] =>
  citations.map(({ items }) =>
    items.map(({ work, locator }) => `${work ?? '?'}${locator === undefined ? '' : `@${locator}`}`).join(' '),
  );

describe('a note that cites', () => {
  it('tells its work in full once, and afterwards by ibid., op. cit., loc. cit. or a short title', () => {
    const reading = noted([
      'Mulyadi Kusno, *Hukum Laut Nusantara*, Rajagrafika, Jakarta, 2009, hal. 33.',
      'Ibid, hal. 35.',
      'Sri Hapsari, “Garam dan Negara,” *Jurnal Sejarah Pesisir*, Vol. 5, No. 2 (2013), hlm. 101-102.',
      'Mulyadi Kusno, op.cit., hlm. 40.',
      'Hapsari, Loc.cit.',
      'Kusno, *Hukum Laut*, hlm. 51.',
      'Idem, hlm. 52.',
    ]);
    expect(told(reading)).toEqual([
      'kusno2009@33',
      'kusno2009@35',
      'hapsari2013@101-102',
      'kusno2009@40',
      'hapsari2013',
      'kusno2009@51',
      'kusno2009@52',
    ]);
    expect(reading.works.map(({ title, status }) => [title, status])).toEqual([
      ['Hukum Laut Nusantara', 'listed'],
      ['Garam dan Negara', 'listed'],
    ]);
  });

  it('means the work of the bibliography where there is one, in whatever order names and parts stand', () => {
    const list = [
      'Hapsari, Sri. *Garam dan Negara*. Malang: Lentera, 2013.',
      'Karim, Laila. *Dermaga Tua*. Makassar: Pelita, 2016.',
      'Kusno, Mulyadi. *Hukum Laut Nusantara*. Jakarta: Rajagrafika, 2009.',
      'Sugondo. *Pengantar Ilmu Pelayaran*. Surabaya: Bahari, 1999.',
    ];
    const reading = noted(
      [
        'Sri Hapsari, *Garam dan Negara* (Malang: Lentera, 2013), 7.',
        'Lihat Sugondo, *Pengantar Ilmu Pelayaran*, Surabaya: Bahari, 1999, hlm. 3; bandingkan Kusno, *Hukum Laut Nusantara*, hlm. 8–9.',
        'Sugondo, Op. Cit., hlm. 4.',
        'Lihat catatan kaki nomor 1.',
      ],
      list,
    );
    expect(told(reading)).toEqual([
      'hapsari2013@7',
      'sugondo1999@3 kusno2009@8–9',
      'sugondo1999@4',
      'hapsari2013',
    ]);
    expect(reading.works).toHaveLength(4);
  });

  it('reads English notes in the manner of historians and lawyers', () => {
    const reading = noted(
      [
        'Ruth Penhale, *Salt and Sail* (Bristol: Quayside, 1974), 3–5.',
        'See generally Ruth Penhale and Ian Moss, “The Salt Tax Revisited,” *Coastal Review* 18, no. 2 (1990): 44–61, at 50.',
        'Penhale, *Salt and Sail*, p. 9; Penhale and Moss, “Salt Tax,” 51.',
        'Ibid., 52.',
        'J. R. Trevose, ed., *Letters from the Pans* (London: Merchant Press, 1955), vol. 2.',
        'Moss, supra note 2, at 60.',
        'Trevose, *Letters*, 12.',
      ],
      [],
      'en',
    );
    expect(told(reading)).toEqual([
      'penhale1974@3–5',
      'penhale1990@50',
      'penhale1974@9 penhale1990@51',
      'penhale1990@52',
      'trevose1955@2',
      'penhale1990@60',
      'trevose1955@12',
    ]);
  });

  it('is bound to its stretch of the note, and to the place of the text that calls it', () => {
    const reading = noted([
      'Mulyadi Kusno, *Hukum Laut Nusantara* (Jakarta: Rajagrafika, 2009), hlm. 33.',
      'Kebiasaan ini berbeda di tiap pulau. Lihat Kusno, *Op. Cit.*, hlm. 34. Muatan lain tidak dibahas.',
    ]);
    expect(reading.citations.map(({ text, callout }) => [text, callout?.text])).toEqual([
      ['Mulyadi Kusno, Hukum Laut Nusantara (Jakarta: Rajagrafika, 2009), hlm. 33', '[^n1]'],
      ['Lihat Kusno, Op. Cit., hlm. 34', '[^n2]'],
    ]);
  });

  it('gives the sentence that calls it its work', () => {
    const reading = understand(
      documentOf(
        [
          '# Garam di Pesisir',
          '# Hasil',
          'Produksi garam turun 23,5 persen antara tahun 2010 dan 2015.[^1] Harga garam naik dua kali lipat.[^2]',
          '[^1]: Mulyadi Kusno, *Hukum Laut Nusantara* (Jakarta: Rajagrafika, 2009), hlm. 33.',
          '[^2]: Ibid.',
        ].join('\n\n'),
        'garam.md',
      ),
    );
    expect(reading.claims.map(({ text, works }) => [text, works])).toContainEqual([
      'Produksi garam turun 23,5 persen antara tahun 2010 dan 2015.',
      ['kusno2009'],
    ]);
    expect(reading.questions.filter(({ kind }) => kind === 'uncited-figure')).toEqual([]);
  });
});

describe('a note that only remarks', () => {
  it('cites nothing, whatever names, years and places it tells', () => {
    const reading = noted([
      'Wawancara dengan Pak Danu, nelayan, di Pelabuhan Lama, 12 Mei 2010.',
      'Istilah garam rakyat dipakai di Madura, Bali, dan Lombok (Juni 2012).',
      'Pasal 3 ayat (2) mengatur hal yang sama.',
      'Penulis berterima kasih kepada Dinas Kelautan, Kota Tua, atas data tahun 2014.',
    ]);
    expect(reading.citations).toEqual([]);
    expect(reading.works).toEqual([]);
  });

  it('stands among others that cite, and takes no work from them', () => {
    const reading = noted([
      'Mulyadi Kusno, *Hukum Laut Nusantara* (Jakarta: Rajagrafika, 2009), hlm. 33.',
      'Kapal kecil tidak dihitung, sebab tidak terdaftar.',
      'Kusno, *Hukum Laut Nusantara*, hlm. 70.',
    ]);
    expect(told(reading)).toEqual(['kusno2009@33', 'kusno2009@70']);
  });
});
