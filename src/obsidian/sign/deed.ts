import { getLanguage, normalizePath, type App, type TFile } from 'obsidian';
import { chosenFolders, type Folders, type FolderName, type MadeNote, type Writing } from '../../jobs';

/** What is written for a person at once, and taken back at once: the last thing first. */
export class Deed {
  private readonly backwards: (() => Promise<void>)[] = [];

  constructor(
    private readonly app: App,
    private readonly folders: () => Partial<Folders>,
    /** The person's name; '' where what is written does not say who wrote it. */
    private readonly by: string,
  ) {}

  /** By whom, when and where a note is written. */
  writing(folder: FolderName): Writing {
    return {
      by: this.by,
      now: Date.now(),
      random,
      linkTo: (path) => linkTo(this.app, path),
      folder: chosenFolders(this.folders()).folders[folder],
      language: getLanguage(),
    };
  }

  /** Writes notes, but for those whose place is taken. Gives the paths of all. */
  async add(notes: readonly MadeNote[]): Promise<readonly string[]> {
    const paths: string[] = [];
    for (const { path, text } of notes) {
      const normal = normalizePath(path);
      paths.push(normal);
      if (this.app.vault.getAbstractFileByPath(normal)) continue;
      await this.create(normal, text);
      this.also(() => this.remove(normal, text));
    }
    return paths;
  }

  /** Changes a note, if the change is one. */
  async change(file: TFile, edit: (text: string) => string): Promise<void> {
    const { vault } = this.app;
    let [before, after] = ['', ''];
    await vault.process(file, (text) => ([before, after] = [text, edit(text)])[1]);
    if (before === after) return;
    // What somebody wrote meanwhile stays.
    this.also(async () => void (await vault.process(file, (text) => (text === after ? before : text))));
  }

  /** Something else was done, which can be taken back so. */
  also(takeBack: () => Promise<void>): void {
    this.backwards.push(takeBack);
  }

  /** Whether anything was done. */
  get isDone(): boolean {
    return this.backwards.length > 0;
  }

  async takeBack(): Promise<void> {
    for (const one of this.backwards.splice(0).reverse()) await one();
  }

  private async create(path: string, text: string): Promise<void> {
    const { vault } = this.app;
    const parts = path.split('/').slice(0, -1);
    for (const at of parts.keys()) {
      const folder = parts.slice(0, at + 1).join('/');
      if (!vault.getFolderByPath(folder)) await vault.createFolder(folder);
    }
    await vault.create(path, text);
  }

  /** A note that somebody wrote in meanwhile stays. */
  private async remove(path: string, text: string): Promise<void> {
    const { vault, fileManager } = this.app;
    const file = vault.getFileByPath(path);
    if (file && (await vault.read(file)) === text) await fileManager.trashFile(file);
  }
}

/** What a link calls a note, also one that is about to be made. */
export function linkTo({ vault, metadataCache }: App, path: string): string {
  const file = vault.getFileByPath(path);
  if (file) return metadataCache.fileToLinktext(file, '', true);
  const whole = path.replace(/\.md$/, '');
  const name = whole.slice(whole.lastIndexOf('/') + 1);
  return metadataCache.getFirstLinkpathDest(name, '') ? whole : name;
}

/** By chance that nobody can guess, and that two devices do not share. */
function random(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}
