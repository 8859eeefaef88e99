import { say, type Language } from '../languages';
import { blockAt, pageAtOffset, rangeOf, type Document, type Range, type Section, type Span } from '../paper';
import { printLink } from '../markdown';
import { endsSentence } from '../understand';
import { Ready, type Quote } from './ready';
import type { Note } from './shelf';

/** A text note is parted where it grows beyond this many bytes: Obsidian's editor grows slow with longer notes. */
const PART_BYTES = 500_000;

/** A part of the text: blocks `from`..`to` (end exclusive) of the document. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The document in parts of at most 500 kB, parted between blocks; one empty part for an empty document. */
export function partsOf(document: Document): readonly Part[] {
  const { text, blocks } = document;
  // At most 3 bytes a UTF-16 unit in UTF-8: most papers need no counting.
  if (text.length * 3 + blocks.length * BLOCK_BYTES <= PART_BYTES) return [{ from: 0, to: blocks.length }];
  const parts: Part[] = [];
  let from = 0;
  let bytes = 0;
  document.blocks.forEach((block, index) => {
    const size = bytesOf(document.text, block.from, block.to) + BLOCK_BYTES;
    if (bytes > 0 && bytes + size > PART_BYTES) {
      parts.push({ from, to: index });
      from = index;
      bytes = 0;
    }
    bytes += size;
  });
  return [...parts, { from, to: document.blocks.length }];
}

/** For the block's id and line breaks: ` ^t1234567` and two more. */
const BLOCK_BYTES = 12;

function bytesOf(text: string, from: number, to: number): number {
  let bytes = to - from;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
  }
  return bytes;
}

/** The id of the paragraph that begins at a source offset. */
export function blockId(offset: number): string {
  return `t${offset}`;
}

/** A sentence of more signs is quoted in part: about five lines of Obsidian's reading view. */
const LONGEST_SENTENCE = 400;

/** Where things stand in the text notes, as links. */
export interface Places {
  /** A link to the paragraph in which a span begins, named by its page, or else by its number. */
  readonly linkTo: (span: Pick<Span, 'start'>, shown?: string) => Ready;
  /** What the paragraph of a span is called: `p. 363`, or its number where the text gives no pages. */
  readonly nameOf: (span: Pick<Span, 'start'>) => string;
  readonly quoteOf: (span: Span) => Quote;
  /** The words of the sentence in which a span stands, or those around it where that is too long to quote. */
  readonly sentenceOf: (span: Span) => string;
  /** Links to the paragraphs of several spans, each paragraph once, in the order of the text. */
  readonly linksTo: (spans: readonly Pick<Span, 'start'>[]) => readonly Ready[];
  /** The printed page on which a span begins, or null. */
  readonly pageOf: (span: Pick<Span, 'start'>) => string | null;
  /** The index in `sections` of the one that a span stands in; -1 before the first. */
  readonly sectionOf: (span: Pick<Span, 'start'>) => number;
}

export function placesOf(
  document: Document,
  parts: readonly Part[],
  sections: readonly Section[],
  texts: readonly Note[],
  language: Language,
  filePath: string | null = null,
): Places {
  const starts = sections.map((section) => section.start);
  const ends = document.blocks.map(({ from, to }) => document.offsets[Math.max(from, to - 1)] ?? 0);
  const links = new Map<number, Ready>();
  const nameOf = (span: Pick<Span, 'start'>): string => ownName(span) ?? nameOfBlock(blockOf(span));
  return {
    linkTo,
    nameOf,
    quoteOf,
    sentenceOf,
    linksTo,
    pageOf,
    sectionOf: (span) => lastUpTo(starts, span.start),
  };

  /** The first block that ends at or after the place where a span begins. */
  function blockOf({ start }: Pick<Span, 'start'>): number {
    return Math.min(lastUpTo(ends, start - 1) + 1, ends.length - 1);
  }

  function linkTo(span: Pick<Span, 'start'>, shown?: string): Ready {
    return linkToBlock(blockOf(span), shown ?? ownName(span));
  }

  function linkToBlock(index: number, shown?: string): Ready {
    if (shown !== undefined) return printedLink(index, shown);
    let link = links.get(index);
    if (!link) links.set(index, (link = printedLink(index, nameOfBlock(index))));
    return link;
  }

  function printedLink(index: number, shown: string): Ready {
    const block = document.blocks[index];
    const part = parts.findIndex(({ to }) => index < to);
    const note = texts[part] ?? texts[0];
    if (!block || !note) return new Ready('');
    const anchor = `^${blockId(document.offsets[block.from] ?? 0)}`;
    return new Ready(printLink({ target: note.name, subpath: anchor, shown }));
  }

  function nameOfBlock(index: number): string {
    const page = document.blocks[index]?.page ?? null;
    return page === null
      ? say(language, 'note.paragraph', { number: index + 1 })
      : say(language, 'note.page', { page });
  }

  /** The printed page of a span that begins on another page than its paragraph. */
  function ownName(span: Pick<Span, 'start'>): string | undefined {
    const page = pageAtOffset(document, span.start)?.printed ?? null;
    if (page === null || page === document.blocks[blockOf(span)]?.page) return undefined;
    return say(language, 'note.page', { page });
  }

  function quoteOf(span: Span): Quote {
    const page = pageAtOffset(document, span.start);
    if (!page || filePath === null) return { text: span.text, link: linkTo(span) };
    const subpath = `page=${String(page.sheet)}`;
    const link = new Ready(printLink({ target: filePath, subpath, shown: say(language, 'note.pdf') }));
    return { text: span.text, link: linkTo(span), page: link };
  }

  function sentenceOf(span: Span): string {
    const { from, to } = rangeOf(document, span);
    const block = document.blocks[blockAt(document, from)];
    // A span that runs over the end of its paragraph is no mere name.
    if (!block || to > block.to) return span.text;
    const whole = widened(block, from, to, LONGEST_SENTENCE);
    if (whole.length <= LONGEST_SENTENCE) return whole;
    // Of a long sentence as much as fits, cut at words: what is quoted stays verbatim.
    return widened(block, from, to, Math.max(0, LONGEST_SENTENCE - (to - from)) / 2);
  }

  /** `from`..`to` with what stands beside it in its sentence, at most `beside` signs on either side, whole words. */
  function widened(block: Range, from: number, to: number, beside: number): string {
    const { text } = document;
    const left = Math.max(block.from, Math.ceil(from - beside));
    const right = Math.min(block.to, Math.floor(to + beside));
    const word = left > block.from ? text.indexOf(' ', left) + 1 : left;
    const begins = endsIn(text, { from: left, to: from }, block.to).pop() ?? Math.min(word, from);
    const lastWord = right < block.to ? Math.max(to, text.lastIndexOf(' ', right - 1)) : right;
    const ends = endsIn(text, { from: to, to: right }, block.to)[0] ?? lastWord;
    return text.slice(begins, ends).replace(/\s+/g, ' ').trim();
  }

  function linksTo(spans: readonly Pick<Span, 'start'>[]): readonly Ready[] {
    const blocks = [...new Set(spans.map(blockOf))].sort((a, b) => a - b);
    return blocks.filter((index) => index >= 0).map((index) => linkToBlock(index));
  }

  function pageOf(span: Pick<Span, 'start'>): string | null {
    const page = pageAtOffset(document, span.start);
    return page ? page.printed : (document.blocks[blockOf(span)]?.page ?? null);
  }
}

/** Where sentences end within a range of a block that ends at `limit`. */
function endsIn(text: string, { from, to }: Range, limit: number): number[] {
  const ends: number[] = [];
  for (const { index } of text.slice(from, to).matchAll(/[.!?]/g)) {
    const end = endsSentence(text, ends[ends.length - 1] ?? from, from + index, limit);
    if (end >= 0 && end <= to) ends.push(end);
  }
  return ends;
}

/** The index of the last of the rising `starts` that is at most `offset`; -1 for none (binary search). */
export function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
