/// <reference lib="es2022.intl" />
import type { Place } from '../paper';
import { lettersOf, type Letters } from './letters';

/** A heading of a text. */
export interface Heading {
  /** A UTF-16 index into the text. */
  readonly start: number;
  readonly title: string;
}

/** What a caller knows of a text beside its words. */
export interface GroundOptions {
  /** Rising. Left out: the lines that begin with `#`, as in Markdown. */
  readonly headings?: readonly Heading[];
  /** Stretches that nobody reads, such as the backslashes of Markdown: rising, not overlapping. */
  readonly hidden?: readonly Place[];
}

/** A text that anchors are made of and found in, gone through once for all of them. All offsets are UTF-16 indices into `text`. */
export interface Ground {
  readonly text: string;
  readonly letters: Letters;
  readonly headings: readonly Heading[];
  readonly hidden: readonly Place[];
}

/** Prepares a text. */
export function groundOf(text: string, { headings, hidden = [] }: GroundOptions = {}): Ground {
  return { text, letters: lettersOf(text, hidden), headings: headings ?? headingsIn(text), hidden };
}

export const grounded = (text: Ground | string): Ground => (typeof text === 'string' ? groundOf(text) : text);

// ## A heading ^t12
const HEADING = /^#{1,6}[ \t]+(.*?)(?:[ \t]+\^[\w-]+)?[ \t]*$/gm;

function headingsIn(text: string): readonly Heading[] {
  if (!text.includes('#')) return [];
  return Array.from(text.matchAll(HEADING), ({ index, 1: title = '' }) => ({ start: index, title }));
}

/** The heading under which an offset stands; '' before the first. */
export function sectionAt({ headings }: Ground, offset: number): string {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1]?.title ?? '';
}

/** What is read of a stretch: its text without what is hidden. */
export function saidIn({ text, hidden }: Ground, start: number, end: number): string {
  let said = '';
  let from = start;
  for (const place of hidden) {
    if (place.end <= from) continue;
    if (place.start >= end) break;
    said += text.slice(from, Math.max(from, place.start));
    from = place.end;
  }
  return from < end ? said + text.slice(from, end) : said;
}

/** The index of the first letter at or after an offset (binary search). */
export function letterAt({ letters: { offsets, text } }: Ground, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch of letters as a place of the text, which parts no sign. */
export function placeOf(ground: Ground, from: number, to: number): Place {
  const { text, letters } = ground;
  const start = edgeOf(text, letters.offsets[from] ?? text.length, 'before');
  if (to <= from) return { start, end: start };
  return { start, end: edgeOf(text, (letters.offsets[to - 1] ?? text.length) + 1, 'after') };
}

/** How far back a sign is looked for that an offset may part: a family of emoji has some twenty units, and there are longer ones. */
const REACH = 64;

/** The offset itself, or the nearest one before or after that parts no sign as a reader sees it (a grapheme). */
export function edgeOf(text: string, at: number, side: 'before' | 'after'): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  // Two of ASCII are two signs, but for a line end of two.
  if (text.charCodeAt(at) < 128 && text.charCodeAt(at - 1) < 128 && text[at] !== '\n') return at;
  const stretch = text.slice(Math.max(0, at - REACH), at + REACH);
  const inside = at - Math.max(0, at - REACH);
  const sign = new Intl.Segmenter().segment(stretch).containing(inside);
  if (sign === undefined || sign.index === inside) return at;
  return at - inside + sign.index + (side === 'before' ? 0 : sign.segment.length);
}
