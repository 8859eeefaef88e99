import type * as O from 'obsidian';
import { TableView } from '../bases/table';
import type { QueryController } from '../bases/query';
import { BasesFileView } from '../bases/view';
import { type Host, type HostOptions, startHost } from '../core/host';
import { FileManager } from '../fileManager';
import { MetadataCache } from '../metadata/cache';
import { given, strict } from '../strict';
import { Keymap, Scope } from '../ui/keymap';
import { showTooltipsIn } from '../ui/tooltip';
import type { Store } from '../vault/store';
import { Vault } from '../vault/vault';
import { EmptyView } from '../workspace/otherViews';
import { MarkdownView } from '../workspace/markdownView';
import { PdfView } from '../workspace/pdfView';
import { followFocus, onKeysOf } from '../workspace/popout';
import { Workspace } from '../workspace/workspace';
import { FileExplorer } from './fileExplorer';
import { Hotkeys } from './hotkeys';
import { startPagePreview } from './pagePreview';
import { confirmDeletion } from './renameModal';
import { SecretStorage } from './secrets';
import { addOwnCommands, listenToKeys, setTheme, Shell } from './shell';

/** Starts the app over a disk: its parts, its own views and commands, and the list of files. */
export async function startApp(store: Store, name: string, options: HostOptions): Promise<Host> {
  dress(options);
  const shell = new Shell(options.phone);
  const host = assemble(store, name, options, shell);
  startHost(host);
  shell.finish(host);
  setTheme(host, options.theme);
  addOwnViews(host);
  addOwnCommands(host);
  listen(host);
  startPagePreview(host);
  host.workspace.$make(host.workspace.$groupOf(host.workspace.rootSplit));
  await openExplorer(host);
  return host;
}

function dress({ phone, language }: HostOptions): void {
  document.documentElement.lang = language;
  document.body.addClass(
    'obsidian-app',
    'show-inline-title',
    ...(phone ? ['is-mobile', 'is-phone', 'mod-linux'] : ['mod-linux']),
  );
}

function assemble(store: Store, name: string, options: HostOptions, shell: Shell): Host {
  const vault = strict(new Vault(store, name, options.phone), 'Vault');
  vault.$begin(vault);
  const metadata = strict(new MetadataCache(vault), 'MetadataCache');
  metadata.$begin();
  const workspace = strict(new Workspace(shell.main, options.phone), 'Workspace');
  workspace.$self = workspace;
  const fileManager = strict(
    new FileManager(vault, metadata, (file) => confirmDeletion(() => app, file)),
    'FileManager',
  );
  const app = makeApp({ vault, metadata, workspace, fileManager }, name);
  return {
    ...{ app, options, vault, metadata, fileManager, workspace, shell, hotkeys: new Hotkeys(), plugins: [] },
    ...{
      commands: new Map(),
      views: new Map(),
      extensions: new Map(),
      codeBlocks: new Map(),
      basesViews: new Map(),
    },
    ...{ protocol: new Map(), cli: new Map(), hoverSources: new Map() },
    ...{ postProcessors: [], editorExtensions: [], editorSuggests: [], settingTabs: [] },
  };
}

type Parts = Pick<Host, 'vault' | 'metadata' | 'workspace' | 'fileManager'>;

function makeApp({ vault, metadata, workspace, fileManager }: Parts, name: string): O.App {
  const key = (id: string): string => `${name}-${id}`;
  const parts = {
    ...{ vault, workspace, metadataCache: metadata, fileManager },
    keymap: strict(new Keymap(), 'Keymap'),
    scope: new Scope(),
    lastEvent: null,
    renderContext: { hoverPopover: null },
    secretStorage: strict(new SecretStorage(), 'SecretStorage'),
    isDarkMode: () => document.body.hasClass('theme-dark'),
    loadLocalStorage: (id: string): unknown => {
      const text = window.localStorage.getItem(key(id));
      return text === null ? null : (JSON.parse(text) as unknown);
    },
    saveLocalStorage: (id: string, data: unknown): void => {
      if (data === null || data === undefined) window.localStorage.removeItem(key(id));
      else window.localStorage.setItem(key(id), JSON.stringify(data));
    },
  };
  return given<O.App>(strict(parts, 'App'));
}

function addOwnViews({ views, extensions, basesViews }: Host): void {
  views.set('empty', (leaf) => new EmptyView(leaf));
  views.set('markdown', (leaf) => new MarkdownView(leaf));
  views.set('bases', (leaf) => new BasesFileView(leaf));
  views.set('pdf', (leaf) => new PdfView(leaf));
  views.set('file-explorer', (leaf) => new FileExplorer(leaf));
  extensions.set('md', 'markdown');
  extensions.set('base', 'bases');
  extensions.set('pdf', 'pdf');
  basesViews.set('table', {
    name: 'Table',
    icon: 'lucide-table',
    factory: (controller, el) => given<O.BasesView>(new TableView(given<QueryController>(controller), el)),
  });
}

function listen(host: Host): void {
  const keymap = given<Keymap>(host.app.keymap);
  const keysOf = (doc: Document): void => listenToKeys(host, doc, (event) => keymap.$handle(event));
  onKeysOf(keysOf);
  keysOf(document);
  followFocus(window);
  showTooltipsIn(document);
}

async function openExplorer({ workspace, shell, options }: Host): Promise<void> {
  const leaf = workspace.getLeftLeaf(false);
  await leaf.setViewState({ type: 'file-explorer', active: true });
  const explorer = leaf.view;
  if (explorer instanceof FileExplorer) shell.refreshExplorer = () => explorer.drawSoon();
  if (!options.phone) workspace.leftSplit.expand();
  const first = workspace.rootSplit.$leaves[0];
  if (first) workspace.setActiveLeaf(first);
}
