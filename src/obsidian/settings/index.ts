import { getLanguage, type Plugin } from 'obsidian';
import { chosenFolders, tell, type NoteTemplate } from '../../jobs';
import { languageName, ownStyles } from '../cite/choices';
import { samplePath } from '../sample';
import { TemplateModal } from '../templates/modal';
import { templateRows } from '../templates/rows';
import { Trial } from '../templates/trial';
import { show } from '../windows';
import { licenceRows } from './licences';
import type { Preferences } from './preferences';
import { settingsTable, type Acts } from './table';
import { SettingsTab } from './tab';
import { wishesOf } from './values';
import { say } from '../words';

/** Adds the plugin's settings to Obsidian's. */
export function addSettings(plugin: Plugin, preferences: Preferences, acts: Acts): SettingsTab {
  const { app } = plugin;
  const templateFolder = (): string => chosenFolders(preferences.now.folders).folders.templates;
  const tab = new SettingsTab(app, plugin, preferences, () =>
    settingsTable({
      ...acts,
      say,
      settings: () => preferences.now,
      tell: (problem) => tell(problem, getLanguage()),
      languageName,
      ownStyles: () => ownStyles(app),
      samplePath: () => samplePath(preferences.now.folders),
      templates: () => templateRows(app, templateFolder(), openTemplate),
      licences: licenceRows,
    }),
  );
  plugin.addSettingTab(tab);
  return tab;

  function openTemplate(name: NoteTemplate): void {
    const modal = new TemplateModal(app, name, {
      folder: templateFolder(),
      language: wishesOf(preferences.now, getLanguage()).language,
      trial: new Trial(app, acts.work()),
      changed: () => tab.update(),
    });
    show(app, modal);
  }
}
