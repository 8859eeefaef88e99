import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/understand/figures';
import { made } from './madePapers';

/** `text=value|unit` of each figure of a sentence. */
function told(language: string, ...sentences: readonly string[]): readonly string[] {
  const { text } = made(language, sentences);
  return figuresOf(text).map((figure) => `${figure.text}=${String(figure.value)}|${figure.unit}`);
}

describe('figures in Indonesian', () => {
  it('are read with their values and units', () => {
    expect(told('id', 'Panen garam mencapai 1.234,5 ton dari 48.500 petak tambak.')).toEqual([
      '1.234,5 ton=1234.5|ton',
      '48.500 petak tambak=48500|petak tambak',
    ]);
  });

  it('are multiplied by the word of scale', () => {
    expect(told('id', 'Penduduk pulau itu 2,3 juta jiwa dengan anggaran Rp 1,7 miliar setahun.')).toEqual([
      '2,3 juta jiwa=2300000|jiwa',
      'Rp 1,7 miliar=1700000000|Rp',
    ]);
    expect(told('id', 'Bantuan sebesar Rp2.500.000 diberikan kepada 15 ribu nelayan.')).toEqual([
      'Rp2.500.000=2500000|Rp',
      '15 ribu nelayan=15000|nelayan',
    ]);
  });

  it('are not multiplied where the word repeats what the digits say', () => {
    expect(told('id', 'Korpus itu memuat 12.450.000 juta kata.')).toEqual([
      '12.450.000 juta kata=12450000|kata',
    ]);
  });

  it('are percents, by sign or by word', () => {
    expect(told('id', 'Sekitar 23,5% tambak rusak dan 7 persen terbengkalai.')).toEqual([
      '23,5%=23.5|%',
      '7 persen=7|%',
    ]);
  });

  it('are percents also where a word before them names a label elsewhere', () => {
    expect(told('id', 'Kekeruhan turun pada tingkat 95% setelah penyaringan.')).toEqual(['95%=95|%']);
  });

  it('say how often more', () => {
    expect(told('id', 'Hasil panen naik tiga kali lipat, lalu 2,5 kali lipat.')).toEqual([
      'tiga kali lipat=3|kali lipat',
      '2,5 kali lipat=2.5|kali lipat',
    ]);
  });

  it('are told in words as one number each', () => {
    expect(
      told('id', 'Sebanyak dua puluh lima petani dan seratus dua puluh orang buruh ikut serta.'),
    ).toEqual(['dua puluh lima petani=25|petani', 'seratus dua puluh orang buruh=120|orang buruh']);
  });

  it('are parts of a whole', () => {
    expect(
      told('id', 'Sepertiga lahan dan dua pertiga kebun terendam.').map((one) => one.split('|')[0]),
    ).toEqual([`Sepertiga=${String(1 / 3)}`, `dua pertiga=${String(2 / 3)}`]);
  });

  it('end with the thing that is counted, not with what it does', () => {
    expect(told('id', 'Ada 40 nelayan mengungsi, 12 rumah terbakar, dan 9 kasus tahun lalu.')).toEqual([
      '40 nelayan=40|nelayan',
      '12 rumah=12|rumah',
      '9 kasus=9|kasus',
    ]);
  });

  it('are amounts on both sides of a change', () => {
    expect(told('id', 'Kasus demam naik dari 12 ke 48 kasus.')).toEqual(['12=12|kasus', '48 kasus=48|kasus']);
  });
});

describe('figures in English', () => {
  it('are read with their values and units', () => {
    expect(told('en', 'The harbour handled 1,234.5 tonnes on 48,500 square metres.')).toEqual([
      '1,234.5 tonnes=1234.5|tonnes',
      '48,500 square metres=48500|square metres',
    ]);
  });

  it('are money, also with a word of scale', () => {
    expect(told('en', 'Repairs cost US$ 3.2 million in one year and €450 per house.')).toEqual([
      'US$ 3.2 million=3200000|US$',
      '€450=450|€',
    ]);
  });

  it('are money with the short form of a scale', () => {
    expect(told('en', 'Dredging cost $5m and later £2.5bn in all.')).toEqual([
      '$5m=5000000|$',
      '£2.5bn=2500000000|£',
    ]);
    expect(told('id', 'Dananya Rp 3 M, ditambah Rp 750 jt dari desa.')).toEqual([
      'Rp 3 M=3000000000|Rp',
      'Rp 750 jt=750000000|Rp',
    ]);
  });

  it('share the unit at the end of a range', () => {
    expect(told('en', 'The roots reach 15 to 20 cm and the stems 3–5 m.')).toEqual([
      '15 to 20 cm=15|cm',
      '20 cm=20|cm',
      '3–5 m=3|m',
      '5 m=5|m',
    ]);
    expect(told('id', 'Anak berusia 6-18 tahun ikut lomba.')).toEqual([
      '6-18 tahun=6|tahun',
      '18 tahun=18|tahun',
    ]);
  });

  it('are no range where the second is the lesser', () => {
    expect(told('en', 'Sleep fell at age 13 to 6.1 h in all.')).toEqual(['13=13|', '6.1 h=6.1|h']);
  });

  it('share the unit at the end of a list', () => {
    expect(told('en', 'The ponds held 77, 72, and 78 species.')).toEqual([
      '77=77|species',
      '72=72|species',
      '78 species=78|species',
    ]);
    expect(told('en', 'Survival was 46.7 and 32.9%.')).toEqual(['46.7=46.7|%', '32.9%=32.9|%']);
  });

  it('have the unit of their spread', () => {
    expect(told('en', 'Clutches had 4.5 ± 2.7 eggs.')[0]).toBe('4.5=4.5|eggs');
  });

  it('may part thousands with a blank', () => {
    expect(told('en', 'We counted 33 320 shells in 2015 and 1 204 500 grains in 12 trays.')).toEqual([
      '33 320 shells=33320|shells',
      '1 204 500 grains=1204500|grains',
      '12 trays=12|trays',
    ]);
  });

  it('are one number where two words are joined', () => {
    expect(told('en', 'We read forty-seven letters.')).toEqual(['forty-seven letters=47|letters']);
  });

  it('may be less than nothing', () => {
    expect(told('en', 'The store was kept at −20 °C.')).toEqual(['−20 °C=-20|°C']);
  });
});

describe('what is no figure', () => {
  it.each([
    ['id', 'a year', 'Sejak tahun 2014 hingga 2019 kebun itu dikelola desa pada periode 2010-2017.'],
    ['id', 'a date', 'Wawancara dilakukan pada 12 Maret 2018 dan 3–5 Juni 2018.'],
    ['id', 'the number of a table or page', 'Tabel 3 dan Gambar 4 pada halaman 27 memuat rinciannya.'],
    ['id', 'an article of law', 'Hal ini diatur dalam Pasal 28 ayat 2 Undang-Undang Nomor 23 Tahun 2014.'],
    ['id', 'a century or an ordinal', 'Pada abad ke-19 dan hari ke 7 pelabuhan itu ditutup.'],
    ['id', 'the mark of an item', 'Alasannya adalah (1) jaraknya jauh, (2) biayanya tinggi.'],
    ['id', 'a name', 'Wabah Covid-19 menutup pasar di Jalur A1.'],
    ['en', 'a year', 'In 1998 the dam was closed, and from 2001 to 2004 it was rebuilt.'],
    ['en', 'a date', 'Nets were set on 14 July 2012 and on March 3, 2013.'],
    ['en', 'the number of a table', 'As Table 2, Figs. 3 and 4 and Figure 5A show, tides differ.'],
    ['en', 'an address', 'The data stand at https://example.org/set/42 and doi:10.1234/5678.'],
    ['en', 'a version', 'Maps were drawn with QField 2 and cleaned by hand.'],
    ['en', 'a clock time', 'Boats left at 06:30 and came back at 18:45.'],
    ['en', 'a place on the globe', 'The bay lies at 29°12′18″S.'],
    ['en', 'a volume and its pages', 'It was printed in Letters of the Sea 29(2): 94-105.'],
    ['en', 'the level of a test', 'The odds were even (95% CI).'],
    ['en', 'a substance', 'The bait held 2-isobutyl oil.'],
    ['en', 'a section whose title was run into its text', '2.1 Study area The delta is flat.'],
    ['en', 'rows of a table run together', 'Ponds 12 14 18 22 9 31 40 52 61 7 and so on.'],
    ['en', 'a cell of a table', '20.07 ± 7.47'],
  ])('%s: %s', (language, _, sentence) => {
    expect(told(language, sentence)).toEqual([]);
  });

  it('is what stands in a citation', () => {
    const paper = made(
      'en',
      ['Wells fell dry in 14 villages (Okello, 2011, p. 36).'],
      [['(Okello, 2011, p. 36)', 'Okello 2011']],
    );
    expect(figuresOf(paper.text, paper.citations).map((figure) => figure.text)).toEqual(['14 villages']);
  });

  it('is told twice where a count and its share are one thing', () => {
    expect(told('id', 'Sebanyak 45 atau 30% tambak rusak.')).toEqual(['45=45|', '30%=30|%']);
  });

  it('is what stands in a heading', () => {
    expect(told('en', '# 4 wells in 12 villages')).toEqual([]);
  });

  it('keeps a year that is said to count something', () => {
    expect(told('id', 'Sebanyak 2000 orang mengungsi.')).toEqual(['2000 orang=2000|orang']);
    expect(told('en', 'About 1950 households were flooded.')).toEqual(['1950 households=1950|households']);
  });
});

describe('a figure', () => {
  it('is found where it stands', () => {
    const { text } = made('en', ['# Tides', 'The tide rose by 4.2 m that night.']);
    const [figure] = figuresOf(text);
    expect(figure && text.document.source.slice(figure.start, figure.end)).toBe('4.2 m');
  });

  it('of a test is told apart from an amount', () => {
    const { text } = made('en', ['Yields differed (p < 0.05) between 30 farms.']);
    expect(figuresOf(text).map(({ kind }) => kind)).toEqual(['statistic', 'count']);
  });

  it('in brackets behind what it counts is told from the mark of an item and the number of an example', () => {
    expect(told('en', 'Found were jars (14), bowls (9 pieces) and lids (3).')).toEqual([
      '14=14|',
      '9 pieces=9|pieces',
      '3=3|',
    ]);
    expect(told('en', 'In sentences (4) and (6), the verb comes last.')).toEqual([]);
    expect(told('id', 'Ada tempat (1) di hulu, tempat (2) di hilir, dan tempat (3) di muara.')).toEqual([]);
  });

  it('may be written with a power of ten', () => {
    expect(told('en', 'The slopes differ (p < 2.2e-16), as do the peaks (p = 4 × 10−7).')).toEqual([
      '2.2e-16=2.2e-16|',
      '4 × 10−7=4e-7|',
    ]);
  });

  it('that only says what the text is about does not matter', () => {
    const { text } = made('id', ['Penelitian ini memakai dua konsep dan mendata dua orang petani.']);
    expect(figuresOf(text).map(({ matters }) => matters)).toEqual([false, true]);
  });
});

describe('figures beside others', () => {
  it('of a picture, do not name one of its parts', () => {
    expect(told('en', 'An example is shown in Fig 13 with 498 barges on the left.')).toEqual([
      '498 barges=498|barges',
    ]);
    expect(told('en', 'The barges are shown in Figures 13 and 14.')).toEqual([]);
  });

  it('in square brackets are amounts where they have signs', () => {
    expect(told('en', 'The slope falls in the [−2, −3] range.')).toEqual(['−2=-2|', '−3=-3|']);
  });

  it('like an early year count what is named in the plural behind them', () => {
    expect(told('en', 'The net was built from the 1670 dialogues of the play.')).toEqual([
      '1670 dialogues=1670|dialogues',
    ]);
    expect(told('en', 'The play was written after the 1998 elections and the 1745 rising.')).toEqual([]);
  });
});
