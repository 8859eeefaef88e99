import type { Anchor } from '../../anchor';
import type { Properties } from '../../markdown';
import type { CommentSet } from '../../review';
import type { CellNamed } from '../matrix';
import { onceNote, propertyOf, signedBy, type MadeNote, type Named, type Writing } from '../writeOnce';

/** What every comment and reply may say. */
interface Remark {
  /** In Markdown. */
  readonly text: string;
  readonly kind?: string | undefined;
  /** What is suggested in the place of the words; '' for nothing in their place. */
  readonly replace?: string | undefined;
  readonly assign?: string | undefined;
  /** A day, YYYY-MM-DD. */
  readonly due?: string | undefined;
  /** The round that it is part of. */
  readonly round?: string | undefined;
}

/** A comment that begins a thread: on words of a note, on a whole note, or on a cell of a matrix. */
export interface WantedComment extends Remark {
  readonly target: Named;
  /** The target's `cw-id`; '' for none. */
  readonly targetId: string;
  readonly anchor: Anchor | null;
  readonly cell?: CellNamed | undefined;
}

/** Something that is added to a thread. */
export interface WantedEvent extends Remark {
  /** The id of the comment that began it. */
  readonly thread: string;
  /** The ids of what its writer has seen last: the thread's heads. */
  readonly after: readonly string[];
  readonly set?: CommentSet | undefined;
  /** The id of the comment that is edited or retracted. */
  readonly of?: string | undefined;
}

/** The note of a comment: write-once, under a ULID. Nothing is written into the note that it is about. */
export function commentNote(wanted: WantedComment, writing: Writing): MadeNote {
  const { target, targetId, anchor, cell } = wanted;
  const cells = cell ? [cell.framework, cell.actor, cell.role].map((one) => propertyOf(one, writing)) : [];
  return written(
    {
      target: propertyOf(target, writing),
      ...(targetId === '' ? {} : { 'target-id': targetId }),
      ...(anchor ? { ...anchor } : {}),
      ...(cells.length === 0 ? {} : { cell: cells }),
    },
    wanted,
    writing,
  );
}

/** The note of a reply, or of a word on a thread: write-once. */
export function eventNote(wanted: WantedEvent, writing: Writing): MadeNote {
  const { thread, after, set, of } = wanted;
  return written(
    { thread, after, ...(set === undefined ? {} : { set }), ...(of === undefined ? {} : { of }) },
    wanted,
    writing,
  );
}

function written(about: Properties, remark: Remark, writing: Writing): MadeNote {
  const { text, kind, replace, assign, due, round } = remark;
  const said = Object.entries({ kind, assign, due, round }).filter(([, value]) => (value ?? '') !== '');
  const properties = {
    ...about,
    ...(Object.fromEntries(said) as Record<string, string>),
    ...(replace === undefined ? {} : { replace }),
    ...signedBy(writing),
  };
  return onceNote('comment', properties, text.trim(), writing);
}
