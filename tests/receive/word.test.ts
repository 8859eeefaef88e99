import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf, type Document, type Reading } from '../../src/paper';
import { receive } from '../../src/receive';
import { understand } from '../../src/understand';

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const styled = (style: string, text: string): string => p(run(text), `<w:pStyle w:val="${style}"/>`);
const sign = (kind: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}">${data === '' ? '' : `<w:fldData xml:space="preserve">${data}</w:fldData>`}</w:fldChar></w:r>`;
/** A field as Word writes it: its code in several runs, as it was typed or pasted. */
function field(code: string, shown: string, data = ''): string {
  const pieces = code.match(/[^]{1,40}/gu) ?? [];
  const codes = pieces.map(
    (piece) => `<w:r><w:instrText xml:space="preserve">${escaped(piece)}</w:instrText></w:r>`,
  );
  return sign('begin', data) + codes.join('') + sign('separate') + shown + sign('end');
}

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styles = `<w:styles ${names}>
<w:style w:type="paragraph" w:styleId="Judul"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="BabSaya"><w:name w:val="Bab Saya"/><w:basedOn w:val="Judul1"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kutipan"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>`;
const numbering = `<w:numbering ${names}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="[%1]"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;
const item = (list: number, text: string, level = 0): string =>
  p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${names}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
function read(bytes: Uint8Array): { readonly document: Document; readonly reading: Reading } {
  const { document, problems } = receive(bytes, 'thesis.docx');
  if (!document) throw new Error(JSON.stringify(problems));
  return { document, reading: understand(document) };
}
const blocks = (bytes: Uint8Array): readonly string[] => {
  const { document } = read(bytes);
  return document.blocks.map((block) => `${block.kind}${block.level || ''}: ${textOf(document, block)}`);
};
const cited = ({ citations }: Reading): readonly string[] =>
  citations.map(({ text, items }) => `${text} -> ${items.map(({ work }) => work ?? 'nothing').join(' ')}`);

const csl = (...items: readonly object[]): string =>
  JSON.stringify({ citationID: 'x1', properties: { noteIndex: 0 }, citationItems: items });
const salt = {
  id: 12,
  uris: ['http://zotero.org/users/1/items/SALT'],
  itemData: {
    id: 12,
    type: 'article-journal',
    title: 'Salt in <i>river</i> rice',
    'container-title': 'Rice Notes',
    volume: 4,
    page: '1-9',
    DOI: '10.9999/rn.1',
    author: [
      { family: 'Nguyen', given: 'Thi Lan' },
      { family: 'Pratama', given: 'Agus' },
    ],
    issued: { 'date-parts': [['2016', 5]] },
  },
};
const gates = {
  id: 13,
  uris: ['http://zotero.org/users/1/items/GATE'],
  locator: '12',
  label: 'page',
  prefix: 'lihat',
  itemData: {
    id: 13,
    type: 'report',
    title: 'Gates of the delta',
    publisher: 'Delta Board',
    author: [{ literal: 'Delta Board' }],
    issued: { 'date-parts': [[2019]] },
  },
};

describe('a Word file', () => {
  it('keeps headings in any language and of styles that are based on them, lists with their numbers, quotes and tables', () => {
    const table = `<w:tbl><w:tr><w:tc>${p(run('Desa'))}</w:tc><w:tc>${p(run('Hasil'))}${p(run('(ton)'))}</w:tc></w:tr><w:tr><w:tc>${p(run('Muara'))}</w:tc><w:tc>${p(run('2,5'))}</w:tc></w:tr></w:tbl>`;
    const body = [
      styled('Judul', 'Padi di air payau'),
      styled('BabSaya', 'Pendahuluan'),
      p(
        run('Air ') +
          run('payau', '<w:i/>') +
          run(' naik 10') +
          run('3', '<w:vertAlign w:val="superscript"/>') +
          run(' m.'),
      ),
      styled('Judul2', 'Letak'),
      item(3, 'sawah rendah'),
      item(3, 'dengan pintu', 1),
      styled('Judul2', 'Musim'),
      styled('Kutipan', 'Airnya asin.'),
      styled('Loop', 'Kata petani.'),
      table,
    ].join('');
    expect(blocks(word(body))).toEqual([
      'paragraph: Padi di air payau',
      'heading1: Pendahuluan',
      'paragraph: Air payau naik 10³ m.',
      'heading2: A. Letak',
      'list-item: sawah rendah',
      'list-item: iii) dengan pintu',
      'heading2: B. Musim',
      'quote: Airnya asin.',
      'paragraph: Kata petani.',
      'table: Desa Hasil (ton)',
      'table: Muara 2,5',
    ]);
    expect(read(word(body)).reading.title).toBe('Padi di air payau');
  });

  it('is read without what was deleted, hidden, or stands in its table of contents, and with what was inserted', () => {
    const body = [
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(run('Isi'))}</w:sdtContent></w:sdt>`,
      p(field(' TOC \\o "1-3" ', run('Bab 1 … 2'))),
      styled('TOC1', 'Bab 2 … 9'),
      p(
        `${run('Sawah ')}<w:del>${'<w:r><w:delText>tua </w:delText></w:r>'}</w:del><w:ins>${run('baru ')}</w:ins>${run('rahasia ', '<w:vanish/>')}${run('ada.')}`,
      ),
      `<w:moveFrom>${p(run('Pindah.'))}</w:moveFrom>`,
      p(`${run('Hal ')}${field(' PAGE ', run('7'))}`),
    ].join('');
    expect(blocks(word(body))).toEqual(['paragraph: Sawah baru ada.', 'paragraph: Hal 7']);
  });

  it('gives notes and text boxes behind the paragraph that bears them, each once', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p(run('Kotak.'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('Kotak.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      p(`${run('Panen naik')}<w:r><w:footnoteReference w:id="2"/></w:r>${box}${run(' tajam.')}`) +
      p(run('Lalu turun.'));
    const footnotes = `<w:footnotes ${names}><w:footnote w:type="separator" w:id="0">${p(run('—'))}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run(' Menurut petani.')}`)}</w:footnote></w:footnotes>`;
    expect(blocks(word(body, { 'word/footnotes.xml': footnotes }))).toEqual([
      'paragraph: Panen naik tajam.',
      'footnote: Menurut petani.',
      'paragraph: Kotak.',
      'paragraph: Lalu turun.',
    ]);
  });
});

describe('citations that a reference manager left in a Word file', () => {
  it('of Zotero are exact: works with all their data, and matched to the list that it wrote', () => {
    const list = field(
      ' ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY ',
      `${run('Delta Board. (2019). ')}${run('Gates of the delta', '<w:i/>')}${run('. Delta Board.')}</w:p><w:p>${run('Nguyen, T. L., & Pratama, A. (2016). Salt in river rice. Rice Notes, 4, 1–9.')}`,
    );
    const body = [
      p(
        run('Garam menurunkan hasil ') +
          field(
            ` ADDIN ZOTERO_ITEM CSL_CITATION ${csl(gates, salt)}  \\* MERGEFORMAT `,
            run('(lihat Delta Board, 2019, hlm. 12; Nguyen & Pratama, 2016)'),
          ) +
          run('.'),
      ),
      p(
        run('Menurut Nguyen dan Pratama ') +
          field(` ADDIN ZOTERO_ITEM CSL_CITATION ${csl(salt)} `, run('(2016)')) +
          run(' garam naik.'),
      ),
      styled('Judul1', 'Rujukan'),
      p(list),
    ].join('');
    const { reading } = read(word(body));
    expect(cited(reading)).toEqual([
      '(lihat Delta Board, 2019, hlm. 12; Nguyen & Pratama, 2016) -> deltaboard2019 nguyen2016',
      'Nguyen dan Pratama (2016) -> nguyen2016',
    ]);
    expect(reading.works).toHaveLength(2);
    expect(reading.works.find(({ id }) => id === 'nguyen2016')).toMatchObject({
      type: 'article-journal',
      title: 'Salt in river rice',
      author: [
        { family: 'Nguyen', given: 'Thi Lan' },
        { family: 'Pratama', given: 'Agus' },
      ],
      issued: { 'date-parts': [[2016, 5]] },
      DOI: '10.9999/rn.1',
      status: 'listed',
      span: { text: 'Nguyen, T. L., & Pratama, A. (2016). Salt in river rice. Rice Notes, 4, 1–9.' },
    });
    expect(reading.questions.map(({ kind }) => kind)).not.toContain('citation-without-reference');
  });

  it('of numbers mean the works of the field, whatever the list counts', () => {
    const body = p(
      run('Garam merusak padi ') +
        field(` ADDIN ZOTERO_ITEM CSL_CITATION ${csl(gates, salt)} `, run('[7, 9]')) +
        run('.'),
    );
    const { reading } = read(word(body));
    expect(cited(reading)).toEqual(['[7, 9] -> deltaboard2019 nguyen2016']);
    expect(reading.works.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'deltaboard2019 library',
      'nguyen2016 library',
    ]);
  });

  it('of Mendeley are read from fields and from content controls alike', () => {
    const old = {
      ...salt,
      id: 'ITEM-1',
      uris: ['http://www.mendeley.com/documents/?uuid=1'],
      itemData: { ...salt.itemData, id: 'ITEM-1' },
    };
    const tag = `MENDELEY_CITATION_v3_${btoa(csl({ ...gates, uris: undefined }))}`;
    const body =
      p(run('Satu ') + field(`ADDIN CSL_CITATION ${csl(old)}`, run('(Nguyen & Pratama, 2016)')) + run('.')) +
      p(
        `${run('Dua ')}<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${run('(Delta Board, 2019)')}</w:sdtContent></w:sdt>${run('.')}`,
      );
    const { reading } = read(word(body));
    expect(cited(reading)).toEqual([
      '(Nguyen & Pratama, 2016) -> nguyen2016',
      '(Delta Board, 2019) -> deltaboard2019',
    ]);
    expect(reading.works.map(({ title }) => title)).toEqual(['Salt in river rice', 'Gates of the delta']);
  });

  it('of EndNote are read from the code and from the data beside it', () => {
    const cite = (author: string, year: string, number: string, title: string): string =>
      `<EndNote><Cite><Author>${author}</Author><Year>${year}</Year><RecNum>${number}</RecNum><Pages>4</Pages><DisplayText>(x)</DisplayText><record><rec-number>${number}</rec-number><ref-type name="Book">6</ref-type><contributors><authors><author><style face="normal">${author}, Mira</style></author></authors></contributors><titles><title><style face="normal">${title}</style></title></titles><dates><year><style>${year}</style></year></dates><publisher>Tide Press</publisher></record></Cite></EndNote>`;
    const body =
      p(
        run('Satu ') +
          field(` ADDIN EN.CITE ${cite('Sol', '2011', '3', 'Tides')}`, run('(Sol, 2011, p. 4)')) +
          run('.'),
      ) +
      p(
        run('Dua ') +
          field(' ADDIN EN.CITE ', run('(Vey, 2013)'), btoa(cite('Vey', '2013', '4', 'Ebb'))) +
          run('.'),
      );
    const { reading } = read(word(body));
    expect(cited(reading)).toEqual(['(Sol, 2011, p. 4) -> sol2011', '(Vey, 2013) -> vey2013']);
    expect(reading.works.map(({ title, type, author }) => [title, type, author])).toEqual([
      ['Tides', 'book', [{ family: 'Sol', given: 'Mira' }]],
      ['Ebb', 'book', [{ family: 'Vey', given: 'Mira' }]],
    ]);
  });

  it('of Word itself are found in its own list of sources', () => {
    const sources = `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Har20</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Hartono</b:Last><b:First>Dewi</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>Pintu air</b:Title><b:JournalName>Jurnal Air</b:JournalName><b:Year>2020</b:Year></b:Source><b:Source><b:Tag>Unc1</b:Tag><b:Title>Tak dikutip</b:Title></b:Source></b:Sources>`;
    const body = p(
      `${run('Pintu air menahan garam ')}<w:sdt><w:sdtContent>${field(' CITATION Har20 \\p 5 \\l 1057 ', run('(Hartono, 2020, hlm. 5)'))}</w:sdtContent></w:sdt>${run('.')}`,
    );
    const { reading } = read(word(body, { 'customXml/item1.xml': sources }));
    expect(cited(reading)).toEqual(['(Hartono, 2020, hlm. 5) -> hartono2020']);
    expect(reading.works).toMatchObject([
      { title: 'Pintu air', 'container-title': 'Jurnal Air', status: 'library' },
    ]);
  });

  it('whose data nobody can read are read as text, like any other', () => {
    const body = p(
      run('Garam naik ') +
        field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id"', run('(Nguyen, 2016)')) +
        run('.'),
    );
    expect(cited(read(word(body)).reading)).toEqual(['(Nguyen, 2016) -> nguyen2016']);
  });

  it('are joined to a list that was typed by hand', () => {
    const body =
      p(
        run('Garam naik ') +
          field(` ADDIN ZOTERO_ITEM CSL_CITATION ${csl(salt)} `, run('(Nguyen & Pratama, 2016)')) +
          run('.'),
      ) +
      styled('Judul1', 'Daftar Pustaka') +
      p(run('Delta Board. (2019). Gates of the delta. Delta Board.')) +
      p(run('Nguyen, T. L., & Pratama, A. (2016). Salt in river rice. Rice Notes, 4, 1–9.'));
    const { works } = read(word(body)).reading;
    expect(works.map(({ id, status, DOI }) => [id, status, DOI])).toEqual([
      ['deltaboard2019', 'listed', undefined],
      ['nguyen2016', 'listed', '10.9999/rn.1'],
    ]);
  });
});

describe('a package that is no Word file, or no longer one', () => {
  const kinds = (bytes: Uint8Array): readonly string[] =>
    receive(bytes, 'x.docx').problems.map(({ kind }) => kind);

  it('says what it is', () => {
    const epub = zipSync({ mimetype: strToU8('application/epub+zip'), 'OPS/a.xhtml': strToU8('<html/>') });
    expect(kinds(epub)).toEqual(['receive.format']);
    const whole = word(p(run('Sawah.')));
    expect(kinds(whole.slice(0, whole.length - 60))).toEqual(['receive.damaged']);
    expect(kinds(whole.slice(0, 40))).toEqual(['receive.damaged']);
    const locked = new Uint8Array(2048);
    locked.set([0xd0, 0xcf, 0x11, 0xe0]);
    locked.set(
      [...'EncryptedPackage'].flatMap((one) => [one.charCodeAt(0), 0]),
      1024,
    );
    expect(kinds(locked)).toEqual(['receive.password']);
  });

  it('whose text was cut off within is read as far as it goes, and says so', () => {
    const bytes = word('', {
      'word/document.xml': `<w:document ${names}><w:body>${p(run('Sawah ada.'))}<w:p><w:r><w:t>Lalu`,
    });
    expect(kinds(bytes)).toEqual(['receive.cut-off']);
    expect(blocks(bytes)).toEqual(['paragraph: Sawah ada.', 'paragraph: Lalu']);
  });

  it('without any text says that there is nothing to read', () => {
    expect(kinds(word(''))).toEqual(['receive.nothing-left']);
  });
});
