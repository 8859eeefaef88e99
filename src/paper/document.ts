import type { Given } from './given';
import type { Problem } from './problem';
import { foldedSpace } from './space';
import type { Range, Span } from './span';

/** What a stretch of text is on the page. */
export type BlockKind =
  'heading' | 'paragraph' | 'list-item' | 'caption' | 'table' | 'quote' | 'code' | 'footnote';

/** One paragraph (or heading, item, …) of the clean text. */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** Depth of a heading, from 1; 0 for all else. */
  readonly level: number;
  /** BCP 47 code of the language it is written in. */
  readonly language: string;
  /** The printed page number that it begins on, or null where the page says none. */
  readonly page: string | null;
}

/**
 * A paper as read: the text on disk beside the text that a person reads.
 *
 * `source` is the file's text as it is on disk (byte-order mark and line ends included). `text` is the same
 * without page furniture, hard line breaks and line-end hyphens: one line a block, blocks parted by '\n'.
 * `offsets[i]` is the index in `source` of the unit `text[i]`; it never falls, and has one more element
 * than `text`: the source's length. Rules read `text`; what they find is given out as spans of `source`.
 */
export interface Document {
  readonly file: string;
  readonly source: string;
  readonly text: string;
  readonly offsets: Uint32Array;
  /** In reading order, covering all of `text`. */
  readonly blocks: readonly Block[];
  /** Running heads, page numbers and the like, taken out of `text`. */
  readonly furniture: readonly Span[];
  /** BCP 47 codes, the main one first. */
  readonly languages: readonly string[];
  /** What the file says of itself apart from its text: a Markdown file's properties, an article's metadata. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Of a PDF: which page each stretch of the source comes from, in the order of the source. Left out where a file has no pages. */
  readonly pages?: readonly PageStretch[];
  /** What a reader marked in a PDF. Left out where a file has no marks. */
  readonly marks?: readonly ReaderMark[];
  /** Where the text calls its notes, where the file itself says so. */
  readonly noteCalls?: readonly NoteCall[];
  readonly problems: readonly Problem[];
  /** Works and citations that the file holds as data; left out where it is only a text. */
  readonly given?: Given;
  /** The text as it is written, where `text` is another one for the sake of the rules: what spans say. */
  readonly written?: Clean;
}

/** A clean text, with where its units stand in the source. */
type Clean = Pick<Document, 'text' | 'offsets'>;
/** Words that a reader marked, or beside which they put a note. */
export interface ReaderMark extends Span {
  /** What the reader wrote; '' for nothing. */
  readonly note: string;
  /** Whether the note stands beside a line, and no words were marked: the span is that line. */
  readonly isBeside: boolean;
}

/** The mark of a note in the text. Places are UTF-16 indices into the source; the mark's are equal where it is not written there. */
export interface NoteCall {
  readonly start: number;
  readonly end: number;
  /** Where the note begins. */
  readonly note: number;
}

/** A stretch of the source that stands on one page of a PDF: from `start` to the next one's. */
export interface PageStretch {
  /** A UTF-16 index into the source. */
  readonly start: number;
  /** The page's number in the file, from 1. */
  readonly sheet: number;
  /** The number that is printed on it, or null. */
  readonly printed: string | null;
}

/** The stretch `from`..`to` of the clean text as a span of the source. */
export function spanOf(document: Document, from: number, to: number): Span {
  const start = document.offsets[from] ?? document.source.length;
  const end = to > from ? (document.offsets[to - 1] ?? document.source.length) + 1 : start;
  const said = document.written ? writtenIn(document.written, start, end) : document.text.slice(from, to);
  // Within a block there is no white space but single ones.
  return { start, end, text: (said.includes('\n') ? foldedSpace(said) : said).trim() };
}

/** What is written between two offsets of the source. */
function writtenIn(written: Clean, start: number, end: number): string {
  const from = positionOf(written, start);
  return written.text.slice(from, endFrom(written, from, end));
}

/** The index in the clean text of the first unit at or after the source offset `start` (binary search). */
export function positionOf(document: Clean, start: number): number {
  let low = 0;
  let high = document.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((document.offsets[middle] ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span of the source as a range of the clean text: the inverse of `spanOf`. */
export function rangeOf(document: Document, span: Pick<Span, 'start' | 'end'>): Range {
  const from = positionOf(document, span.start);
  return { from, to: endFrom(document, from, span.end) };
}

/** `positionOf(document, end)`, found from a position before it: where nothing is left out, it is as far off as in the source. */
function endFrom({ text, offsets }: Clean, from: number, end: number): number {
  const last = text.length;
  let to = Math.min(last, from + Math.max(0, end - (offsets[from] ?? end)));
  while (to > from && (offsets[to - 1] ?? 0) >= end) to--;
  while (to < last && (offsets[to] ?? Infinity) < end) to++;
  return to;
}

/** The index of the block that holds position `at` of the clean text (binary search); -1 in an empty document. */
export function blockAt(document: Document, at: number): number {
  let low = 0;
  let high = document.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((document.blocks[middle]?.from ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The page from which a source offset comes (binary search); null where the file has no pages. */
export function pageAtOffset({ pages = [] }: Pick<Document, 'pages'>, offset: number): PageStretch | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1] ?? null;
}

/** What a block says. */
export function textOf(document: Document, range: Range): string {
  return document.text.slice(range.from, range.to);
}
