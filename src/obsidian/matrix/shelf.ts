import { getLinkpath, type App, type CachedMetadata, type Plugin, type TFile } from 'obsidian';
import { chosenFolders, MatrixBook, type Folders, type MatrixNote, type Noticed } from '../../jobs';
import { slices } from '../slices';

/** Notes that are taken in before the screen may get its turn: they take less than a millisecond. */
const AT_ONCE = 100;

/** Folders in which notes of ours lie. */
const ours = [
  'codings',
  'verdicts',
  'summaries',
  'frameworks',
  'actors',
  'concepts',
  'claims',
  'papers',
] as const;

/** Kinds of notes of which it matters which papers they link to. */
const LINKED: ReadonlySet<unknown> = new Set(['actor', 'concept', 'category', 'role']);

/** The notes of the vault that matrices are made of, from Obsidian's cache; from the first time that somebody asks on they are followed. */
export class MatrixShelf {
  private made: Promise<MatrixBook> | null = null;
  /** Paths of the notes that are there. */
  private readonly there = new Set<string>();
  private readonly listeners = new Set<(noticed: Noticed) => void>();
  private readonly ofNames = new Set<(path: string, before: string) => void>();

  constructor(
    private readonly plugin: Plugin,
    private readonly folders: () => Partial<Folders>,
  ) {}

  book(): Promise<MatrixBook> {
    return (this.made ??= this.build());
  }

  /** Hears of every change; gives what ends that. */
  follow(listener: (noticed: Noticed) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Hears of every note that is called otherwise now; gives what ends that. */
  followNames(listener: (path: string, before: string) => void): () => void {
    this.ofNames.add(listener);
    return () => this.ofNames.delete(listener);
  }

  private get app(): App {
    return this.plugin.app;
  }

  private async build(): Promise<MatrixBook> {
    const { metadataCache, vault } = this.app;
    const book = new MatrixBook((link, from) => metadataCache.getFirstLinkpathDest(link, from)?.path ?? null);
    this.listen(book);
    const pause = slices();
    for (const [at, file] of vault.getMarkdownFiles().entries()) {
      if (at % AT_ONCE === 0) await pause();
      // What was changed in the meantime was heard of.
      if (metadataCache.getFileCache(file)) this.there.add(file.path);
      book.set(this.noteOf(file));
    }
    return book;
  }

  private listen(book: MatrixBook): void {
    const { metadataCache, vault } = this.app;
    this.plugin.registerEvent(metadataCache.on('changed', (file) => this.took(book, file)));
    this.plugin.registerEvent(vault.on('delete', ({ path }) => this.gone(book, path)));
    this.plugin.registerEvent(
      vault.on('rename', (file, before) => {
        for (const listener of this.ofNames) listener(file.path, before);
        this.gone(book, before);
        const now = vault.getFileByPath(file.path);
        if (now?.extension === 'md') this.took(book, now);
      }),
    );
  }

  private took(book: MatrixBook, file: TFile): void {
    this.tell(book.set(this.noteOf(file)));
    // Words in a note that was there before lead no link elsewhere, and thousands of notes may name it.
    if (this.there.has(file.path)) return;
    this.there.add(file.path);
    this.again(book, file.path);
  }

  private gone(book: MatrixBook, path: string): void {
    this.there.delete(path);
    this.tell(book.delete(path));
    this.again(book, path);
  }

  /** Notes that name a note which came, went or is called otherwise now: their links may lead elsewhere. */
  private again(book: MatrixBook, path: string): void {
    for (const one of book.namedBy(path)) {
      const file = this.app.vault.getFileByPath(one);
      if (file) this.tell(book.set(this.noteOf(file)));
    }
  }

  private tell(noticed: Noticed): void {
    for (const listener of this.listeners) listener(noticed);
  }

  private noteOf(file: TFile): MatrixNote {
    const { path } = file;
    const { metadataCache } = this.app;
    const cache = metadataCache.getFileCache(file);
    const properties: Readonly<Record<string, unknown>> | undefined = cache?.frontmatter;
    // Obsidian tells nothing of properties that it cannot read: where notes of ours lie, that is a fault.
    if (!properties) return { path, properties: isBroken(cache) && this.isOurs(path) ? null : {} };
    if (!LINKED.has(properties['type'])) return { path, properties };
    // Obsidian follows links only after it tells of a change: they are followed by whoever asks.
    const links = [...(cache?.links ?? []), ...(cache?.frontmatterLinks ?? [])];
    return { path, properties, links: links.map(({ link }) => getLinkpath(link)) };
  }

  private isOurs(path: string): boolean {
    const folders = chosenFolders(this.folders()).folders;
    return ours.map((name) => folders[name]).some((folder) => folder !== '' && path.startsWith(`${folder}/`));
  }
}

/** Whether a note has properties that cannot be read. */
function isBroken(cache: CachedMetadata | null): boolean {
  return cache?.sections?.[0]?.type === 'yaml';
}
