import { numberOfDigits, raisedDigits } from '../paper';
import { lexicon } from './lexicon';
import type { BodyLine } from './furniture';

/** What a line is of a note at a page's foot: its first, or one that goes on. */
export type NoteLine = 'begins' | 'goes on';

/** The number that a note begins with: plain, in a bracket, or raised. */
const mark = /^(?:\[(\d{1,3})\]|(\d{1,3})(?:[.)]?\s|\)(?=\S))|([⁰¹²³⁴-⁹]{1,3})\s?)(?=["“‘(]?[A-Za-zÀ-ɏ])/;

/** A note's beginning that may be none: it counts only where the text calls the note. */
interface Begin {
  readonly line: number;
  readonly number: number;
}

/** Six pages: further off, no text calls a note. */
const reach = 20_000;

/** A third: so many of the notes that a paper cites in say a page, `ibid.` or the like. */
const citing = 3;

/** So few notes may as well be the items of a list. */
const fewest = 3;

/**
 * Which lines are notes that stand at the foot of pages in a plain text. A note begins with a number that the text above
 * it calls, glued to a word, and that goes on in the row of the notes before. Null where the paper has no such notes.
 */
export function footnoteLines(
  source: string,
  lines: readonly BodyLine[],
  base: number,
): readonly (NoteLine | null)[] | null {
  const begins = beginsOf(source, lines, base);
  if (begins.length < fewest) return null;
  const kinds = new Array<NoteLine | null>(lines.length).fill(null);
  let telling = 0;
  for (const { line } of begins) {
    const end = noteEnd(lines, line, base, begins);
    kinds.fill('goes on', line, end);
    kinds[line] = 'begins';
    const said = source.slice(lines[line]?.start ?? 0, lines[end - 1]?.end ?? 0);
    if (lexicon.citesInNote.test(said)) telling++;
  }
  return telling * citing >= begins.length ? kinds : null;
}

function beginsOf(source: string, lines: readonly BodyLine[], base: number): readonly Begin[] {
  const begins: Begin[] = [];
  let last = 0;
  // Where the text begins that calls the notes of this page.
  let from = 0;
  let inNotes = false;
  for (const [index, line] of lines.entries()) {
    if (line.text.length <= 60 && lexicon.list.test(line.text)) break;
    if (inNotes && isEdge(line, base) && index > 0) {
      inNotes = false;
      from = line.start;
    }
    const number = numberOf(line);
    if (number === null || (number !== 1 && (number <= last || number > last + fewest))) continue;
    if (isHeadingLike(source, line)) continue;
    const start = Math.max(from, line.start - reach);
    if (!isCalled(source, number, start, line.start)) continue;
    begins.push({ line: index, number });
    last = number;
    inNotes = true;
  }
  return begins;
}

function numberOf({ text }: BodyLine): number | null {
  const code = text.charCodeAt(0);
  // A digit, a bracket or a raised sign: most lines begin with none.
  if (code < 48 || (code > 57 && code !== 91 && code < 0xb2)) return null;
  const found = mark.exec(text);
  const digits = found?.[1] ?? found?.[2] ?? found?.[3];
  return digits === undefined ? null : numberOfDigits(digits);
}

/** Whether a line can be a numbered heading: it is short and has no sign that parts or ends a sentence. */
const isHeadingLike = (source: string, { text, end }: BodyLine): boolean =>
  text.length < 80 && !/[,;“”"]/.test(text) && !'.!?)'.includes(source[end - 1] ?? ' ');

/** Whether a page ends above a line, or a blank line stands there. */
const isEdge = ({ cut, blanks }: BodyLine, base: number): boolean => cut || blanks > base;

/** Whether a number is glued to a word, or raised, between two places of the source. */
function isCalled(source: string, number: number, from: number, to: number): boolean {
  const digits = String(number);
  for (let at = source.indexOf(digits, from); at >= 0 && at < to; at = source.indexOf(digits, at + 1)) {
    if (isGlued(source, at, at + digits.length)) return true;
  }
  const at = source.indexOf(raisedDigits(number), from);
  return at >= 0 && at < to;
}

/** Whether a number stands right behind a word, with a stop or quotation mark between them at most. */
function isGlued(source: string, from: number, to: number): boolean {
  if (/[\dA-Za-z%]/.test(source[to] ?? ' ')) return false;
  const before = source.slice(Math.max(0, from - 6), from);
  if (/(?:[A-Za-zÀ-ɏ]|(?:1[5-9]|20)\d\d(?=[.,;:!?”"’)]))[.,;:!?”"’)]{0,2}$/.test(before)) return true;
  return before.endsWith('[') && source[to] === ']';
}

/** The line behind a note: at the next note, or where the page ends. */
function noteEnd(lines: readonly BodyLine[], from: number, base: number, begins: readonly Begin[]): number {
  const next = begins.find(({ line }) => line > from)?.line ?? lines.length;
  for (let at = from + 1; at < next; at++) {
    const line = lines[at];
    if (!line || isEdge(line, base)) return at;
  }
  return next;
}
