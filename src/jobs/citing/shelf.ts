import { citekeyOf, Citekeys, type Works } from '../../cite';
import {
  duplicatesIn,
  Matcher,
  PlainIndex,
  WorkIndex,
  type Match,
  type Row,
  type Search,
} from '../../library';
import type { Problem } from '../../paper';
import { lightOf, openReferences, type LibraryWork, type LightWork } from '../../receive';
import type { FileRead } from './keeper';
import type { AboutKey, LikeWork, SourceNote } from './messages';

/** One work of the shelf: what a list shows, and all of it when it is asked for. */
interface Shelved {
  readonly light: LightWork;
  readonly work: () => LibraryWork;
  /** The file that it is from; null for a source note. */
  readonly file: string | null;
}

/**
 * All works: those of files of references, in their order, then those of the vault's source notes. They are decoded when they are
 * cited. When something changed they can be searched at once; the index that forgives slips is made meanwhile.
 */
export class WorkShelf implements Works {
  /** As their readers gave them: the next reading of each begins there. */
  private readonly files = new Map<string, FileRead>();
  private readonly notes = new Map<string, SourceNote & { readonly work: LibraryWork }>();
  private all: ReadonlyMap<string, Shelved> = new Map();
  private twice: ReadonlyMap<string, readonly string[]> = new Map();
  private index: Pick<WorkIndex, 'search'> | null = null;
  /** Counts changes: an index that was made of an older state is not used. */
  private state = 0;
  private making = 0;

  /** @param breath awaited between the steps of making an index */
  constructor(private readonly breath: () => Promise<void>) {}

  has(key: string): boolean {
    return this.all.has(key);
  }

  get(key: string): LibraryWork | undefined {
    return this.all.get(key)?.work();
  }

  keys(): Iterable<string> {
    return this.all.keys();
  }

  get size(): number {
    return this.all.size;
  }

  /** The files in which a key stands for different works; null for most keys. */
  ambiguous(key: string): readonly string[] | null {
    return this.twice.get(key) ?? null;
  }

  /** All that is known of a key. */
  about(key: string): AboutKey {
    const entries = [...this.files].flatMap(([file, { open }]) =>
      open.entries.flatMap((entry) => (entry.key === key ? [{ key, file, line: entry.line() }] : [])),
    );
    return { key, work: this.get(key) ?? null, entries };
  }

  /** What was read of a file; null for one that is not here. */
  fileRead(file: string): FileRead | null {
    return this.files.get(file) ?? null;
  }

  /**
   * A file as it is now; null where it is gone. Gives how many works it has, and what is wrong with it. @param known what reading
   * these bytes gives, where that is known
   */
  setFile(
    file: string,
    bytes: Uint8Array | null,
    known: FileRead | null = null,
  ): { readonly works: number; readonly problems: readonly Problem[] } {
    if (bytes === null) this.files.delete(file);
    else this.files.set(file, known ?? this.read(file, bytes));
    this.gather();
    const { entries = [], problems = [] } = this.files.get(file)?.open ?? {};
    return { works: entries.length, problems };
  }

  private read(file: string, bytes: Uint8Array): FileRead {
    const open = openReferences(bytes, file, undefined, this.files.get(file)?.open);
    return { open, lights: open.entries.map(({ light }) => light()) };
  }

  /** Source notes as they are now; all others stay. Gives how many have a work. */
  setNotes(notes: readonly SourceNote[]): number {
    for (const { path, work, isCited } of notes) {
      if (work) this.notes.set(path, { path, work, isCited });
      else this.notes.delete(path);
    }
    this.gather();
    return this.notes.size;
  }

  search(search: Search): readonly Row[] {
    this.index ??= new PlainIndex(this.rows());
    if (this.making !== this.state) void this.make();
    return this.index.search(search);
  }

  /** Works that are there more than once. */
  duplicates(): readonly (readonly Row[])[] {
    return duplicatesIn(this.rows());
  }

  /** Whether a work from elsewhere is here, and a citekey for it. */
  like(work: LibraryWork): LikeWork {
    const rows = [...this.all.values()].map(({ light }) => light);
    const match = new Matcher(rows).match({ ...lightOf(work), key: '' });
    const known = match?.isSure === true ? (match.candidates[0]?.row ?? null) : null;
    const own = known && this.all.get(known.key);
    const cited = [...this.notes.values()].some((note) => note.isCited && note.work.id === known?.key);
    const key = new Citekeys(this.all.keys()).take(citekeyOf(work));
    return { known, isCited: own?.file === null && cited, key };
  }

  /** Works of which only a paper tells, and what they may be among all others; where nothing is like them, they are left out. */
  matches(): readonly Match[] {
    const cited = [...this.notes.values()].filter(({ isCited }) => isCited);
    if (cited.length === 0) return [];
    const only = new Set(cited.map(({ work }) => work.id));
    const known = [...this.all].flatMap(([key, { light, file }]) =>
      file === null && only.has(key) ? [] : [light],
    );
    const matcher = new Matcher(known);
    return cited.flatMap(({ work }) => matcher.match(lightOf(work)) ?? []);
  }

  private gather(): void {
    this.state += 1;
    this.index = null;
    const all = new Map<string, Shelved>();
    const twice = new Map<string, readonly string[]>();
    for (const [file, { open, lights }] of this.files) {
      open.entries.forEach(({ key, work }, at) => {
        const light = lights[at];
        const first = all.get(key);
        if (!light) return;
        if (!first) all.set(key, { light, work, file });
        else if (first.file !== file && !isSame(first.light, light))
          twice.set(key, [...(twice.get(key) ?? [first.file ?? '']), file]);
      });
    }
    for (const { work } of this.notes.values())
      if (!all.has(work.id)) all.set(work.id, { light: lightOf(work), work: () => work, file: null });
    this.all = all;
    this.twice = twice;
  }

  private rows(): readonly Row[] {
    const rows: Row[] = [];
    for (const [key, { light }] of this.all) {
      const files = this.twice.get(key);
      rows.push(files ? { ...light, ambiguous: files } : light);
    }
    return rows;
  }

  /** The index that forgives slips, step by step; where the works change on the way, it is begun again by the next search. */
  private async make(): Promise<void> {
    const { state } = this;
    this.making = state;
    const index = await WorkIndex.of(this.rows(), this.breath);
    if (state === this.state) this.index = index;
  }
}

/** Whether two works of one key are one: two exports of a library say the same. */
function isSame(one: LightWork, other: LightWork): boolean {
  if (one.doi !== '' && other.doi !== '') return one.doi.toLowerCase() === other.doi.toLowerCase();
  return one.title === other.title && one.year === other.year;
}
