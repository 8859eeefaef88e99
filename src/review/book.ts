import type { Problem } from '../paper';
import { commentIn, type CommentNote } from './records';
import { threadsOf, type Thread } from './threads';

interface Kept {
  readonly note: CommentNote | null;
  readonly problems: readonly Problem[];
}

/** All comments of a vault, which follow one note at a time: of five thousand threads one is put in order again. */
export class ThreadBook {
  private readonly kept = new Map<string, Kept>();
  /** By the id of a thread the paths of its notes. */
  private readonly paths = new Map<string, Set<string>>();
  private readonly known = new Map<string, Thread>();
  private readonly faults = new Map<string, readonly Problem[]>();

  /** Takes in a note, as it is written; one that is no comment takes the place of one that was. Gives the ids of the threads that are others now. */
  set(path: string, text: string): readonly string[] {
    const before = this.delete(path);
    const read = commentIn(path, text);
    if (!read) return before;
    this.kept.set(path, { note: read.comment, problems: read.problems });
    if (!read.comment) return before;
    const id = idOf(read.comment);
    const known = this.paths.get(id);
    if (known) known.add(path);
    else this.paths.set(id, new Set([path]));
    this.known.delete(id);
    return [...new Set([...before, id])];
  }

  /** Takes out a note that is gone. */
  delete(path: string): readonly string[] {
    const note = this.kept.get(path)?.note ?? null;
    this.kept.delete(path);
    if (!note) return [];
    const id = idOf(note);
    const paths = this.paths.get(id);
    paths?.delete(path);
    if (paths?.size === 0) this.paths.delete(id);
    this.known.delete(id);
    this.faults.delete(id);
    return [id];
  }

  /** Whether a note is a comment, or was meant to be one. */
  has(path: string): boolean {
    return this.kept.has(path);
  }

  /** All threads, the oldest first. */
  get threads(): readonly Thread[] {
    return [...this.paths.keys()].sort().flatMap((id) => this.thread(id) ?? []);
  }

  thread(id: string): Thread | null {
    const known = this.known.get(id);
    if (known) return known;
    const notes = [...(this.paths.get(id) ?? [])].flatMap((path) => this.kept.get(path)?.note ?? []);
    const { threads, problems } = threadsOf(notes);
    const [made = null] = threads;
    if (made) this.known.set(id, made);
    this.faults.set(id, problems);
    return made;
  }

  get problems(): readonly Problem[] {
    for (const id of this.paths.keys()) this.thread(id);
    return [
      ...[...this.kept.values()].flatMap(({ problems }) => problems),
      ...[...this.faults.values()].flat(),
    ];
  }
}

function idOf({ id, thread }: CommentNote): string {
  return thread ?? id;
}
