import type * as O from 'obsidian';
import { folderOf, type Store } from './store';
import { decode, encode, exactBuffer } from './bytes';
import { normalizePath } from './files';

/** The part of the vault that follows changes of the disk, as Obsidian's file watcher does. */
export interface Watcher {
  changed(path: string): void;
}

/** The vault's files below the vault: also those in dot folders, which Obsidian does not show. */
export class Adapter implements O.DataAdapter {
  constructor(
    private readonly store: Store,
    private readonly watcher: Watcher,
    private readonly name: string,
  ) {}

  getName(): string {
    return this.name;
  }

  exists(path: string): Promise<boolean> {
    return Promise.resolve(this.has(at(path)));
  }

  stat(path: string): Promise<O.Stat | null> {
    const file = this.store.files.get(at(path));
    if (file) {
      const { ctime, mtime, bytes } = file;
      return Promise.resolve({ type: 'file', ctime, mtime, size: bytes.length });
    }
    return Promise.resolve(this.has(at(path)) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null);
  }

  list(path: string): Promise<O.ListedFiles> {
    return this.has(at(path)) ? Promise.resolve(this.store.list(at(path))) : missing(path);
  }

  async read(path: string): Promise<string> {
    return decode(await this.bytes(path));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return exactBuffer(await this.bytes(path));
  }

  write(path: string, data: string): Promise<void> {
    return this.put(path, encode(data));
  }

  writeBinary(path: string, data: ArrayBuffer): Promise<void> {
    // Not copied: Obsidian hands the buffer on as well.
    return this.put(path, new Uint8Array(data));
  }

  async append(path: string, data: string): Promise<void> {
    const before = this.store.files.has(at(path)) ? await this.read(path) : '';
    await this.write(path, before + data);
  }

  async appendBinary(path: string, data: ArrayBuffer): Promise<void> {
    const before = this.store.files.get(at(path))?.bytes ?? new Uint8Array();
    await this.put(path, new Uint8Array([...before, ...new Uint8Array(data)]));
  }

  async process(path: string, change: (data: string) => string): Promise<string> {
    const changed = change(await this.read(path));
    await this.write(path, changed);
    return changed;
  }

  getResourcePath(path: string): string {
    const file = this.store.files.get(at(path));
    return file ? URL.createObjectURL(new Blob([exactBuffer(file.bytes)])) : '';
  }

  async mkdir(path: string): Promise<void> {
    await this.store.makeFolder(at(path));
    this.watcher.changed(at(path));
  }

  async trashSystem(path: string): Promise<boolean> {
    await this.removeAll(at(path));
    return true;
  }

  async trashLocal(path: string): Promise<void> {
    const file = this.store.files.get(at(path));
    if (file) await this.store.write(`.trash/${at(path)}`, file.bytes);
    await this.removeAll(at(path));
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    const { files, folders } = this.store.list(at(path));
    if (!recursive && files.length + folders.length > 0)
      throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
    await this.removeAll(at(path));
  }

  async remove(path: string): Promise<void> {
    await this.bytes(path);
    await this.removeAll(at(path));
  }

  async rename(path: string, newPath: string): Promise<void> {
    if (this.has(at(newPath))) throw new Error('Destination file already exists!');
    await this.put(newPath, await this.bytes(path));
    await this.removeAll(at(path));
  }

  async copy(path: string, newPath: string): Promise<void> {
    await this.put(newPath, await this.bytes(path));
  }

  private has(path: string): boolean {
    return path === '' || this.store.files.has(path) || this.store.folders.has(path);
  }

  private bytes(path: string): Promise<Uint8Array> {
    const file = this.store.files.get(at(path));
    return file ? Promise.resolve(file.bytes) : missing(path);
  }

  private async put(path: string, bytes: Uint8Array): Promise<void> {
    if (!this.has(folderOf(at(path)))) await missing(path);
    await this.store.write(at(path), bytes);
    this.watcher.changed(at(path));
  }

  private async removeAll(path: string): Promise<void> {
    const { files, folders } = this.store.list(path);
    for (const inside of [...files, ...folders]) await this.removeAll(inside);
    await this.store.remove(path);
    this.watcher.changed(path);
  }
}

function at(path: string): string {
  const clean = normalizePath(path);
  return clean === '/' ? '' : clean;
}

function missing(path: string): Promise<never> {
  return Promise.reject(new Error(`ENOENT: no such file or directory, open '${path}'`));
}
