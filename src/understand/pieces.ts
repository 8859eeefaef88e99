import { gathered, type Range } from '../paper';
import { isDigit, isPlain, isSpace } from './codes';
import { matchesIn } from './matchesIn';
import type { Dividing } from './meaning';
import { trimmed, wordsIn } from './terms';

/** One of the things that a list names: its name, and all that the list says of it. */
export interface Item extends Range {
  readonly told: Range;
}

/** A piece of a list between its commas; `and` where a conjunction leads to it. */
interface Piece extends Range {
  readonly and: boolean;
}

/** A list within one sentence, as it may be read. */
export interface Listed {
  readonly text: string;
  /** The same in lower case. */
  readonly lower: string;
  readonly dividing: Dividing;
  /** How many it should have, where the text says so. */
  readonly announced: number | null;
}

/**
 * The members of a list in `from`..`to`, by commas or semicolons and the last conjunction. A comma may also stand
 * within what is told of a member, so the list is read in several ways: the one that has as many members as were
 * announced, else the plainest.
 */
export function listItems(listed: Listed, { from, to }: Range): readonly Item[] {
  // Sought within the list alone: the text's next semicolon may be a hundred pages away.
  const stop = from + listed.text.slice(from, to).indexOf(';');
  // A list of commas that is whole before a semicolon ends there: the sentence goes on about something else.
  if (listed.announced !== null && stop > from) {
    const early = readItems(listed, { from, to: stop });
    if (early.length === listed.announced) return early;
  }
  return readItems(listed, { from, to });
}

function readItems(listed: Listed, { from, to }: Range): readonly Item[] {
  const pieces = piecesOf(listed, from, to).filter((piece) => !isAside(listed, piece));
  const { announced } = listed;
  if (announced !== null) {
    for (const read of readings) {
      const items = read(listed, pieces);
      if (items.length === announced) return items;
    }
  }
  const told = explained(listed, pieces);
  if (told.length >= 2 && (announced === null || told.length > 2)) return told;
  const plainly = plain(listed, pieces);
  if (plainly.length > 1) return plainly;
  const cut = joined(listed, pieces);
  return cut.length > 1 ? cut : bare(listed, pieces);
}

/** The ways to read a list, the surest first. */
const readings: readonly ((listed: Listed, pieces: readonly Piece[]) => readonly Item[])[] = [
  explained,
  named,
  plain,
  whole,
  lastJoined,
  joined,
  bare,
];

/** The text cut at its commas, or at its semicolons where it has some; brackets and quotations are left whole. */
function piecesOf({ text, lower, dividing }: Listed, from: number, to: number): readonly Piece[] {
  const cuts = cutsOf(text, from, to);
  const edges = [...cuts, to];
  const pieces: Piece[] = [];
  let start = from;
  for (const edge of edges) {
    const piece = trimmed(text, start, edge);
    start = edge + 1;
    if (piece.to <= piece.from) continue;
    const and =
      dividing.andHere.exec(lower.slice(piece.from, Math.min(piece.to, piece.from + 16)))?.[0].length ?? 0;
    pieces.push({ from: piece.from + and, to: piece.to, and: and > 0 });
  }
  return pieces;
}

/** Whether a piece only tells more of the one before it: `which …`, `in this role …`. */
function isAside({ lower, dividing }: Listed, { from, to }: Range): boolean {
  const opening = lower.slice(from, Math.min(to, from + 60));
  return dividing.relative.exec(` ${opening}`)?.index === 0 || dividing.comment.test(opening);
}

const opening = '([{“«';
const closing = ')]}”»';

function cutsOf(text: string, from: number, to: number): readonly number[] {
  const commas: number[] = [];
  const semicolons: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (isPlain(text.charCodeAt(at))) continue;
    const sign = text[at] ?? '';
    if (opening.includes(sign)) depth++;
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === ';') semicolons.push(at);
    // Not the comma of a number.
    else if (sign === ',' && !isDigit(text.charCodeAt(at + 1))) commas.push(at);
  }
  return semicolons.length > 0 ? semicolons : commas;
}

/** The pieces up to the first that a conjunction leads to; without one, the last piece is cut at its conjunction. */
function plain(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  const last = pieces.findIndex((piece, index) => piece.and && index > 0);
  if (last > 0) return items(listed, pieces.slice(0, last + 1));
  return joined(listed, pieces);
}

/** All pieces, up to the last that a conjunction leads to. */
function whole(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  let last = pieces.length - 1;
  while (last > 0 && !pieces[last]?.and) last--;
  return last > 0 ? items(listed, pieces.slice(0, last + 1)) : [];
}

/** The pieces up to the first with a conjunction inside, which is cut there: `A, B and C`. */
function joined(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  for (const [index, piece] of pieces.entries()) {
    const name = nameEnd(listed, piece);
    // A bracket tells more of a name; the list goes on behind it.
    const ends = listed.text[name] === '(' || listed.text[name + 1] === '(' ? piece.to : name;
    const match = firstAnd(listed, piece.from, ends);
    if (!match) continue;
    const before = { from: piece.from, to: match.from, and: false };
    const after = { from: match.to, to: piece.to, and: true };
    return items(listed, [...pieces.slice(0, index), before, after]);
  }
  return [];
}

/** All pieces, of which the last is cut at its conjunction: `bread and butter, tea, milk and eggs`. */
function lastJoined(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  const last = pieces[pieces.length - 1];
  const match = last && firstAnd(listed, last.from, last.to);
  if (!match) return [];
  const before = { from: last.from, to: match.from, and: false };
  const after = { from: match.to, to: last.to, and: true };
  return items(listed, [...pieces.slice(0, -1), before, after]);
}

/** Names in a row that no conjunction ends: `calm, anger, dread`. Longer pieces are clauses. */
function bare(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  const ends = pieces.map((piece) => nameEnd(listed, piece));
  // The row is over where more is told of a name; a bracket tells no more than a word.
  const last = pieces.findIndex(
    ({ to }, index) => (ends[index] ?? to) < to && listed.text[ends[index] ?? to] !== '(',
  );
  const row = last < 0 ? pieces : pieces.slice(0, last + 1);
  const short = row.every(
    ({ from }, index) => wordsIn(listed.text.slice(from, ends[index] ?? from)) <= bareWords,
  );
  return row.length > 2 && short ? items(listed, row) : [];
}

const bareWords = 5;

/** The first conjunction outside of brackets. */
function firstAnd({ lower, text, dividing }: Listed, from: number, to: number): Range | null {
  for (const match of matchesIn(dividing.andWithin, lower.slice(from, to))) {
    const at = from + match.index;
    const before = text.slice(from, at);
    if (before.split('(').length !== before.split(')').length) continue;
    return { from: at, to: at + match[0].length };
  }
  return null;
}

/** Whether a member is named in three or four words, as roles and kinds are. */
export function isShort({ from, to }: Item): boolean {
  return to - from <= shortName;
}

const shortName = 40;

/** More words than this before an explanation are a clause, not a name. */
const nameWords = 6;

/** The pieces that are a name with its explanation: `the warden, who …, and the broker, who …`. */
function explained(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  const { text } = listed;
  const shared = sharedHead(listed, pieces);
  const heads = pieces.filter((piece) => {
    const end = nameEnd(listed, piece, shared);
    return end < piece.to && text[end] !== '(' && wordsIn(text.slice(piece.from, end)) <= nameWords;
  });
  const first = pieces[0];
  if (heads.length < 2 || heads[0] !== first) return [];
  // The list ends with its last head, which a conjunction leads to.
  const last = heads.findIndex((piece, index) => piece.and && index > 0 && index === heads.length - 1);
  return last < 0 ? [] : itemsOver(listed, heads, pieces);
}

/** The pieces that are names by their capitals: `Clean Water, in this part …, Safe Roads, …`. */
function named(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  const heads = pieces.filter(({ from, to }) =>
    isName(listed.text.slice(from, nameEnd(listed, { from, to }))),
  );
  return heads.length > 1 && heads[0] === pieces[0] ? itemsOver(listed, heads, pieces) : [];
}

/** Whether most words of a short text begin with a capital. */
function isName(text: string): boolean {
  const words = text.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  const capitals = words.filter((word) => /^[‘“"']?\p{Lu}/u.test(word)).length;
  return (
    words.length > 1 &&
    words.length <= 9 &&
    capitals * 2 > words.length &&
    /^[‘“"']?\p{Lu}/u.test(words[0] ?? '')
  );
}

/** Items whose explanation goes on to the next. */
function itemsOver(listed: Listed, heads: readonly Piece[], pieces: readonly Piece[]): readonly Item[] {
  const end = pieces[pieces.length - 1]?.to ?? 0;
  const shared = sharedHead(listed, heads);
  return gathered(heads, (piece, index) => {
    const told = trimmed(listed.text, piece.from, heads[index + 1]?.from ?? end).to;
    return itemOf(listed, piece, told, shared);
  });
}

function items(listed: Listed, pieces: readonly Piece[]): readonly Item[] {
  const shared = sharedHead(listed, pieces);
  return gathered(pieces, (piece) => itemOf(listed, piece, piece.to, shared));
}

/** The length of a first word that all pieces share: `crimes against X, crimes with X`. It is no name by itself. */
function sharedHead({ lower }: Listed, pieces: readonly Piece[]): number {
  const [first] = pieces;
  if (!first || pieces.length < 2) return 0;
  const head = /^\S+/u.exec(lower.slice(first.from, first.to))?.[0] ?? '';
  const shared = pieces.every(
    ({ from, to }) => lower.startsWith(head, from) && endsWord(lower, from + head.length, to),
  );
  return shared ? head.length : 0;
}

/** Whether a word that reaches up to `at` ends there, in a stretch that ends at `to`. */
function endsWord(lower: string, at: number, to: number): boolean {
  return at === to || (at < to && isSpace(lower.charCodeAt(at)));
}

function itemOf(listed: Listed, piece: Piece, told: number, head = 0): readonly Item[] {
  const { lower, dividing, text } = listed;
  const before = dividing.before.exec(lower.slice(piece.from, piece.to))?.[0].length ?? 0;
  const from = piece.from + before;
  const end = shortEnd(listed, from, nameEnd(listed, { from, to: piece.to }, head));
  const name = trimmed(text, from, withoutAnd(listed, from, end));
  return name.to > name.from ? [{ told: { from, to: told }, ...name }] : [];
}

/** The end of a member without the conjunction that leads to what follows. */
export function withoutAnd(
  { dividing, lower }: Pick<Listed, 'lower' | 'dividing'>,
  from: number,
  to: number,
): number {
  const last = / \p{L}{2,5}\s*$/u.exec(lower.slice(Math.max(from, to - 8), to))?.[0] ?? '';
  return last !== '' && dividing.andHere.test(`${last.trim()} `) ? to - last.length : to;
}

/** Where the name at the head of a piece ends, and its explanation begins. */
export function nameEnd(
  { lower, dividing }: Pick<Listed, 'lower' | 'dividing'>,
  { from, to }: Range,
  head = 0,
): number {
  return cutAt(lower, dividing.nameEnds, from, to, head);
}

/** A name longer than this is cut where a relative clause begins. */
const longName = 6;

function shortEnd({ lower, text, dividing }: Listed, from: number, to: number): number {
  return wordsIn(text.slice(from, to)) > longName ? cutAt(lower, dividing.relative, from, to) : to;
}

/** Where a member told as a clause has said its name. */
export function clauseEnd(
  { lower, dividing }: Pick<Listed, 'lower' | 'dividing'>,
  { from, to }: Range,
): number {
  return cutAt(lower, dividing.clauseEnds, from, to);
}

function cutAt(lower: string, ends: RegExp, from: number, to: number, head = 0): number {
  const begin = head > 0 ? head + 1 : 0;
  const match = ends.exec(lower.slice(from + begin, Math.min(to, from + 400)));
  return match && begin + match.index > 2 ? from + begin + match.index : to;
}
