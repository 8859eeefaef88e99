import { normalizePath, TFile, TFolder, type App } from 'obsidian';
import { FilesError, journalPath, type Files, type Listing } from '../jobs';
import { Breath } from './breath';
import { isEdited, saveEdited } from './edited';

/** One for each vault: whoever writes to it waits for the others by it. */
const opened = new WeakMap<App, Files>();

/** The vault that is open: always the same one. */
export function openVault(app: App): Files {
  const known = opened.get(app);
  if (known) return known;
  const files = filesOf(app);
  opened.set(app, files);
  return files;
}

/**
 * The vault that is open. What Obsidian shows goes through its vault, so that open notes follow; what lies in dot
 * folders, which it does not show, through its adapter. What is removed goes where the person's settings say. Between
 * files the screen gets its turn. A vault is listed with all that was typed; what a person types into a file while it
 * is written wins: then it is refused.
 */
function filesOf(app: App): Files {
  const { vault } = app;
  const { adapter } = vault;
  const breath = new Breath();
  /** What was made since the last journal went: taking it back is no loss, and nothing of it belongs into the trash. */
  const made = new Set<string>();
  return {
    list: async () => {
      await saveEdited(app);
      return listing();
    },
    read: (path) => told(path, () => read(normalizePath(path))),
    write: (path, bytes) => told(path, () => write(normalizePath(path), bufferOf(bytes))),
    remove: (path) => told(path, () => remove(normalizePath(path))),
    makeFolder: (path) => told(path, () => makeFolder(normalizePath(path))),
    removeFolder: (path) => told(path, () => removeFolder(normalizePath(path))),
  };

  function listing(): Listing {
    const all = vault.getAllLoadedFiles().filter(({ path }) => path !== '/' && !isHidden(path));
    return {
      files: all.flatMap((file) => (file instanceof TFile ? [file.path] : [])).sort(),
      folders: all.flatMap((file) => (file instanceof TFolder ? [file.path] : [])).sort(),
    };
  }

  async function read(path: string): Promise<Uint8Array | null> {
    await breath.take();
    const file = vault.getFileByPath(path);
    if (file) return new Uint8Array(await vault.readBinary(file));
    return (await adapter.exists(path)) ? new Uint8Array(await adapter.readBinary(path)) : null;
  }

  async function write(path: string, bytes: ArrayBuffer): Promise<void> {
    if (isHidden(path)) return adapter.writeBinary(path, bytes);
    await breath.take();
    const file = vault.getFileByPath(path);
    if (file && isEdited(app, file)) throw new FilesError('changed-since', path);
    if (file) await vault.modifyBinary(file, bytes);
    else {
      await vault.createBinary(path, bytes);
      made.add(path);
    }
  }

  async function remove(path: string): Promise<void> {
    await breath.take();
    const file = vault.getFileByPath(path);
    if (file && isEdited(app, file)) throw new FilesError('changed-since', path);
    if (file && !made.has(path)) await app.fileManager.trashFile(file);
    else if (await adapter.exists(path)) await adapter.remove(path);
    if (path === journalPath) made.clear();
  }

  async function makeFolder(path: string): Promise<void> {
    if (await adapter.exists(path)) return;
    if (isHidden(path)) await adapter.mkdir(path);
    else await vault.createFolder(path);
  }

  async function removeFolder(path: string): Promise<void> {
    if (!(await adapter.exists(path))) return;
    const { files, folders } = await adapter.list(path);
    if (files.length + folders.length === 0) await adapter.rmdir(path, false);
  }
}

/** Whether a path lies in a folder, or is a file, that Obsidian does not show. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** The bytes alone: a view may show only a part of its buffer. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FilesError) throw error;
    throw new FilesError('failed', path, error instanceof Error ? error.message : String(error));
  }
}
