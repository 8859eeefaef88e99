import type { ViewUpdate } from '@codemirror/view';
import { openSearchPanel } from '@codemirror/search';
import type * as O from 'obsidian';
import { Component } from '../core/component';
import { theHost } from '../core/host';
import { Surface } from '../editor/surface';
import { listenToLinks } from '../markdown/links';
import { renderProperties } from '../markdown/properties';
import { renderMarkdown } from '../markdown/render';
import { getFrontMatterInfo } from '../metadata/yaml';
import { resolveSubpath } from '../metadata/links';
import { given } from '../strict';
import { setIcon } from '../ui/icons';
import type { Keymap } from '../ui/keymap';
import { Menu } from '../ui/menu';
import { setTooltip } from '../ui/tooltip';
import { TextFileView } from './fileView';
import type { WorkspaceLeaf } from './leaf';
import { ReadingView } from './readingView';

interface MarkdownState {
  readonly file?: unknown;
  readonly mode?: unknown;
  readonly source?: unknown;
}

/** A note: in the editor, as source or in Live Preview, or as it reads. */
export class MarkdownView extends TextFileView {
  override icon = 'lucide-file-text';
  editor: O.Editor;
  previewMode: O.MarkdownPreviewView;
  currentMode: O.MarkdownSubView;
  hoverPopover: O.HoverPopover | null = null;
  readonly $surface: Surface;
  readonly $reading: ReadingView;
  readonly $source: HTMLElement;
  readonly $toggle: HTMLElement;
  $mode: 'source' | 'preview' = 'source';
  $isLoading = false;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.$source = this.contentEl.createDiv(
      'markdown-source-view cm-s-obsidian mod-cm6 is-live-preview is-readable-line-width',
    );
    this.$surface = new Surface(this.$source, {
      info: given<O.MarkdownFileInfo>(this),
      render: (source, el, sourcePath) => this.$renderBlock(source, el, sourcePath),
      extensions: () => theHost().editorExtensions,
      updated: (update) => this.$updated(update),
      key: (event) => given<Keymap>(this.app.keymap).$handle(event),
    });
    this.editor = this.$surface.editor;
    const shown = { text: () => this.getViewData(), hoverParent: this };
    Object.defineProperty(shown, 'file', { get: () => this.file });
    this.$reading = new ReadingView(
      theHost(),
      given<ConstructorParameters<typeof ReadingView>[1]>(shown),
      this.contentEl,
    );
    this.previewMode = given<O.MarkdownPreviewView>(this.$reading);
    this.currentMode = this.previewMode;
    this.$toggle = this.addAction('lucide-book-open', '', () => void this.$toggleMode());
    listenToLinks(theHost(), this.$source, () => this.file?.path ?? '', this, 'editor');
    this.contentEl.addEventListener('contextmenu', (event) => this.$offerMenu(event));
    this.$showMode();
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): O.MarkdownViewModeType {
    return this.$mode;
  }

  getViewData(): string {
    return this.$surface.text;
  }

  setViewData(data: string, clear: boolean): void {
    this.$isLoading = true;
    if (clear) this.$surface.load(data);
    else this.$surface.merge(data);
    this.$isLoading = false;
    if (this.$mode === 'preview') void this.$reading.$render();
  }

  clear(): void {
    this.$surface.load('');
    this.$reading.clear();
  }

  showSearch(): void {
    openSearchPanel(this.$surface.view);
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.$mode, source: !this.$isLive() };
  }

  override async setState(state: MarkdownState, result: O.ViewStateResult): Promise<void> {
    if (state.mode === 'preview' || state.mode === 'source') this.$mode = state.mode;
    if (typeof state.source === 'boolean') this.$setLive(!state.source);
    await super.setState({ file: state.file }, result);
    this.$showMode();
    if (this.$mode === 'preview') await this.$reading.$render();
  }

  override getEphemeralState(): Record<string, unknown> {
    return this.$mode === 'preview'
      ? { scroll: this.$reading.getScroll() }
      : { cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') } };
  }

  override setEphemeralState(state: { subpath?: unknown; line?: unknown; scroll?: unknown } | null): void {
    if (typeof state?.subpath === 'string' && state.subpath !== '') void this.$reveal(state.subpath);
    if (typeof state?.line === 'number') this.$revealLine(state.line);
    if (typeof state?.scroll === 'number' && this.$mode === 'preview')
      this.$reading.applyScroll(state.scroll);
  }

  override onload(): void {
    super.onload();
    this.addChild(given<O.Component>(this.$reading));
  }

  override async $close(): Promise<void> {
    await super.$close();
    this.$surface.view.destroy();
  }

  override onPaneMenu(menu: O.Menu, source: string): void {
    menu.addItem((item) =>
      item
        .setTitle('Reading view')
        .setChecked(this.$mode === 'preview')
        .setSection('pane')
        .onClick(() => void this.$toggleMode()),
    );
    menu.addItem((item) =>
      item
        .setTitle('Source mode')
        .setChecked(!this.$isLive())
        .setSection('pane')
        .onClick(() => this.$setLive(!this.$isLive())),
    );
    super.onPaneMenu(menu, source);
  }

  $isLive(): boolean {
    return this.$source.hasClass('is-live-preview');
  }

  $setLive(isLive: boolean): void {
    this.$source.toggleClass('is-live-preview', isLive);
    this.$surface.setLive(isLive);
  }

  async $toggleMode(): Promise<void> {
    await this.save();
    this.$mode = this.$mode === 'source' ? 'preview' : 'source';
    this.$showMode();
    if (this.$mode === 'preview') await this.$reading.$render();
    theHost().workspace.trigger('layout-change');
  }

  $showMode(): void {
    const isReading = this.$mode === 'preview';
    this.$source.toggle(!isReading);
    this.$reading.containerEl.parentElement?.toggle(isReading);
    setIcon(this.$toggle, isReading ? 'lucide-pen-line' : 'lucide-book-open');
    setTooltip(
      this.$toggle,
      isReading ? 'Current view: reading. Click to edit' : 'Current view: editing. Click to read',
    );
  }

  async $reveal(subpath: string): Promise<void> {
    if (this.$mode === 'preview') {
      await this.$reading.$reveal(subpath);
      return;
    }
    const cache = this.file && theHost().metadata.getFileCache(this.file);
    const found = cache && resolveSubpath(cache, subpath);
    if (!found) return;
    const end = found.type === 'heading' ? found.current.position.end : found.end;
    this.$surface.reveal(found.start.offset, end?.offset ?? found.start.offset);
  }

  $revealLine(line: number): void {
    const { from, to } = this.$surface.view.state.doc.line(Math.min(line, this.editor.lastLine()) + 1);
    if (this.$mode === 'source') this.$surface.reveal(from, to);
  }

  $updated({ docChanged, selectionSet }: ViewUpdate): void {
    if (docChanged && !this.$isLoading) {
      this.requestSave();
      theHost().workspace.trigger('editor-change', this.editor, this);
    }
    if (
      (docChanged && !this.$isLoading) ||
      (selectionSet && theHost().editorSuggests.some((one) => one.$isOpen))
    )
      void this.$suggest();
  }

  /** The first suggester that has something to say speaks. */
  async $suggest(): Promise<void> {
    const { file } = this;
    if (!file) return;
    const { view } = this.$surface;
    const place = (): ReturnType<typeof view.coordsAtPos> => view.coordsAtPos(view.state.selection.main.head);
    for (const suggest of theHost().editorSuggests)
      if (await suggest.$offer(this.editor, file, place)) return;
  }

  $offerMenu(event: MouseEvent): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const menu = new Menu();
    theHost().workspace.trigger('editor-menu', menu, this.editor, this);
    if (menu.$items.length > 0) menu.showAtMouseEvent(event);
  }

  $renderBlock(source: string, el: HTMLElement, sourcePath: string): () => void {
    const component = new Component();
    component.load();
    if (getFrontMatterInfo(source).exists) renderProperties(theHost(), source, el, sourcePath);
    else void renderMarkdown(theHost(), source, el, sourcePath, component, { isPart: true });
    return () => component.unload();
  }
}
