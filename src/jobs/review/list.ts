import type { Found } from '../../anchor';
import type { PlacedThread } from './vault';

/** How the words of a comment were found again; `whole` for one on a whole note or a cell, `gone` for one whose note is not there. */
export type ThreadAnchor = Found['tier'] | 'whole' | 'gone';

/** An event as it is listed: who said or did what, and when. */
export interface ListedEvent {
  readonly id: string;
  readonly by: string;
  readonly made: string;
  /** What it did; null for what only says something. */
  readonly set: string | null;
  readonly text: string;
  /** What it suggests in the place of the words; null for nothing. */
  readonly replace: string | null;
}

/** A thread as data for other programs. */
export interface ListedThread {
  readonly id: string;
  /** The path of the note; as the comment names it where that is not there. */
  readonly target: string;
  readonly quote: string;
  readonly by: string;
  readonly kind: string;
  readonly open: boolean;
  /** Whether last words contradict each other. */
  readonly disputed: boolean;
  readonly anchor: ThreadAnchor;
  /** Where the words stand, UTF-16 indices into the note's text; null where that is not known. */
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly assign: string;
  readonly due: string;
  readonly events: readonly ListedEvent[];
}

export function listedThread({ place, ...thread }: PlacedThread): ListedThread {
  const { id, root, on, kind, isOpen, isDisputed, assign, due, events } = thread;
  const stands = place && place.tier !== 'lost' && place.tier !== 'review' ? place : null;
  return {
    id,
    target: on ?? root?.target ?? '',
    quote: root?.anchor?.exact ?? '',
    by: root?.by ?? '',
    kind,
    open: isOpen,
    disputed: isDisputed,
    anchor: place?.tier ?? (on === null ? 'gone' : 'whole'),
    place: stands && { start: stands.start, end: stands.end },
    assign,
    due,
    events: events.map((event) => ({
      id: event.id,
      by: event.by,
      made: event.made,
      set: event.set,
      text: event.text,
      replace: event.replace,
    })),
  };
}

/** A thread in one line: whether it is open, where it stands, who said what. */
export function threadLine(thread: ListedThread): string {
  const { id, target, quote, by, kind, open, anchor, events } = thread;
  const words = (events[0]?.text ?? '').replace(/\s+/g, ' ');
  const where = quote === '' ? target : `${target} “${quote.replace(/\s+/g, ' ')}”`;
  return [open ? '[ ]' : '[x]', id, where, anchor, [by, kind].filter((one) => one !== '').join(', '), words]
    .filter((part) => part !== '')
    .join('  ');
}
