import type { App, TFile } from 'obsidian';
import { isCited, workOfNote, type LibraryWork, type SourceNote } from '../../jobs';

/** What was told of a source note. */
type Told = Pick<SourceNote, 'isCited'> & { readonly work: LibraryWork };

/**
 * The works of the vault's own source notes, as their properties tell them: notes of `type: source` with a `citekey`. It knows which of
 * them are others than was told last.
 */
export class NoteWorks {
  private readonly works = new Map<string, Told>();
  private readonly untold = new Set<string>();

  constructor(private readonly app: App) {}

  /** Some of the notes that are new, others or gone since they were taken last; none where all were. */
  take(limit: number): readonly SourceNote[] {
    const taken: SourceNote[] = [];
    for (const path of this.untold) {
      if (taken.length >= limit) break;
      this.untold.delete(path);
      taken.push({ path, ...(this.works.get(path) ?? { work: null, isCited: false }) });
    }
    return taken;
  }

  /** Nothing of what was taken counts: all is to be told again. */
  tellAgain(): void {
    for (const path of this.works.keys()) this.untold.add(path);
  }

  /** The path of the note of a key; null for none. */
  pathOf(key: string): string | null {
    for (const [path, { work }] of this.works) if (work.id === key) return path;
    return null;
  }

  /** Looks at all notes. */
  gather(): void {
    for (const file of this.app.vault.getMarkdownFiles()) this.look(file);
  }

  /** Looks at a note again; whether what it tells is another work, or none, now. */
  look(file: TFile): boolean {
    const before = this.works.get(file.path);
    const properties = this.app.metadataCache.getFileCache(file)?.frontmatter ?? {};
    const work = workOfNote(properties);
    const now = work && { work, isCited: isCited(properties) };
    if (JSON.stringify(before ?? null) === JSON.stringify(now)) return false;
    if (now) this.works.set(file.path, now);
    else this.works.delete(file.path);
    this.untold.add(file.path);
    return true;
  }

  /** Forgets a note that is gone; whether it told of a work. */
  forget(path: string): boolean {
    if (!this.works.delete(path)) return false;
    this.untold.add(path);
    return true;
  }
}
