import { FilesError, bytesOf, foldersOf, textOf, type Files, type Listing } from '../../src/vault';

/** What goes wrong, and at which change to the disk (from 0). */
export interface Fault {
  readonly at: number;
  /** One change is refused; all from then on are; or the process ends just before or just after it. */
  readonly how: 'refuse' | 'refuse-all' | 'kill-before' | 'kill-after';
}

/** A vault in memory, which fails when it is told to. */
export class MemoryFiles implements Files {
  readonly contents = new Map<string, Uint8Array>();
  readonly folders = new Set<string>();
  /** Changes so far. */
  changes = 0;
  fault: Fault | null = null;
  /** Bytes that the disk holds. */
  capacity = Infinity;
  private dead = false;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) {
      for (const folder of foldersOf(path)) this.folders.add(folder);
      this.contents.set(path, bytesOf(content));
    }
  }

  /** The same disk after a restart: whole again. */
  restarted(): MemoryFiles {
    const next = new MemoryFiles(Object.fromEntries(this.contents));
    for (const folder of this.folders) next.folders.add(folder);
    return next;
  }

  /** Everything on the disk, in order: what is compared. */
  tree(): Record<string, string> {
    const files = [...this.contents].map(
      ([path, bytes]) => [path, textOf(bytes) ?? `hex:${bytes.join(',')}`] as const,
    );
    const folders = [...this.folders].map((path) => [`${path}/`, ''] as const);
    return Object.fromEntries([...files, ...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  text(path: string): string {
    return textOf(this.contents.get(path) ?? new Uint8Array()) ?? '';
  }

  put(path: string, content: string): void {
    for (const folder of foldersOf(path)) this.folders.add(folder);
    this.contents.set(path, bytesOf(content));
  }

  list = (): Promise<Listing> => {
    const open = (path: string): boolean => !path.split('/').some((part) => part.startsWith('.'));
    const files = [...this.contents.keys()].filter(open);
    return Promise.resolve({ files, folders: [...this.folders].filter(open) });
  };

  read = async (path: string): Promise<Uint8Array | null> => {
    await Promise.resolve();
    if (this.dead) throw new Error('killed');
    return this.contents.get(path) ?? null;
  };

  write = (path: string, bytes: Uint8Array, there?: Uint8Array | null): Promise<void> =>
    this.change(path, () => {
      this.compare(path, there);
      const around = foldersOf(path);
      if (!around.every((folder) => this.folders.has(folder))) throw new Error(`no folder for ${path}`);
      const used = [...this.contents.values()].reduce((sum, { length }) => sum + length, 0);
      // Written beside the old file and then renamed: for a moment both take room.
      if (used + bytes.length > this.capacity) throw new FilesError('full', path);
      this.contents.set(path, bytes);
    });

  remove = (path: string, there?: Uint8Array | null): Promise<void> =>
    this.change(path, () => {
      this.compare(path, there);
      this.contents.delete(path);
    });

  makeFolder = (path: string): Promise<void> => this.change(path, () => this.folders.add(path));

  removeFolder = (path: string): Promise<void> =>
    this.change(path, () => {
      const inside = [...this.contents.keys(), ...this.folders].some((one) => one.startsWith(`${path}/`));
      if (!inside) this.folders.delete(path);
    });

  private compare(path: string, there: Uint8Array | null | undefined): void {
    const now = this.contents.get(path) ?? null;
    if (there !== undefined && now?.join() !== there?.join()) throw new FilesError('changed-since', path);
  }

  private async change(path: string, act: () => unknown): Promise<void> {
    await Promise.resolve();
    if (this.dead) throw new Error('killed');
    const at = this.changes;
    this.changes += 1;
    const { fault } = this;
    if (fault?.how === 'refuse-all' ? at >= fault.at : at === fault?.at) {
      if (fault?.how.startsWith('refuse')) throw new FilesError('read-only', path);
      if (fault?.how === 'kill-after') act();
      this.dead = true;
      throw new Error('killed');
    }
    act();
  }
}
