import type { Document, Range } from '../paper';
import { endsSentence } from './sentenceEnd';

/** A sentence of the clean text, and the index of the block that it stands in. */
export interface Sentence extends Range {
  readonly block: number;
}

/** The sentences of all blocks outside of `except` (in reading order), in reading order. A heading is one sentence. */
export function sentencesOf(document: Document, except: readonly Range[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const nextStop = stopsOf(document.text);
  let skipped = 0;
  for (const [block, { from, to, kind }] of document.blocks.entries()) {
    while ((except[skipped]?.to ?? Infinity) <= from) skipped++;
    if (covers(except[skipped], from, to)) continue;
    const found = kind === 'heading' ? [{ from, to }] : split(document.text, from, to, nextStop);
    let at = skipped;
    for (const one of found) {
      while ((except[at]?.to ?? Infinity) <= one.from) at++;
      if ((except[at]?.from ?? Infinity) >= one.to) sentences.push({ from: one.from, to: one.to, block });
    }
  }
  return sentences;
}

const covers = (range: Range | undefined, from: number, to: number): boolean =>
  range !== undefined && range.from <= from && to <= range.to;

/** The sentences of one block: `from` to `to` of the clean text, no white space at their ends. */
function split(text: string, from: number, to: number, nextStop: Stops): readonly Range[] {
  const found: Range[] = [];
  let start = from;
  for (let at = nextStop(from); at < to; at = nextStop(at + 1)) {
    const end = endsSentence(text, start, at, to);
    if (end < 0) continue;
    found.push({ from: start, to: end });
    start = end;
    while (start < to && text.charCodeAt(start) === 32) start++;
    at = start - 1;
  }
  if (start < to) found.push({ from: start, to });
  return found;
}

/** The next sign from a position on that can end a sentence; the text's length for none. Asked from front to back. */
type Stops = (from: number) => number;

function stopsOf(text: string): Stops {
  const stop = /[.?!…]/g;
  // The one found last is the next one for many short blocks: without it each would search to it again.
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    stop.lastIndex = from;
    next = stop.test(text) ? stop.lastIndex - 1 : text.length;
    return next;
  };
}
