import { describe, expect, it } from 'vitest';
import { cellsOf, meant } from './meaningMade';
import type { Cited } from './madePapers';

const frost: readonly Cited[] = [
  ['Frost (2001)', 'Frost 2001'],
  ['(Frost, 2001)', 'Frost 2001'],
];
const english = 'Frost (2001) identifies three roles of partners: the keeper, the broker, and the herald.';
const indonesian = 'Frost (2001) menyebutkan tiga peran mitra, yaitu penjaga, perantara, dan pewarta.';

describe('a name of any sort is a row where the paper casts it in a role', () => {
  it.each([
    ['Elm Street plays the part of keeper for the quarter. Few know Elm Street.', 'Elm Street × keeper'],
    ['As a herald, Old Quay rings a bell. Few forget Old Quay.', 'Old Quay × herald'],
    // `threshold quay` is no small writing of it.
    ['Old Quay acts as a keeper. Few forget Old Quay or its threshold quay.', 'Old Quay × keeper'],
  ])('%s', (sentence, cell) => {
    const { matrices } = meant('en', ['# Background', english, '# Results', sentence], frost);
    expect(cellsOf(matrices)).toEqual([cell]);
  });

  it('but not what the paper also writes small', () => {
    const { matrices } = meant(
      'en',
      ['# Background', english, '# Results', 'Civil Society acts as a keeper. We study civil society.'],
      frost,
    );
    expect(cellsOf(matrices)).toEqual([]);
  });
});

describe('who acts is shown in a role', () => {
  it.each([
    ['The Reed Trust acts as a keeper of the wells.', 'keeper'],
    ['The Reed Trust serves as the broker between villages.', 'broker'],
    ['In spring, the Reed Trust played the role of herald.', 'herald'],
    ['As a broker, the Reed Trust brings sellers together.', 'broker'],
    ['The Reed Trust took on the role of keeper in 2011.', 'keeper'],
    ['The Reed Trust functioned as a herald on local radio.', 'herald'],
  ])('in English: %s', (sentence, role) => {
    const { matrices } = meant('en', ['# Background', english, '# Results', sentence], frost);
    expect(cellsOf(matrices)).toEqual([`Reed Trust × ${role}`]);
  });

  it.each([
    ['Yayasan Buluh berperan sebagai penjaga sumur.', 'penjaga'],
    ['Yayasan Buluh bertindak sebagai perantara antardesa.', 'perantara'],
    ['Sebagai pewarta, Yayasan Buluh menyiarkan harga ikan.', 'pewarta'],
    ['Peran Yayasan Buluh sebagai perantara terlihat di pasar.', 'perantara'],
    ['Yayasan Buluh menjadi penjaga hutan sejak 2011.', 'penjaga'],
    ['Dalam upayanya sebagai pewarta, Yayasan Buluh mengadakan siaran.', 'pewarta'],
  ])('in Indonesian: %s', (sentence, role) => {
    const { matrices } = meant('id', ['# Pendahuluan', indonesian, '# Hasil', sentence], frost);
    expect(cellsOf(matrices)).toEqual([`Yayasan Buluh × ${role}`]);
  });

  it('each role of a list by its own words', () => {
    const { matrices } = meant(
      'id',
      [
        '# Pendahuluan',
        indonesian,
        '# Hasil',
        'Yayasan Buluh bekerja sebagai penjaga dengan merawat sumur, sebagai perantara dengan mempertemukan pedagang, dan sebagai pewarta dengan menyiarkan harga',
      ],
      frost,
    );
    expect(matrices[0]?.cells.map(({ role, evidence }) => [role, evidence[0]?.text])).toEqual([
      ['penjaga', 'sebagai penjaga dengan merawat sumur'],
      ['perantara', 'sebagai perantara dengan mempertemukan pedagang'],
      ['pewarta', 'sebagai pewarta dengan menyiarkan harga'],
    ]);
  });
});

describe('a cell stays empty', () => {
  it.each([
    ['en', 'The Reed Trust did not act as a keeper.'],
    ['en', 'Nobody served as a broker for the Reed Trust.'],
    ['en', 'The Reed Trust met a keeper of bees.'],
    ['id', 'Yayasan Buluh tidak berperan sebagai penjaga.'],
    ['id', 'Yayasan Buluh bertemu seorang penjaga kebun.'],
  ] as const)('%s: %s', (language, sentence) => {
    const { matrices } = meant(
      language,
      ['# Pendahuluan', language === 'en' ? english : indonesian, '# Hasil', sentence],
      frost,
    );
    expect(cellsOf(matrices)).toEqual([]);
  });

  it('where a partner is only helped by the one who plays the role', () => {
    const { matrices } = meant(
      'id',
      [
        '# Pendahuluan',
        indonesian,
        '# Hasil',
        'Yayasan Buluh membantu Dinas Kelautan mendata perahu dengan berperan sebagai penjaga.',
      ],
      frost,
    );
    expect(cellsOf(matrices)).toEqual(['Yayasan Buluh × penjaga']);
  });
});

describe('programmes are shown in roles', () => {
  const programmes =
    'Yayasan Buluh menjalankan tiga program, yaitu Project Mina di Ambon, Project Rimba di Ternate, dan Project Samudra di Bitung.';

  it('in sections of their own, by name, by place and by “this programme”, and not by what is said of all', () => {
    const { matrices } = meant(
      'id',
      [
        '# Pendahuluan',
        indonesian,
        programmes,
        '# Hasil',
        '## Yayasan sebagai Penjaga',
        'Peran penjaga dijalankan dalam Project Mina, Project Rimba, dan Project Samudra.',
        'Dalam Project Mina, warga merawat sumur.',
        'Project Rimba dimulai tahun 2010. Melalui program ini yayasan berperan sebagai penjaga hutan.',
        '## Yayasan sebagai Perantara',
        'Peran sebagai perantara juga dilakukan di Bitung melalui pasar ikan.',
      ],
      frost,
    );
    expect(cellsOf(matrices)).toEqual([
      'Project Mina × penjaga',
      'Project Rimba × penjaga',
      'Project Samudra × perantara',
    ]);
    expect(matrices[0]?.rows).toEqual(['Project Mina', 'Project Rimba', 'Project Samudra']);
  });

  it('in sections by programme that name the roles', () => {
    const { matrices } = meant(
      'en',
      [
        '# Background',
        english,
        'The Reed Trust runs two programmes, namely the Clean Wells Programme in Aru and the Night School Programme in Beo.',
        '# Results',
        '## The Clean Wells Programme',
        'Here the trust acts as a keeper of pumps.',
        '## The Night School Programme',
        'Teachers meet on Mondays. The trust works as a herald of new books.',
      ],
      frost,
    );
    expect(cellsOf(matrices)).toEqual(['Clean Wells Programme × keeper', 'Night School Programme × herald']);
  });

  it('with the works that the evidence cites', () => {
    const { matrices } = meant(
      'id',
      [
        '# Pendahuluan',
        indonesian,
        programmes,
        '# Hasil',
        'Dalam Project Mina, yayasan berperan sebagai penjaga sumur (Frost, 2001).',
      ],
      frost,
    );
    expect(matrices[0]?.cells[0]?.works).toEqual(['Frost 2001']);
  });
});
