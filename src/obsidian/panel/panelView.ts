import { debounce, ItemView, Keymap, Platform, type HoverPopover, type WorkspaceLeaf } from 'obsidian';
import { PanelReader } from '../../jobs';
import { say } from '../words';
import { noteShelfOf } from './noteShelf';
import { PanelDrawing } from './panelDrawing';
import { linkAt } from './panelRows';
import { isSeen } from './seen';
import type { Told } from './told';
import { ToldNote } from './toldNote';

export const panelType = 'citeweave-panel';
export const panelIcon = 'text-quote';

/** Milliseconds without a change before the panel is told anew: a person who types is not followed sign by sign. */
const QUIET = 250;

/** The panel: where the quotes of the open note come from, whether they still stand, and what its paper leaves to ask. */
export class PanelView extends ItemView {
  override icon = panelIcon;
  hoverPopover: HoverPopover | null = null;
  private readonly reader = new PanelReader(noteShelfOf(this.app));
  private readonly drawing: PanelDrawing;
  private readonly note = new ToldNote(this.app);
  private readonly follow = debounce(() => void this.tell(), QUIET, true);
  private shown: Told | null = null;
  /** Counts what was begun: what was overtaken is not shown. */
  private turn = 0;
  private wantsFocus = false;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.drawing = new PanelDrawing(this.contentEl);
  }

  getViewType(): string {
    return panelType;
  }

  getDisplayText(): string {
    return say('panel.title');
  }

  override onOpen(): Promise<void> {
    const { workspace, metadataCache, vault } = this.app;
    this.contentEl.addClass('citeweave-panel');
    this.register(() => this.follow.cancel());
    this.register(() => (this.turn += 1));
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.registerEvent(workspace.on('layout-change', () => this.follow()));
    this.registerEvent(metadataCache.on('changed', ({ path }) => this.noticed(path)));
    this.registerEvent(vault.on('rename', () => this.follow()));
    this.registerEvent(vault.on('delete', ({ path }) => this.noticed(path)));
    this.registerDomEvent(this.contentEl, 'click', (event) => this.opened(event));
    this.registerDomEvent(this.contentEl, 'auxclick', (event) => event.button === 1 && this.opened(event));
    this.registerDomEvent(this.contentEl, 'keydown', (event) => this.pressed(event));
    this.registerDomEvent(this.contentEl, 'focusin', (event) => this.drawing.keys.stop(event.targetNode));
    this.registerDomEvent(this.contentEl, 'scroll', () => this.drawing.followScroll(), { passive: true });
    this.registerDomEvent(this.contentEl, 'mouseover', (event) => this.hovered(event));
    return this.tell();
  }

  override onResize(): void {
    if (this.shown === null) this.follow();
  }

  /** The keyboard goes to the list; before there is one, as soon as it is there. */
  focusList(): void {
    this.wantsFocus = !this.drawing.keys.focus();
  }

  /** Something changed: what the panel is not told from does not matter to it. */
  private noticed(path: string): void {
    const from = this.shown?.panel?.from;
    if (from === undefined || from.includes(path)) this.follow();
  }

  private async tell(): Promise<void> {
    const turn = (this.turn += 1);
    const isLookedAt = await isSeen(this.contentEl);
    if (turn !== this.turn) return;
    // What nobody sees is told when somebody looks.
    if (!isLookedAt) {
      this.shown = null;
      return;
    }
    const { note, isLeft } = this.note.now();
    const path = note?.path ?? null;
    const panel = path === null ? null : await this.reader.of(path);
    await isSeen(this.contentEl);
    if (turn !== this.turn) return;
    this.shown = { path, panel, isLeft };
    this.drawing.draw(this.shown);
    // Asked for once: a note that is opened later must not lose the keyboard to the panel.
    if (!this.wantsFocus) return;
    await isSeen(this.contentEl);
    if (turn !== this.turn) return;
    this.drawing.keys.focus();
    this.wantsFocus = false;
  }

  private opened(event: MouseEvent): void {
    const link = linkAt(event.targetNode);
    if (!link) return;
    event.preventDefault();
    this.open(link.linktext, Keymap.isModEvent(event));
  }

  private pressed(event: KeyboardEvent): void {
    const link = linkAt(event.targetNode);
    if (link && event.key === 'Enter') {
      event.preventDefault();
      this.open(link.linktext, Keymap.isModEvent(event));
    } else if (this.drawing.keys.moved(event.targetNode, event.key)) event.preventDefault();
  }

  private open(linktext: string, where: ReturnType<typeof Keymap.isModEvent>): void {
    this.note.opens(linktext);
    void this.app.workspace.openLinkText(linktext, this.shown?.path ?? '', where);
    // On a phone the panel lies over the note that is to be read.
    if (Platform.isPhone) this.app.workspace.rightSplit.collapse();
  }

  private hovered(event: MouseEvent): void {
    const link = linkAt(event.targetNode);
    if (!link) return;
    this.app.workspace.trigger('hover-link', {
      event,
      source: panelType,
      hoverParent: this,
      targetEl: link.el,
      linktext: link.linktext,
      sourcePath: this.shown?.path ?? '',
    });
  }
}
