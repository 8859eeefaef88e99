import {
  setTextRenderingMode,
  TextRenderingMode,
  degrees,
  PDFDocument,
  PDFName,
  PDFString,
  StandardFonts,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textOf, type Block, type Document } from '../../src/paper';
import { extractPdf, receive, type Received } from '../../src/receive';

/** A stretch of text in one type. `raised`: points above the line. */
export interface Run {
  readonly text: string;
  readonly font?: 'plain' | 'bold' | 'italic';
  readonly raised?: number;
  readonly size?: number;
}

/** Where lines of a column go. Points from the left and from the top. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

export const pageWidth = 595;
export const pageHeight = 842;
export const wide: Column = { left: 70, width: 455 };
export const left: Column = { left: 60, width: 225 };
export const right: Column = { left: 310, width: 225 };

/** A PDF that is set line by line, so that a test knows where everything stands. */
export class Printer {
  private page: PDFPage;

  private constructor(
    readonly file: PDFDocument,
    private readonly fonts: Readonly<Record<'plain' | 'bold' | 'italic', PDFFont>>,
  ) {
    this.page = file.addPage([pageWidth, pageHeight]);
  }

  static async open(): Promise<Printer> {
    const file = await PDFDocument.create();
    return new Printer(file, {
      plain: await file.embedFont(StandardFonts.TimesRoman),
      bold: await file.embedFont(StandardFonts.TimesRomanBold),
      italic: await file.embedFont(StandardFonts.TimesRomanItalic),
    });
  }

  get sheet(): PDFPage {
    return this.page;
  }

  turnPage(): void {
    this.page = this.file.addPage([pageWidth, pageHeight]);
  }

  widthOf(text: string, size: number): number {
    return this.fonts.plain.widthOfTextAtSize(text, size);
  }

  /** One line of runs, as it is. */
  line(x: number, y: number, size: number, ...runs: readonly (string | Run)[]): void {
    let at = x;
    for (const run of runs) {
      const {
        text,
        font = 'plain',
        raised = 0,
        size: own = size,
      } = typeof run === 'string' ? { text: run } : run;
      this.page.drawText(text, { x: at, y: pageHeight - y + raised, size: own, font: this.fonts[font] });
      at += this.fonts[font].widthOfTextAtSize(text, own);
    }
  }

  /** Text that is drawn with neither fill nor line. */
  unseen(x: number, y: number, size: number, text: string): void {
    this.page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    this.line(x, y, size, text);
    this.page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
  }

  turned(x: number, y: number, size: number, text: string): void {
    this.page.drawText(text, { x, y: pageHeight - y, size, font: this.fonts.plain, rotate: degrees(90) });
  }

  /** A paragraph in full lines, the words spread over the column; gives the height behind it. `last`: its last line is full as well. */
  paragraph(
    text: string,
    column: Column,
    y: number,
    { size = 10, indent = 0, hanging = 0, last = false } = {},
  ): number {
    const lines = this.broken(text, column.width, size, indent, hanging);
    const lead = 1.2 * size;
    for (const [at, words] of lines.entries()) {
      const inset = at === 0 ? indent : hanging;
      const full = at < lines.length - 1 || last;
      this.spread(words, column.left + inset, y + at * lead, size, full ? column.width - inset : null);
    }
    return y + lines.length * lead;
  }

  private broken(
    text: string,
    width: number,
    size: number,
    indent: number,
    hanging: number,
  ): readonly string[][] {
    const lines: string[][] = [[]];
    for (const word of text.split(' ')) {
      const line = lines[lines.length - 1] ?? [];
      const room = width - (lines.length === 1 ? indent : hanging);
      if (line.length > 0 && this.fonts.plain.widthOfTextAtSize([...line, word].join(' '), size) > room)
        lines.push([word]);
      else line.push(word);
    }
    return lines;
  }

  private spread(words: readonly string[], x: number, y: number, size: number, width: number | null): void {
    if (width === null || words.length < 2) return this.line(x, y, size, words.join(' '));
    const set = words.reduce((sum, word) => sum + this.fonts.plain.widthOfTextAtSize(word, size), 0);
    const space = (width - set) / (words.length - 1);
    let at = x;
    for (const word of words) {
      this.line(at, y, size, word);
      at += this.fonts.plain.widthOfTextAtSize(word, size) + space;
    }
  }

  /** A reader's mark over a line, or a note beside it. */
  mark(
    kind: 'Highlight' | 'Underline' | 'Text',
    x: number,
    y: number,
    width: number,
    size: number,
    note = '',
  ): void {
    const [bottom, top] = [pageHeight - y - 0.2 * size, pageHeight - y + 0.8 * size];
    const own = this.file.context.obj({
      Type: 'Annot',
      Subtype: kind,
      Rect: [x, bottom, x + width, top],
      QuadPoints: [x, top, x + width, top, x, bottom, x + width, bottom],
      Contents: PDFString.of(note),
    });
    const { context } = this.file;
    const annots = this.page.node.Annots() ?? context.obj([]);
    annots.push(context.register(own));
    this.page.node.set(PDFName.of('Annots'), annots);
  }

  async bytes(): Promise<Uint8Array> {
    return this.file.save({ useObjectStreams: false });
  }
}

/** What is received of a PDF's bytes. */
export async function received(bytes: Uint8Array, file = 'made.pdf'): Promise<Received> {
  const { pages, problems } = await extractPdf(pdfjs, bytes, file);
  if (!pages) return { document: null, problems };
  const { document, problems: others } = receive(bytes, file, pages);
  return { document, problems: [...problems, ...others] };
}

export async function readPrinted(printer: Printer): Promise<Document> {
  const { document, problems } = await received(await printer.bytes());
  if (!document) throw new Error(`not read: ${JSON.stringify(problems)}`);
  return document;
}

/** The blocks of a document as `kind: text`, of a kind or of all. */
export function blocksIn(document: Document, kind?: Block['kind']): readonly string[] {
  return document.blocks
    .filter((block) => kind === undefined || block.kind === kind)
    .map((block) => `${block.kind}: ${textOf(document, block)}`);
}
