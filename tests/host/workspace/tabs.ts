import { Events } from '../core/events';
import { given } from '../strict';
import { setIcon } from '../ui/icons';
import type { Area } from './items';
import type { WorkspaceLeaf } from './leaf';
import type * as O from 'obsidian';

/** What tabs ask of the workspace. */
export interface TabActions {
  readonly reveal: (leaf: WorkspaceLeaf) => void;
  readonly add: (group: Tabs) => void;
}

/** Leaves behind each other, with a tab for each; one of them is in front. */
export class Tabs extends Events {
  readonly $el: HTMLElement;
  readonly $leaves: WorkspaceLeaf[] = [];
  readonly $headers: HTMLElement;
  readonly $body: HTMLElement;
  readonly $tabOf = new Map<WorkspaceLeaf, HTMLElement>();
  $front: WorkspaceLeaf | null = null;
  parent: O.WorkspaceSplit;

  constructor(
    readonly $area: Area,
    readonly $actions: TabActions,
  ) {
    super();
    this.parent = given<O.WorkspaceSplit>($area);
    this.$el = $area.$el.createDiv('workspace-tabs');
    const header = this.$el.createDiv('workspace-tab-header-container');
    this.$headers = header.createDiv({
      cls: 'workspace-tab-header-container-inner',
      attr: { role: 'tablist', 'aria-label': 'Tabs' },
    });
    header.createEl(
      'button',
      { cls: 'clickable-icon workspace-tab-header-new-tab', attr: { 'aria-label': 'New tab' } },
      (button) => {
        setIcon(button, 'lucide-plus');
        button.addEventListener('click', () => $actions.add(this));
      },
    );
    this.$body = this.$el.createDiv('workspace-tab-container');
    $area.$groups.push(this);
  }

  getRoot(): O.WorkspaceItem {
    return given<O.WorkspaceItem>(this.$area);
  }

  getContainer(): O.WorkspaceContainer {
    return given<O.WorkspaceContainer>(this.$area);
  }

  $add(leaf: WorkspaceLeaf): void {
    this.$leaves.push(leaf);
    this.$tabOf.set(leaf, this.$makeTab(leaf));
    this.$body.append(leaf.$el);
    if (!this.$front) this.$bringToFront(leaf);
    else leaf.$el.hide();
  }

  $remove(leaf: WorkspaceLeaf): void {
    const place = this.$leaves.indexOf(leaf);
    this.$leaves.remove(leaf);
    this.$tabOf.get(leaf)?.remove();
    this.$tabOf.delete(leaf);
    leaf.$el.detach();
    if (this.$front === leaf) {
      this.$front = null;
      const next = this.$leaves[Math.max(0, place - 1)];
      if (next) this.$bringToFront(next);
    }
  }

  $bringToFront(leaf: WorkspaceLeaf): void {
    this.$front = leaf;
    for (const one of this.$leaves) {
      one.$el.toggle(one === leaf);
      const tab = this.$tabOf.get(one);
      tab?.toggleClass('is-active', one === leaf);
      tab?.setAttrs({ 'aria-selected': String(one === leaf) });
    }
  }

  $refresh(leaf: WorkspaceLeaf): void {
    const tab = this.$tabOf.get(leaf);
    if (!tab) return;
    const title = leaf.getDisplayText();
    tab.setAttrs({ 'aria-label': title, 'data-type': leaf.view.getViewType() });
    tab.find('.workspace-tab-header-inner-title').setText(title);
    setIcon(tab.find('.workspace-tab-header-inner-icon'), leaf.getIcon());
  }

  $makeTab(leaf: WorkspaceLeaf): HTMLElement {
    const tab = this.$headers.createDiv({
      cls: 'workspace-tab-header tappable',
      attr: { role: 'tab', tabindex: 0 },
    });
    const inner = tab.createDiv('workspace-tab-header-inner');
    inner.createDiv('workspace-tab-header-inner-icon');
    inner.createDiv('workspace-tab-header-inner-title');
    inner.createDiv('workspace-tab-header-inner-close-button', (close) => {
      setIcon(close, 'lucide-x');
      close.addEventListener('click', (event) => {
        event.stopPropagation();
        leaf.detach();
      });
    });
    tab.addEventListener('click', () => this.$actions.reveal(leaf));
    tab.addEventListener('auxclick', () => leaf.detach());
    tab.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.$actions.reveal(leaf);
    });
    return tab;
  }
}
