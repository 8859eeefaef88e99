import type * as O from 'obsidian';
import type { Public } from '../strict';

/** A file or folder of the vault. */
export abstract class TAbstractFile implements Public<O.TAbstractFile> {
  constructor(
    public vault: O.Vault,
    public path: string,
    public parent: O.TFolder | null,
  ) {
    this.name = nameIn(path);
  }

  /** As Obsidian has it, a value and nothing to work out: a vault of thousands of files is asked for it a lot. */
  name: string;

  $rename(path: string): void {
    this.path = path;
    this.name = nameIn(path);
  }
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export class TFile extends TAbstractFile implements Public<O.TFile> {
  stat: O.FileStats = { ctime: 0, mtime: 0, size: 0 };

  extension = extensionOf(this.name);
  basename = basenameOf(this.name);

  override $rename(path: string): void {
    super.$rename(path);
    this.extension = extensionOf(this.name);
    this.basename = basenameOf(this.name);
  }
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

function basenameOf(name: string): string {
  const extension = extensionOf(name);
  return extension === '' ? name : name.slice(0, -extension.length - 1);
}

export class TFolder extends TAbstractFile implements Public<O.TFolder> {
  children: O.TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}

/** As Obsidian cleans a path: slashes single and forward, none at the ends, spaces plain, composed letters. */
export function normalizePath(path: string): string {
  const clean = path
    .replace(/[\\/]+/g, '/')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\u00a0|\u202f/g, ' ')
    .normalize('NFC');
  return clean === '' ? '/' : clean;
}
