import type { Extension } from '@codemirror/state';
import type * as O from 'obsidian';
import { Component } from '../core/component';
import { type CodeBlock, type Registries, theHost } from '../core/host';
import type { PluginSettingTab } from '../settings/tab';
import { checkOptions, given, type Public } from '../strict';
import type { EditorSuggest } from '../ui/editorSuggest';
import { setIcon } from '../ui/icons';
import { setTooltip } from '../ui/tooltip';
import type { WorkspaceLeaf } from '../workspace/leaf';
import type { View } from '../workspace/view';

type ListNames = 'postProcessors' | 'editorExtensions' | 'editorSuggests' | 'settingTabs';

/** What a plugin extends: everything that it adds goes again when it is unloaded. */
export abstract class Plugin
  extends Component
  implements Omit<Public<O.Plugin>, 'addSettingTab' | 'registerView' | 'registerEditorSuggest'>
{
  settings?: unknown;

  constructor(
    public app: O.App,
    public manifest: O.PluginManifest,
  ) {
    super();
  }

  onUserEnable(): void {}

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = theHost().shell.ribbonActions.createEl('button', {
      cls: 'clickable-icon side-dock-ribbon-action',
      attr: { 'data-tooltip-position': 'right' },
    });
    setTooltip(button, title);
    setIcon(button, icon);
    button.addEventListener('click', (event) => void callback(event));
    this.register(() => button.remove());
    return button;
  }

  /** There is no status bar on a phone: the item is never shown. */
  addStatusBarItem(): HTMLElement {
    const item = theHost().shell.statusBar.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => item.remove());
    return item;
  }

  addCommand(command: O.Command): O.Command {
    checkOptions(command, 'Command');
    const { commands, hotkeys } = theHost();
    const own = {
      ...command,
      id: `${this.manifest.id}:${command.id}`,
      name: `${this.manifest.name}: ${command.name}`,
    };
    commands.set(own.id, own);
    hotkeys.add(own);
    this.register(() => this.$remove(own.id));
    return own;
  }

  removeCommand(id: string): void {
    this.$remove(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: PluginSettingTab): void {
    tab.update();
    this.$list('settingTabs', tab);
  }

  registerView(type: string, make: (leaf: WorkspaceLeaf) => View): void {
    if (theHost().views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    theHost().views.set(type, make);
    this.register(() => {
      theHost().views.delete(type);
      theHost().workspace.detachLeavesOfType(type);
    });
  }

  registerHoverLinkSource(id: string, info: O.HoverLinkSource): void {
    this.$entry(theHost().hoverSources, id, info);
  }

  registerExtensions(extensions: string[], viewType: string): void {
    for (const extension of extensions) {
      if (theHost().extensions.has(extension))
        throw new Error(`Attempting to register an existing file extension "${extension}"`);
      this.$entry(theHost().extensions, extension, viewType);
    }
    theHost().shell.refreshExplorer();
    this.register(() => theHost().shell.refreshExplorer());
  }

  registerMarkdownPostProcessor(
    processor: O.MarkdownPostProcessor,
    sortOrder?: number,
  ): O.MarkdownPostProcessor {
    if (sortOrder !== undefined) processor.sortOrder = sortOrder;
    this.$list('postProcessors', processor);
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlock): O.MarkdownPostProcessor {
    if (theHost().codeBlocks.has(language))
      throw new Error(`Code block postprocessor for language ${language} is already registered`);
    this.$entry(theHost().codeBlocks, language, handler);
    return () => undefined;
  }

  registerBasesView(id: string, registration: O.BasesViewRegistration): boolean {
    if (theHost().basesViews.has(id)) return false;
    this.$entry(theHost().basesViews, id, registration);
    return true;
  }

  registerEditorExtension(extension: Extension): void {
    this.$list('editorExtensions', extension);
    theHost().workspace.updateOptions();
    this.register(() => window.setTimeout(() => theHost().workspace.updateOptions()));
  }

  registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
    this.$entry(theHost().protocol, action, handler);
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.$list('editorSuggests', suggest);
    this.register(() => suggest.close());
  }

  registerCliHandler(
    command: string,
    _description: string,
    _flags: O.CliFlags | null,
    handler: O.CliHandler,
  ): void {
    if (theHost().cli.has(command)) throw new Error(`a command ${command} is there already`);
    this.$entry(theHost().cli, command, handler);
  }

  /** What was saved last, or null. */
  async loadData(): Promise<unknown> {
    const path = this.$dataPath();
    if (!(await theHost().vault.adapter.exists(path))) return null;
    return JSON.parse(await theHost().vault.adapter.read(path)) as unknown;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter } = theHost().vault;
    const path = this.$dataPath();
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
    await adapter.write(path, JSON.stringify(data, null, 2));
  }

  $dataPath(): string {
    return `${theHost().vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }

  $remove(id: string): void {
    theHost().commands.delete(id);
    theHost().hotkeys.remove(id);
  }

  $entry<T>(map: Map<string, T>, key: string, value: T): void {
    map.set(key, value);
    this.register(() => map.delete(key));
  }

  $list<Name extends ListNames>(name: Name, value: Registries[Name][number]): void {
    const lists = given<Record<ListNames, readonly unknown[]>>(theHost());
    lists[name] = [...lists[name], value];
    this.register(() => {
      lists[name] = lists[name].filter((one) => one !== value);
    });
  }
}
