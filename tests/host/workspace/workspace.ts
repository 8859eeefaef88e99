import type * as O from 'obsidian';
import { Events } from '../core/events';
import { theHost } from '../core/host';
import { parseLinktext } from '../metadata/links';
import { given } from '../strict';
import { FileView } from './fileView';
import { type Area, WorkspaceMobileDrawer, WorkspaceRoot, WorkspaceSidedock, WorkspaceWindow } from './items';
import { WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdownView';
import { openPopout } from './popout';
import { Tabs } from './tabs';
import type { View } from './view';

/** How the window is divided, and what is shown where. Its leaves are the host's own; see `leaf.ts`. */
export class Workspace extends Events {
  leftSplit: WorkspaceSidedock;
  rightSplit: WorkspaceSidedock;
  rootSplit = new WorkspaceRoot();
  leftRibbon = {};
  rightRibbon = {};
  activeLeaf: WorkspaceLeaf | null = null;
  containerEl: HTMLElement;
  layoutReady = false;
  requestSaveLayout = Object.assign(() => this.requestSaveLayout, {
    cancel: () => this.requestSaveLayout,
    run: () => undefined,
  });
  $self: Workspace = this;
  readonly $windows: WorkspaceWindow[] = [];
  /** Leaves of the main part, those used last at the end. */
  $recent: readonly WorkspaceLeaf[] = [];
  $lastFiles: readonly string[] = [];
  $whenReady: (() => unknown)[] = [];

  constructor(parent: HTMLElement, isPhone: boolean) {
    super();
    this.containerEl = parent.createDiv('workspace');
    const Side = isPhone ? WorkspaceMobileDrawer : WorkspaceSidedock;
    this.leftSplit = new Side('left');
    this.rightSplit = new Side('right');
    this.containerEl.append(this.leftSplit.$el, this.rootSplit.$el, this.rightSplit.$el);
    for (const side of [this.leftSplit, this.rightSplit]) side.$changed = () => this.$sideChanged(side);
  }

  get activeEditor(): O.MarkdownFileInfo | null {
    const view = (this.activeLeaf ?? this.getMostRecentLeaf())?.view;
    return view instanceof MarkdownView ? given<O.MarkdownFileInfo>(view) : null;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.$whenReady.push(callback);
  }

  $setReady(): void {
    this.layoutReady = true;
    for (const callback of this.$whenReady.splice(0)) callback();
    this.trigger('layout-ready');
    this.$laidOut();
  }

  getLeaf(where: O.PaneType | boolean = false): WorkspaceLeaf {
    if (where === 'window') return this.openPopoutLeaf();
    if (where === 'split') return this.$make(this.$newGroup(this.rootSplit));
    const current = this.getMostRecentLeaf();
    if (where === false && current && !current.$pinned) return current;
    const empty = current?.view.getViewType() === 'empty' ? current : null;
    return empty ?? this.$make(current?.parent ?? this.$groupOf(this.rootSplit));
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  createLeafInParent(): WorkspaceLeaf {
    return this.getLeaf('split');
  }

  createLeafBySplit(leaf: WorkspaceLeaf): WorkspaceLeaf {
    return this.$make(this.$newGroup(leaf.parent.$area));
  }

  splitActiveLeaf(): WorkspaceLeaf {
    return this.getLeaf('split');
  }

  async duplicateLeaf(
    leaf: WorkspaceLeaf,
    where?: O.PaneType | boolean | O.SplitDirection,
  ): Promise<WorkspaceLeaf> {
    const isPane = where === 'tab' || where === 'window' || typeof where === 'boolean';
    const copy = this.getLeaf(isPane ? where : 'split');
    await copy.setViewState({ ...leaf.getViewState(), active: true });
    return copy;
  }

  openPopoutLeaf(): WorkspaceLeaf {
    const area = openPopout((closed) => this.$windowClosed(closed));
    this.$windows.push(area);
    const leaf = this.$make(this.$groupOf(area));
    this.trigger('window-open', area, area.win);
    return leaf;
  }

  moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceWindow {
    const area = openPopout((closed) => this.$windowClosed(closed));
    this.$windows.push(area);
    leaf.parent.$remove(leaf);
    leaf.parent = this.$groupOf(area);
    leaf.parent.$add(leaf);
    this.trigger('window-open', area, area.win);
    this.$laidOut();
    return area;
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    where?: O.PaneType | boolean,
    state: O.OpenViewState = {},
  ): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const { metadata, vault } = theHost();
    const target =
      path === '' ? vault.getFileByPath(sourcePath) : metadata.getFirstLinkpathDest(path, sourcePath);
    const file = target ?? (await this.$createNote(path));
    await this.getLeaf(where).openFile(file, { ...state, eState: { ...state.eState, subpath } });
  }

  /** A click on a link to nothing makes the note. */
  async $createNote(path: string): Promise<O.TFile> {
    const { vault } = theHost();
    const whole = /\.\w+$/.test(path) ? path : `${path}.md`;
    const folder = whole.split('/').slice(0, -1).join('/');
    if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
    return vault.create(whole, '');
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean): void {
    const isNew = this.activeLeaf !== leaf;
    this.activeLeaf = leaf;
    leaf.parent.$bringToFront(leaf);
    if (this.$isMain(leaf)) this.$recent = [...this.$recent.filter((one) => one !== leaf), leaf];
    for (const one of this.$all()) one.$el.toggleClass('mod-active', one === leaf);
    if (isNew) this.$activeChanged(leaf);
    if (
      typeof params === 'object' &&
      params.focus === true &&
      leaf.view instanceof MarkdownView &&
      leaf.view.getMode() === 'source'
    )
      leaf.view.editor.focus();
  }

  $activeChanged(leaf: WorkspaceLeaf): void {
    const { view } = leaf;
    if (view instanceof FileView && view.file) {
      const { path } = view.file;
      this.$lastFiles = [path, ...this.$lastFiles.filter((one) => one !== path)].slice(0, 10);
    }
    theHost().shell.activeLeafChanged();
    this.trigger('active-leaf-change', leaf);
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.$all().find(({ $id }) => $id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.$all().filter(({ $group }) => $group === group);
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    return this.$recent[this.$recent.length - 1] ?? this.rootSplit.$leaves[0] ?? null;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.$sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.$sideLeaf(this.rightSplit, split);
  }

  async ensureSideLeaf(
    type: string,
    side: O.Side,
    {
      active = true,
      split = false,
      reveal = true,
      state,
    }: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
  ): Promise<WorkspaceLeaf> {
    const area = side === 'left' ? this.leftSplit : this.rightSplit;
    const known = this.getLeavesOfType(type).find((leaf) => leaf.parent.$area === area);
    const leaf = known ?? this.$sideLeaf(area, split);
    if (!known || state !== undefined)
      await leaf.setViewState({ type, active, state: given<Record<string, unknown>>(state ?? {}) });
    if (reveal) await this.revealLeaf(leaf);
    return leaf;
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): O.TFile | null {
    const view = this.getMostRecentLeaf()?.view;
    return view instanceof FileView ? view.file : null;
  }

  iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.rootSplit.$leaves) visit(leaf);
  }

  iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.$all()) visit(leaf);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.$all().filter(({ view }) => view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const area = leaf.parent.$area;
    leaf.parent.$bringToFront(leaf);
    if (area instanceof WorkspaceSidedock) area.expand();
    await leaf.loadIfDeferred();
    this.setActiveLeaf(leaf);
    leaf.onResize();
  }

  getLastOpenFiles(): string[] {
    return [...this.$lastFiles];
  }

  /** Extensions of the editor were added or taken away. */
  updateOptions(): void {
    for (const { view } of this.$all()) if (view instanceof MarkdownView) view.$surface.refreshExtensions();
  }

  handleLinkContextMenu(
    menu: O.Menu | { addItem: O.Menu['addItem'] },
    linktext: string,
    sourcePath: string,
  ): boolean {
    const open = (where: O.PaneType | false): void => void this.openLinkText(linktext, sourcePath, where);
    menu.addItem((item) =>
      item
        .setTitle('Open link')
        .setIcon('lucide-file')
        .setSection('open')
        .onClick(() => open(false)),
    );
    menu.addItem((item) =>
      item
        .setTitle('Open in new tab')
        .setIcon('lucide-file-plus')
        .setSection('open')
        .onClick(() => open('tab')),
    );
    menu.addItem((item) =>
      item
        .setTitle('Open to the right')
        .setIcon('lucide-separator-vertical')
        .setSection('open')
        .onClick(() => open('split')),
    );
    const file = theHost().metadata.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
    if (file) this.trigger('file-menu', menu, file, 'link-context-menu');
    return true;
  }

  getLayout(): Record<string, unknown> {
    const of = (area: Area): unknown =>
      area.$leaves.map((leaf) => ({ id: leaf.$id, ...leaf.getViewState() }));
    return {
      main: of(this.rootSplit),
      left: of(this.leftSplit),
      right: of(this.rightSplit),
      active: this.activeLeaf?.$id,
    };
  }

  changeLayout(): Promise<void> {
    return Promise.reject(new Error('the stand-in does not change whole layouts'));
  }

  /** Told at once, and as often as something is laid out. */
  $laidOut(): void {
    theHost().shell.activeLeafChanged();
    this.trigger('layout-change');
  }

  $all(): WorkspaceLeaf[] {
    const areas: Area[] = [this.leftSplit, this.rootSplit, ...this.$windows, this.rightSplit];
    return areas.flatMap(({ $leaves }) => $leaves);
  }

  $isMain(leaf: WorkspaceLeaf): boolean {
    return !(leaf.parent.$area instanceof WorkspaceSidedock);
  }

  $make(group: Tabs): WorkspaceLeaf {
    const leaf = WorkspaceLeaf.$make(group);
    group.$add(leaf);
    leaf.$refreshTitle();
    return leaf;
  }

  $groupOf(area: Area): Tabs {
    return area.$groups[0] ?? this.$newGroup(area);
  }

  $newGroup(area: Area): Tabs {
    return new Tabs(area, {
      reveal: (leaf) => void this.$self.revealLeaf(leaf),
      add: (group) => void this.$self.revealLeaf(this.$make(group)),
    });
  }

  $sideLeaf(area: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    return this.$make(split ? this.$newGroup(area) : this.$groupOf(area));
  }

  $sideChanged(side: WorkspaceSidedock): void {
    theHost().shell.sidesChanged();
    if (!side.collapsed) for (const group of side.$groups) void group.$front?.loadIfDeferred();
    this.trigger('resize');
    this.trigger('layout-change');
  }

  $forget(leaf: WorkspaceLeaf): void {
    const { parent } = leaf;
    parent.$remove(leaf);
    this.$recent = this.$recent.filter((one) => one !== leaf);
    if (this.activeLeaf === leaf) this.activeLeaf = null;
    if (parent.$leaves.length === 0) this.$groupEmptied(parent);
    const next = this.activeLeaf ?? this.getMostRecentLeaf();
    if (next) this.setActiveLeaf(next);
    this.$laidOut();
  }

  /** The main part always has a tab; a popout without one closes. */
  $groupEmptied(group: Tabs): void {
    const area = group.$area;
    if (area === this.rootSplit && area.$groups.length === 1) {
      this.$make(group);
      return;
    }
    area.$groups.remove(group);
    group.$el.remove();
    if (area instanceof WorkspaceWindow && area.$groups.length === 0) area.win.close();
  }

  $windowClosed(area: WorkspaceWindow): void {
    for (const leaf of [...area.$leaves]) leaf.detach();
    this.$windows.remove(area);
    this.trigger('window-close', area, area.win);
  }
}
