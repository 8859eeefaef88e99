import { linksIn, unescapeText, type Link } from '../markdown';
import { atOnce, type Steps } from './steps';

/** A quote that a note gives, and the link to the paragraph in which it says that it stands. */
export interface QuoteInNote {
  /** The words, without the escaping of Markdown. */
  readonly text: string;
  readonly link: Link;
  /** The line of the note on which the quote begins, from 1. */
  readonly line: number;
}

/** A link to a paragraph by the offset at which it begins: `#^t8123`. */
const PARAGRAPH = /^\^t\d+$/;

// > > The quote         > [!quote]- According to …
const MARKS = /^\s{0,3}((?:>[ \t]?)+)/;
const TITLE = /^\[![^\]]*\]/;

/**
 * The quotes of a note: what stands in a callout or block quote and ends in a link to a paragraph of a text note, and
 * what stands in quotation marks before such a link in a table. A blank line, a title or another depth of `>` begins a
 * new one; what ends in no such link is no quote of ours.
 */
export function quotesOf(note: string): readonly QuoteInNote[] {
  return atOnce(readingQuotes(note));
}

/** The same in steps. */
export function* readingQuotes(note: string): Steps<readonly QuoteInNote[]> {
  const quotes: QuoteInNote[] = [];
  let words: string[] = [];
  let begins = 0;
  let depth = 0;
  let index = 0;
  for (const line of linesOf(note)) {
    if (line === null) {
      yield;
      continue;
    }
    index += 1;
    if (line.startsWith('|')) quotes.push(...quotesInRow(line, index));
    const marks = line.includes('>') ? (MARKS.exec(line)?.[0] ?? '') : '';
    const said = line.slice(marks.length).trim();
    const deep = marks.split('>').length - 1;
    if (deep === 0 || deep !== depth || said === '' || TITLE.test(said)) words = [];
    depth = deep;
    if (deep === 0 || said === '' || TITLE.test(said)) continue;
    if (words.length === 0) begins = index;
    words.push(said);
    const link = placeAtEnd(said);
    if (!link) continue;
    const text = words.join(' ');
    const quoted = text.slice(0, text.length - (said.length - link.from));
    quotes.push({ text: unescapeText(quoted).trim(), link, line: begins });
    words = [];
  }
  return quotes;
}

/** The lines of a note, and null after every so many signs. */
function* linesOf(note: string): Generator<string | null, void> {
  let rest = STEP;
  for (let from = 0; from <= note.length;) {
    const next = note.indexOf('\n', from);
    const line = note.slice(from, next < 0 ? note.length : next);
    from += line.length + 1;
    yield line;
    rest -= line.length;
    if (rest >= 0) continue;
    rest = STEP;
    yield null;
  }
}

/** How many signs are gone through in a step: less than a millisecond, also on a phone. */
const STEP = 10_000;

// “The quote” [[Paper (text)#^t12\|p. 3]]<br>“The next” …
const IN_MARKS = /(?:^\|?|<br>|[^\\]\|)\s*“((?:(?!<br>|[^\\]\|)[^])*)”\s*$/;

/** The quotes in a row of a table, each before the link to its place. */
function quotesInRow(row: string, line: number): readonly QuoteInNote[] {
  let from = 0;
  return linksIn(row).flatMap((link) => {
    const before = row.slice(from, link.from);
    from = link.to;
    const quoted = PARAGRAPH.test(link.subpath ?? '') ? IN_MARKS.exec(before)?.[1] : undefined;
    return quoted === undefined ? [] : [{ text: unescapeText(quoted).trim(), link, line }];
  });
}

/** A link to a page of a PDF, which may follow the one to the paragraph: `… · [[paper.pdf#page=3|PDF]]`. */
const PAGE = /^page=\d+$/;

/** The link to a paragraph with which a line ends, that to a page aside; null for none. */
function placeAtEnd(line: string): Link | null {
  if (!line.endsWith(']]')) return null;
  const links = linksIn(line);
  const last = links.pop();
  if (last?.to !== line.length) return null;
  const place = PAGE.test(last.subpath ?? '') ? links.pop() : last;
  if (!place || !PARAGRAPH.test(place.subpath ?? '')) return null;
  return place === last || /^\s*·\s*$/.test(line.slice(place.to, last.from)) ? place : null;
}
