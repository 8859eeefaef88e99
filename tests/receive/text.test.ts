import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';
import { spanOf, textOf, type Document } from '../../src/paper';

const read = (source: string): Document => documentOf(source, 'paper.txt');
const blocks = (document: Document): readonly string[] =>
  document.blocks.map((block) => textOf(document, block));
const outline = (document: Document): readonly string[] =>
  document.blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => `${block.level} ${textOf(document, block)}`);

/** A paragraph of a made paper, broken at `width` as a printer does. */
function wrapped(text: string, width: number, between = '\n'): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(between);
}

const tides =
  'Petani tambak di muara menunggu pasang besar sebelum menebar benih, karena air payau yang masuk membawa plankton. Pada musim kemarau pasang lebih rendah, sehingga pintu air dibuka lebih lama dan biaya pompa naik.';
const nurses =
  'The evening nurses kept a diary of every call for four months, and they noted who answered it first. Calls became fewer when volunteers sat with the patients, although the wards were as full as before.';

const fields =
  'Rice was sown a month late in both seasons since the rains had stopped early. Farmers who shared one pump lost less of the harvest than those who had to wait for water from the upper canal.';

describe('a paragraph', () => {
  it.each([
    ['hard line breaks', '\n'],
    ['blank lines between all lines', ' \n\n'],
    ['line ends of Windows', '\r\n'],
  ])('is put together over %s', (_, between) => {
    const document = read([tides, tides, nurses].map((text) => wrapped(text, 52, between)).join(between));
    expect(blocks(document)).toEqual([tides, tides, nurses]);
  });

  it('is put together where a page break cuts it, and the furniture between is taken out', () => {
    const lines = wrapped(nurses, 60).split('\n');
    const pages = [
      `${lines.slice(0, 2).join('\n')}\n\nJournal of Ward Care 8 (2014)\n41\n\f`,
      `${lines.slice(2).join('\n')}\n${wrapped(tides, 60)}\n\nJournal of Ward Care 8 (2014)\n42\n\f`,
      `${wrapped(fields, 60)}\n\nJournal of Ward Care 8 (2014)\n43\n\f`,
    ];
    const document = read(pages.join(''));
    expect(blocks(document)).toEqual([nurses, tides, fields]);
    expect(document.furniture.map(({ text }) => text)).toEqual(
      [41, 42, 43].map((page) => `Journal of Ward Care 8 (2014) ${page}`),
    );
    expect(document.blocks.map(({ page }) => page)).toEqual(['41', '42', '43']);
  });

  it('keeps its place in the file', () => {
    const source = `\ufeff${wrapped(tides, 40, '\r\n')}`;
    const document = read(source);
    const span = spanOf(
      document,
      document.text.indexOf('pasang besar'),
      document.text.indexOf('sebelum') - 1,
    );
    expect(source.slice(span.start, span.end).replace(/\s+/gu, ' ')).toBe('pasang besar');
  });
});

describe('a hyphen at the end of a line', () => {
  const mended = (source: string): string => read(source).text;

  it.each([
    ['a word that was broken', 'The har-\nvest was late.', 'The harvest was late.'],
    ['a soft hyphen', 'The har\u00ad\nvest was late.', 'The harvest was late.'],
    ['doubling in Indonesian', 'Mereka membawa masing-\nmasing satu.', 'Mereka membawa masing-masing satu.'],
    ['doubling with an ending', 'Ia melihat anak-\nanaknya pulang.', 'Ia melihat anak-anaknya pulang.'],
    ['doubling parted on one line', 'Untuk masing- masing desa.', 'Untuk masing-masing desa.'],
    ['a capital after it', 'Known as High-\nTechnology farming.', 'Known as High-Technology farming.'],
    ['a range of years', 'Between 2010-\n2019 it rose.', 'Between 2010-2019 it rose.'],
    ['a hyphen that hangs', 'With pre-\nand post-tests.', 'With pre- and post-tests.'],
    [
      'a form that stands elsewhere',
      'A co-operation began. The co-\noperation held.',
      'A co-operation began. The co-operation held.',
    ],
    [
      'a prefix that keeps it',
      'Run by non-\ngovernmental and governmental bodies.',
      'Run by non-governmental and governmental bodies.',
    ],
    ['an address', 'See https://example.org/a-\nb now.', 'See https://example.org/a-b now.'],
  ])('is mended: %s', (_, source, text) => {
    expect(mended(source)).toBe(text);
  });
});

describe('headings without markup', () => {
  it('are told by the words that papers use, and by standing alone in the capitals of a title', () => {
    const source = [
      'Pasang Surut dan Hasil Tambak',
      'Siti Aminah, Budi Santoso',
      'Abstrak',
      wrapped(tides, 60),
      'PENDAHULUAN',
      wrapped(tides, 60),
      'HASIL DAN PEMBAHASAN',
      'Hasil Tambak pada Musim Kemarau',
      wrapped(tides, 60),
      'Daftar Pustaka',
      'Aminah, S. (2015). Tambak. Jurnal Pesisir, 3(1), 12–20.',
    ].join('\n');
    expect(outline(read(source))).toEqual([
      '1 Abstrak',
      '1 PENDAHULUAN',
      '1 HASIL DAN PEMBAHASAN',
      '2 Hasil Tambak pada Musim Kemarau',
      '1 Daftar Pustaka',
    ]);
  });

  it('say by their numbers how deep they stand, and items of a list are none', () => {
    const source = [
      '1. Introduction',
      wrapped(nurses, 60),
      '2. Ward diaries',
      '2.1. How calls were counted',
      wrapped(nurses, 60),
      'Three rules held:',
      '1. Every call is one line.',
      '2. Night calls are marked.',
      '3. Nobody signs for another.',
      wrapped(nurses, 60),
      '2.2. Who answered them',
      wrapped(nurses, 60),
    ].join('\n');
    const document = read(source);
    expect(outline(document)).toEqual([
      '1 1. Introduction',
      '1 2. Ward diaries',
      '2 2.1. How calls were counted',
      '2 2.2. Who answered them',
    ]);
    expect(document.blocks.filter(({ kind }) => kind === 'list-item')).toHaveLength(3);
  });

  it('may run over two lines', () => {
    const source = [
      'INTRODUCTION',
      wrapped(nurses, 48),
      'Evening Volunteers on Geriatric Wards of',
      'Provincial Hospitals',
      wrapped(nurses, 48),
    ].join('\n');
    expect(outline(read(source))).toEqual([
      '1 INTRODUCTION',
      '2 Evening Volunteers on Geriatric Wards of Provincial Hospitals',
    ]);
  });

  it('are no captions, no cells and no sentences', () => {
    const source = [
      'Methods',
      wrapped(nurses, 60),
      'Table 2. Calls by ward',
      'Ward',
      'Calls',
      'North',
      '12',
      'South',
      '31',
      wrapped(nurses, 60),
    ].join('\n');
    const document = read(source);
    expect(outline(document)).toEqual(['1 Methods']);
    expect(document.blocks.map(({ kind }) => kind)).toContain('caption');
    expect(document.blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(3);
  });
});

describe('a caption', () => {
  it('that fills its lines ends before a heading that is a sentence in small letters', () => {
    const caption = 'Table 3. Calls by ward and hour of the night in both of the winters (see Table 2).';
    const source = [
      wrapped(`${fields} ${nurses}`, 84),
      caption,
      'H3: calls become fewer when volunteers sit with patients who are awake',
      wrapped(`${fields} ${nurses} ${fields}`, 84),
    ].join('\n');
    expect(blocks(read(source))).toContain(caption);
  });
});

describe('running heads and page numbers without page breaks', () => {
  it('are known by volume and issue beside a number, and name the page that follows', () => {
    const lines = wrapped(tides, 48).split('\n');
    const source = [
      ...lines.slice(0, 3),
      '',
      'S. Aminah, B. Santoso',
      'PESISIR Vol. 4 No. 1, Juli 2019 |',
      ' 57',
      ...lines.slice(3),
    ].join(' \n\n');
    const document = read(source);
    expect(blocks(document)).toEqual([tides]);
    expect(document.furniture.map(({ text }) => text)).toEqual([
      'S. Aminah, B. Santoso PESISIR Vol. 4 No. 1, Juli 2019 | 57',
    ]);
  });

  it.each([
    ['a page number', ['', '      45', 'Nurses on the Ward', '']],
    ['a number alone', ['45']],
    ['a running head', ['', 'WARD CARE Vol. 3 No. 1, 2019', '      45', '']],
  ])('take no entry of a reference list with them: %s beside it', (_, between) => {
    const list = [
      'Brandt, L. (2014). Company on the ward at night. Journal of',
      '    Care, 8(2), 101–115.',
      'Okafor, C. (2016). Catatan Harian Perawat Tahun 2008–2011',
      ...between,
      'Osei, K. (2018). Calls. Ward and Society,',
      '    22(4), 377–398.',
    ];
    const document = read([wrapped(nurses, 60), '', 'References', '', ...list].join('\n'));
    for (const word of ['101–115', '2008–2011', 'Society', '377–398', 'answered'])
      expect(document.text).toContain(word);
  });

  it('are no rows of a table that name a volume beside a number', () => {
    const source = ['Results', wrapped(nurses, 60), 'Vol. 3 No. 2', '14', wrapped(nurses, 60)].join('\n');
    expect(read(source).furniture).toEqual([]);
  });

  it('are no ends of entries at the edges of pages, where only the numbers differ', () => {
    const entry = (name: string, pages: string): string =>
      `${name}, A. (2014). Company on the ward at\nnight. Journal of Ward Care, 8(2), ${pages}.\n\f`;
    const source = `${wrapped(nurses, 60)}\n\nReferences\n${entry('Brandt', '1–7')}${entry('Osei', '30–41')}`;
    expect(read(source).furniture).toEqual([]);
  });

  it('are not numbers in a table, which stand close together', () => {
    const source = ['Results', wrapped(nurses, 60), '1', '2', '3', '4', wrapped(nurses, 60)].join('\n');
    expect(read(source).furniture).toEqual([]);
  });
});

describe('the languages of a paper', () => {
  it('are told apart block by block, the main one first', () => {
    const source = [
      'Abstract',
      wrapped(nurses, 60),
      'Pendahuluan',
      wrapped(`${tides} ${tides}`, 60),
      wrapped(tides, 60),
    ].join('\n');
    const document = read(source);
    expect(document.languages).toEqual(['id', 'en']);
    expect(document.blocks.map(({ language }) => language)).toEqual(['en', 'en', 'id', 'id', 'id']);
  });
});

describe('a reference list', () => {
  it('comes out with one entry a block', () => {
    const entries = [
      'Brandt, L., & Osei, K. (2014). Company on the ward at night. Journal of Care, 8(2), 101–115.',
      'Lindqvist, A. (2017). Training of volunteers in the north. Uppsala: Lantern Press.',
      'Okafor, C. (2016). The cost of falls among the old. Health Economics Letters, 3(1), 7–19.',
    ];
    const document = read(
      ['Discussion', wrapped(nurses, 60), 'References', ...entries.map((entry) => wrapped(entry, 60))].join(
        '\n',
      ),
    );
    expect(blocks(document).slice(3)).toEqual(entries);
  });
});
