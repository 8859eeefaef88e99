import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/paper';
import { extractPdf, type PdfEngine } from '../../src/receive';
import {
  blocksIn,
  left,
  pageHeight,
  pageWidth,
  Printer,
  readPrinted,
  received,
  right,
  wide,
} from './printed';

const bees =
  'Wild bees visit orchards early in the year, before the hives of keepers are brought out, and they fly at lower temperatures than honey bees do. Farmers in the valley have long known this, and some of them leave strips of grass between the rows so that the bees find a place to nest.';
const hedges =
  'Hedges were counted along each road in May and again in July. A hedge was taken as one where it had no gap wider than a cart, and its height was read from a marked pole that two helpers held upright beside it while a third wrote the number down.';
const yields =
  'The yield of the orchards was told by their owners, who weigh what they sell at the gate and keep the slips for the tax office. Where slips were missing the owner was asked twice, in spring and after the harvest, and the lower of both answers was kept.';

/** A running head and a number on each of three pages of one column. */
async function threePages(): Promise<Printer> {
  const printer = await Printer.open();
  for (const [at, text] of [bees, hedges, yields].entries()) {
    if (at > 0) printer.turnPage();
    printer.line(70, 40, 9, { text: 'Journal of Orchard Studies 12 (2019)', font: 'italic' });
    printer.line(290, 810, 9, String(41 + at));
    printer.line(70, 90, 13, { text: ['1 Introduction', '2 Methods', '3 Results'][at] ?? '', font: 'bold' });
    printer.paragraph(text, wide, 120);
    printer.paragraph(`Then more was said. ${text}`, wide, 190, { indent: 14 });
  }
  return printer;
}

describe('a PDF of one column', () => {
  it('gives its headings and paragraphs, each with the number that is printed on its page', async () => {
    const document = await readPrinted(await threePages());
    expect(blocksIn(document)).toEqual([
      'heading: 1 Introduction',
      `paragraph: ${bees}`,
      `paragraph: Then more was said. ${bees}`,
      'heading: 2 Methods',
      `paragraph: ${hedges}`,
      `paragraph: Then more was said. ${hedges}`,
      'heading: 3 Results',
      `paragraph: ${yields}`,
      `paragraph: Then more was said. ${yields}`,
    ]);
    expect(document.blocks.map(({ page }) => page)).toEqual([
      '41',
      '41',
      '41',
      '42',
      '42',
      '42',
      '43',
      '43',
      '43',
    ]);
    expect(document.pages?.map(({ sheet, printed }) => `${String(sheet)}: ${printed ?? ''}`)).toEqual([
      '1: 41',
      '2: 42',
      '3: 43',
    ]);
  });

  it('keeps running heads and numbers out of its text, and says where they stood', async () => {
    const document = await readPrinted(await threePages());
    expect(document.text).not.toMatch(/Journal of Orchard Studies|\b4[123]\b/);
    expect(document.furniture.map(({ text }) => text)).toEqual([
      'Journal of Orchard Studies 12 (2019)',
      '41',
      'Journal of Orchard Studies 12 (2019)',
      '42',
      'Journal of Orchard Studies 12 (2019)',
      '43',
    ]);
    for (const { start, end, text } of document.furniture)
      expect(document.source.slice(start, end)).toBe(text);
  });

  it('prints a line of the page as a line of its text, and a form feed between pages', async () => {
    const { source } = await readPrinted(await threePages());
    expect(source.split('\f')).toHaveLength(3);
    expect(source.split('\n')).toContain('1 Introduction');
    expect(Math.max(...source.split('\n').map((line) => line.length))).toBeLessThan(130);
  });
});

describe('a PDF of two columns', () => {
  it('is read column after column, and what lies across where it stands', async () => {
    const printer = await Printer.open();
    printer.line(60, 80, 20, { text: 'Bees and Hedges in the Upper Valley', font: 'bold' });
    printer.line(60, 110, 12, 'Mira Lindqvist and Tomas Okafor');
    printer.line(60, 140, 11, { text: 'Abstract', font: 'bold' });
    printer.paragraph(bees, { left: 60, width: 475 }, 160);
    printer.line(60, 230, 12, { text: 'Introduction', font: 'bold' });
    printer.paragraph(hedges, left, 250);
    printer.line(310, 230, 12, { text: 'Methods', font: 'bold' });
    printer.paragraph(yields, right, 250);
    const document = await readPrinted(printer);
    expect(document.properties['title']).toBe('Bees and Hedges in the Upper Valley');
    expect(blocksIn(document).slice(2)).toEqual([
      'heading: Abstract',
      `paragraph: ${bees}`,
      'heading: Introduction',
      `paragraph: ${hedges}`,
      'heading: Methods',
      `paragraph: ${yields}`,
    ]);
  });

  it('has one paragraph where the first column ends within it', async () => {
    const printer = await Printer.open();
    printer.line(60, 90, 12, { text: 'Results', font: 'bold' });
    const y = printer.paragraph(hedges, left, 110);
    printer.paragraph(
      'The owners of the lower farms, whose trees stand closer to the road and are older than',
      left,
      y,
      {
        indent: 12,
        last: true,
      },
    );
    const next = printer.paragraph('those of the upper ones, sold less in both years.', right, 110);
    printer.paragraph(yields, right, next, { indent: 12 });
    const document = await readPrinted(printer);
    expect(blocksIn(document, 'paragraph')[1]).toBe(
      'paragraph: The owners of the lower farms, whose trees stand closer to the road and are older than those of the upper ones, sold less in both years.',
    );
  });

  it('may be of three columns', async () => {
    const printer = await Printer.open();
    const columns = [60, 225, 390].map((x) => ({ left: x, width: 145 }));
    for (const [at, text] of [bees, hedges, yields].entries())
      printer.paragraph(text, columns[at] ?? left, 100, { indent: 12 });
    expect(blocksIn(await readPrinted(printer))).toEqual(
      [bees, hedges, yields].map((text) => `paragraph: ${text}`),
    );
  });
});

describe('what a PDF sets apart from its text', () => {
  it('a footnote follows the paragraph, which goes on over the page', async () => {
    const printer = await Printer.open();
    printer.paragraph(bees, wide, 100);
    printer.paragraph(
      'The helpers who held the poles were pupils of the school in the lower village, and all of them',
      wide,
      700,
      {
        last: true,
      },
    );
    printer.line(
      70,
      760,
      8,
      { text: '1', size: 5, raised: 3 },
      ' Their teacher had asked for leave from the school office a month before.',
    );
    printer.turnPage();
    printer.paragraph('had been taught how to read a height before they went out.', wide, 100);
    printer.paragraph(yields, wide, 140);
    const document = await readPrinted(printer);
    expect(blocksIn(document).slice(1, 3)).toEqual([
      'paragraph: The helpers who held the poles were pupils of the school in the lower village, and all of them had been taught how to read a height before they went out.',
      'footnote: ¹ Their teacher had asked for leave from the school office a month before.',
    ]);
  });

  it('a table and the captions stand between the paragraphs, not in them', async () => {
    const printer = await Printer.open();
    const y = printer.paragraph(
      'The hedges of the lower road were the longest of all, and the oldest farmers said that their',
      wide,
      100,
      { last: true },
    );
    printer.line(70, y + 30, 9, 'Table 1. Hedges along three roads, in metres');
    for (const [row, cells] of [
      ['Road', 'May', 'July'],
      ['Lower', '312', '298'],
      ['Upper', '120', '118'],
      ['Mill', '77', '90'],
    ].entries())
      for (const [at, cell] of cells.entries()) printer.line(90 + at * 120, y + 50 + row * 14, 9, cell);
    printer.paragraph('fathers had planted them in a single winter.', wide, y + 130);
    printer.paragraph(yields, wide, y + 160);
    const document = await readPrinted(printer);
    expect(blocksIn(document)).toEqual([
      'paragraph: The hedges of the lower road were the longest of all, and the oldest farmers said that their fathers had planted them in a single winter.',
      'caption: Table 1. Hedges along three roads, in metres',
      'table: Road May July',
      'table: Lower 312 298',
      'table: Upper 120 118',
      'table: Mill 77 90',
      `paragraph: ${yields}`,
    ]);
  });

  it('entries of a reference list are told by their hanging lines, whatever they end in', async () => {
    const printer = await Printer.open();
    printer.paragraph(bees, wide, 80);
    printer.line(70, 170, 12, { text: 'References', font: 'bold' });
    const entries = [
      'Lindqvist, M. 2014. How hedges are counted, and by whom, in valleys where no map shows them. Journal of Hedgerow Research 3 12-40',
      'Okafor, T. and Brand, S. 2017. Poles, pupils and patience: measuring heights with little money. Harbour Press, Bergen',
      'de Wit, A. 2018. Slips at the gate. Tax Quarterly 8 1-9, with an appendix by the office on how the slips of small farms are kept',
    ];
    let y = 190;
    for (const entry of entries) y = printer.paragraph(entry, wide, y, { hanging: 14 });
    const document = await readPrinted(printer);
    expect(document.blocks.slice(2).map((block) => textOf(document, block))).toEqual(entries);
  });
});

describe('signs of a PDF', () => {
  it('raised numbers stay raised, and others belong to the text', async () => {
    const printer = await Printer.open();
    printer.paragraph(bees, wide, 100);
    printer.line(
      70,
      200,
      10,
      'Nests were counted',
      { text: '3,4', size: 6, raised: 4 },
      ' on 12 km',
      { text: '2', size: 6, raised: 4 },
      ' of meadow.',
    );
    const document = await readPrinted(printer);
    expect(document.text).toContain('Nests were counted³,⁴ on 12 km² of meadow.');
  });

  it('words that a line end broke are whole, and the source keeps the hyphen', async () => {
    const printer = await Printer.open();
    printer.paragraph('The measurements of both years were written into one book, and the mea-', wide, 100, {
      last: true,
    });
    printer.paragraph('surements of the third year into another that the office has kept.', wide, 112);
    const document = await readPrinted(printer);
    expect(document.text).toContain('and the measurements of the third year');
    expect(document.source).toContain('mea-\nsurements');
  });

  it('what stands turned is left out, and said', async () => {
    const printer = await threePages();
    printer.turned(30, 500, 10, 'Downloaded by the library of the valley');
    const { document, problems } = await received(await printer.bytes());
    expect(document?.text).not.toContain('Downloaded');
    expect(problems).toEqual([
      {
        kind: 'pdf.turned',
        file: 'made.pdf',
        values: { count: 39, text: 'Downloaded by the library of the valley', page: 3 },
      },
    ]);
  });

  it('a page that stands on its side as a whole is read as it is to be held', async () => {
    const printer = await Printer.open();
    for (const [at, text] of [
      'The first line of a wide page,',
      'and the second line, which ends it.',
    ].entries())
      printer.turned(100 + at * 12, pageHeight - 100, 10, text);
    expect(blocksIn(await readPrinted(printer))).toEqual([
      'paragraph: The first line of a wide page, and the second line, which ends it.',
    ]);
  });

  it('what is drawn without being seen is left out, and said', async () => {
    const printer = await threePages();
    printer.unseen(70, 300, 10, 'Ask the author for more');
    printer.line(70, 330, 10, 'Seen again.');
    const { document, problems } = await received(await printer.bytes());
    expect(document?.text).not.toContain('Ask the author');
    expect(document?.text).toContain('Seen again.');
    expect(problems).toEqual([{ kind: 'pdf.hidden', file: 'made.pdf', values: { count: 19, page: 3 } }]);
  });

  it('a picture under a layer of recognised text is read by that layer', async () => {
    const printer = await Printer.open();
    printer.unseen(70, 100, 10, 'What a program recognised on the scan.');
    const { document, problems } = await received(await printer.bytes());
    expect(document?.text).toBe('What a program recognised on the scan.');
    expect(problems).toEqual([]);
  });

  it('ligatures are letters', async () => {
    const { pages } = await extractPdf(
      engineThatDraws('The \ufb01rst \ufb02owers su\ufb03ce'),
      new Uint8Array(),
      'a.pdf',
    );
    expect(pages?.pages[0]?.pieces[0]?.text).toBe('The first flowers suffice');
  });
});

/** As much of pdf.js as is asked for, with one line on one page. */
function engineThatDraws(str: string): PdfEngine {
  const item = { str, transform: [10, 0, 0, 10, 70, 700], width: 100, fontName: 'f' };
  const sheet = {
    view: [0, 0, pageWidth, pageHeight],
    rotate: 0,
    getTextContent: () => Promise.resolve({ items: [item] }),
    getOperatorList: () => Promise.resolve({ fnArray: [], argsArray: [] }),
    getAnnotations: () => Promise.resolve([]),
    commonObjs: { has: () => false, get: () => null },
    cleanup: () => undefined,
  };
  const file = {
    numPages: 1,
    getPageLabels: () => Promise.resolve(null),
    getPage: () => Promise.resolve(sheet),
  };
  return {
    OPS: {},
    getDocument: () => ({ promise: Promise.resolve(file), destroy: () => Promise.resolve() }),
  };
}
