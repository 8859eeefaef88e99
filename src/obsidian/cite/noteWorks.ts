import type { App, TFile } from 'obsidian';
import { workOfNote, type LibraryWork } from '../../jobs';

/** The works of the vault's own source notes, as their properties tell them: notes of `type: source` with a `citekey`. */
export class NoteWorks {
  private readonly works = new Map<string, LibraryWork>();

  constructor(private readonly app: App) {}

  /** All of them, each path once. */
  all(): readonly LibraryWork[] {
    return [...this.works.values()];
  }

  /** The path of the note of a key; null for none. */
  pathOf(key: string): string | null {
    for (const [path, work] of this.works) if (work.id === key) return path;
    return null;
  }

  /** Looks at all notes. */
  gather(): void {
    this.works.clear();
    for (const file of this.app.vault.getMarkdownFiles()) this.look(file);
  }

  /** Looks at a note again; whether what it tells is another work, or none, now. */
  look(file: TFile): boolean {
    const before = this.works.get(file.path);
    const work = workOfNote(this.app.metadataCache.getFileCache(file)?.frontmatter ?? {});
    if (work) this.works.set(file.path, work);
    else this.works.delete(file.path);
    return JSON.stringify(before ?? null) !== JSON.stringify(work);
  }

  /** Forgets a note that is gone; whether it told of a work. */
  forget(path: string): boolean {
    return this.works.delete(path);
  }
}
