import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Document, Reading } from '../src/paper';
import { extractPdf, receive } from '../src/receive';
import { understand } from '../src/understand';
import { sharedFolder } from './shared';
import { scoresByContent, type ContentGold } from './scoring/byContent';

/** Where the PDFs of the open corpus stood when a bar was last raised, 0 to 1: what is in them is compared by its words, in order. */
const bars: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'hum-febrian': {
    'headings in order': 0.93,
    'citations in order': 1,
    'citation -> reference': 1,
    references: 1,
    'first author': 1,
    year: 1,
    title: 1,
  },
  'pdf-actaamaz-a1': {
    'headings in order': 0.85,
    'citations in order': 0.72,
    'citation -> reference': 0.91,
    references: 0.87,
    'first author': 1,
    year: 1,
    title: 0.97,
    'reading order': 1,
  },
  'pdf-rsos-PMC4632522': {
    'headings in order': 0.94,
    'citations in order': 0.93,
    'citation -> reference': 0.96,
    references: 0.97,
    'first author': 0.96,
    year: 0.97,
    title: 1,
    'reading order': 0.97,
  },
};

async function readingOf(folder: string, id: string): Promise<readonly [Document, Reading]> {
  const bytes = new Uint8Array(readFileSync(join(folder, `${id}.pdf`)));
  const { pages } = await extractPdf(pdfjs, bytes, `${id}.pdf`);
  const { document } = receive(bytes, `${id}.pdf`, pages);
  if (!document) throw new Error(`${id}.pdf was not read`);
  return [document, understand(document)];
}

describe.skipIf(sharedFolder('corpus') === null)('a PDF of the open corpus', () => {
  it.each(Object.keys(bars))(
    '%s is read no worse than it was',
    async (id) => {
      const folder = join(sharedFolder('corpus') ?? '', 'pdf');
      const gold = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as ContentGold;
      const [document, reading] = await readingOf(folder, id);
      const scores = scoresByContent(gold, document, reading);
      const worse = Object.entries(bars[id] ?? {}).filter(([facet, bar]) => (scores.get(facet) ?? 0) < bar);
      expect(
        worse.map(([facet, bar]) => `${facet}: ${String(scores.get(facet))}, was ${String(bar)}`),
      ).toEqual([]);
    },
    120_000,
  );
});
