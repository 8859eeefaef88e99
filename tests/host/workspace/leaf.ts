import type * as O from 'obsidian';
import { Events } from '../core/events';
import { theHost } from '../core/host';
import { given, strict } from '../strict';
import { viewTypeOf } from './fileView';
import { DeferredView, EmptyView, UnknownView } from './otherViews';
import type { Tabs } from './tabs';
import { ItemView, type View } from './view';

/** Numbers for leaves, so that their ids are the same in each run. */
let count = 0;

/** A place for a view. Not `Public<O.WorkspaceLeaf>`, as its view is the host's own. */
export class WorkspaceLeaf extends Events {
  hoverPopover: O.HoverPopover | null = null;
  view: View = given<View>(null);
  readonly $id = `leaf-${(count += 1)}`;
  readonly $el: HTMLElement;
  $pinned = false;
  $group: string | null = null;
  $isDetached = false;
  /** Where it was before, for going back; the last is the latest. */
  $history: O.ViewState[] = [];

  private constructor(public parent: Tabs) {
    super();
    this.$el = parent.$el.doc.createElement('div');
    this.$el.addClass('workspace-leaf');
  }

  static $make(parent: Tabs): WorkspaceLeaf {
    const leaf = strict(new WorkspaceLeaf(parent), 'WorkspaceLeaf');
    leaf.view = new EmptyView(leaf);
    leaf.$el.append(leaf.view.containerEl);
    leaf.$el.addEventListener('pointerdown', () => theHost().workspace.setActiveLeaf(leaf), true);
    void leaf.view.$open();
    return leaf;
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) await this.$setState(this.view.$state);
  }

  async open(view: View): Promise<View> {
    await this.view.$close();
    this.view = view;
    this.$el.replaceChildren(view.containerEl);
    await view.$open();
    this.$refreshTitle();
    return view;
  }

  async openFile(file: O.TFile, { state, eState, active = true }: O.OpenViewState = {}): Promise<void> {
    const { workspace } = theHost();
    const type = viewTypeOf(file.extension);
    if (type === null) {
      theHost().shell.openOutside(file);
      return;
    }
    if (this.view.navigation) this.$history.push(this.getViewState());
    const isSame = this.view.getViewType() === type && this.view.getState().file === file.path;
    const mode = this.view.getViewType() === type ? this.view.getState() : {};
    await this.$setState({ type, state: { ...mode, ...state, file: file.path } });
    if (active) workspace.setActiveLeaf(this, { focus: true });
    if (eState) this.setEphemeralState(eState);
    if (!isSame) workspace.trigger('file-open', file);
    workspace.$laidOut();
  }

  getViewState(): O.ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.$pinned };
  }

  /** A view that nobody sees yet waits until somebody does. */
  async setViewState(state: O.ViewState, eState?: unknown): Promise<void> {
    const { workspace } = theHost();
    if (state.active === true || this.$isVisible) await this.$setState(state);
    else await this.open(new DeferredView(this, state));
    if (state.pinned !== undefined) this.setPinned(state.pinned);
    if (eState !== undefined) this.setEphemeralState(eState);
    if (state.active === true) workspace.setActiveLeaf(this, { focus: true });
    workspace.$laidOut();
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.$pinned);
  }

  setPinned(pinned: boolean): void {
    this.$pinned = pinned;
    this.trigger('pinned-change', pinned);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    this.setGroup(other.$group ?? other.$id);
  }

  setGroup(group: string): void {
    this.$group = group;
    this.trigger('group-change', group);
  }

  detach(): void {
    if (this.$isDetached) return;
    this.$isDetached = true;
    void this.view.$close();
    theHost().workspace.$forget(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  getRoot(): O.WorkspaceItem {
    return this.parent.getRoot();
  }

  getContainer(): O.WorkspaceContainer {
    return this.parent.getContainer();
  }

  get $isVisible(): boolean {
    return this.parent.$front === this && this.parent.$area.$isOpen;
  }

  async $setState(state: O.ViewState): Promise<void> {
    if (this.isDeferred || this.view.getViewType() !== state.type) {
      const make = theHost().views.get(state.type);
      await this.open(make ? make(this) : new UnknownView(this, state));
    }
    await this.view.setState(state.state ?? {}, { history: false });
    this.$refreshTitle();
  }

  $refreshTitle(): void {
    this.parent.$refresh(this);
    if (this.view instanceof ItemView) this.view.$title.setText(this.getDisplayText());
  }

  async $back(): Promise<void> {
    const before = this.$history.pop();
    if (before) await this.$setState(before);
  }
}
