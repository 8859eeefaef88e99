import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

/**
 * The smallest host in which the built `main.js` runs: the few members of Obsidian that the plugin uses, over files
 * in memory. What Obsidian doesn't provide can't be required. The real stand-in, with an editor, is a room of its own.
 */
export class FakeFile {
  readonly stat = { mtime: 0 };

  constructor(readonly path: string) {}

  get extension(): string {
    return this.path.split('.').pop() ?? '';
  }
}

class FakeFolder {
  constructor(readonly path: string) {}
}

interface Command {
  readonly id: string;
  readonly name: string;
  readonly callback: () => void;
}

/** A button or a list as a person would use it: what is shown last. */
interface Shown {
  notices: string[];
  titles: string[];
  paragraphs: string[];
  buttons: Map<string, () => void>;
  items: { label: string; choose: () => void }[];
}

export function makeHost(initial: Readonly<Record<string, string>>) {
  const contents = new Map(
    Object.entries(initial).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const folders = new Set<string>();
  const commands = new Map<string, Command>();
  const shown: Shown = { notices: [], titles: [], paragraphs: [], buttons: new Map(), items: [] };
  const opened: string[] = [];

  const fileAt = (path: string): FakeFile | null => (contents.has(path) ? new FakeFile(path) : null);
  const isShown = (path: string): boolean => !path.split('/').some((part) => part.startsWith('.'));
  const put = (path: string, bytes: ArrayBuffer): Promise<void> => {
    const folder = path.split('/').slice(0, -1).join('/');
    if (folder !== '' && !folders.has(folder)) return Promise.reject(new Error(`no folder ${folder}`));
    contents.set(path, new Uint8Array(bytes));
    return Promise.resolve();
  };
  const readBytes = (path: string): Promise<ArrayBuffer> => {
    const bytes = contents.get(path);
    return bytes
      ? Promise.resolve(new Uint8Array(bytes).buffer)
      : Promise.reject(new Error(`no file ${path}`));
  };
  const files = (): FakeFile[] => [...contents.keys()].filter(isShown).map((path) => new FakeFile(path));
  const make = (path: string): Promise<void> => Promise.resolve(void folders.add(path));
  const app = {
    vault: {
      getFiles: files,
      getAllLoadedFiles: () => [
        ...files(),
        ...[...folders].filter(isShown).map((path) => new FakeFolder(path)),
      ],
      getFileByPath: (path: string) => (isShown(path) ? fileAt(path) : null),
      getAbstractFileByPath: (path: string) => (isShown(path) ? fileAt(path) : null),
      readBinary: ({ path }: FakeFile) => readBytes(path),
      modifyBinary: ({ path }: FakeFile, bytes: ArrayBuffer) => put(path, bytes),
      createBinary: (path: string, bytes: ArrayBuffer) =>
        contents.has(path) ? Promise.reject(new Error('File already exists.')) : put(path, bytes),
      createFolder: make,
      adapter: {
        exists: (path: string) => Promise.resolve(contents.has(path) || folders.has(path)),
        readBinary: readBytes,
        writeBinary: put,
        remove: (path: string) => Promise.resolve(void contents.delete(path)),
        mkdir: make,
        rmdir: (path: string) => Promise.resolve(void folders.delete(path)),
        list: (path: string) =>
          Promise.resolve({
            files: [...contents.keys()].filter((one) => one.startsWith(`${path}/`)),
            folders: [...folders].filter((one) => one.startsWith(`${path}/`)),
          }),
      },
    },
    fileManager: { trashFile: ({ path }: FakeFile) => Promise.resolve(void contents.delete(path)) },
    metadataCache: { on: () => ({}) },
    workspace: {
      containerEl: { doc: {} },
      on: () => ({}),
      onLayoutReady: (ready: () => void) => ready(),
      getLeaf: () => ({ openFile: ({ path }: FakeFile) => Promise.resolve(void opened.push(path)) }),
    },
  };

  class Plugin {
    constructor(readonly app: unknown) {}
    addSettingTab(): void {}
    loadData(): Promise<unknown> {
      return Promise.resolve({ welcomed: true });
    }
    saveData(): Promise<void> {
      return Promise.resolve();
    }
    addCommand(command: Command): void {
      commands.set(command.id, command);
    }
    register(): void {}
    registerEvent(): void {}
    registerDomEvent(): void {}
    registerView(): void {}
    registerHoverLinkSource(): void {}
    registerMarkdownPostProcessor(): void {}
  }
  class Modal {
    readonly contentEl = {
      createEl: (_tag: string, { text }: { text: string }): void => void shown.paragraphs.push(text),
    };
    constructor(readonly app: unknown) {}
    setTitle(title: string): void {
      shown.titles.push(title);
    }
    onOpen(): void {}
    open(): void {
      shown.buttons.clear();
      this.onOpen();
    }
    close(): void {}
  }
  class FuzzySuggestModal extends Modal {
    getItems(): FakeFile[] {
      return [];
    }
    getItemText(file: FakeFile): string {
      return file.path;
    }
    onChooseItem(_file: FakeFile): void {}
    override open(): void {
      shown.items = this.getItems().map((file) => ({
        label: this.getItemText(file),
        choose: () => this.onChooseItem(file),
      }));
    }
  }
  class Setting {
    addButton(build: (button: object) => void): this {
      let label = '';
      const button = {
        setButtonText: (text: string) => ((label = text), button),
        setCta: () => button,
        onClick: (clicked: () => void) => (shown.buttons.set(label, clicked), button),
      };
      build(button);
      return this;
    }
  }
  class Notice {
    constructor(message: string) {
      shown.notices.push(message);
    }
  }
  const obsidian = {
    Plugin,
    PluginSettingTab: class {},
    Component: class {},
    Modal,
    ItemView: class {},
    MarkdownView: class {},
    AbstractInputSuggest: class {},
    FuzzySuggestModal,
    Setting,
    Notice,
    TFile: FakeFile,
    TFolder: FakeFolder,
    normalizePath: (path: string) => path,
    getLanguage: () => 'en',
  };
  return { app, obsidian, commands, shown, opened, contents };
}

export type Host = ReturnType<typeof makeHost>;

/** Loads the built plugin into a host, as Obsidian does, and starts it. */
export function startPlugin({ app, obsidian }: Host): void {
  const code = readFileSync(join(import.meta.dirname, '..', '..', 'main.js'), 'utf8');
  const load = runInThisContext(`(function (module, exports, require) {${code}\n})`) as (
    module: { exports: { default?: new (app: unknown) => { onload(): void } } },
    exports: object,
    require: (name: string) => unknown,
  ) => void;
  const module: Parameters<typeof load>[0] = { exports: {} };
  load(module, module.exports, (name) => {
    if (name === 'obsidian') return obsidian;
    throw new Error(`Obsidian does not provide ${name}`);
  });
  const Made = module.exports.default;
  if (!Made) throw new Error('main.js exports no plugin');
  new Made(app).onload();
}
