import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understand';
import { Printer, readPrinted, wide } from './printed';

const lines = [
  'The helpers walked each road twice and wrote the heights down before they came home in the evening.',
  'Old people of the village remember that the lower road once had no hedge at all on either side.',
  'Some of them doubt that it will stand for long, since nobody is paid to cut it any more.',
];

/** A page of three sentences, a line each, of which a reader marked some. */
async function marked(mark: (printer: Printer) => void): Promise<Printer> {
  const printer = await Printer.open();
  printer.line(70, 90, 12, { text: '1 Results', font: 'bold' });
  for (const [at, text] of lines.entries()) printer.line(70, 110 + 12 * at, 10, text);
  printer.paragraph(lines.join(' '), wide, 160, { indent: 12 });
  mark(printer);
  return printer;
}

describe('what a reader marked in a PDF', () => {
  it('is a claim in exactly these words, with the note that the reader wrote', async () => {
    const printer = await marked((one) =>
      one.mark('Highlight', 70, 122, 380, 10, 'Ask the archive about this'),
    );
    const document = await readPrinted(printer);
    expect(document.marks?.map(({ text, note }) => [text, note])).toEqual([
      [lines[1], 'Ask the archive about this'],
    ]);
    const { claims } = understand(document);
    const own = claims.filter((claim) => claim.marked !== undefined);
    expect(own.map(({ text, marked: note, section }) => ({ text, note, section }))).toEqual([
      { text: lines[1], note: 'Ask the archive about this', section: '1 Results' },
    ]);
  });

  it('may be a few words of a line', async () => {
    const printer = await marked((one) =>
      one.mark('Underline', 70, 134, one.widthOf('Some of them doubt that', 10), 10),
    );
    const { marks } = await readPrinted(printer);
    expect(marks?.map(({ text, note }) => [text, note])).toEqual([['Some of them doubt that', '']]);
  });

  it('a note beside a line belongs to the sentence that stands there', async () => {
    const printer = await marked((one) => one.mark('Text', 540, 110, 12, 12, 'Who were they?'));
    const { claims } = understand(await readPrinted(printer));
    const own = claims.filter((claim) => claim.marked !== undefined);
    expect(own.map(({ text, marked: note }) => [text, note])).toEqual([[lines[0], 'Who were they?']]);
  });
});
