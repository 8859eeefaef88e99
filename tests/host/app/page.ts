import { given, refused } from '../strict';
import type { HostOptions } from '../core/host';
import { told } from '../ui/notice';
import { decode, encode } from '../vault/bytes';
import { local } from '../vault/local';
import { Store } from '../vault/store';
import { runCommand, isAvailable } from './commands';
import { loadPlugin, type PluginFiles } from './loader';
import { makeRequire } from './module';
import type { Answers } from './platform';
import { remoteMirror } from './remote';
import { startApp } from './start';
import { watchPage } from './leftovers';
import { setTheme } from './shell';

/** What the server tells the page to start with. Files are base64, as a paper need not be text. */
export interface Boot {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly base64: string; readonly time: number }[];
  readonly options: HostOptions;
  readonly plugins: readonly PluginFiles[];
  /** Whether plugins are off until somebody turns them on. */
  readonly arePluginsOff?: boolean;
  readonly answers: Answers;
  /** Where changes are written to; null where they stay in memory. */
  readonly mirror: string | null;
  /** The note to open first, for editing or for reading; null for none. */
  readonly open: { readonly path: string; readonly mode: 'source' | 'preview' } | null;
}

/** Starts the app in this page, and gives what a test can do with it. */
export async function boot(start: Boot) {
  const store = new Store(start.mirror === null ? null : remoteMirror(start.mirror));
  for (const { path, base64, time } of start.files) store.seed(path, bytesOf(base64), time);
  const host = await startApp(store, start.name, start.options);
  const leftovers = watchPage(host);
  const require = makeRequire(start.options, start.answers);
  if (start.arePluginsOff !== true) for (const files of start.plugins) await loadPlugin(files, require);
  host.workspace.$setReady();
  if (start.open !== null) await openNote(start.open.path, start.open.mode);

  async function openNote(path: string, mode?: 'source' | 'preview'): Promise<void> {
    const file = host.vault.getFileByPath(path);
    if (!file) throw new Error(`there is no file ${path}`);
    await host.workspace.getLeaf().openFile(file, mode ? { state: { mode } } : {});
  }

  return {
    app: host.app,
    refused,
    told,
    openNote,
    setTheme: (theme: 'light' | 'dark') => setTheme(host, theme),
    /** Ids of commands by the names that the palette shows. */
    commands: () =>
      [...host.commands.values()].map((command) => ({
        id: command.id,
        name: command.name,
        isAvailable: isAvailable(host, command),
      })),
    run: (id: string) => runCommand(host, id),
    files: () => [...store.files.keys()].sort(),
    read: (path: string) => {
      const stored = store.files.get(path);
      return stored ? decode(stored.bytes) : null;
    },
    /** A change that comes from outside of the app, as sync makes it. */
    writeOutside: async (path: string, text: string) => {
      const folder = path.split('/').slice(0, -1).join('/');
      if (folder !== '' && !host.vault.getFolderByPath(folder)) await host.vault.createFolder(folder);
      await host.vault.adapter.write(path, text);
    },
    /** A file of the device outside of the vault; null for none from now on. */
    writeLocal: (path: string, text: string | null): void =>
      void (text === null ? local.delete(path) : local.set(path, encode(text))),
    removeOutside: (path: string) => host.vault.adapter.remove(path),
    openLink: (action: string, parameters: Readonly<Record<string, string>>): void =>
      void host.protocol.get(action)?.({ action, ...parameters }),
    runCli: (command: string, flags: Readonly<Record<string, string>>) =>
      host.cli.get(command)?.({ ...flags }),
    isSettled: () => host.metadata.$isSettled(),
    /** Turns the plugins on, as a person does in the settings of a running app. */
    turnOn: async () => {
      for (const files of start.plugins) (await loadPlugin(files, require)).onUserEnable();
    },
    /** Unloads the plugins; tells what they left behind. */
    unload: async () => {
      for (const plugin of host.plugins.splice(0)) plugin.unload();
      // A turn of the page: what goes only then is gone too.
      await new Promise((resolve) => window.setTimeout(resolve, 100));
      return leftovers();
    },
  };
}

export type Page = Awaited<ReturnType<typeof boot>>;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(window.atob(base64), (sign) => sign.charCodeAt(0));
}

given<Record<string, unknown>>(window).standIn = { boot };
