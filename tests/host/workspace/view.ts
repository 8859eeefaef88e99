import type * as O from 'obsidian';
import { Component } from '../core/component';
import { theHost } from '../core/host';
import { given } from '../strict';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import type { WorkspaceLeaf } from './leaf';

type State = Record<string, unknown>;

/** What a leaf shows. Not `Public<O.View>`: two of its members are protected, and a leaf is the host's own here. */
export abstract class View extends Component {
  app: O.App = theHost().app;
  icon = '';
  navigation = false;
  containerEl: HTMLElement = createDiv('workspace-leaf-content');
  scope: O.Scope | null = null;

  constructor(public leaf: WorkspaceLeaf) {
    super();
  }

  protected onOpen(): Promise<void> {
    return Promise.resolve();
  }

  protected onClose(): Promise<void> {
    return Promise.resolve();
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getState(): State {
    return {};
  }

  setState(_state: unknown, _result: O.ViewStateResult): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): State {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  getIcon(): string {
    return this.icon === '' ? 'lucide-file' : this.icon;
  }

  onResize(): void {}

  onPaneMenu(_menu: O.Menu, _source: string): void {}

  async $open(): Promise<void> {
    this.containerEl.dataset.type = this.getViewType();
    this.load();
    await this.onOpen();
  }

  async $close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.detach();
  }
}

/** A view with a header: its title, its actions, and a menu. */
export abstract class ItemView extends View {
  contentEl: HTMLElement;
  readonly $title: HTMLElement;
  readonly $actions: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv('view-header');
    this.$title = header.createDiv('view-header-title-container').createDiv('view-header-title');
    this.$actions = header.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
    this.$addMore();
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
    setIcon(button, icon);
    button.addEventListener('click', (event) => void callback(event));
    this.$actions.prepend(button);
    return button;
  }

  $addMore(): void {
    this.addAction('lucide-ellipsis-vertical', 'More options', (event) => {
      const menu = new Menu();
      this.onPaneMenu(given<O.Menu>(menu), 'more-options');
      menu.showAtMouseEvent(event);
    });
  }
}
