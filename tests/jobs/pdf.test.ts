import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { extractPdf, readPaper, requestParts } from '../../src/jobs';
import { Printer, wide } from '../receive/printed';
import { MemoryFiles } from '../vault/memory';
import { Beyond } from './beyond';

const sentence = 'In 2018, 62 percent of the roads had a hedge on either side (Brand, 2014).';

async function roads(pages: number): Promise<Uint8Array> {
  const printer = await Printer.open();
  for (let page = 0; page < pages; page++) {
    if (page > 0) printer.turnPage();
    printer.line(70, 90, 12, { text: `${String(page + 1)} Road ${String(page + 1)}`, font: 'bold' });
    for (let at = 0; at < 12; at++)
      printer.paragraph(`${sentence} ${sentence}`, wide, 120 + 40 * at, { indent: 12 });
  }
  return printer.bytes();
}

describe('a PDF that is read in another thread', () => {
  it('comes across in parts, and is read as in this one', async () => {
    const bytes = await roads(6);
    const { pages } = await extractPdf(pdfjs, bytes, 'roads.pdf');
    if (!pages) throw new Error('not extracted');
    const request = { job: 'read', request: 1, file: 'roads.pdf', bytes, pages } as const;
    expect([...requestParts(request)].length).toBeGreaterThan(2);
    const answer = await new Beyond(new MemoryFiles()).ask(request);
    const here = readPaper(bytes, 'roads.pdf', undefined, pages).paper;
    const summary = { sha256: here?.sha256, blocks: here?.document.blocks.length };
    expect(answer).toMatchObject({ job: 'read', paper: summary });
    expect(here?.document.blocks.length).toBe(6 * 13);
  });

  it('is not read on when nobody waits for it', async () => {
    let asked = 0;
    const { pages, problems } = await extractPdf(pdfjs, await roads(3), 'roads.pdf', () => ++asked < 2);
    expect({ pages, problems, asked }).toEqual({ pages: null, problems: [], asked: 2 });
  });
});
