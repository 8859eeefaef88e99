import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf, type Document, type Reading } from '../../src/paper';
import { documentOf, receive } from '../../src/receive';
import { understand } from '../../src/understand';

const bytesOf = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'files', name));
function read(name: string): { readonly document: Document; readonly reading: Reading } {
  const { document, problems } = receive(bytesOf(name), name);
  if (!document) throw new Error(JSON.stringify(problems));
  expect(problems).toEqual([]);
  return { document, reading: understand(document) };
}
const blocks = (document: Document): readonly string[] =>
  document.blocks.map((block) => `${block.kind}${block.level || ''}: ${textOf(document, block)}`);
const cited = ({ citations }: Reading): readonly string[] =>
  citations.map(({ text, items }) => `${text} -> ${items.map(({ work }) => work ?? 'nothing').join(' ')}`);

describe('an article in JATS', () => {
  const { document, reading } = read('hives.jats.xml');

  it('keeps its structure: sections, lists, quotes, tables, captions, and notes behind their paragraphs', () => {
    expect(blocks(document)).toEqual([
      'paragraph: Roof hives and the linden flow in a river town',
      'paragraph: Ngozi T. Okafor, River Town Beekeepers',
      'heading1: Abstract',
      'paragraph: We weighed hives on 24 roofs.',
      'paragraph: Keywords: honey, town trees',
      'heading1: Introduction',
      'paragraph: Linden flow sets the year of a town hive [1], as later counts found [1–3]. Vašek & Lund (2018) weighed 12.5 kg a hive.',
      'footnote: Weights are of full combs.',
      'heading2: Roofs',
      'paragraph: Roofs were flat:',
      'list-item: of gravel;',
      'list-item: of tin.',
      'heading1: Results',
      'paragraph: Hives rose by 10³ g.',
      'quote: They smelled it before we did.',
      'caption: Table 1 Weights by roof.',
      'table: Roof kg',
      'table: gravel 12.5',
      'caption: Figure 1. The roofs. Seen from the bridge.',
      'heading1: Thanks',
      'paragraph: To the town.',
      'heading1: References',
      'list-item: Moreau, J. P., Adeyemi, Tola (2011). Town trees and their nectar. Apiary Studies, 9(2), 40–52. 10.9999/as.40',
      'list-item: Vašek, P., & Lund, K. (2018). Weighing the hive (2nd ed.). Oslo: Fjord Press.',
      'list-item: River Town Council. (2020). Register of street trees. https://example.org/trees',
    ]);
  });

  it('says its title, authors, year and keywords', () => {
    const { title, authors, year, keywords } = reading;
    expect({ title, authors, year, keywords }).toEqual({
      title: 'Roof hives and the linden flow in a river town',
      authors: [{ family: 'Okafor', given: 'Ngozi T.' }, { literal: 'River Town Beekeepers' }],
      year: 2021,
      keywords: ['honey', 'town trees'],
    });
  });

  it('gives the works of its reference list as their fields say, or as their text does where there are none', () => {
    expect(reading.works.map(({ span, ...work }) => ({ ...work, shown: span?.text.slice(0, 10) }))).toEqual([
      {
        id: 'moreau2011',
        type: 'article-journal',
        author: [
          { family: 'Moreau', given: 'JP' },
          { family: 'Adeyemi', given: 'Tola' },
        ],
        issued: { 'date-parts': [[2011]] },
        title: 'Town trees and their nectar',
        'container-title': 'Apiary Studies',
        volume: '9',
        issue: '2',
        page: '40-52',
        DOI: '10.9999/as.40',
        status: 'listed',
        shown: 'Moreau, J.',
      },
      {
        id: 'vasek2018',
        type: 'book',
        author: [
          { family: 'Vašek', given: 'P.' },
          { family: 'Lund', given: 'K.' },
        ],
        issued: { 'date-parts': [[2018]] },
        title: 'Weighing the hive',
        edition: '2nd ed.',
        publisher: 'Fjord Press',
        'publisher-place': 'Oslo',
        status: 'listed',
        shown: 'Vašek, P.,',
      },
      {
        id: 'rivertowncouncil2020',
        type: 'webpage',
        author: [{ literal: 'River Town Council' }],
        issued: { 'date-parts': [[2020]] },
        title: 'Register of street trees',
        URL: 'https://example.org/trees',
        status: 'listed',
        shown: 'River Town',
      },
    ]);
  });

  it('links each citation to the work that it points to, those within a range as well', () => {
    expect(cited(reading)).toEqual([
      '[1] -> moreau2011',
      '[1–3] -> moreau2011 vasek2018 rivertowncouncil2020',
      'Vašek & Lund (2018) -> vasek2018',
    ]);
  });

  it('that was cut off says so, and is read as far as it goes', () => {
    const whole = new TextDecoder().decode(bytesOf('hives.jats.xml'));
    const bytes = new TextEncoder().encode(whole.slice(0, whole.indexOf('Results') + 40));
    const half = receive(bytes, 'hives.xml');
    expect(half.problems).toEqual([{ kind: 'receive.cut-off', file: 'hives.xml' }]);
    expect(half.document && blocks(half.document)).toContain('heading2: Roofs');
  });
});

describe('a paper in TEI', () => {
  const { document, reading } = read('ponds.tei.xml');

  it('keeps its structure, its headings as deep as their numbers say', () => {
    expect(blocks(document)).toEqual([
      'paragraph: Kolam warga dan hasil lele di tepi sungai',
      'paragraph: Sri Wahyuni, M. A. Hakim',
      'heading1: Abstract',
      'paragraph: Kami menimbang hasil 40 kolam.',
      'paragraph: Keywords: kolam, lele',
      'heading1: 1 Pendahuluan',
      'paragraph: Kolam warga menambah pendapatan (Wibowo, 2015; Dinas Perikanan Muara, 2019). Menurut Tanpa Tujuan (2011), hasilnya 2,5 ton.',
      'heading2: 1.1 Letak',
      'paragraph: Kolam ada di dua desa.',
      'footnote: Ditimbang basah.',
      'caption: Tabel 1. Hasil tiap desa.',
      'table: Desa ton',
      'table: Muara 2,5',
      'heading1: References',
      'list-item: Wibowo, A. (2015). Pendapatan dari kolam. Jurnal Perikanan, 3(1), 11-20. 10.9999/jp.11',
      'list-item: Dinas Perikanan Muara. (2019). Laporan tahunan. Muara: Pemkab Muara.',
    ]);
  });

  it('links its citations, and keeps one that points nowhere as what its text says', () => {
    expect(cited(reading)).toEqual([
      '(Wibowo, 2015; Dinas Perikanan Muara, 2019) -> wibowo2015 dinasperikananmuara2019',
      'Tanpa Tujuan (2011) -> tujuan2011',
    ]);
    expect(reading.works.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'wibowo2015 listed',
      'dinasperikananmuara2019 listed',
      'tujuan2011 stub',
    ]);
  });

  it('says its title, authors, year and language', () => {
    expect([reading.title, reading.year, reading.languages]).toEqual([
      'Kolam warga dan hasil lele di tepi sungai',
      2021,
      ['id'],
    ]);
    expect(reading.authors).toEqual([
      { family: 'Wahyuni', given: 'Sri' },
      { family: 'Hakim', given: 'M. A.' },
    ]);
  });
});

describe('a web page', () => {
  const { document, reading } = read('kiln.html');

  it('gives its article, without the site around it, what is hidden, and anything that runs', () => {
    expect(blocks(document)).toEqual([
      'heading1: Two kilns and their smoke',
      'heading2: Abstract',
      'paragraph: We measured two kilns.',
      'heading2: 1 Background',
      'paragraph: Smoke falls within 300 m (Osei, 2014). Rates were 10² times lower in rain. So it was said³,⁴.',
      'quote: It hangs low.',
      'quote: Then it goes.',
      'list-item: wood',
      'list-item: gas',
      'caption: Table 1. Kilns',
      'table: Kiln m',
      'table: North 300',
      'code: a b c',
      'caption: Figure 1. The kilns.',
      'footnote: Measured at noon.',
      'heading2: References',
      'paragraph: Osei, A. (2014). Smoke and rain. Clay, 2(1), 3–9.',
    ]);
    expect(document.source).not.toMatch(/alert|stolen|Tracking|Cookies/u);
  });

  it('says what its head says of the paper', () => {
    const { title, authors, year, keywords } = reading;
    expect({ title, authors, year, keywords }).toEqual({
      title: 'Two kilns and their smoke',
      authors: [
        { family: 'Reyes', given: 'Ana' },
        { family: 'Field', given: 'Tom' },
      ],
      year: 2020,
      keywords: ['kilns', 'smoke'],
    });
  });
});

describe('any markup', () => {
  it('that nests too deep to be walked is read all the same', () => {
    const deep = `<html><body>${'<b>'.repeat(100_000)}Deep water.${'</b>'.repeat(100_000)}</body></html>`;
    expect(blocks(documentOf(deep, 'deep.html'))).toEqual(['paragraph: Deep water.']);
  });

  it('of XML that is no paper is kept as its text', () => {
    const xml = '<?xml version="1.0"?><recipe><step>Wash the rice.</step></recipe>';
    expect(blocks(documentOf(xml, 'recipe.xml'))).toEqual(['paragraph: Wash the rice.']);
  });
});
