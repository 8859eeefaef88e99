/** A file as it lies on the disk. Times are milliseconds since 1970. */
export interface Stored {
  readonly bytes: Uint8Array;
  readonly ctime: number;
  readonly mtime: number;
}

/** Told of each change after it was made in memory; resolves when it is kept. */
export interface Mirror {
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
}

/** The disk: files and folders by path, in memory, with a mirror where the changes should last. */
export class Store {
  readonly files = new Map<string, Stored>();
  readonly folders = new Set<string>();

  constructor(private readonly mirror: Mirror | null) {}

  /** Puts a file there as it was before the app began. */
  seed(path: string, bytes: Uint8Array, time: number): void {
    this.files.set(path, { bytes, ctime: time, mtime: time });
    for (const folder of foldersAbove(path)) this.folders.add(folder);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const now = Date.now();
    this.files.set(path, { bytes, ctime: this.files.get(path)?.ctime ?? now, mtime: now });
    await this.mirror?.write(path, bytes);
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path);
    this.folders.delete(path);
    await this.mirror?.remove(path);
  }

  async makeFolder(path: string): Promise<void> {
    for (const folder of [...foldersAbove(path), path]) this.folders.add(folder);
    await this.mirror?.makeFolder(path);
  }

  /** What lies directly in a folder; the root is the empty path. */
  list(folder: string): { files: string[]; folders: string[] } {
    const isIn = (path: string): boolean => folderOf(path) === folder;
    return {
      files: [...this.files.keys()].filter(isIn).sort(),
      folders: [...this.folders].filter(isIn).sort(),
    };
  }
}

/** The folder of a path, empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** All folders that a path lies in, from the outermost. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, at) => parts.slice(0, at + 1).join('/'));
}

/** Whether Obsidian does not show a path: a part of it begins with a dot. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
