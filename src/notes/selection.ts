import { frontmatterOf, unescapeText } from '../markdown';
import { positionOf, rangeOf, spanOf, type Document, type Span } from '../paper';
import { foldText } from './folded';

/** Words of a paper, and about where they begin in its source. */
export interface Words {
  readonly exact: string;
  /** A source offset. */
  readonly near: number;
}

//  … of the paragraph ^t8123
const BLOCK_ID = /[ \t]\^t(\d+)[ \t]*$/;
// ## A heading      - An item
const MARK = /^(?:#{1,6} |- )/;

/** What a selection in a text note says: without what is Markdown's and ours. `from` and `to` are UTF-16 indices. */
export function wordsIn(note: string, from: number, to: number): Words {
  const begins = Math.max(from, frontmatterOf(note)?.end ?? 0);
  const said: string[] = [];
  let near: number | null = null;
  let at = 0;
  for (const line of note.split('\n')) {
    const end = at + line.length;
    if (end >= begins && at < to) {
      const id = BLOCK_ID.exec(line);
      near ??= id ? Number(id[1]) : null;
      const first = Math.max(0, begins - at, MARK.exec(line)?.[0].length ?? 0);
      said.push(unescapeText(line.slice(first, Math.min(id?.index ?? line.length, to - at))));
    }
    at = end + 1;
  }
  return { exact: said.join(' ').replace(/\s+/g, ' ').trim(), near: near ?? 0 };
}

/**
 * What a selection says in a text note as it reads, where no sign of its Markdown is seen: `shown` are the words, and
 * `beside` all that the block says in which they begin, so that words that the paper says twice are told apart.
 */
export function wordsShown(note: string, shown: string, beside: string): Words {
  const block = foldText(beside);
  let near = 0;
  for (const line of block === '' ? [] : note.split('\n')) {
    const id = BLOCK_ID.exec(line);
    if (!id || foldText(unescapeText(line.slice(MARK.exec(line)?.[0].length ?? 0, id.index))) !== block)
      continue;
    near = Number(id[1]);
    break;
  }
  return { exact: shown.replace(/\s+/g, ' ').trim(), near };
}

/**
 * What a selection in the paper's own file means. `from` and `to` are UTF-16 indices into its text as an editor has it:
 * without the mark of the byte order, and with one sign for each line's end. Null where nothing of it is read.
 */
export function spanInFile(document: Document, from: number, to: number): Span | null {
  const { source } = document;
  const mark = source.startsWith('\ufeff') ? 1 : 0;
  const [start = 0, end = 0] = source.includes('\r\n') ? sourceOffsets(source, [from, to]) : [from, to];
  const range = {
    from: positionOf(document, start + mark),
    to: positionOf(document, end + mark),
  };
  const said = document.text.slice(range.from, range.to);
  const blank = said.length - said.trimStart().length;
  if (said.trim() === '') return null;
  return spanOf(document, range.from + blank, range.from + said.trimEnd().length);
}

/** Offsets into a text whose lines end in two signs, from those into the same text with one. */
function sourceOffsets(source: string, offsets: readonly number[]): readonly number[] {
  const ends: number[] = [];
  for (let at = source.indexOf('\r\n'); at >= 0; at = source.indexOf('\r\n', at + 2)) ends.push(at);
  return offsets.map((offset) => {
    // The line's end at index `n` stands `n` signs further on than the editor says.
    let before = 0;
    while (before < ends.length && (ends[before] ?? Infinity) - before < offset) before += 1;
    return offset + before;
  });
}

/** A word of more signs is none that a selection was meant to hold in full. */
const LONGEST_WORD = 40;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts in which words are not parted by blanks. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A span that begins or ends inside of a word, with the whole word: a selection by hand often misses a letter. */
export function wholeWords(document: Document, span: Span): Span {
  const { from, to } = rangeOf(document, span);
  const { text } = document;
  const joins = (at: number): boolean => isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
  let [first, last] = [from, to];
  while (first > 0 && from - first < LONGEST_WORD && joins(first)) first -= 1;
  while (last < text.length && last - to < LONGEST_WORD && joins(last)) last += 1;
  if (joins(first)) first = from;
  if (joins(last)) last = to;
  return first === from && last === to ? span : spanOf(document, first, last);
}

function isLetter(sign: string): boolean {
  return LETTER.test(sign) && !UNPARTED.test(sign);
}
