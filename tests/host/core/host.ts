import type { Extension } from '@codemirror/state';
import type * as O from 'obsidian';
import type { FileManager } from '../fileManager';
import type { MetadataCache } from '../metadata/cache';
import type { Vault } from '../vault/vault';
import type { Workspace } from '../workspace/workspace';
import type { View } from '../workspace/view';
import type { WorkspaceLeaf } from '../workspace/leaf';
import type { EditorSuggest } from '../ui/editorSuggest';
import type { PluginSettingTab } from '../settings/tab';
import type { Plugin } from '../app/plugin';
import type { Hotkeys } from '../app/hotkeys';
import type { Shell } from '../app/shell';

export type CodeBlock = (source: string, el: HTMLElement, context: O.MarkdownPostProcessorContext) => unknown;

/** What plugins can add to; Obsidian's own parts are there from the start. */
export interface Registries {
  readonly commands: Map<string, O.Command>;
  readonly views: Map<string, (leaf: WorkspaceLeaf) => View>;
  /** The view for files of an ending. */
  readonly extensions: Map<string, string>;
  readonly codeBlocks: Map<string, CodeBlock>;
  readonly basesViews: Map<string, O.BasesViewRegistration>;
  readonly protocol: Map<string, O.ObsidianProtocolHandler>;
  readonly cli: Map<string, O.CliHandler>;
  readonly hoverSources: Map<string, O.HoverLinkSource>;
  postProcessors: readonly O.MarkdownPostProcessor[];
  editorExtensions: readonly Extension[];
  editorSuggests: readonly EditorSuggest<unknown>[];
  settingTabs: readonly PluginSettingTab[];
}

/** How the app was started. */
export interface HostOptions {
  readonly phone: boolean;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** Shows files in the explorer that Obsidian has no view for: a setting of the app, off by default. */
  readonly showAllFiles: boolean;
}

/** The app that runs in this page: its parts, as they see each other. There is one, as in Obsidian. */
export interface Host extends Registries {
  readonly app: O.App;
  readonly options: HostOptions;
  readonly vault: Vault;
  readonly metadata: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly hotkeys: Hotkeys;
  readonly shell: Shell;
  readonly plugins: Plugin[];
}

let current: Host | null = null;

export function startHost(host: Host): void {
  current = host;
}

export function theHost(): Host {
  if (!current) throw new Error('the app has not been started');
  return current;
}
