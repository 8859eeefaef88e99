import type * as O from 'obsidian';
import { Events } from '../core/events';
import { given, strict, type Public } from '../strict';
import { Adapter } from './adapter';
import { FileSystemAdapter } from './local';
import { decode, encode, exactBuffer } from './bytes';
import { normalizePath, TFile, TFolder } from './files';
import { folderOf, foldersAbove, isHidden, type Store } from './store';

/** Signs that no name may hold on one of the systems that a vault is synced to. */
const unsafe = /[*"\\<>:|?]/;

/** The files that Obsidian shows, over the disk. Changes come one after another. */
export class Vault extends Events implements Omit<Public<O.Vault>, 'on'> {
  configDir = '.obsidian';
  readonly adapter: O.DataAdapter;
  $tree = new Map<string, TFile | TFolder>();
  $queue: Promise<unknown> = Promise.resolve();
  $self: O.Vault = given<O.Vault>(this);

  constructor(
    readonly $store: Store,
    readonly $name: string,
    isPhone = false,
  ) {
    super();
    const Kind = isPhone ? Adapter : FileSystemAdapter;
    this.adapter = new Kind($store, { changed: (path) => this.$follow(path) }, $name);
  }

  /** Reads the disk; no event tells of what was there from the start. */
  $begin(self: Vault): void {
    this.$self = given<O.Vault>(self);
    this.$tree.set('/', strict(new TFolder(this.$self, '/', null), 'TFolder'));
    for (const folder of [...this.$store.folders].sort()) this.$addFolder(folder);
    for (const path of [...this.$store.files.keys()].sort()) this.$addFile(path);
  }

  getName(): string {
    return this.$name;
  }

  getRoot(): O.TFolder {
    return given<O.TFolder>(this.$tree.get('/'));
  }

  getAbstractFileByPath(path: string): O.TAbstractFile | null {
    return this.$tree.get(path) ?? null;
  }

  getFileByPath(path: string): O.TFile | null {
    const file = this.$tree.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): O.TFolder | null {
    const folder = this.$tree.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): O.TAbstractFile[] {
    return [...this.$tree.values()];
  }

  getAllFolders(includeRoot = false): O.TFolder[] {
    const folders = [...this.$tree.values()].filter((one) => one instanceof TFolder);
    return includeRoot ? folders : folders.filter((one) => !one.isRoot());
  }

  getFiles(): O.TFile[] {
    return [...this.$tree.values()].filter((one) => one instanceof TFile);
  }

  getMarkdownFiles(): O.TFile[] {
    return this.getFiles().filter(({ extension }) => extension === 'md');
  }

  getResourcePath(file: O.TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  create(path: string, data: string): Promise<O.TFile> {
    return this.$inTurn(() => this.$create(path, encode(data)));
  }

  createBinary(path: string, data: ArrayBuffer): Promise<O.TFile> {
    return this.$inTurn(() => this.$create(path, new Uint8Array(data.slice(0))));
  }

  createFolder(path: string): Promise<O.TFolder> {
    return this.$inTurn(async () => {
      const clean = normalizePath(path);
      if (this.$tree.has(clean)) throw new Error('Folder already exists.');
      checkName(clean);
      await this.$store.makeFolder(clean);
      for (const folder of [...foldersAbove(clean), clean]) this.$follow(folder);
      return given<O.TFolder>(this.$tree.get(clean));
    });
  }

  read(file: O.TFile): Promise<string> {
    return this.$inTurn(() => decode(this.$bytes(file)));
  }

  cachedRead(file: O.TFile): Promise<string> {
    return this.read(file);
  }

  readBinary(file: O.TFile): Promise<ArrayBuffer> {
    return this.$inTurn(() => exactBuffer(this.$bytes(file)));
  }

  modify(file: O.TFile, data: string): Promise<void> {
    return this.$inTurn(() => this.$write(file, encode(data)));
  }

  modifyBinary(file: O.TFile, data: ArrayBuffer): Promise<void> {
    return this.$inTurn(() => this.$write(file, new Uint8Array(data.slice(0))));
  }

  append(file: O.TFile, data: string): Promise<void> {
    return this.$inTurn(() => this.$write(file, encode(decode(this.$bytes(file)) + data)));
  }

  appendBinary(file: O.TFile, data: ArrayBuffer): Promise<void> {
    return this.$inTurn(() =>
      this.$write(file, new Uint8Array([...this.$bytes(file), ...new Uint8Array(data)])),
    );
  }

  /** Reads, changes and writes, with nothing in between. */
  process(file: O.TFile, change: (data: string) => string): Promise<string> {
    return this.$inTurn(async () => {
      const changed = change(decode(this.$bytes(file)));
      if (typeof changed !== 'string')
        throw new TypeError('the callback of Vault.process has to return a text');
      await this.$write(file, encode(changed));
      return changed;
    });
  }

  delete(file: O.TAbstractFile): Promise<void> {
    return this.$inTurn(() => this.$remove(file));
  }

  trash(file: O.TAbstractFile, system: boolean): Promise<void> {
    return this.$inTurn(async () => {
      if (!system && file instanceof TFile)
        await this.$store.write(`.trash/${file.name}`, this.$bytes(given<O.TFile>(file)));
      await this.$remove(file);
    });
  }

  rename(file: O.TAbstractFile, newPath: string): Promise<void> {
    return this.$inTurn(async () => {
      const clean = normalizePath(newPath);
      checkName(clean);
      if (this.$tree.has(clean)) throw new Error('Destination file already exists!');
      const parent = this.$parentOf(clean);
      const oldPath = file.path;
      await this.$move(file, clean);
      file.parent?.children.remove(file);
      file.parent = parent;
      parent.children.push(file);
      this.trigger('rename', file, oldPath);
      if (file instanceof TFolder) this.$tellInside(file, oldPath);
    });
  }

  copy<T extends O.TAbstractFile>(file: T, newPath: string): Promise<T> {
    return this.$inTurn(async () => {
      if (!(file instanceof TFile)) throw new Error('the stand-in copies files only');
      return given<T>(await this.$create(newPath, this.$bytes(given<O.TFile>(file))));
    });
  }

  static recurseChildren(root: O.TFolder, visit: (file: O.TAbstractFile) => unknown): void {
    visit(root);
    for (const child of root.children)
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
  }

  /** The adapter, or something outside of the app, changed the disk. */
  $follow(path: string): void {
    if (path === '' || isHidden(path)) return;
    const known = this.$tree.get(path);
    const there = this.$store.files.has(path) || this.$store.folders.has(path);
    if (known && !there) this.$forget(known);
    else if (!known && there) this.trigger('create', this.$add(path));
    else if (known instanceof TFile) {
      known.stat = this.$statOf(path);
      this.trigger('modify', known);
    }
  }

  $inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.$queue.then(work);
    this.$queue = done.catch(() => undefined);
    return done;
  }

  $bytes(file: O.TFile): Uint8Array {
    const stored = this.$store.files.get(file.path);
    if (!stored) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    return stored.bytes;
  }

  async $create(path: string, bytes: Uint8Array): Promise<O.TFile> {
    const clean = normalizePath(path);
    if (this.$tree.has(clean)) throw new Error('File already exists.');
    checkName(clean);
    this.$parentOf(clean);
    await this.$store.write(clean, bytes);
    this.$follow(clean);
    return given<O.TFile>(this.$tree.get(clean));
  }

  async $write(file: O.TFile, bytes: Uint8Array): Promise<void> {
    const same = decode(this.$bytes(file)) === decode(bytes) && this.$bytes(file).length === bytes.length;
    await this.$store.write(file.path, bytes);
    file.stat = this.$statOf(file.path);
    if (!same) this.trigger('modify', file);
  }

  async $remove(file: O.TAbstractFile): Promise<void> {
    if (file instanceof TFolder) for (const child of [...file.children]) await this.$remove(child);
    await this.$store.remove(file.path);
    this.$forget(file);
  }

  $forget(file: O.TAbstractFile): void {
    this.$tree.delete(file.path);
    file.parent?.children.remove(file);
    this.trigger('delete', file);
  }

  async $move(file: O.TAbstractFile, newPath: string): Promise<void> {
    const oldPath = file.path;
    const stored = this.$store.files.get(oldPath);
    if (stored) await this.$store.write(newPath, stored.bytes);
    else await this.$store.makeFolder(newPath);
    if (file instanceof TFolder)
      for (const child of file.children) await this.$move(child, `${newPath}/${child.name}`);
    await this.$store.remove(oldPath);
    this.$tree.delete(oldPath);
    given<TFile | TFolder>(file).$rename(newPath);
    this.$tree.set(newPath, given<TFile | TFolder>(file));
  }

  $tellInside(folder: O.TFolder, oldPath: string): void {
    Vault.recurseChildren(folder, (file) => {
      if (file !== folder) this.trigger('rename', file, oldPath + file.path.slice(folder.path.length));
    });
  }

  $parentOf(path: string): O.TFolder {
    const folder = folderOf(path);
    const parent = this.getFolderByPath(folder === '' ? '/' : folder);
    if (!parent) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return parent;
  }

  $add(path: string): TFile | TFolder | null {
    return this.$store.folders.has(path) ? this.$addFolder(path) : this.$addFile(path);
  }

  $addFolder(path: string): TFolder | null {
    if (isHidden(path)) return null;
    return this.$place(strict(new TFolder(this.$self, path, this.$parentOf(path)), 'TFolder'));
  }

  $addFile(path: string): TFile | null {
    if (isHidden(path)) return null;
    const file = strict(new TFile(this.$self, path, this.$parentOf(path)), 'TFile');
    file.stat = this.$statOf(path);
    return this.$place(file);
  }

  $place<T extends TFile | TFolder>(file: T): T {
    this.$tree.set(file.path, file);
    file.parent?.children.push(file);
    return file;
  }

  $statOf(path: string): O.FileStats {
    const stored = this.$store.files.get(path);
    return { ctime: stored?.ctime ?? 0, mtime: stored?.mtime ?? 0, size: stored?.bytes.length ?? 0 };
  }
}

function checkName(path: string): void {
  if (unsafe.test(path))
    throw new Error('File name cannot contain any of the following characters: * " \\ / < > : | ?');
}
