import type * as O from 'obsidian';
import { theHost } from '../core/host';
import { SearchComponent } from '../settings/text';
import type { PluginSettingTab } from '../settings/tab';
import { flat, fits } from '../settings/definitions';
import { Modal } from '../ui/modal';

/** The settings window: a search, a list of tabs, and the tab that is chosen. */
export class SettingsModal extends Modal {
  private shown: PluginSettingTab | null = null;
  private list: HTMLElement;
  private content: HTMLElement;
  private query = '';

  constructor(app: O.App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.modalEl.setAttr('aria-label', 'Settings');
    this.contentEl.addClass('vertical-tabs-container');
    const side = this.contentEl.createDiv('vertical-tab-header');
    new SearchComponent(side).setPlaceholder('Search settings').onChange((query) => this.search(query));
    this.list = side.createDiv('vertical-tab-header-group');
    this.content = this.contentEl.createDiv('vertical-tab-content-container');
  }

  override onOpen(): void {
    this.drawList();
    const first = theHost().settingTabs[0];
    if (first) this.show(first);
  }

  override onClose(): void {
    this.shown?.hide();
    this.shown = null;
  }

  private search(query: string): void {
    this.query = query;
    this.drawList();
    const hit = this.tabs()[0];
    if (hit) this.show(hit);
  }

  /** The tabs in which a search finds something; all without a search. */
  private tabs(): readonly PluginSettingTab[] {
    const all = theHost().settingTabs;
    if (this.query === '') return all;
    return all.filter(({ settingItems }) => flat(settingItems).some((item) => fits(item, this.query)));
  }

  private drawList(): void {
    this.list.empty();
    this.list.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    for (const tab of this.tabs())
      this.list.createEl('button', { cls: 'vertical-tab-nav-item tappable', text: tab.$name }, (item) => {
        item.toggleClass('is-active', tab === this.shown);
        item.addEventListener('click', () => this.show(tab));
      });
  }

  private show(tab: PluginSettingTab): void {
    this.shown?.hide();
    this.shown = tab;
    this.content.replaceChildren(tab.containerEl);
    tab.$show(this.query);
    this.drawList();
  }
}
