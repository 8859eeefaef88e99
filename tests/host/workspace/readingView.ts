import type * as O from 'obsidian';
import { type Host } from '../core/host';
import { listenToLinks } from '../markdown/links';
import { renderProperties } from '../markdown/properties';
import { MarkdownRenderChild, renderMarkdown } from '../markdown/render';
import { resolveSubpath } from '../metadata/links';
import type { Public } from '../strict';

/** Milliseconds that a block stays marked after a link led to it: by eye, as in Obsidian. */
const FLASH = 1200;

/** What reading view needs of the view that it is in. */
export interface Shown {
  readonly file: O.TFile | null;
  readonly text: () => string;
  readonly hoverParent: O.HoverParent;
}

/** A note as it reads. */
export class ReadingView extends MarkdownRenderChild implements Omit<Public<O.MarkdownPreviewView>, 'file'> {
  app: O.App;
  hoverPopover: O.HoverPopover | null = null;
  readonly $sizer: HTMLElement;
  $content: MarkdownRenderChild | null = null;
  $shownText: string | null = null;
  $shownPath: string | null = null;
  $turn: Promise<void> = Promise.resolve();

  constructor(
    readonly $host: Host,
    readonly $shown: Shown,
    parent: HTMLElement,
  ) {
    super(parent.createDiv('markdown-reading-view').createDiv('markdown-preview-view markdown-rendered'));
    this.app = $host.app;
    this.containerEl.addClass('node-insert-event', 'is-readable-line-width', 'show-properties');
    this.$sizer = this.containerEl.createDiv('markdown-preview-sizer markdown-preview-section');
    listenToLinks($host, this.containerEl, () => $shown.file?.path ?? '', $shown.hoverParent, 'preview');
  }

  get file(): O.TFile | null {
    return this.$shown.file;
  }

  get(): string {
    return this.$shown.text();
  }

  set(): void {
    this.rerender();
  }

  clear(): void {
    this.$content?.unload();
    this.$content = null;
    this.$shownText = null;
    this.$sizer.empty();
  }

  rerender(full = false): void {
    if (full) this.$shownText = null;
    void this.$render();
  }

  getScroll(): number {
    return this.containerEl.scrollTop;
  }

  applyScroll(scroll: number): void {
    this.containerEl.scrollTop = scroll;
  }

  /** One rendering after another; one of what is shown already is none. */
  $render(): Promise<void> {
    this.$turn = this.$turn.then(() => this.$renderNow());
    return this.$turn;
  }

  async $renderNow(): Promise<void> {
    const { file } = this;
    const text = this.get();
    if (!file || (text === this.$shownText && file.path === this.$shownPath)) return;
    const before = this.$content;
    const content = new MarkdownRenderChild(this.$sizer);
    const fresh = createDiv();
    fresh.createDiv({ cls: 'inline-title', text: file.basename });
    renderProperties(this.$host, text, fresh, file.path);
    content.load();
    await renderMarkdown(this.$host, text, fresh, file.path, content);
    before?.unload();
    const scroll = this.getScroll();
    this.$sizer.replaceChildren(...fresh.childNodes);
    if (file.path === this.$shownPath) this.applyScroll(scroll);
    else this.applyScroll(0);
    [this.$content, this.$shownText, this.$shownPath] = [content, text, file.path];
  }

  /** Scrolls to what a subpath names, and marks it for a moment. */
  async $reveal(subpath: string): Promise<void> {
    await this.$render();
    const { file } = this;
    const cache = file && this.$host.metadata.getFileCache(file);
    const found = cache && resolveSubpath(cache, subpath);
    if (!found) return;
    const { line } = found.start;
    const section = [...this.$sizer.querySelectorAll<HTMLElement>(':scope > [data-line-start]')].find(
      ({ dataset }) => Number(dataset.lineStart) <= line && line <= Number(dataset.lineEnd),
    );
    if (!section) return;
    section.scrollIntoView({ block: found.type === 'heading' ? 'start' : 'center' });
    section.addClass('is-flashing');
    window.setTimeout(() => section.removeClass('is-flashing'), FLASH);
  }
}
