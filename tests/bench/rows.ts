/// <reference lib="es2022.intl" />
import type { Document } from '../../src/paper';

/** One measurement: milliseconds (medians) of ours and of the peer, and whether their ratio keeps the bar; null where it has none. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  readonly bar: number | null;
  readonly holds: boolean;
}

export function compared(name: string, ours: number, peer: number, bar: number | null): Row {
  const ratio = ours / peer;
  return { name, ours, peer, ratio, bar, holds: bar === null || ratio <= bar };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** What the peer splits: the paragraphs of a document, and the language of most of them. */
export interface Paragraphs {
  readonly language: string;
  readonly texts: readonly string[];
}

export function paragraphsOf({ blocks, text, languages }: Document): Paragraphs {
  return { language: languages[0] ?? 'en', texts: blocks.map(({ from, to }) => text.slice(from, to)) };
}

/** The peer: one pass of the platform's own splitter over the words of every paragraph. */
export function segmentWords({ language, texts }: Paragraphs): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let words = 0;
  for (const text of texts) for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
