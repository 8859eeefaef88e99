import type { App, Plugin, TFile } from 'obsidian';
import { ThreadBook, type CommentThread } from '../../jobs';
import { propertiesOf } from '../read/properties';
import { slices } from '../slices';
import type { CellNotes } from './desk';

/** The comments of the vault; from the first time that somebody asks on they are followed. */
export class ThreadShelf {
  private made: Promise<ThreadBook> | null = null;
  private readonly listeners = new Set<(threads: readonly string[]) => void>();

  constructor(private readonly plugin: Plugin) {}

  book(): Promise<ThreadBook> {
    return (this.made ??= this.build());
  }

  /** Hears which threads are others now; gives what ends that. */
  follow(listener: (threads: readonly string[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The note that a thread is about: by its link, else by its `cw-id`, under whatever name it is now; null where it is gone. */
  noteOf({ root }: CommentThread): TFile | null {
    if (!root) return null;
    const { metadataCache, vault } = this.app;
    const linked = root.target === '' ? null : metadataCache.getFirstLinkpathDest(root.target, root.path);
    const isMeant = (file: TFile): boolean => propertiesOf(this.app, file)['cw-id'] === root.targetId;
    if (root.targetId === '' || (linked && isMeant(linked))) return linked;
    return vault.getMarkdownFiles().find(isMeant) ?? linked;
  }

  /** Whether a thread is on a cell, by the notes that its links lead to. */
  isOnCell({ root }: CommentThread, cell: CellNotes): boolean {
    if (!root?.cell) return false;
    const { cell: named, path } = root;
    return (['framework', 'actor', 'role'] as const).every((part) => {
      const meant = this.app.metadataCache.getFirstLinkpathDest(named[part], path)?.path ?? null;
      return cell[part].path === null ? named[part] === cell[part].name : meant === cell[part].path;
    });
  }

  private get app(): App {
    return this.plugin.app;
  }

  private async build(): Promise<ThreadBook> {
    const { vault, metadataCache } = this.app;
    const book = new ThreadBook();
    const take = async (file: TFile): Promise<void> => {
      const isComment = propertiesOf(this.app, file)['type'] === 'comment';
      if (!isComment && !book.has(file.path)) return;
      this.tell(book.set(file.path, await vault.cachedRead(file)));
    };
    this.plugin.registerEvent(metadataCache.on('changed', (file) => void take(file)));
    this.plugin.registerEvent(vault.on('delete', ({ path }) => this.tell(book.delete(path))));
    this.plugin.registerEvent(
      vault.on('rename', (file, before) => {
        if (!book.has(before)) return;
        this.tell(book.delete(before));
        const now = vault.getFileByPath(file.path);
        if (now) void take(now);
      }),
    );
    const pause = slices();
    for (const file of vault.getMarkdownFiles()) {
      await pause();
      await take(file);
    }
    return book;
  }

  private tell(threads: readonly string[]): void {
    if (threads.length > 0) for (const listener of this.listeners) listener(threads);
  }
}
