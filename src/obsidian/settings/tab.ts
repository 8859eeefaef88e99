import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import type { Preferences } from './preferences';
import { valueOf } from './values';

/** The plugin's tab in Obsidian's settings: a table, and where its values are kept. */
export class SettingsTab extends PluginSettingTab {
  constructor(
    app: App,
    plugin: Plugin,
    private readonly preferences: Preferences,
    private readonly table: () => SettingDefinitionItem[],
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return this.table();
  }

  override getControlValue(key: string): unknown {
    return valueOf(this.preferences.now, key);
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    return this.preferences.set(key, value);
  }
}
