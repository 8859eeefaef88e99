import {
  positionOf,
  spanOf,
  type Actor,
  type Block,
  type Citation,
  type Document,
  type Work,
} from '../../src/paper';
import { prepare, type PaperText } from '../../src/understand/text';

/** A paper of our own making: its text, and what the other rules of the room would have found in it. */
export interface MadePaper {
  readonly text: PaperText;
  readonly citations: readonly Citation[];
  readonly works: readonly Work[];
  readonly actors: readonly Actor[];
}

/** One citation of a made paper: what stands in the text, and `Family Year` or `Family` of each work cited. */
export type Cited = readonly [written: string, ...works: readonly string[]];

/**
 * Makes a paper from lines: `# ` and `## ` are headings, all else paragraphs. Citations are found by what they
 * say, each as often as it stands there; `titles` gives works theirs by id.
 */
export function made(
  language: string,
  lines: readonly string[],
  cited: readonly Cited[] = [],
  titles: Readonly<Record<string, string>> = {},
  actors: Readonly<Record<string, Actor['kind']>> = {},
): MadePaper {
  const document = documentOf(language, lines);
  const ids = [...new Set(cited.flatMap(([, ...works]) => works))];
  return {
    text: prepare(document),
    citations: cited.flatMap((one) => citationsOf(document, one)).sort((a, b) => a.start - b.start),
    works: ids.map((id) => workOf(id, titles[id])),
    actors: Object.entries(actors).map(([name, kind]) => ({
      name,
      kind,
      aliases: [],
      mentions: placesOf(document.text, name).map((at) => spanOf(document, at, at + name.length)),
    })),
  };
}

function documentOf(language: string, lines: readonly string[]): Document {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const level = /^#+(?= )/u.exec(line)?.[0].length ?? 0;
    const from = text.length;
    text += line.slice(level === 0 ? 0 : level + 1);
    blocks.push({
      from,
      to: text.length,
      kind: level > 0 ? 'heading' : 'paragraph',
      level,
      language,
      page: null,
    });
    text += '\n';
  }
  const offsets = Uint32Array.from({ length: text.length + 1 }, (_, index) => index);
  const rest = { furniture: [], languages: [language], properties: {}, problems: [] };
  return { file: 'made.txt', source: text, text, offsets, blocks, ...rest };
}

function workOf(id: string, title: string | undefined): Work {
  const [, name = id, year] = /^(.*?)(?: (\d{4}))?$/u.exec(id) ?? [];
  return {
    id,
    type: 'document',
    author: [{ family: name }],
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
    ...(title === undefined ? {} : { title }),
    status: 'stub',
  };
}

function citationsOf(document: Document, [written, ...works]: Cited): readonly Citation[] {
  return placesOf(document.text, written).map((at) => {
    const span = spanOf(document, at, at + written.length);
    const form = written.startsWith('(') ? 'parenthetical' : 'narrative';
    return { ...span, form, items: works.map((work) => ({ ...span, work })) };
  });
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

/** Where a stretch of a made paper begins in its source. */
export function startOf(paper: MadePaper, words: string): number {
  return positionOf(paper.text.document, paper.text.document.source.indexOf(words));
}

/** A paper on village schools, in Indonesian, that reviews a work a paragraph. */
export const schools = made(
  'id',
  [
    '# Perpustakaan Keliling dan Minat Baca Siswa Sekolah Dasar di Pedesaan',
    '# Abstrak',
    'Artikel ini membahas perpustakaan keliling di dua kecamatan. Minat baca siswa meningkat 18 persen.',
    '# Pendahuluan',
    'Minat baca siswa di pedesaan masih rendah. Survei Dinas Pendidikan mencatat hanya 23,5 persen dari 1.240 siswa yang membaca buku di luar jam pelajaran (Dinas Pendidikan, 2018). Jumlah perpustakaan sekolah yang layak baru 312 unit.',
    'Rendahnya minat baca disebabkan oleh terbatasnya koleksi dan jauhnya jarak ke perpustakaan daerah. Akibatnya, siswa hanya bergantung pada buku pelajaran.',
    '# Penelitian Terdahulu',
    'Wulandari (2015) meneliti taman bacaan di Lombok Timur dan menemukan bahwa kunjungan anak naik dua kali lipat setelah ada pendamping. Hasil penelitiannya juga menunjukkan bahwa orang tua ikut membaca. Penelitian tersebut bermanfaat bagi artikel ini karena menyoroti peran pendamping.',
    'Berbeda lokasi, Hidayat dan Putra (2017) mengkaji bus baca yang dikelola Yayasan Cahaya Pustaka di Sumba. Mereka mewawancarai 45 guru. Keterlambatan jadwal terbukti menurunkan jumlah peminjam.',
    'Selain itu, penelitian yang dilakukan oleh Siregar (2019) membandingkan enam sekolah di Tapanuli. Sekolah dengan sudut baca meminjam lebih banyak buku.',
    'Menurut Anwar (2010), minat baca adalah kecenderungan hati yang tinggi terhadap bacaan.',
    'Ketiga penelitian di atas belum membahas biaya perawatan kendaraan. Keterlibatan perangkat desa juga masih jarang diteliti.',
    '# Metode',
    'Penelitian ini menggunakan wawancara dengan 30 guru dan observasi di 6 sekolah selama 4 bulan.',
    '# Hasil dan Pembahasan',
    '## Kunjungan dan peminjaman',
    'Sejak 2019 perpustakaan keliling melayani 14 desa. Rata-rata peminjaman meningkat tiga kali lipat, dari 120 buku menjadi 365 buku per bulan. Guru menyebutkan tiga alasan: (1) bukunya baru, (2) jadwalnya tetap, (3) petugasnya ramah.',
    'Kenaikan ini menunjukkan bahwa jadwal yang tetap lebih penting daripada jumlah koleksi.',
    '# Simpulan',
    'Perpustakaan keliling berhasil meningkatkan minat baca siswa di desa yang jauh dari kota.',
    '# Daftar Pustaka',
    'Wulandari, S. (2015). Taman bacaan. Jurnal Pustaka, 3(1), 12–20.',
  ],
  [
    ['(Dinas Pendidikan, 2018)', 'Dinas Pendidikan 2018'],
    ['Wulandari (2015)', 'Wulandari 2015'],
    ['Hidayat dan Putra (2017)', 'Hidayat 2017'],
    ['Siregar (2019)', 'Siregar 2019'],
    ['Anwar (2010)', 'Anwar 2010'],
  ],
  { 'Hidayat 2017': 'Bus Baca sebagai Layanan Literasi di Sumba' },
  { 'Yayasan Cahaya Pustaka': 'organisation', 'Dinas Pendidikan': 'organisation', 'Lombok Timur': 'place' },
);

/** A paper on hospital volunteers, in English, whose introduction tells what several studies found. */
export const volunteers = made(
  'en',
  [
    '# Evening Volunteers on Geriatric Wards',
    '# Abstract',
    'We describe volunteers on 12 wards. Little is known about evening shifts.',
    '# 1. Introduction',
    'Hospitals in the region employ 48,300 nurses, and one third of them work at night. Falls cost US$ 3.2 million a year (Okafor, 2016). About 14,000 patients fall each year.',
    'Previous studies have shown that company in the evening reduces falls (Brandt & Osei, 2014; Lindqvist, 2017). The first study, by Brandt and Osei (2014), followed 220 patients in Accra. The authors found that falls fell by 12.5 percent. This study helps our own work to choose its hours.',
    'Another study, Lindqvist (2017), interviewed 40 volunteers of the Red Lantern Society in Uppsala. They reported that training was too short.',
    'None of these studies examined how nurses and volunteers share tasks. How long the effect lasts remains unclear.',
    '# 2. Methods',
    'We interviewed 34 nurses on 12 wards between March 2018 and May 2019.',
    '# 3. Results',
    'Volunteers were present on 86 evenings. Falls doubled from 21 to 58 cases in the ward without volunteers. The first cases of confusion were reported in 2018, with 7 cases on two wards.',
    'Calls for help decreased significantly (p < 0.05), because volunteers answered 64% of them.',
    '# 4. Discussion',
    'We found that evening company matters more than games. The first case of confusion was reported in 2018 and the second in 2019. Both cases were mild.',
    '# References',
    'Brandt, L., & Osei, K. (2014). Company on the ward. Journal of Care, 8(2), 101–115.',
  ],
  [
    ['(Okafor, 2016)', 'Okafor 2016'],
    ['(Brandt & Osei, 2014; Lindqvist, 2017)', 'Brandt 2014', 'Lindqvist 2017'],
    ['Brandt and Osei (2014)', 'Brandt 2014'],
    ['Lindqvist (2017)', 'Lindqvist 2017'],
  ],
  {},
  { 'Red Lantern Society': 'organisation', Accra: 'place', Uppsala: 'place' },
);
