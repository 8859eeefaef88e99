import type * as O from 'obsidian';
import type { Public } from '../strict';

/** A file or folder of the vault. */
export abstract class TAbstractFile implements Public<O.TAbstractFile> {
  constructor(
    public vault: O.Vault,
    public path: string,
    public parent: O.TFolder | null,
  ) {}

  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }
}

export class TFile extends TAbstractFile implements Public<O.TFile> {
  stat: O.FileStats = { ctime: 0, mtime: 0, size: 0 };

  get extension(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }

  get basename(): string {
    return this.extension === '' ? this.name : this.name.slice(0, -this.extension.length - 1);
  }
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
