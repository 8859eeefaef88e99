import type { MarkdownView, Plugin } from 'obsidian';

/** Blocks of a note as it reads. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6';

/** What is selected in a note as it reads. */
export interface ShownWords {
  readonly shown: string;
  /** All that the block says in which the selection begins. */
  readonly beside: string;
}

/** Where words are shown that are not edited: a note as it reads, and the pages of a PDF, which pdf.js names so. */
const SHOWN = '.markdown-reading-view, .pdfViewer';

/**
 * Remembers what is selected in reading view or in a PDF: as soon as a command is looked for, the palette has the selection. In all
 * windows, until the plugin is unloaded.
 */
export class ReadingSelection {
  private range: Range | null = null;
  private readonly watched = new WeakSet<Document>();

  constructor(private readonly plugin: Plugin) {
    const { workspace } = plugin.app;
    this.watch(workspace.containerEl.doc);
    plugin.registerEvent(workspace.on('window-open', ({ doc }) => this.watch(doc)));
    // Windows that were there before the plugin was turned on.
    workspace.onLayoutReady(() => workspace.iterateAllLeaves(({ view }) => this.watch(view.containerEl.doc)));
    plugin.register(() => (this.range = null));
  }

  /** What is selected in a view that shows its note as it reads; null for nothing. */
  in(view: MarkdownView): ShownWords | null {
    // A key may come before the event that tells what was selected.
    this.noticed(view.containerEl.doc);
    const { range } = this;
    if (!range || range.collapsed || view.getMode() !== 'preview') return null;
    if (!view.containerEl.contains(range.commonAncestorContainer)) return null;
    const begins = range.startContainer;
    const el = begins.instanceOf(Element) ? begins : begins.parentElement;
    return { shown: range.toString(), beside: el?.closest(BLOCKS)?.textContent ?? '' };
  }

  /** What is selected in the pages of a view; '' for nothing. There is no API for PDFs: the page's own selection is all that is asked. */
  wordsIn(el: HTMLElement): string {
    this.noticed(el.doc);
    const { range } = this;
    return range && el.contains(range.commonAncestorContainer) ? range.toString().trim() : '';
  }

  private watch(doc: Document): void {
    if (this.watched.has(doc)) return;
    this.watched.add(doc);
    this.plugin.registerDomEvent(doc, 'selectionchange', () => this.noticed(doc));
  }

  private noticed(doc: Document): void {
    const selection = doc.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const within = range?.commonAncestorContainer;
    const el = within?.instanceOf(Element) ? within : within?.parentElement;
    // What is selected elsewhere, as in the palette, changes nothing here.
    if (range && el?.closest(SHOWN)) this.range = range.collapsed ? null : range.cloneRange();
  }
}
