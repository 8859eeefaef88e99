import { findAll, groundOf, type Found, type Ground } from '../../anchor';
import type { Problem } from '../../paper';
import { commentIn, threadsOf, type CommentNote, type Thread } from '../../review';
import { idOf, readTexts, type Files } from '../../vault';
import { resolverOf } from '../matrix';

/** A thread, the note that it is about, and where in it its words stand now. */
export interface PlacedThread extends Thread {
  /** The path of the note; null where none is meant, or none is there any more. */
  readonly on: string | null;
  /** Where the words stand; null for a thread on a whole note or a cell, and for one whose note is gone. */
  readonly place: Found | null;
}

/** All threads of a vault. */
export interface Review {
  readonly threads: readonly PlacedThread[];
  readonly problems: readonly Problem[];
}

/** Reads the threads of a vault. */
export async function readReview(files: Files): Promise<Review> {
  return reviewOf((await readTexts(files)).texts);
}

/** Notes of comments, by the first line that says so: most notes are others. */
const OURS = /^["']?type["']?[ \t]*:[ \t]*["']?comment\b/m;

/** How far into a note its type is looked for. */
const HEAD = 400;

/** The comments of a vault in their threads, each with its place. Paths with the texts of notes; null for what is no text. */
export function reviewOf(texts: ReadonlyMap<string, string | null>): Review {
  const notes: CommentNote[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of texts) {
    if (text === null || !OURS.test(text.slice(0, HEAD))) continue;
    const read = commentIn(path, text);
    problems.push(...(read?.problems ?? []));
    if (read?.comment) notes.push(read.comment);
  }
  const found = threadsOf(notes);
  const targets = targetsIn(texts);
  const on = found.threads.map(({ root }) => (root ? targets(root) : null));
  const places = placesOf(found.threads, on, texts);
  const threads = found.threads.map((thread, at) => ({
    ...thread,
    on: on[at] ?? null,
    place: places.get(thread.id) ?? null,
  }));
  const gone = threads.flatMap(({ root, on: path }): readonly Problem[] =>
    root && path === null && (root.target !== '' || root.targetId !== '')
      ? [{ kind: 'review.no-note', file: root.path, values: { value: root.target || root.targetId } }]
      : [],
  );
  return { threads, problems: [...problems, ...found.problems, ...gone] };
}

/** Finds the note that a comment is about: by its link, else by its `cw-id`, under whatever name it is now. */
function targetsIn(texts: ReadonlyMap<string, string | null>): (note: CommentNote) => string | null {
  const resolve = resolverOf([...texts.keys()]);
  let byId: Map<string, string> | null = null;
  const withId = (id: string): string | null => {
    byId ??= new Map(
      [...texts].flatMap(([path, text]) => {
        const own = text === null ? null : idOf(text);
        return own === null ? [] : [[own, path] as const];
      }),
    );
    return byId.get(id) ?? null;
  };
  return ({ target, targetId, path }) => {
    const linked = target === '' ? null : resolve(target, path);
    if (linked !== null && (targetId === '' || idOf(texts.get(linked) ?? '') === targetId)) return linked;
    // Another note may have got the name since.
    return (targetId === '' ? null : withId(targetId)) ?? linked;
  };
}

/** Where the words of threads stand in the text of the note that they are about, by the threads' ids; nothing for those on no words. */
export function placesIn(threads: readonly Thread[], text: Ground | string): ReadonlyMap<string, Found> {
  const all = threads.filter(({ root }) => root?.anchor);
  const found = findAll(
    all.flatMap(({ root }) => root?.anchor ?? []),
    text,
  );
  return new Map(all.flatMap(({ id }, at) => (found[at] ? [[id, found[at]] as const] : [])));
}

/** The same for many threads, with pauses in between: two hundred take longer than a frame. */
export async function placesInSlices(
  threads: readonly Thread[],
  text: string,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, Found>> {
  const places = new Map<string, Found>();
  const ground = groundOf(text);
  for (let from = 0; from < threads.length; from += AT_ONCE) {
    await pause();
    for (const [id, found] of placesIn(threads.slice(from, from + AT_ONCE), ground)) places.set(id, found);
  }
  return places;
}

/** Threads whose words are found again before there may be a pause. */
const AT_ONCE = 25;

/** The places of all threads, each note gone through once for all of its comments. */
function placesOf(
  threads: readonly Thread[],
  on: readonly (string | null)[],
  texts: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, Found> {
  const byNote = new Map<string, Thread[]>();
  threads.forEach((thread, at) => {
    const path = on[at] ?? null;
    if (path === null || !thread.root?.anchor) return;
    const known = byNote.get(path);
    if (known) known.push(thread);
    else byNote.set(path, [thread]);
  });
  const places = new Map<string, Found>();
  for (const [path, all] of byNote)
    for (const [id, found] of placesIn(all, texts.get(path) ?? '')) places.set(id, found);
  return places;
}
