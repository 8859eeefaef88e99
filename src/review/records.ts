import type { Anchor } from '../anchor';
import { parseNote } from '../markdown';
import { listOf, textOf } from '../matrix';
import type { Problem } from '../paper';

/** What an event does to a thread (`resolved` … `rejected`), or to one of its comments (`edited`, `retracted`). */
export const commentSets = ['resolved', 'reopened', 'accepted', 'rejected', 'edited', 'retracted'] as const;
export type CommentSet = (typeof commentSets)[number];

/** A cell of a role matrix, as links name what it is of. */
export interface CellTarget {
  readonly framework: string;
  readonly actor: string;
  readonly role: string;
}

/** A comment, or an event of its thread, as one note tells of it. Written once. */
export interface CommentNote {
  readonly path: string;
  /** A ULID; the path where the note has none. */
  readonly id: string;
  /** The id of the comment that began the thread; null for that comment itself. */
  readonly thread: string | null;
  /** Ids of what who wrote it had seen of the thread last. */
  readonly after: readonly string[];
  /** What a link calls the note that it is about; '' where it does not say. */
  readonly target: string;
  /** That note's `cw-id`, by which it is found under any name; '' for none. */
  readonly targetId: string;
  /** The words that it is about; null for a whole note or a cell. */
  readonly anchor: Anchor | null;
  readonly cell: CellTarget | null;
  /** What kind of remark it is, as supervisors name them: `needs-source`, `clarify`, …, or any word; '' for a plain one. */
  readonly kind: string;
  readonly set: CommentSet | null;
  /** The id of the comment that is edited or retracted; null for none. */
  readonly of: string | null;
  /** What is suggested in the place of the words; null for no suggestion, '' for nothing in their place. */
  readonly replace: string | null;
  readonly assign: string;
  /** A day, YYYY-MM-DD; '' for none. */
  readonly due: string;
  /** The id of the round that it is part of; '' for none. */
  readonly round: string;
  readonly by: string;
  /** ISO 8601 in UTC; clocks may be years wrong, so nothing rests on it alone. */
  readonly made: string;
  /** In Markdown. */
  readonly text: string;
}

const ULID = /[0-9A-HJKMNP-TV-Z]{26}/;

/** A comment's note as it is written; null for a note of another kind. What is wrong with it hides nothing else of it. */
export function commentIn(
  path: string,
  note: string,
): { readonly comment: CommentNote | null; readonly problems: readonly Problem[] } | null {
  const { properties, body, problem } = parseNote(note);
  if (problem)
    return {
      comment: null,
      problems: [{ kind: 'review.unreadable', file: path, line: problem.line }],
    };
  if (textOf(properties['type']) !== 'comment') return null;
  const text = (name: string): string => textOf(properties[name]);
  const problems: Problem[] = [];
  const tell = (kind: string, value = ''): void =>
    void problems.push({ kind, file: path, values: { value } });
  const id = ULID.exec(text('cw-id'))?.[0] ?? ULID.exec(path.slice(path.lastIndexOf('/') + 1))?.[0] ?? path;
  const thread = ULID.exec(text('thread'))?.[0] ?? null;
  if (thread === null && text('thread') !== '') tell('review.bad-thread', text('thread'));
  const said = text('set');
  const set = commentSets.find((one) => one === said) ?? null;
  if (set === null && said !== '') tell('review.bad-set', said);
  const cell = cellIn(properties['cell']);
  const target = linkIn(text('target'));
  if (thread === null && target === '' && text('target-id') === '' && !cell) tell('review.no-target');
  const comment = {
    path,
    id,
    thread: thread === id ? null : thread,
    after: listOf(properties['after']).flatMap((one) => ULID.exec(textOf(one))?.[0] ?? []),
    target,
    targetId: text('target-id'),
    anchor: anchorIn(properties),
    cell,
    kind: text('kind'),
    set,
    of: ULID.exec(text('of'))?.[0] ?? null,
    replace: 'replace' in properties ? rawIn(properties['replace']) : null,
    assign: text('assign'),
    due: text('due').slice(0, 'YYYY-MM-DD'.length),
    round: text('round'),
    by: text('by'),
    made: text('made'),
    text: note.slice(body).trim(),
  };
  return { comment, problems };
}

function anchorIn(properties: Readonly<Record<string, unknown>>): Anchor | null {
  const { exact, start } = properties;
  if (exact === undefined && start === undefined) return null;
  return {
    exact: rawIn(exact),
    prefix: rawIn(properties['prefix']),
    suffix: rawIn(properties['suffix']),
    start: typeof start === 'number' && start >= 0 ? Math.floor(start) : 0,
    section: textOf(properties['section']),
  };
}

/** A text as it stands, its blanks too: they are part of what was selected. YAML may have read it as a number or a date. */
function rawIn(value: unknown): string {
  return typeof value === 'string' ? value : textOf(value);
}

/** The framework, who acts and the role, as a list of three. */
function cellIn(value: unknown): CellTarget | null {
  const [framework = '', actor = '', role = ''] = listOf(value).map((one) => linkIn(textOf(one)));
  return framework === '' || actor === '' || role === '' ? null : { framework, actor, role };
}

/** What a link names, without heading and alias; a text as it is. */
function linkIn(text: string): string {
  return /^!?\[\[([^[\]|#]*)/.exec(text)?.[1]?.trim() ?? text;
}
