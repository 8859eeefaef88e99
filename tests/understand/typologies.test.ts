import { describe, expect, it } from 'vitest';
import { meant, memberNames } from './meaningMade';
import type { Cited } from './madePapers';

const ward: readonly Cited[] = [
  ['Ward (2009)', 'Ward 2009'],
  ['(Ward, 2009)', 'Ward 2009'],
];

describe('a division is found with its members', () => {
  it.each([
    [
      'Ward (2009) divides tides into three types: spring tides, neap tides, and storm tides.',
      ['spring tides', 'neap tides', 'storm tides'],
    ],
    [
      'There are four kinds of soil crust, namely physical, chemical, fungal and algal (Ward, 2009).',
      ['physical', 'chemical', 'fungal', 'algal'],
    ],
    [
      'Homework can be classified into practice, preparation, and extension (Ward, 2009).',
      ['practice', 'preparation', 'extension'],
    ],
    [
      'Ward (2009) identifies two forms of pain: acute pain, which fades, and chronic pain, which stays.',
      ['acute pain', 'chronic pain'],
    ],
    [
      'Three factors explain the loss: (1) late rain, (2) poor seed, and (3) distant markets (Ward, 2009).',
      ['late rain', 'poor seed', 'distant markets'],
    ],
    [
      'Ward (2009) distinguishes three stages of grief. The first stage is denial. The second stage is anger. The third stage is acceptance.',
      ['denial', 'anger', 'acceptance'],
    ],
    [
      'The model has three components: a) input; b) process; and c) outcome (Ward, 2009).',
      ['input', 'process', 'outcome'],
    ],
    ['Ward (2009) knows two types of burnout, emotional and physical.', ['emotional', 'physical']],
    [
      'Bullying takes three main forms: physical bullying (hitting), verbal bullying (name calling) and relational bullying (Ward, 2009).',
      ['physical bullying', 'verbal bullying', 'relational bullying'],
    ],
    [
      'Several barriers to vaccination are known, including cost, distance, and fear of needles (Ward, 2009).',
      ['cost', 'distance', 'fear of needles'],
    ],
  ])('in English: %s', (sentence, members) => {
    const { typologies } = meant('en', ['# Background', sentence], ward);
    expect(memberNames(typologies)).toEqual([members]);
    expect(typologies[0]?.by).toEqual(['Ward 2009']);
  });

  it.each([
    [
      'Ward (2009) membagi pasang menjadi tiga jenis, yaitu pasang purnama, pasang perbani, dan pasang badai.',
      ['pasang purnama', 'pasang perbani', 'pasang badai'],
    ],
    [
      'Terdapat empat tipe tanah, yakni tanah liat, tanah pasir, tanah gambut, serta tanah kapur (Ward, 2009).',
      ['tanah liat', 'tanah pasir', 'tanah gambut', 'tanah kapur'],
    ],
    [
      'Pekerjaan rumah dibedakan menjadi latihan, persiapan, dan pengayaan (Ward, 2009).',
      ['latihan', 'persiapan', 'pengayaan'],
    ],
    [
      'Faktor penyebab gagal panen meliputi: (1) hujan yang terlambat, (2) benih yang buruk, dan (3) pasar yang jauh (Ward, 2009).',
      ['hujan yang terlambat', 'benih yang buruk', 'pasar yang jauh'],
    ],
    [
      'Ward (2009) menyebutkan tiga tahap berduka. Tahap pertama adalah penyangkalan. Tahap kedua adalah kemarahan. Tahap ketiga adalah penerimaan.',
      ['penyangkalan', 'kemarahan', 'penerimaan'],
    ],
    [
      'Motivasi terdiri atas dua aspek, yaitu motivasi dari dalam dan motivasi dari luar (Ward, 2009).',
      ['motivasi dari dalam', 'motivasi dari luar'],
    ],
    [
      'Ada tiga dimensi mutu layanan: kecepatan, keramahan, dan ketepatan (Ward, 2009).',
      ['kecepatan', 'keramahan', 'ketepatan'],
    ],
  ])('in Indonesian: %s', (sentence, members) => {
    const { typologies } = meant('id', ['# Pendahuluan', sentence], ward);
    expect(memberNames(typologies)).toEqual([members]);
    expect(typologies[0]?.by).toEqual(['Ward 2009']);
  });

  it('in list items below its announcement', () => {
    const { typologies } = meant(
      'en',
      [
        '# Background',
        'Ward (2009) describes three types of listening:',
        '1. Passive listening. The hearer is silent.',
        '2. Active listening. The hearer asks.',
        '3. Shared listening. Both take turns.',
      ],
      ward,
    );
    expect(memberNames(typologies)).toEqual([['Passive listening', 'Active listening', 'Shared listening']]);
  });
});

describe('a division says', () => {
  it('how many were announced, though one was left out', () => {
    const { typologies } = meant(
      'id',
      [
        '# Hasil',
        'Warga menyebutkan empat sumber pendapatan, yaitu hasil kebun, hasil laut, dan kiriman uang. Ada empat jenis alat tangkap, yaitu jala, bubu, dan pancing.',
      ],
      [],
    );
    expect(typologies.map(({ announced, members }) => [announced, members.length])).toContainEqual([4, 3]);
  });

  it('what is divided', () => {
    const { typologies } = meant(
      'en',
      [
        '# Background',
        'Shore memory is defined as what a coast keeps of past storms (Ward, 2009). Three kinds of shore memory are known: ridges, scars, and names.',
      ],
      ward,
    );
    expect(typologies[0]?.of).toBe('Shore memory');
  });

  it('which of its kinds fit the paper’s own case, and which do not', () => {
    const { typologies } = meant(
      'en',
      [
        '# Background',
        'Ward (2009) distinguishes four kinds of rest: sleep, quiet, play, and travel. Of these four kinds, sleep and quiet apply to our wards; play and travel were not observed.',
      ],
      ward,
    );
    expect(typologies[0]?.members.map(({ name, applies }) => [name, applies])).toEqual([
      ['sleep', true],
      ['quiet', true],
      ['play', false],
      ['travel', false],
    ]);
    expect(typologies[0]?.applied?.text).toMatch(/^Of these four kinds/u);
  });

  it('the same of names that are quoted in another language', () => {
    const { typologies } = meant(
      'id',
      [
        '# Pembahasan',
        'Ward (2009) menyebutkan tiga kategori bukti, yaitu: the market as a witness, the family as a place of storage, dan the state as a target. Berdasarkan ketiga kategori tersebut, penulis mengkategorikan kasus ini sebagai keluarga yang menjadi tempat penyimpanan.',
      ],
      ward,
    );
    expect(typologies[0]?.members.map(({ applies }) => applies)).toEqual([false, true, false]);
  });

  it('nothing of what applies where the text does not', () => {
    const { typologies } = meant(
      'id',
      [
        '# Pembahasan',
        'Ward (2009) membagi ombak menjadi tiga jenis, yaitu ombak pecah, ombak gulung, dan ombak diam. Ombak datang dari barat.',
      ],
      ward,
    );
    expect(typologies[0]?.members.some((member) => 'applies' in member)).toBe(false);
  });

  it('where each programme runs', () => {
    const { typologies } = meant('id', [
      '# Hasil',
      'Yayasan Buluh menjalankan tiga program, yaitu Project Mina di Ambon, Gerakan Hijau di Ternate, dan Project Samudra di Kota Bitung.',
    ]);
    expect(typologies[0]?.members.map(({ name, place }) => [name, place])).toEqual([
      ['Project Mina', 'Ambon'],
      ['Gerakan Hijau', 'Ternate'],
      ['Project Samudra', 'Bitung'],
    ]);
  });

  it('only once what the paper tells again in other words', () => {
    const { typologies } = meant(
      'en',
      [
        '# Background',
        'Ward (2009) divides nets into three types: drift nets, trawl nets, and cast nets.',
        'We use the three types of nets again: cast nets, drift nets, and trawl nets.',
      ],
      ward,
    );
    expect(typologies).toHaveLength(1);
  });
});

describe('what only looks like a division is none', () => {
  it.each([
    ['en', 'We visited three villages: Aru, Beo, and Cinta.'],
    ['en', 'Five fishers, namely two men and three women, were asked.'],
    ['en', 'Fish, shells, and weed were sold.'],
    ['id', 'Penelitian dilakukan di tiga desa, yaitu Aru, Beo, dan Cinta.'],
    ['id', 'Lima pelaku, yaitu dua orang guru dan tiga orang siswa, diperiksa.'],
    ['id', 'Ikan, kerang, dan rumput laut dijual di pasar.'],
    // Clauses told of programmes are no programmes.
  ] as const)('%s: %s', (language, sentence) => {
    expect(memberNames(meant(language, ['# Hasil', sentence]).typologies)).toEqual([]);
  });

  it('nor are the lessons that a paper counts off after it spoke of programmes', () => {
    const { typologies } = meant('id', [
      '# Hasil',
      'Di antara ketiga program, hanya dua yang selesai tepat waktu.',
      '# Pelajaran',
      'Tiga pelajaran dapat ditarik. Pertama, jadwal panen perlu disepakati sejak awal. Kedua, data perlu dicatat dengan cara yang sama. Ketiga, pompa perlu dirawat oleh warga.',
    ]);
    expect(memberNames(typologies)).toEqual([]);
  });
});
