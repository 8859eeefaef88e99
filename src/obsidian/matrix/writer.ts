import { getLanguage, normalizePath, type App } from 'obsidian';
import { chosenFolders, type Folders, type FolderName, type MadeNote, type Writing } from '../../jobs';
import { offeringNotice } from '../askingNotice';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import { askedName } from './signature';

/** Makes notes for a person: what they say, by whom and when. */
export type Made = (writing: (folder: FolderName) => Writing) => readonly MadeNote[];

/** Writes codings, verdicts and what they need: each a note of its own, so that nothing is overwritten. */
export class MatrixWriter {
  constructor(
    private readonly app: App,
    private readonly folders: () => Partial<Folders>,
  ) {}

  /** Writes notes, and offers to take exactly these back. Gives their paths; null where the person did not say who they are. */
  async write(made: Made, told: string): Promise<readonly string[] | null> {
    const by = await askedName(this.app);
    if (by === null) return null;
    const notes = made((folder) => this.writing(folder, by));
    for (const { path, text } of notes) await this.create(path, text);
    if (notes.length > 0) {
      const act = (): void => void withFaultsTold(() => this.takeBack(notes));
      offeringNotice(told, { text: say('matrix.undo'), act });
    }
    return notes.map(({ path }) => path);
  }

  /** Writes notes that say nothing of who wrote them, but for those that are there; offers to take them back. */
  async add(notes: readonly MadeNote[], told: string): Promise<void> {
    const fresh = notes.filter(({ path }) => !this.app.vault.getAbstractFileByPath(normalizePath(path)));
    for (const { path, text } of fresh) await this.create(path, text);
    const act = (): void => void withFaultsTold(() => this.takeBack(fresh));
    offeringNotice(told, { text: say('matrix.undo'), act });
  }

  /** Writes one note that says nothing of who wrote it, where none is. */
  async make(folder: FolderName, made: (writing: Writing) => MadeNote): Promise<string> {
    const { path, text } = made(this.writing(folder, ''));
    if (!this.app.vault.getFileByPath(normalizePath(path))) await this.create(path, text);
    return normalizePath(path);
  }

  /** What a link calls a note, also one that is about to be made. */
  linkTo(path: string): string {
    const { vault, metadataCache } = this.app;
    const file = vault.getFileByPath(path);
    if (file) return metadataCache.fileToLinktext(file, '', true);
    const whole = path.replace(/\.md$/, '');
    const name = whole.slice(whole.lastIndexOf('/') + 1);
    return metadataCache.getFirstLinkpathDest(name, '') ? whole : name;
  }

  private writing(folder: FolderName, by: string): Writing {
    return {
      by,
      now: Date.now(),
      random,
      linkTo: (path) => this.linkTo(path),
      folder: chosenFolders(this.folders()).folders[folder],
      language: getLanguage(),
    };
  }

  private async create(path: string, text: string): Promise<void> {
    const { vault } = this.app;
    const normal = normalizePath(path);
    const parts = normal.split('/').slice(0, -1);
    for (const at of parts.keys()) {
      const folder = parts.slice(0, at + 1).join('/');
      if (!vault.getFolderByPath(folder)) await vault.createFolder(folder);
    }
    await vault.create(normal, text);
  }

  /** A note that somebody wrote in meanwhile stays. */
  private async takeBack(notes: readonly MadeNote[]): Promise<void> {
    const { vault, fileManager } = this.app;
    for (const { path, text } of notes) {
      const file = vault.getFileByPath(normalizePath(path));
      if (file && (await vault.read(file)) === text) await fileManager.trashFile(file);
    }
  }
}

/** By chance that nobody can guess, and that two devices do not share. */
function random(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}
