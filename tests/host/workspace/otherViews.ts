import type * as O from 'obsidian';
import { theHost } from '../core/host';
import type { WorkspaceLeaf } from './leaf';
import { ItemView, View } from './view';

/** A tab without anything in it. */
export class EmptyView extends ItemView {
  override icon = 'lucide-file';

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }

  protected override onOpen(): Promise<void> {
    const box = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    box.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
    const action = box.createEl('button', { cls: 'empty-state-action', text: 'Go to file' });
    action.addEventListener('click', () => theHost().shell.openSwitcher());
    return Promise.resolve();
  }
}

/** In place of a view that nobody has looked at yet. */
export class DeferredView extends View {
  constructor(
    leaf: WorkspaceLeaf,
    readonly $state: O.ViewState,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.$state.type;
  }

  getDisplayText(): string {
    return this.$state.type;
  }

  override getState(): Record<string, unknown> {
    return this.$state.state ?? {};
  }
}

/** In place of a view whose plugin is not there. */
export class UnknownView extends ItemView {
  constructor(
    leaf: WorkspaceLeaf,
    readonly $state: O.ViewState,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.$state.type;
  }

  getDisplayText(): string {
    return `Plugin no longer active: ${this.$state.type}`;
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'empty-state', text: this.getDisplayText() });
    return Promise.resolve();
  }
}
