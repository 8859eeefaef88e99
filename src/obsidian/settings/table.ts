import type { SettingControl, SettingDefinition, SettingDefinitionItem } from 'obsidian';
import {
  chosenFolders,
  defaultFolders,
  folderNames,
  kindsToLeave,
  tongues,
  type FolderName,
  type LeftOff,
  type Problem,
} from '../../jobs';
import { languageOptions, styleOptions } from '../cite/options';
import { defaultSettings, PAPERS, problemOfFolder, SCREENS, type SettingKey, type Settings } from './values';
import type { Work } from '../templates/trial';
import type { say } from '../words';

/** What a row of the settings does beside holding a value. */
export interface Acts {
  readonly readSample: () => void;
  readonly showWelcome: () => void;
  /** Opens a thread in which templates are tried. */
  readonly work: () => Work;
}

/** What the table asks of its surroundings. */
export interface Surroundings extends Acts {
  readonly settings: () => Settings;
  readonly say: typeof say;
  readonly tell: (problem: Problem) => string;
  /** Where the sample would be put. */
  readonly samplePath: () => string;
  /** What the screen's language calls the language of a BCP 47 code. */
  readonly languageName: (code: string) => string;
  /** Paths of the styles that the vault has. */
  readonly ownStyles: () => readonly string[];
  readonly templates: () => readonly SettingDefinition[];
  readonly licences: () => readonly SettingDefinition[];
}

type Row = SettingDefinition<SettingKey>;

/** All settings, as one table: Obsidian draws it, and searches its names, descriptions and aliases. */
export function settingsTable(around: Surroundings): SettingDefinitionItem[] {
  const { say } = around;
  return [
    languageRow(around),
    { type: 'group', heading: say('settings.citing'), items: citingRows(around) },
    {
      type: 'page',
      name: say('settings.make'),
      desc: say('settings.make-about'),
      items: kindsToLeave.map((kind) => kindRow(kind, around)),
    },
    {
      type: 'page',
      name: say('settings.folders'),
      desc: say('settings.folders-about'),
      items: folderNames.map((name) => folderRow(name, around)),
    },
    {
      type: 'page',
      name: say('settings.templates'),
      desc: say('settings.templates-about'),
      items: [...around.templates()],
    },
    { type: 'group', heading: say('settings.start'), items: startRows(around) },
    {
      type: 'page',
      name: say('settings.licences'),
      desc: say('settings.licences-about'),
      items: [...around.licences()],
    },
  ];
}

function languageRow({ say }: Surroundings): Row {
  const options = {
    [PAPERS]: say('settings.language-paper'),
    [SCREENS]: say('settings.language-screen'),
    ...tongues,
  };
  return {
    name: say('settings.language'),
    desc: say('settings.language-about'),
    aliases: aliasesOf(say('settings.language-also')),
    control: { type: 'dropdown', key: 'language', options, defaultValue: PAPERS },
  };
}

function citingRows(around: Surroundings): Row[] {
  const { say, ownStyles } = around;
  const aliases = aliasesOf(say('settings.citing-also'));
  return [
    {
      name: say('settings.style'),
      desc: say('settings.style-about'),
      aliases: [...aliases, 'CSL'],
      control: {
        type: 'dropdown',
        key: 'style',
        options: styleOptions(ownStyles()),
        defaultValue: defaultSettings.style,
      },
    },
    {
      name: say('settings.folder-styles'),
      desc: say('settings.folder-styles-about'),
      aliases: [...aliases, 'CSL'],
      control: { type: 'textarea', key: 'folder-styles', placeholder: 'Thesis: ieee', rows: 2 },
    },
    {
      name: say('settings.cite-language'),
      desc: say('settings.cite-language-about'),
      aliases,
      control: {
        type: 'dropdown',
        key: 'cite-language',
        options: { '': say('settings.cite-language-style'), ...languageOptions(around.languageName) },
        defaultValue: '',
      },
    },
    {
      name: say('settings.libraries'),
      desc: say('settings.libraries-about'),
      aliases: [...aliases, 'BibTeX', 'Zotero', 'RIS', 'EndNote', 'PubMed'],
      control: { type: 'textarea', key: 'libraries', placeholder: 'library.bib', rows: 3 },
    },
  ];
}

function kindRow(kind: LeftOff, { say }: Surroundings): Row {
  return {
    name: say(`settings.make-${kind}`),
    desc: say(`settings.make-${kind}-about`),
    aliases: aliasesOf(say('settings.make-also')),
    control: { type: 'toggle', key: `make-${kind}`, defaultValue: true },
  };
}

function folderRow(name: FolderName, { say, settings, tell }: Surroundings): Row {
  const control: SettingControl<SettingKey> = {
    type: 'folder',
    key: `folder-${name}`,
    includeRoot: true,
    placeholder: chosenFolders(settings().folders).folders[name] || '/',
    validate: (folder) => {
      const problem = problemOfFolder(settings(), name, folder);
      return problem ? tell(problem) : undefined;
    },
  };
  return {
    name: say(`settings.folder-${name}`),
    desc: say(`settings.folder-${name}-about`),
    aliases: [...aliasesOf(say('settings.folders-also')), defaultFolders[name]],
    control,
  };
}

function startRows({ say, samplePath, readSample, showWelcome }: Surroundings): SettingDefinition[] {
  return [
    {
      name: say('settings.sample'),
      desc: say('settings.sample-about', { path: samplePath() }),
      action: readSample,
    },
    { name: say('settings.welcome'), desc: say('settings.welcome-about'), action: showWelcome },
  ];
}

/** The message table has other names for a setting in one line. */
export function aliasesOf(line: string): string[] {
  return line.split(', ');
}
