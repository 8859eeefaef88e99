import { debounce, ItemView, MarkdownView, type TFile, type WorkspaceLeaf } from 'obsidian';
import { askedByNote, type AskedByNote, type CitedText } from '../../../jobs';
import { Tabs } from '../../plan/tabs';
import { say } from '../../words';
import { propertiesOf } from '../../read/properties';
import type { Citing } from '../citing';
import { viewOf } from '../goTo';
import type { RekeyTools } from '../rekey';
import { CitedByTab } from './citedByTab';
import { LibraryTab } from './libraryTab';
import { NoteTab } from './noteTab';

export const citationsType = 'citeweave-citations';
export const citationsIcon = 'quote';

/** Milliseconds without a key before what a note cites is told anew. */
const QUIET = 250;

/** The citation sidebar: what the open note cites, all works, and where a work is cited. */
export class CitationsView extends ItemView {
  override icon = citationsIcon;
  private tabs: Tabs | null = null;
  private noteTab: NoteTab | null = null;
  private library: LibraryTab | null = null;
  private citedBy: CitedByTab | null = null;
  private file: TFile | null = null;
  private turn = 0;
  private readonly citing: Citing;
  private readonly follow = debounce(() => void this.tell(), QUIET, true);

  constructor(
    leaf: WorkspaceLeaf,
    private readonly tools: RekeyTools,
  ) {
    super(leaf);
    this.citing = tools.citing;
  }

  getViewType(): string {
    return citationsType;
  }

  getDisplayText(): string {
    return say('cite.title');
  }

  override onOpen(): Promise<void> {
    const { workspace, metadataCache } = this.app;
    this.contentEl.empty();
    this.contentEl.addClass('citeweave-citations');
    const tabs = new Tabs(this.contentEl, say('cite.title'), () => this.shown());
    this.tabs = tabs;
    this.noteTab = new NoteTab(tabs.add(), this.app, this.tools);
    this.library = new LibraryTab(tabs.add(), this.app, this.tools);
    this.citedBy = new CitedByTab(tabs.add(), this.app);
    tabs.name(0, say('cite.this-note'));
    tabs.name(1, say('cite.library'));
    tabs.name(2, say('cite.cited-by-tab'));
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.registerEvent(workspace.on('editor-change', () => this.follow()));
    this.registerEvent(metadataCache.on('changed', ({ path }) => path === this.file?.path && this.follow()));
    this.registerEvent(this.citing.on('changed', () => this.shown()));
    this.register(() => this.follow.cancel());
    tabs.show(0);
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.turn += 1;
    this.noteTab?.close();
    this.library?.close();
    this.citedBy?.close();
    return Promise.resolve();
  }

  private shown(): void {
    if (this.tabs?.at === 1) this.library?.show();
    else this.follow();
  }

  /** What is seen is told; the rest when somebody looks. */
  private async tell(): Promise<void> {
    const turn = (this.turn += 1);
    this.file = this.noteNow();
    if (this.tabs?.at === 1) return;
    if (this.tabs?.at === 2) return void (await this.citedBy?.show(this.keyNow(), this.file));
    const now = await this.citedNow();
    if (turn === this.turn) this.noteTab?.show(this.file, now?.cited ?? null, now?.asked ?? null);
  }

  private async citedNow(): Promise<{ readonly cited: CitedText; readonly asked: AskedByNote } | null> {
    const { file } = this;
    if (!file) return null;
    const text = viewOf(this.app, file.path)?.editor.getValue() ?? (await this.app.vault.cachedRead(file));
    try {
      return { cited: await this.citing.cited(text, file.path), asked: askedByNote(text) };
    } catch (error) {
      console.debug('Citeweave', error);
      return null;
    }
  }

  /** The note that is open; while the sidebar itself has the focus, the one that was before it. */
  private noteNow(): TFile | null {
    const { workspace } = this.app;
    const active = workspace.getActiveViewOfType(MarkdownView)?.file ?? workspace.getActiveFile();
    if (active) return active.extension === 'md' ? active : null;
    const view = workspace.getMostRecentLeaf()?.view;
    return view instanceof MarkdownView ? view.file : null;
  }

  /** The key of the source note that is open. */
  private keyNow(): string | null {
    const { file } = this;
    const { citekey: key = null } = file ? propertiesOf(this.app, file) : {};
    return typeof key === 'string' && key !== '' ? key : null;
  }
}
