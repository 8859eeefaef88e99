import { rowOf, WorkIndex, type Row, type Search } from '../../library';
import type { Problem } from '../../paper';
import { readReferences, type LibraryWork } from '../../receive';

/** What is known of one file of references. */
interface Source {
  readonly works: readonly LibraryWork[];
  readonly problems: readonly Problem[];
}

/**
 * All works: those of files of references, in their order, then those of the vault's source notes. The index is made anew when
 * something changed; until it is there, the one before serves.
 */
export class WorkShelf {
  private readonly files = new Map<string, Source>();
  private notes: readonly LibraryWork[] = [];
  private all: ReadonlyMap<string, LibraryWork> = new Map();
  private twice: ReadonlyMap<string, readonly string[]> = new Map();
  private index: WorkIndex | null = null;
  private making: Promise<WorkIndex> | null = null;
  /** Counts changes: an index of an older state is made anew. */
  private state = 0;
  private indexed = -1;

  constructor(private readonly breath: () => Promise<void>) {}

  /** Works by their keys; the first source that has one gives it. */
  get works(): ReadonlyMap<string, LibraryWork> {
    return this.all;
  }

  /** The files in which a key stands for different works; null for most keys. */
  ambiguous(key: string): readonly string[] | null {
    return this.twice.get(key) ?? null;
  }

  setFile(file: string, bytes: Uint8Array | null): Source {
    if (bytes === null) this.files.delete(file);
    else {
      const { entries, problems } = readReferences(bytes, file);
      this.files.set(file, { works: entries.map(({ work }) => work), problems });
    }
    this.gather();
    return this.files.get(file) ?? { works: [], problems: [] };
  }

  setNotes(works: readonly LibraryWork[]): void {
    this.notes = works;
    this.gather();
  }

  async search(search: Search): Promise<readonly Row[]> {
    // The first is waited for; later ones are made while the one before serves.
    if (!this.index) await this.make();
    else if (this.indexed !== this.state) void this.make();
    return this.index?.search(search) ?? [];
  }

  private gather(): void {
    this.state += 1;
    const all = new Map<string, LibraryWork>();
    const from = new Map<string, string>();
    const twice = new Map<string, readonly string[]>();
    for (const [file, { works }] of this.files) {
      for (const work of works) {
        const first = from.get(work.id);
        if (first === undefined) {
          all.set(work.id, work);
          from.set(work.id, file);
        } else if (first !== file && !isSame(all.get(work.id), work))
          twice.set(work.id, [...(twice.get(work.id) ?? [first]), file]);
      }
    }
    for (const work of this.notes) if (!all.has(work.id)) all.set(work.id, work);
    this.all = all;
    this.twice = twice;
  }

  private async make(): Promise<void> {
    if (this.making) return void (await this.making);
    const state = this.state;
    const rows = [...this.all].map(([key, work]) => rowOf(work, this.twice.get(key)));
    this.making = WorkIndex.of(rows, this.breath);
    try {
      this.index = await this.making;
      this.indexed = state;
    } finally {
      this.making = null;
    }
  }
}

/** Whether two works of one key are one: two exports of a library say the same. */
function isSame(one: LibraryWork | undefined, other: LibraryWork): boolean {
  if (!one) return false;
  if (one.DOI !== undefined && other.DOI !== undefined)
    return one.DOI.toLowerCase() === other.DOI.toLowerCase();
  return (
    one.title === other.title &&
    one.issued?.['date-parts']?.[0]?.[0] === other.issued?.['date-parts']?.[0]?.[0]
  );
}
