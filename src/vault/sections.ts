import { hiddenIn } from '../markdown';

/** A paper's own part of a note: UTF-16 indices into the note's text, ends exclusive. */
export interface OwnPart {
  /** Where its heading begins. */
  readonly from: number;
  /** Its text: after the heading and the blank lines below it, to the blank lines above the next heading. */
  readonly begins: number;
  readonly ends: number;
}

const HEADING = /^#{1,2}[ \t]+(.*?)[ \t]*\r?$/gm;

/** The part under `## heading`, to the next heading as high or higher; null where the text has no such heading. */
export function partUnder(text: string, heading: string): OwnPart | null {
  const headings = headingsIn(text);
  const at = headings.findIndex(({ says }) => says === heading);
  const found = headings[at];
  if (!found) return null;
  const end = headings[at + 1]?.from ?? text.length;
  const inside = text.slice(found.to, end);
  const begins = found.to + (/^\s*\n/.exec(inside)?.[0].length ?? 0);
  const ends = Math.max(begins, found.to + inside.trimEnd().length);
  return { from: found.from, begins, ends };
}

interface Heading {
  readonly from: number;
  readonly to: number;
  readonly says: string;
}

/** Headings of the first two levels; what looks like one in code is none. */
function headingsIn(text: string): readonly Heading[] {
  const hidden = hiddenIn(text);
  return Array.from(text.matchAll(HEADING), ({ 0: whole, 1: says = '', index }) => {
    return { from: index, to: index + whole.length, says };
  }).filter(({ from }) => !hidden.some((one) => one.from <= from && from < one.to));
}
