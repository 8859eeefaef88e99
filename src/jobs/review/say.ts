import { describe, find, type Anchor } from '../../anchor';
import { defaultFolders } from '../../notes';
import type { Problem } from '../../paper';
import type { CommentSet } from '../../review';
import { bytesOf, foldersOf, idOf, linkName, readTexts, type Files } from '../../vault';
import { applyPlanned } from '../apply';
import { resolverOf } from '../matrix';
import type { MadeNote, Writing } from '../writeOnce';
import { planAcceptance } from './accept';
import { commentNote, eventNote } from './commentNote';
import { reviewOf, type PlacedThread } from './vault';

/** What a person wants to say, and of what. */
export interface SayWish {
  /** The note's path, or its name. */
  readonly note: string;
  /** Words of the note; left out, the comment is on all of it. */
  readonly quote?: string | undefined;
  readonly text: string;
  readonly by: string;
  readonly kind?: string | undefined;
  readonly suggest?: string | undefined;
  /** The id of a comment, or of anything in its thread. */
  readonly replyTo?: string | undefined;
  /** What is done to that thread. */
  readonly set?: CommentSet | undefined;
  /** BCP 47 code of the language in which to tell what is written. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Gives numbers from 0 to below 1. */
  readonly random: () => number;
}

/** The id of what was written, or why nothing was. */
export interface SaidIn {
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

/** Writes a comment, a reply, or a word on a thread. An accepted suggestion changes the note with it, undone as one. */
export async function sayIn(files: Files, wish: SayWish): Promise<SaidIn> {
  const { texts } = await readTexts(files);
  const resolve = resolverOf([...texts.keys()]);
  const path = resolve(wish.note, '');
  const text = path === null ? null : (texts.get(path) ?? null);
  if (path === null || text === null) return refused('review.unknown-note', wish.note, wish.note);
  const writing: Writing = {
    by: wish.by,
    now: wish.now,
    random: wish.random,
    linkTo: (one) => (resolve(linkName(one), '') === one ? linkName(one) : one.replace(/\.md$/, '')),
    folder: defaultFolders.comments,
    language: wish.language,
  };
  if (wish.replyTo !== undefined) {
    const thread = threadWith(reviewOf(texts).threads, wish.replyTo);
    if (!thread) return refused('review.unknown-thread', path, wish.replyTo);
    return wish.set === 'accepted'
      ? accepted(files, thread, wish, writing)
      : reply(files, thread, wish, writing);
  }
  const quoted = wish.quote === undefined ? null : anchorOfQuote(text, wish.quote);
  if (typeof quoted === 'string') return refused(quoted, path, wish.quote ?? '');
  const made = commentNote(
    {
      target: { path, name: linkName(path) },
      targetId: idOf(text) ?? '',
      anchor: quoted,
      text: wish.text,
      kind: wish.kind,
      replace: wish.suggest,
    },
    writing,
  );
  return write(files, made);
}

function refused(kind: string, file: string, value: string): SaidIn {
  return { id: null, problems: [{ kind, file, values: { value } }] };
}

function threadWith(threads: readonly PlacedThread[], id: string): PlacedThread | null {
  return threads.find((one) => one.id === id || one.events.some((event) => event.id === id)) ?? null;
}

function reply(files: Files, thread: PlacedThread, wish: SayWish, writing: Writing): Promise<SaidIn> {
  const { text, kind, suggest, set, replyTo } = wish;
  // What is edited or taken back is that very remark, and no other of the thread.
  const of = set === 'edited' || set === 'retracted' ? replyTo : undefined;
  const said = { thread: thread.id, after: thread.heads, text, kind, replace: suggest, set, of };
  return write(files, eventNote(said, writing));
}

async function accepted(
  files: Files,
  thread: PlacedThread,
  wish: SayWish,
  writing: Writing,
): Promise<SaidIn> {
  const planned = await planAcceptance(files, thread.id, wish.text, writing);
  if (planned.event === null) return { id: null, problems: planned.problems };
  const { done, problems } = await applyPlanned(planned, files, { now: wish.now, random: wish.random });
  return { id: done ? planned.event : null, problems };
}

/** The words of a note as an anchor; why not, where they are not there or stand there more than once. */
export function anchorOfQuote(
  text: string,
  quote: string,
): Anchor | 'review.no-quote' | 'review.quote-twice' {
  const first = quote === '' ? -1 : text.indexOf(quote);
  if (first >= 0)
    return text.includes(quote, first + 1)
      ? 'review.quote-twice'
      : describe(text, first, first + quote.length);
  // Line ends, quotation marks and the like may be others than in the note.
  const found = find({ exact: quote, prefix: '', suffix: '', start: 0, section: '' }, text);
  if (found.tier === 'review') return 'review.quote-twice';
  if (found.tier !== 'verified' && found.tier !== 'moved') return 'review.no-quote';
  return describe(text, found.start, found.end);
}

async function write(files: Files, { path, text }: MadeNote): Promise<SaidIn> {
  for (const folder of [...foldersOf(path)].sort((a, b) => a.length - b.length))
    await files.makeFolder(folder);
  await files.write(path, bytesOf(text), null);
  return { id: idOf(text)?.replace('comment/', '') ?? null, problems: [] };
}
