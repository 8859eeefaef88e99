import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/paper';
import { receive } from '../../src/receive';
import { understand } from '../../src/understand';
import { Printer, readPrinted, wide } from './printed';

/** What is cited in notes: `callout > works @ locators`, the callout with what stands before it. */
function told(document: Document): readonly string[] {
  return understand(document).citations.map(({ callout, items }) => {
    // An unwritten mark is told by the full stop that it stands behind.
    const before = /[\p{L}.]+\S?$/u.exec(document.source.slice(0, callout?.end ?? 0))?.[0] ?? '';
    return `${callout ? before : 'nowhere'} > ${items.map(({ work, locator }) => `${work ?? '?'}@${locator ?? ''}`).join(' ')}`;
  });
}

function read(bytes: Uint8Array, file: string): Document {
  const { document, problems } = receive(bytes, file);
  if (!document) throw new Error(JSON.stringify(problems));
  return document;
}

const notes = [
  'Lena Marsh, Reeds and Rights (Ely: Fen Press, 1961), 14.',
  'Ibid., 20.',
  'The word reed is used here for sedge too.',
  'Marsh, op. cit., 33.',
] as const;

const cited = ['marsh1961@14', 'marsh1961@20', 'marsh1961@33'];

describe('notes that cite, by the place that calls them', () => {
  it('are read from a Word file', () => {
    const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
    const body = `<w:p>${run('Reeds were cut by right.')}${call(1)}${run(' Rights were sold.')}${call(2)}${run(' Sedge was not.')}${call(3)}</w:p><w:p>${run('The fen dried.')}${call(4)}</w:p>`;
    const footnotes = notes
      .map((text, at) => `<w:footnote w:id="${String(at + 1)}"><w:p>${run(text)}</w:p></w:footnote>`)
      .join('');
    const files = {
      '_rels/.rels':
        '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
      'word/footnotes.xml': `<w:footnotes ${names}>${footnotes}</w:footnotes>`,
    };
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    expect(told(read(bytes, 'fen.docx'))).toEqual([
      `right. > ${cited[0] ?? ''}`,
      `sold. > ${cited[1] ?? ''}`,
      `dried. > ${cited[2] ?? ''}`,
    ]);
  });

  it.each([
    [
      'as writers for the web make them',
      (n: number) =>
        `<a href="#fn${String(n)}" id="fnref${String(n)}" role="doc-noteref"><sup>${String(n)}</sup></a>`,
      (n: number, text: string) =>
        `<li id="fn${String(n)}"><p>${text} <a href="#fnref${String(n)}" role="doc-backlink">↩</a></p></li>`,
    ],
    [
      'as Word saves them',
      (n: number) => `<a href="#_ftn${String(n)}" name="_ftnref${String(n)}">[${String(n)}]</a>`,
      (n: number, text: string) =>
        `<div id="ftn${String(n)}"><p><a href="#_ftnref${String(n)}" name="_ftn${String(n)}">[${String(n)}]</a> ${text}</p></div>`,
    ],
  ])('are read from a web page, %s', (_how, mark, note) => {
    const page = `<html><body><h1>Reeds</h1><p>Reeds were cut by right.${mark(1)} Rights were sold.${mark(2)} Sedge was not.${mark(3)}</p><p>The fen dried.${mark(4)}</p><hr>${notes.map((text, at) => note(at + 1, text)).join('')}</body></html>`;
    expect(told(read(strToU8(page), 'fen.html'))).toEqual([
      `right. > ${cited[0] ?? ''}`,
      `sold. > ${cited[1] ?? ''}`,
      `dried. > ${cited[2] ?? ''}`,
    ]);
  });

  it.each([
    [
      'in the midst of sentences',
      (n: number, text: string) => `<fn id="f${String(n)}"><label>${String(n)}</label><p>${text}</p></fn>`,
      '',
    ],
    [
      'at the end',
      (n: number) => `<xref ref-type="fn" rid="f${String(n)}">${String(n)}</xref>`,
      `<back><fn-group>${notes.map((text, at) => `<fn id="f${String(at + 1)}"><label>${String(at + 1)}</label><p>${text}</p></fn>`).join('')}</fn-group></back>`,
    ],
  ])('are read from JATS, %s', (_where, call, back) => {
    const mark = (n: number): string => call(n, notes[n - 1] ?? '');
    const article = `<?xml version="1.0"?><article><front><article-meta><title-group><article-title>Reeds</article-title></title-group></article-meta></front><body><sec><title>Fens</title><p>Reeds were cut by right.${mark(1)} Rights were sold.${mark(2)} Sedge was not.${mark(3)}</p><p>The fen dried.${mark(4)}</p></sec></body>${back}</article>`;
    expect(told(read(strToU8(article), 'fen.xml'))).toEqual([
      `right. > ${cited[0] ?? ''}`,
      `sold. > ${cited[1] ?? ''}`,
      `dried. > ${cited[2] ?? ''}`,
    ]);
  });

  it('are read from the foot of the pages of a PDF', async () => {
    const printer = await Printer.open();
    const sentence =
      'Reeds were cut by right along the whole of the river, and the right was sold with the house.';
    const page = (calls: readonly number[], from: number): void => {
      let y = 90;
      for (const number of calls) {
        y = printer.paragraph(`${sentence} ${sentence} ${sentence}`, wide, y, { last: true });
        const end = 'The steward wrote it down';
        printer.line(wide.left, y, 10, `${end}.`, { text: String(number), size: 6, raised: 4 });
        y += 24;
      }
      for (let more = 0; more < 8; more++)
        y = printer.paragraph(`${sentence} ${sentence} ${sentence} ${sentence}`, wide, y + 6);
      for (const [at, number] of calls.entries())
        printer.line(
          wide.left,
          760 + at * 10,
          8,
          { text: String(number), size: 5, raised: 3 },
          ` ${notes[from + at] ?? ''}`,
        );
    };
    page([1, 2], 0);
    printer.turnPage();
    page([3, 4], 2);
    const document = await readPrinted(printer);
    expect(told(document)).toEqual([
      `down.¹ > ${cited[0] ?? ''}`,
      `down.² > ${cited[1] ?? ''}`,
      `down.⁴ > ${cited[2] ?? ''}`,
    ]);
  });
});
