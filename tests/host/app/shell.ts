import type * as O from 'obsidian';
import type { Host } from '../core/host';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { Notice } from '../ui/notice';
import { CommandPalette, QuickSwitcher, runCommand } from './commands';
import { SettingsModal } from './settingsModal';
import { FileView } from '../workspace/fileView';

/** What stands around the workspace: ribbon, status bar, and on a phone the bar below. */
export class Shell {
  readonly el: HTMLElement;
  readonly main: HTMLElement;
  readonly ribbonActions: HTMLElement;
  readonly statusBar: HTMLElement;
  private readonly title: HTMLElement;
  /** Draws the list of files anew. */
  refreshExplorer: () => void = () => undefined;
  private host: Host | null = null;

  constructor(private readonly isPhone: boolean) {
    this.el = document.body.createDiv('app-container');
    this.title = this.el.createDiv('titlebar').createDiv('titlebar-text');
    this.main = this.el.createDiv('horizontal-main-container');
    const ribbon = this.main.createDiv('workspace-ribbon side-dock-ribbon mod-left');
    this.addRibbonTools(ribbon.createDiv('side-dock-toggles'));
    this.ribbonActions = ribbon.createDiv('side-dock-actions');
    this.addRibbonSettings(ribbon.createDiv('side-dock-settings'));
    this.statusBar = createDiv('status-bar');
  }

  /** After the workspace is in its place. */
  finish(host: Host): void {
    this.host = host;
    if (this.isPhone) this.addNavigationBar();
    else this.el.append(this.statusBar);
    this.activeLeafChanged();
  }

  openPalette(): void {
    new CommandPalette(this.theHost.app).open();
  }

  openSwitcher(): void {
    new QuickSwitcher(this.theHost.app).open();
  }

  openSettings(): void {
    new SettingsModal(this.theHost.app).open();
  }

  /** Obsidian hands a file that it cannot show to the system. */
  openOutside(file: O.TFile): void {
    new Notice(`${file.name} would open in another program.`);
  }

  activeLeafChanged(): void {
    if (!this.host) return;
    const { workspace, vault } = this.host;
    const view = workspace.getMostRecentLeaf()?.view;
    const shown = view instanceof FileView ? view.getDisplayText() : (view?.getDisplayText() ?? '');
    document.title = `${shown} - ${vault.getName()}`;
    this.title.setText(document.title);
    const count = this.el.querySelector('.mobile-navbar-tab-count');
    const open = String(workspace.rootSplit.$leaves.length);
    count?.setText(open);
    count?.parentElement?.setAttr('aria-label', `Tabs: ${open}`);
  }

  /** On a phone, a drawer lies over the page. */
  sidesChanged(): void {
    if (!this.host) return;
    const { leftSplit, rightSplit } = this.host.workspace;
    this.el.toggleClass('is-left-sidedock-open', !leftSplit.collapsed);
    this.el.toggleClass('is-right-sidedock-open', !rightSplit.collapsed);
  }

  private get theHost(): Host {
    if (!this.host) throw new Error('the shell is not finished');
    return this.host;
  }

  private addRibbonTools(el: HTMLElement): void {
    addButton(el, 'lucide-panel-left', 'Toggle left sidebar', () =>
      this.theHost.workspace.leftSplit.toggle(),
    );
  }

  private addRibbonSettings(el: HTMLElement): void {
    addButton(el, 'lucide-square-terminal', 'Open command palette', () => this.openPalette());
    addButton(el, 'lucide-settings', 'Settings', () => this.openSettings());
    addButton(el, 'lucide-panel-right', 'Toggle right sidebar', () =>
      this.theHost.workspace.rightSplit.toggle(),
    );
  }

  private addNavigationBar(): void {
    const bar = this.el.createDiv('mobile-navbar').createDiv('mobile-navbar-actions');
    const { workspace } = this.theHost;
    addButton(bar, 'lucide-panel-left', 'Toggle left sidebar', () => workspace.leftSplit.toggle());
    addButton(bar, 'lucide-chevron-left', 'Navigate back', () => void workspace.getMostRecentLeaf()?.$back());
    addButton(bar, 'lucide-circle-plus', 'Quick switcher', () => this.openSwitcher());
    addButton(bar, 'lucide-panel-right', 'Toggle right sidebar', () => workspace.rightSplit.toggle());
    const tabs = addButton(bar, 'lucide-square', 'Tabs', (event) => this.offerTabs(event));
    tabs.createSpan({ cls: 'mobile-navbar-tab-count', attr: { 'aria-hidden': 'true' } });
    addButton(bar, 'lucide-menu', 'Open ribbon menu', (event) => this.offerRibbon(event));
    const backdrop = this.el.createDiv('workspace-drawer-backdrop');
    backdrop.addEventListener('click', () => {
      workspace.leftSplit.collapse();
      workspace.rightSplit.collapse();
    });
  }

  private offerTabs(event: MouseEvent): void {
    const menu = new Menu();
    for (const leaf of this.theHost.workspace.rootSplit.$leaves)
      menu.addItem((item) =>
        item.setTitle(leaf.getDisplayText()).onClick(() => void this.theHost.workspace.revealLeaf(leaf)),
      );
    menu.showAtMouseEvent(event);
  }

  /** On a phone, the ribbon is a menu. */
  private offerRibbon(event: MouseEvent): void {
    const menu = new Menu();
    for (const button of this.ribbonActions.querySelectorAll<HTMLElement>('.side-dock-ribbon-action')) {
      const icon = [...(button.querySelector('svg')?.classList ?? [])].find((name) =>
        name.startsWith('lucide-'),
      );
      menu.addItem((item) => {
        item.setTitle(button.getAttr('aria-label') ?? '').setIcon(icon ?? null);
        item.onClick(() => button.click());
      });
    }
    menu.addItem((item) =>
      item
        .setTitle('Open command palette')
        .setIcon('lucide-square-terminal')
        .setSection('app')
        .onClick(() => this.openPalette()),
    );
    menu.addItem((item) =>
      item
        .setTitle('Settings')
        .setIcon('lucide-settings')
        .setSection('app')
        .onClick(() => this.openSettings()),
    );
    menu.showAtMouseEvent(event);
  }
}

function addButton(
  el: HTMLElement,
  icon: string,
  title: string,
  action: (event: MouseEvent) => void,
): HTMLElement {
  const button = el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': title } });
  setIcon(button, icon);
  button.addEventListener('click', action);
  return button;
}

/** Obsidian's own commands, as far as the stand-in plays them. */
export function addOwnCommands(host: Host): void {
  const { commands, hotkeys, shell, workspace, app } = host;
  const add = (command: O.Command): void => {
    commands.set(command.id, command);
    hotkeys.add(command);
  };
  const mod = (key: string): O.Hotkey[] => [{ modifiers: ['Mod'], key }];
  add({
    id: 'command-palette:open',
    name: 'Command palette: Open command palette',
    hotkeys: mod('P'),
    callback: () => shell.openPalette(),
  });
  add({
    id: 'switcher:open',
    name: 'Quick switcher: Open quick switcher',
    hotkeys: mod('O'),
    callback: () => shell.openSwitcher(),
  });
  add({
    id: 'app:open-settings',
    name: 'Open settings',
    hotkeys: mod(','),
    callback: () => shell.openSettings(),
  });
  add({
    id: 'app:toggle-left-sidebar',
    name: 'Toggle left sidebar',
    callback: () => workspace.leftSplit.toggle(),
  });
  add({
    id: 'app:toggle-right-sidebar',
    name: 'Toggle right sidebar',
    callback: () => workspace.rightSplit.toggle(),
  });
  add({
    id: 'workspace:close',
    name: 'Close current tab',
    hotkeys: mod('W'),
    callback: () => workspace.activeLeaf?.detach(),
  });
  add({
    id: 'app:go-back',
    name: 'Navigate back',
    hotkeys: [{ modifiers: ['Mod', 'Alt'], key: 'ArrowLeft' }],
    callback: () => void workspace.getMostRecentLeaf()?.$back(),
  });
  add({
    id: 'markdown:toggle-preview',
    name: 'Toggle reading view',
    hotkeys: mod('E'),
    checkCallback: (checking) => {
      const view = workspace.getMostRecentLeaf()?.view;
      if (!view || !('$toggleMode' in view)) return false;
      if (!checking) void (view as { $toggleMode(): Promise<void> }).$toggleMode();
      return true;
    },
  });
  add({
    id: 'theme:toggle-light-dark',
    name: 'Toggle light/dark mode',
    callback: () => setTheme(host, app.isDarkMode() ? 'light' : 'dark'),
  });
}

export function setTheme({ workspace }: Host, theme: 'light' | 'dark'): void {
  const documents = [document, ...workspace.$windows.map(({ doc }) => doc)];
  for (const { body } of documents) {
    body.toggleClass('theme-dark', theme === 'dark');
    body.toggleClass('theme-light', theme === 'light');
  }
  workspace.trigger('css-change');
}

/** Keys of a document of the app: first what is in front, then commands. */
export function listenToKeys(host: Host, doc: Document, front: (event: KeyboardEvent) => boolean): void {
  doc.addEventListener(
    'keydown',
    (event) => {
      // The editor asks what is in front by itself.
      const isInEditor = (event.target as Element | null)?.closest('.cm-content') !== null;
      if (!isInEditor && front(event)) return;
      const id = doc.querySelector('.modal-container') ? null : host.hotkeys.commandOf(event);
      if (id === null || !runCommand(host, id)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
