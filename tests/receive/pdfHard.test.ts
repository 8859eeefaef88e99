import { describe, expect, it } from 'vitest';
import { isPdf } from '../../src/receive';
import { blocksIn, Printer, received, wide } from './printed';

const said = 'The hedges of the lower road were the longest of all, and they were cut in every second year.';

async function sound(): Promise<Uint8Array> {
  const printer = await Printer.open();
  printer.paragraph(said, wide, 100);
  return printer.bytes();
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const textIn = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** A file of one empty page, and what its end names beside its root. */
const emptyPage = (trailer: string): string => {
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = parts.map((part, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${part}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  return `${file}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<</Size 4/Root 1 0 R${trailer}>>\nstartxref\n${String(start)}\n%%EOF\n`;
};

describe('a PDF that is hard to read', () => {
  it('without any text says that it is a scan, and is no paper', async () => {
    const printer = await Printer.open();
    printer.turnPage();
    const { document, problems } = await received(await printer.bytes(), 'scan.pdf');
    expect(document).toBeNull();
    expect(problems).toEqual([{ kind: 'pdf.no-text', file: 'scan.pdf', values: { pages: 2 } }]);
  });

  it('with pages that are pictures says how many, and reads the others', async () => {
    const printer = await Printer.open();
    printer.paragraph(said, wide, 100);
    printer.turnPage();
    printer.turnPage();
    const { document, problems } = await received(await printer.bytes());
    expect(document && blocksIn(document)).toEqual([`paragraph: ${said}`]);
    expect(problems).toEqual([
      { kind: 'pdf.no-text-on', file: 'made.pdf', values: { count: 2, pages: 3, page: 2 } },
    ]);
  });

  it('behind a password says so', async () => {
    const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'a1'.repeat(32)}>/U<${'b2'.repeat(32)}>>>/ID[<00><00>]`;
    const { document, problems } = await received(bytesOf(emptyPage(locked)), 'locked.pdf');
    expect(document).toBeNull();
    expect(problems).toEqual([{ kind: 'pdf.password', file: 'locked.pdf' }]);
  });

  it('with a broken table of its parts is read, and says that something may be missing', async () => {
    const text = textIn(await sound()).replace(/startxref\n\d+/, 'startxref\n99999999');
    const { document, problems } = await received(bytesOf(text));
    expect(document && blocksIn(document)).toEqual([`paragraph: ${said}`]);
    expect(problems).toEqual([{ kind: 'pdf.mended', file: 'made.pdf' }]);
  });

  it('whose end is missing says so, whether it can be opened or not', async () => {
    const bytes = await sound();
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const { problems } = await received(bytes.slice(0, Math.floor(bytes.length * share)), 'cut.pdf');
      expect(problems.map(({ kind, file }) => `${file}: ${kind}`)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^cut\.pdf: pdf\.(?:cut|broken)$/)]),
      );
    }
  });

  it('that is none but in its first signs says that it cannot be opened', async () => {
    const { document, problems } = await received(
      bytesOf('%PDF-1.7\nnothing of a PDF follows here'),
      'no.pdf',
    );
    expect(document).toBeNull();
    expect(problems.map(({ kind }) => kind)).toEqual(['pdf.broken']);
  });

  it('is told by its bytes, also behind a few strange ones', async () => {
    const bytes = await sound();
    expect(isPdf(bytes)).toBe(true);
    expect(isPdf(Uint8Array.from([...bytesOf('junk\n'), ...bytes]))).toBe(true);
    expect(isPdf(bytesOf('A paper about the PDF format'))).toBe(false);
  });
});
