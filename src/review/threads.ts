import type { Problem } from '../paper';
import type { CommentNote, CommentSet } from './records';

/** What is thought of a thread: every last word on it that nobody else's word follows. */
export interface Opinion {
  readonly set: Exclude<CommentSet, 'edited' | 'retracted'>;
  readonly by: string;
  readonly id: string;
}

/** A comment or reply as its writer left it. */
export interface Said {
  readonly note: CommentNote;
  /** The text, after the writer's own last edit. */
  readonly text: string;
  readonly isEdited: boolean;
  /** Whether the writer took it back: its words are not shown any more, its place in the thread is. */
  readonly isRetracted: boolean;
}

/** A comment with all that followed, in causal order: nothing stands before what its writer had seen. */
export interface Thread {
  /** The id of the comment that began it. */
  readonly id: string;
  /** The comment that began it; null where its note is not there, or cannot be read. */
  readonly root: CommentNote | null;
  /** Everything that is said, the first comment with it. */
  readonly said: readonly Said[];
  /** All notes of it, the first one with them, those that only set something too. */
  readonly events: readonly CommentNote[];
  /** Last words on it: none, while it was never closed; several where people who did not see each other's word said one each. */
  readonly opinions: readonly Opinion[];
  readonly isOpen: boolean;
  /** Whether the last words contradict each other: both are shown. */
  readonly isDisputed: boolean;
  /** Replies that who closed it had not seen. */
  readonly unseen: readonly string[];
  readonly kind: string;
  readonly assign: string;
  readonly due: string;
  /** Ids that a new event comes after. */
  readonly heads: readonly string[];
}

/** Threads by the ids of their first comments, the oldest first. A note that is there twice counts once. */
export function threadsOf(notes: readonly CommentNote[]): {
  readonly threads: readonly Thread[];
  readonly problems: readonly Problem[];
} {
  const { once, problems } = withoutCopies(notes);
  const byThread = new Map<string, CommentNote[]>();
  for (const note of once) {
    const id = note.thread ?? note.id;
    const known = byThread.get(id);
    if (known) known.push(note);
    else byThread.set(id, [note]);
  }
  const threads = [...byThread].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, all]) => threadOf(id, all));
  const missing = threads.flatMap(({ root, events: [first] }): readonly Problem[] =>
    root || !first ? [] : [{ kind: 'review.no-root', file: first.path }],
  );
  return { threads, problems: [...problems, ...missing] };
}

/** A copy of a file says nothing new; two notes of one id that differ are both kept, and named. */
function withoutCopies(notes: readonly CommentNote[]): {
  readonly once: readonly CommentNote[];
  readonly problems: readonly Problem[];
} {
  const known = new Map<string, CommentNote>();
  const problems: Problem[] = [];
  const once = [...notes]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((note) => {
      const same = known.get(note.id);
      if (!same) {
        known.set(note.id, note);
        return [note];
      }
      if (JSON.stringify({ ...note, path: '' }) === JSON.stringify({ ...same, path: '' })) return [];
      problems.push({ kind: 'review.one-id', file: note.path, values: { value: same.path } });
      // It stands in the thread under a name of its own, after the other.
      return [{ ...note, id: note.path, thread: note.thread ?? note.id, after: [...note.after, note.id] }];
    });
  return { once, problems };
}

function threadOf(id: string, notes: readonly CommentNote[]): Thread {
  const events = inCausalOrder(id, notes);
  const root = events.find((note) => note.id === id) ?? null;
  const order = new Order(events);
  const opinions = events.flatMap((note) => {
    const { set, by } = note;
    return set === null || set === 'edited' || set === 'retracted' ? [] : [{ set, by, id: note.id }];
  });
  const last = opinions.filter(
    (one) => !opinions.some((other) => other !== one && order.isBefore(one.id, other.id)),
  );
  const open = last.filter(({ set }) => set === 'reopened');
  const said = events.filter(isSaid).map((note) => saidIn(note, events));
  const closing = last.filter(({ set }) => set !== 'reopened');
  const unseen = said
    .filter(({ note }) => closing.length > 0 && !closing.some((one) => order.isBefore(note.id, one.id)))
    .filter(({ note }) => !closing.some((one) => one.id === note.id));
  const lastWord = (word: (note: CommentNote) => string): string =>
    events.reduce((known, note) => word(note) || known, '');
  return {
    id,
    root,
    said,
    events,
    opinions: last,
    isOpen: last.length === 0 || open.length > 0,
    isDisputed: open.length > 0 && open.length < last.length,
    unseen: unseen.map(({ note }) => note.id),
    kind: lastWord(({ kind }) => kind),
    assign: lastWord(({ assign }) => assign),
    due: lastWord(({ due }) => due),
    heads: order.heads(),
  };
}

/** Whether a note says something, and is not only about another one. */
function isSaid({ set, text, replace, thread }: CommentNote): boolean {
  if (set === 'edited' || set === 'retracted') return false;
  return thread === null || text !== '' || replace !== null;
}

/** Who wrote a comment alone edits it or takes it back. */
function saidIn(note: CommentNote, events: readonly CommentNote[]): Said {
  const own = events.filter(({ of, by }) => of === note.id && by === note.by);
  const edits = own.filter(({ set }) => set === 'edited');
  const text = edits[edits.length - 1]?.text ?? note.text;
  return {
    note,
    text,
    isEdited: edits.length > 0,
    isRetracted: own.some(({ set }) => set === 'retracted'),
  };
}

/** Notes so that none stands before one that it comes after; those that nothing puts in order by their ids, the same everywhere. */
function inCausalOrder(root: string, notes: readonly CommentNote[]): readonly CommentNote[] {
  const ids = new Set(notes.map(({ id }) => id));
  const waiting = new Map(
    notes.map((note) => [
      note.id,
      { note, after: new Set(note.after.filter((id) => ids.has(id) && id !== note.id)) },
    ]),
  );
  // Whatever says nothing of what it comes after comes after the beginning.
  for (const { note, after } of waiting.values()) if (note.id !== root && ids.has(root)) after.add(root);
  waiting.get(root)?.after.clear();
  const ordered: CommentNote[] = [];
  while (waiting.size > 0) {
    const all = [...waiting.values()].sort((a, b) => (a.note.id < b.note.id ? -1 : 1));
    // Notes that say to come after each other, in a ring, are taken by their ids.
    const next = all.find(({ after }) => after.size === 0) ?? all[0];
    if (!next) break;
    ordered.push(next.note);
    waiting.delete(next.note.id);
    for (const { after } of waiting.values()) after.delete(next.note.id);
  }
  return ordered;
}

/** What comes before what. */
class Order {
  private readonly before = new Map<string, Set<string>>();
  private readonly last: ReadonlySet<string>;

  constructor(events: readonly CommentNote[]) {
    const first = events[0]?.id;
    for (const { id, after } of events) {
      // In causal order all that comes before is known already; rings are cut where they were.
      const known = [...after, ...(first === undefined || first === id ? [] : [first])].filter((one) =>
        this.before.has(one),
      );
      this.before.set(id, new Set(known.flatMap((one) => [one, ...(this.before.get(one) ?? [])])));
    }
    const inner = new Set([...this.before.values()].flatMap((some) => [...some]));
    this.last = new Set(events.map(({ id }) => id).filter((id) => !inner.has(id)));
  }

  isBefore(one: string, other: string): boolean {
    return this.before.get(other)?.has(one) === true;
  }

  /** Those that nothing comes after. */
  heads(): readonly string[] {
    return [...this.last].sort();
  }
}
