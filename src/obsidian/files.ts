import { normalizePath, TFile, TFolder, type App, type TAbstractFile } from 'obsidian';
import { FilesError, journalPath, textOf, type Files, type Listing } from '../jobs';
import { isEdited, saveEdited } from './edited';
import { slices } from './slices';

/** Files that are looked at before the screen may get its turn: they take less than a millisecond. */
const AT_ONCE = 500;

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
 * files the screen gets its turn. A vault is listed with all that was typed; what a person, or a sync, does to a file
 * right before it is written wins: then it is refused.
 */
function filesOf(app: App): Files {
  const { vault } = app;
  const { adapter } = vault;
  const pause = slices();
  /** What was made since the last journal went: taking it back is no loss, and nothing of it belongs into the trash. */
  const made = new Set<string>();
  return {
    list: async () => {
      await saveEdited(app);
      return listing(vault.getAllLoadedFiles());
    },
    read: (path) => told(path, () => read(normalizePath(path))),
    write: (path, bytes, there) => told(path, () => write(normalizePath(path), bytes, there)),
    remove: (path, there) => told(path, () => remove(normalizePath(path), there)),
    makeFolder: (path) => told(path, () => makeFolder(normalizePath(path))),
    removeFolder: (path) => told(path, () => removeFolder(normalizePath(path))),
  };

  async function listing(all: readonly TAbstractFile[]): Promise<Listing> {
    const [files, folders]: [string[], string[]] = [[], []];
    for (const [at, file] of all.entries()) {
      if (at % AT_ONCE === 0) await pause();
      const { path } = file;
      if (path === '/' || isHidden(path)) continue;
      if (file instanceof TFile) files.push(path);
      else if (file instanceof TFolder) folders.push(path);
    }
    return { files, folders };
  }

  async function read(path: string): Promise<Uint8Array | null> {
    await pause();
    const file = vault.getFileByPath(path);
    if (file) return new Uint8Array(await vault.readBinary(file));
    return (await adapter.exists(path)) ? new Uint8Array(await adapter.readBinary(path)) : null;
  }

  async function write(path: string, bytes: Uint8Array, there: Uint8Array | null | undefined): Promise<void> {
    if (isHidden(path)) return adapter.writeBinary(path, bufferOf(bytes));
    await pause();
    const file = vault.getFileByPath(path);
    if (file) await rewrite(app, file, bytes, there);
    else if (there) throw new FilesError('changed-since', path);
    else {
      await vault.createBinary(path, bufferOf(bytes));
      made.add(path);
    }
  }

  async function remove(path: string, there: Uint8Array | null | undefined): Promise<void> {
    await pause();
    const file = vault.getFileByPath(path);
    if (file) await refuseChanged(app, file, there);
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

/** Writes over a file that is `there`: a text is compared and written with nothing in between. */
async function rewrite(
  app: App,
  file: TFile,
  bytes: Uint8Array,
  there: Uint8Array | null | undefined,
): Promise<void> {
  const [before, after] = [there ? textOf(there) : null, textOf(bytes)];
  if (before === null || after === null) {
    await refuseChanged(app, file, there);
    return app.vault.modifyBinary(file, bufferOf(bytes));
  }
  await app.vault.process(file, (said) => {
    if (isEdited(app, file) || withoutMark(said) !== withoutMark(before))
      throw new FilesError('changed-since', file.path);
    return after;
  });
}

/** Throws where a person edits a file, or it is not what it was. */
async function refuseChanged(app: App, file: TFile, there: Uint8Array | null | undefined): Promise<void> {
  const isSame = there === undefined || same(new Uint8Array(await app.vault.readBinary(file)), there);
  if (!isSame || isEdited(app, file)) throw new FilesError('changed-since', file.path);
}

function same(now: Uint8Array, there: Uint8Array | null): boolean {
  if (now.length !== there?.length) return false;
  // Four bytes at a time: an import note of 10 MB is compared within a frame.
  const [a, b] = [wordsIn(now), wordsIn(there)];
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  for (let at = a.length * WORD; at < now.length; at += 1) if (now[at] !== there[at]) return false;
  return true;
}

/** Bytes in a word of 32 bits. */
const WORD = 4;

/** The bytes as whole words; what is left over at the end is not in them. */
function wordsIn(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, Math.floor(length / WORD));
}

/** Obsidian reads a text without its byte-order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Whether a path lies in a folder, or is a file, that Obsidian does not show. */
function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}

/** The bytes alone: a view may show only a part of its buffer. */
function bufferOf({ buffer, byteLength, byteOffset }: Uint8Array): ArrayBuffer {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) return buffer;
  const own = new ArrayBuffer(byteLength);
  new Uint8Array(own).set(new Uint8Array(buffer, byteOffset, byteLength));
  return own;
}

async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FilesError) throw error;
    throw new FilesError('failed', path, error instanceof Error ? error.message : String(error));
  }
}
