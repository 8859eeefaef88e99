import type * as O from 'obsidian';
import { loadPdfJs } from '../app/pdfJs';
import { theHost } from '../core/host';
import { given } from '../strict';
import { FileView } from './fileView';

interface TextPage {
  readonly getTextContent: () => Promise<{
    readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[];
  }>;
}

interface TextPdf {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<TextPage>;
}

interface Pdfs {
  readonly getDocument: (from: { readonly data: Uint8Array }) => { readonly promise: Promise<TextPdf> };
}

/** A PDF that is open: of its pages only the layer of text that a person selects in, as pdf.js makes it. */
export class PdfView extends FileView {
  override icon = 'lucide-file-text';

  getViewType(): string {
    return 'pdf';
  }

  override async onLoadFile(file: O.TFile): Promise<void> {
    const pdfs = given<Pdfs>(await loadPdfJs());
    const data = new Uint8Array(await theHost().vault.readBinary(given(file)));
    const pdf = await pdfs.getDocument({ data }).promise;
    const viewer = this.contentEl
      .createDiv('pdf-container')
      .createDiv('pdf-viewer-container')
      .createDiv('pdf-viewer pdfViewer');
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = viewer.createDiv({ cls: 'page', attr: { 'data-page-number': number } });
      const layer = page.createDiv('textLayer');
      const { items } = await (await pdf.getPage(number)).getTextContent();
      for (const { str = '', hasEOL = false } of items) {
        layer.createSpan({ text: str, attr: { role: 'presentation', dir: 'ltr' } });
        if (hasEOL) layer.createEl('br', { attr: { role: 'presentation' } });
      }
    }
  }

  override onUnloadFile(): Promise<void> {
    this.contentEl.empty();
    return Promise.resolve();
  }
}
