import type * as O from 'obsidian';
import { theHost } from '../core/host';
import type { Public } from '../strict';
import { setIcon } from '../ui/icons';
import { drawDefinitions, fits, flat, type Undo } from './definitions';

/** A page of its own inside of a settings tab. */
export abstract class SettingPage implements Public<O.SettingPage> {
  rootEl: HTMLElement;
  titlebarEl: HTMLElement;
  containerEl: HTMLElement;
  title = '';

  constructor() {
    this.rootEl = createDiv('setting-page');
    this.titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
    this.containerEl = this.rootEl.createDiv('setting-page-content');
  }

  abstract display(): void;

  hide(): void {
    this.containerEl.empty();
  }
}

/** One tab of the settings window: drawn from its definitions, or by `display` where it has none. */
export abstract class SettingTab implements Public<O.SettingTab> {
  icon = '';
  app: O.App = theHost().app;
  containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: O.SettingDefinitionItem[] = [];
  $undo: readonly Undo[] = [];
  $page: O.SettingDefinitionPage | null = null;
  $query = '';

  getSettingDefinitions(): O.SettingDefinitionItem[] {
    return [];
  }

  /** The definitions are asked anew, and drawn where the tab is open. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected) this.$draw();
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  refreshDomState(): void {
    if (this.containerEl.isConnected) this.$draw();
  }

  display(): void {}

  hide(): void {
    this.$finish();
    this.containerEl.empty();
  }

  $show(query: string): void {
    this.$query = query;
    this.$page = null;
    this.settingItems = this.getSettingDefinitions();
    this.$draw();
  }

  $draw(): void {
    this.$finish();
    const { scrollTop } = this.containerEl;
    if (this.settingItems.length === 0) {
      this.display();
      return;
    }
    this.containerEl.empty();
    if (this.$page) this.$drawPage(this.$page);
    else
      this.$drawItems(
        this.$query === ''
          ? this.settingItems
          : flat(this.settingItems).filter((one) => fits(one, this.$query)),
      );
    this.containerEl.scrollTop = scrollTop;
  }

  $drawItems(items: readonly O.SettingDefinitionItem[]): void {
    const values = {
      app: this.app,
      get: (key: string) => this.getControlValue(key),
      set: async (key: string, value: unknown) => {
        await this.setControlValue(key, value);
        this.$refreshVisibility();
      },
    };
    this.$undo = drawDefinitions(this.containerEl, items, values, (page) => {
      this.$page = page;
      this.$draw();
    });
  }

  /** A value may show or hide other settings; a field that somebody types in is left as it is. */
  $refreshVisibility(): void {
    const isTyping = this.containerEl.querySelector(
      'input[type="text"]:focus, input[type="search"]:focus, textarea:focus',
    );
    if (!isTyping) this.update();
  }

  $drawPage(page: O.SettingDefinitionPage): void {
    const bar = this.containerEl.createDiv('setting-page-titlebar');
    bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } }, (back) => {
      setIcon(back, 'lucide-arrow-left');
      back.addEventListener('click', () => {
        this.$page = null;
        this.$draw();
      });
    });
    bar.createDiv({ cls: 'setting-page-title', text: page.name });
    const own = page.page?.();
    if (own) {
      this.containerEl.appendChild(own.containerEl);
      own.display();
      this.$undo = [() => own.hide()];
    } else this.$drawItems(page.items ?? []);
  }

  $finish(): void {
    for (const undo of this.$undo) undo();
    this.$undo = [];
  }
}

export abstract class PluginSettingTab extends SettingTab implements Public<O.PluginSettingTab> {
  readonly $name: string;

  constructor(
    app: O.App,
    readonly $plugin: O.Plugin,
  ) {
    super();
    this.app = app;
    this.$name = $plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    return (this.$plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = (this.$plugin.settings ??= {}) as Record<string, unknown>;
    settings[key] = value;
    await this.$plugin.saveData(settings);
  }
}
