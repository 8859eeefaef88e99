import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, receive, type PdfPages } from '../../src/receive';
import type { Document } from '../../src/paper';

/** Pieces of made papers: words, hyphens, line ends of all systems, page ends, headings, marks of Markdown. */
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'padi',
      'sawah',
      'petani',
      'Harvest',
      'the',
      'yield',
      'anak-',
      'co-',
      'High-',
      'masing-',
      'été',
      'β',
      '𝛼',
      '12',
      '2019',
      '(Rahman, 2018).',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '\n',
      '\n\n',
      '\r\n',
      '\r\n\r\n',
      '\n \n',
      '\f',
      '\n\f',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('.', ',', ';', '"', '”', '…', '?', '-', '–', '\u00ad', '•') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'PENDAHULUAN',
      'Methods',
      '2.1 Soil samples',
      'Tabel 1. Hasil',
      'REFERENCES',
      'Jurnal Tani Vol. 3 No. 2, 2020',
      '\n14\n',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '# ',
      '## ',
      '> ',
      '- ',
      '1. ',
      '```\n',
      '**',
      '_',
      '|',
      '---\n',
      '%%',
      '<!--',
      '-->',
      '[^1]',
      '\\',
      '`',
      '| - | - |\n',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u0000', '\u0007', '\ufeff', '\ud800', '\u2028', '\u200b', '\u0085'),
  },
);
const madeText = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(''));
const kind = fc.constantFrom('text' as const, 'markdown' as const);

/** Pages of made PDFs: pieces anywhere, of any size, also on each other. */
const madePiece = fc.record({
  text: fc.constantFrom(
    'hedge',
    'The road',
    '12',
    '¹',
    'Table 1. Roads',
    'References',
    '2 Methods',
    ' ',
    'a-',
    '. . . .',
    '•',
  ),
  x: fc.integer({ min: -20, max: 620 }),
  y: fc.integer({ min: -20, max: 860 }),
  width: fc.integer({ min: 0, max: 300 }),
  size: fc.constantFrom(0, 5, 8, 10, 14),
  font: fc.constantFrom(0, 1, 7),
});
const madeMark = fc.record({
  kind: fc.constantFrom('text' as const, 'note' as const),
  note: fc.constantFrom('', 'why?'),
  boxes: fc
    .array(fc.record({ left: fc.integer({ min: 0, max: 300 }), top: fc.integer({ min: 0, max: 800 }) }), {
      maxLength: 2,
    })
    .map((boxes) => boxes.map(({ left, top }) => ({ left, top, right: left + 200, bottom: top + 12 }))),
});
const madePages: fc.Arbitrary<PdfPages> = fc
  .array(
    fc.record({
      label: fc.constantFrom(null, '', 'iv', '3'),
      width: fc.constant(595),
      height: fc.constantFrom(0, 842),
      pieces: fc.array(madePiece, { maxLength: 40 }),
      marks: fc.array(madeMark, { maxLength: 2 }),
      turned: fc.constantFrom([], ['Downloaded by']),
      hidden: fc.constantFrom(0, 4),
    }),
    { maxLength: 4 },
  )
  .map((pages) => ({
    fonts: [
      { name: 'A', bold: false, italic: false },
      { name: 'A-Bold', bold: true, italic: false },
    ],
    pages,
  }));

/** A text without what clean text may fold (white space, control characters) or mend away (hyphens). */
const loose = (text: string): string => text.replace(/[\s\p{Cc}\u00ad-]/gu, '');

function brokenAt(document: Document): string | null {
  const { text, offsets, source, blocks } = document;
  if (offsets.length !== text.length + 1) return 'offsets have another length than text';
  if (offsets[text.length] !== source.length) return 'the last offset is not the end of the source';
  for (let at = 0; at < text.length; at++) {
    const offset = offsets[at] ?? -1;
    if (offset > (offsets[at + 1] ?? -1)) return `offsets fall at ${at}`;
    if (text[at] !== ' ' && text[at] !== '\n' && text[at] !== source[offset])
      return `unit ${at} is not the source's`;
  }
  let end = -1;
  for (const block of blocks) {
    if (block.from !== end + 1 || block.to <= block.from) return 'blocks leave something out or are empty';
    if (text.slice(block.from, block.to).includes('\n')) return 'a block has two lines';
    if (/^\s|\s$|\s\s/u.test(text.slice(block.from, block.to))) return 'white space is not folded';
    end = block.to;
  }
  return end === text.length || (end === -1 && text === '') ? null : 'blocks end before the text';
}

describe('a document, whatever the file holds', () => {
  it('keeps every sign of its text at its offset in the file', () => {
    const holds = fc.property(madeText, kind, (source, how) => {
      expect(brokenAt(documentOf(source, 'a.txt', how))).toBeNull();
    });
    fc.assert(holds, { numRuns: 400 });
  });

  it('loses no sign of a plain text but white space, line-end hyphens and furniture', () => {
    const holds = fc.property(madeText, (source) => {
      const document = documentOf(source, 'a.txt', 'text');
      const taken = document.furniture.reduce(
        (sum, { start, end }) => sum + loose(source.slice(start, end)).length,
        0,
      );
      expect(loose(document.text).length + taken).toBe(loose(source).length);
    });
    fc.assert(holds, { numRuns: 300 });
  });

  it('keeps every sign of a PDF at its offset in the text that is printed of it, wherever its pieces stand', () => {
    const holds = fc.property(madePages, (pages) => {
      const { document, problems } = receive(new Uint8Array(), 'a.pdf', pages);
      if (!document)
        expect(problems.map(({ kind }) => kind).join()).toMatch(/pdf\.no-text|receive\.nothing-left/);
      else {
        expect(brokenAt(document)).toBeNull();
        const starts = document.pages?.map(({ start }) => start) ?? [];
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
        for (const { start, end, text } of document.furniture)
          expect(document.source.slice(start, end)).toBe(text);
      }
    });
    fc.assert(holds, { numRuns: 200 });
  });
});
