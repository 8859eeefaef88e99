import {
  folderNames,
  folderProblem,
  kindsToLeave,
  tongues,
  type FolderName,
  type Folders,
  type LeftOff,
  type PlanWishes,
  type Problem,
} from '../../jobs';

/** The notes are in the paper's language, or in that of Obsidian's screen; else in that of a BCP 47 code. */
export const PAPERS = 'paper';
export const SCREENS = 'screen';

/** What a person set. */
export interface Settings {
  /** `PAPERS`, `SCREENS`, or a BCP 47 code. */
  readonly language: string;
  /** As they were typed; what is not set is ours. */
  readonly folders: Partial<Folders>;
  readonly leaveOff: readonly LeftOff[];
  /** The CSL repository's id of a style, or the path of a `.csl` file of the vault. */
  readonly style: string;
  /** Styles by the folders whose notes are cited in them. */
  readonly folderStyles: Readonly<Record<string, string>>;
  /** BCP 47 code of the language of citations; '' for the style's own. */
  readonly citeLanguage: string;
  /** Files of references; none for all that the vault has. */
  readonly libraries: readonly string[];
  /** Whether the first note was shown in this vault. */
  readonly welcomed: boolean;
}

export const defaultSettings: Settings = {
  language: PAPERS,
  folders: {},
  leaveOff: [],
  style: 'apa',
  folderStyles: {},
  citeLanguage: '',
  libraries: [],
  welcomed: false,
};

/** What was kept, as far as it can be used, and what of it cannot. */
export interface Kept {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** What another version keeps there too: it is written back as it is. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Reads what `data.json` holds: anything at all. A value that cannot be used is named, and ours is used. */
export function settingsFrom(data: unknown): Kept {
  const problems: Problem[] = [];
  const { language, folders, leaveOff, style, folderStyles, citeLanguage, libraries, welcomed, ...rest } =
    recordOf(data);
  const unusable = (setting: string, value: unknown): void => {
    problems.push({
      kind: 'settings.unusable',
      file: '',
      values: { setting, value: JSON.stringify(value) },
    });
  };
  const settings = {
    language: languageFrom(language),
    folders: foldersFrom(folders),
    leaveOff: kindsFrom(leaveOff),
    style: textFrom('style', style) || defaultSettings.style,
    folderStyles: stylesFrom(folderStyles),
    citeLanguage: textFrom('citeLanguage', citeLanguage),
    libraries: pathsFrom(libraries),
    welcomed: welcomed === true,
  };
  return { settings, problems, rest };

  function languageFrom(value: unknown): string {
    if (typeof value === 'string' && isLanguage(value)) return value;
    if (value !== undefined) unusable('language', value);
    return defaultSettings.language;
  }

  function foldersFrom(value: unknown): Partial<Folders> {
    if (value !== undefined && !isRecord(value)) unusable('folders', value);
    const given = recordOf(value);
    let chosen: Partial<Folders> = {};
    for (const name of folderNames) {
      const text = given[name];
      if (text === undefined || text === '') continue;
      if (typeof text !== 'string') unusable(`folders.${name}`, text);
      else if (folderProblem(name, text, chosen)) unusable(`folders.${name}`, text);
      else chosen = { ...chosen, [name]: text };
    }
    return chosen;
  }

  function textFrom(setting: string, value: unknown): string {
    if (typeof value === 'string') return value;
    if (value !== undefined) unusable(setting, value);
    return '';
  }

  function stylesFrom(value: unknown): Readonly<Record<string, string>> {
    if (value !== undefined && !isRecord(value)) unusable('folderStyles', value);
    const given = Object.entries(recordOf(value));
    for (const [folder, style] of given)
      if (typeof style !== 'string') unusable(`folderStyles.${folder}`, style);
    return Object.fromEntries(given.filter((one): one is [string, string] => typeof one[1] === 'string'));
  }

  function pathsFrom(value: unknown): readonly string[] {
    if (value !== undefined && !Array.isArray(value)) unusable('libraries', value);
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    return given.filter((path): path is string => typeof path === 'string' && path.trim() !== '');
  }

  function kindsFrom(value: unknown): readonly LeftOff[] {
    if (value !== undefined && !Array.isArray(value)) unusable('leaveOff', value);
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const kind of given) if (!isKind(kind)) unusable('leaveOff', kind);
    return kindsToLeave.filter((kind) => given.includes(kind));
  }
}

/** The inverse of `settingsFrom`. */
export function dataOf({
  settings,
  rest,
}: Pick<Kept, 'settings' | 'rest'>): Readonly<Record<string, unknown>> {
  return { ...rest, ...settings };
}

/** What a plan has to know of the settings. `screen` is the BCP 47 code of Obsidian's language. */
export function wishesOf(
  { language, folders, leaveOff }: Settings,
  screen: string,
): Pick<PlanWishes, 'language' | 'folders' | 'leaveOff'> {
  const fixed = language === SCREENS ? screen : language;
  return { folders, leaveOff, ...(language === PAPERS ? {} : { language: fixed }) };
}

/** The name of one setting, as a control knows it. */
export type SettingKey =
  | 'language'
  | 'style'
  | 'folder-styles'
  | 'cite-language'
  | 'libraries'
  | `folder-${FolderName}`
  | `make-${LeftOff}`;

export function valueOf(settings: Settings, key: string): unknown {
  if (key === 'language') return settings.language;
  if (key === 'style') return settings.style;
  if (key === 'folder-styles')
    return Object.entries(settings.folderStyles)
      .map(([folder, style]) => `${folder}: ${style}`)
      .join('\n');
  if (key === 'cite-language') return settings.citeLanguage;
  if (key === 'libraries') return settings.libraries.join('\n');
  const folder = folderNames.find((name) => key === `folder-${name}`);
  if (folder) return settings.folders[folder] ?? '';
  const kind = kindsToLeave.find((name) => key === `make-${name}`);
  return kind && !settings.leaveOff.includes(kind);
}

/** Settings with another value for one of them; the same settings where it is no value of it. */
export function withValue(settings: Settings, key: string, value: unknown): Settings {
  if (key === 'language') {
    return typeof value === 'string' && isLanguage(value) ? { ...settings, language: value } : settings;
  }
  if (key === 'style')
    return typeof value === 'string' && value !== '' ? { ...settings, style: value } : settings;
  if (key === 'cite-language')
    return typeof value === 'string' ? { ...settings, citeLanguage: value } : settings;
  if (key === 'folder-styles')
    return typeof value === 'string' ? { ...settings, folderStyles: stylesIn(value) } : settings;
  if (key === 'libraries')
    return typeof value === 'string' ? { ...settings, libraries: linesIn(value) } : settings;
  const folder = folderNames.find((name) => key === `folder-${name}`);
  if (folder) return withFolder(settings, folder, value);
  const kind = kindsToLeave.find((name) => key === `make-${name}`);
  if (!kind || typeof value !== 'boolean') return settings;
  const leaveOff = kindsToLeave.filter((one) => (one === kind ? !value : settings.leaveOff.includes(one)));
  return { ...settings, leaveOff };
}

/** A folder and its style on each line: `Thesis: ieee`. */
function stylesIn(text: string): Readonly<Record<string, string>> {
  const pairs = linesIn(text).flatMap((line) => {
    const [, folder = '', style = ''] = /^(.*):(.*)$/.exec(line) ?? [];
    const path = folder.trim().replace(/^\/+|\/+$/g, '');
    return path === '' || style.trim() === '' ? [] : [[path, style.trim()] as const];
  });
  return Object.fromEntries(pairs);
}

/** Paths, one a line. */
function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An empty folder is ours; the vault's root is `/`. */
function withFolder(settings: Settings, name: FolderName, value: unknown): Settings {
  if (typeof value !== 'string' || problemOfFolder(settings, name, value)) return settings;
  const { [name]: _old, ...others } = settings.folders;
  return { ...settings, folders: value.trim() === '' ? others : { ...others, [name]: value } };
}

/** Why a folder cannot be what is typed; null where it can, or where nothing is typed and it is ours. */
export function problemOfFolder({ folders }: Settings, name: FolderName, typed: string): Problem | null {
  return typed.trim() === '' ? null : folderProblem(name, typed, folders);
}

function isLanguage(value: string): boolean {
  return value === PAPERS || value === SCREENS || Object.keys(tongues).includes(value);
}

function isKind(value: unknown): value is LeftOff {
  return kindsToLeave.some((kind) => kind === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
