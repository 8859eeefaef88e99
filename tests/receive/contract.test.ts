import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';
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
});
