/// <reference lib="es2022.intl" />
import { draftsOf } from '../../src/notes';
import type { Document } from '../../src/paper';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { emptyVault, planOf } from '../../src/vault';

/** One measurement: milliseconds (medians) of ours and of the peer, and whether their ratio keeps the bar. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  readonly bar: number;
  readonly holds: boolean;
}

/** Signs of a text, and how often it is read: enough runs for a steady median, few enough to end in a minute or two. */
const sizes: readonly { readonly name: string; readonly signs: number; readonly runs: number }[] = [
  { name: 'the article', signs: 0, runs: 25 },
  { name: '0.5 MB', signs: 500_000, runs: 7 },
  { name: '1 MB', signs: 1_000_000, runs: 5 },
  { name: '5 MB', signs: 5_000_000, runs: 3 },
];

/** Cost a sign may differ this much between 0.5 and 5 MB and still count as growing in proportion: memory is slower when more of it is used. */
const proportion = 1.5;

export function benchReading(article: string): readonly Row[] {
  const costs = sizes.map((size) => ({ ...size, ...costOf(repeated(article, size.signs), size.runs) }));
  const rows = costs.flatMap(({ name, reading, planning, words }) => [
    row(`text to reading, ${name}`, reading, words, 1),
    row(`reading to plan, ${name}`, planning, words, 1),
  ]);
  const half = costs.find(({ name }) => name === '0.5 MB');
  const five = costs.find(({ name }) => name === '5 MB');
  if (!half || !five) return rows;
  return [
    ...rows,
    row('text to reading, a sign of 5 MB against one of 0.5 MB', five.reading / 10, half.reading, proportion),
    row(
      'reading to plan, a sign of 5 MB against one of 0.5 MB',
      five.planning / 10,
      half.planning,
      proportion,
    ),
  ];
}

function row(name: string, ours: number, peer: number, bar: number): Row {
  const ratio = ours / peer;
  return { name, ours, peer, ratio, bar, holds: ratio <= bar };
}

function repeated(article: string, signs: number): string {
  const times = Math.max(1, Math.round(signs / article.length));
  return Array.from({ length: times }, () => article).join('\n\n');
}

interface Cost {
  readonly reading: number;
  readonly planning: number;
  readonly words: number;
}

/** Runs that warm up both, ours and the peer, before any is counted. */
const warming = 3;

/** Medians of some runs, ours and the peer in turn. */
function costOf(source: string, runs: number): Cost {
  const readings: number[] = [];
  const plans: number[] = [];
  const passes: number[] = [];
  // What the size before left behind is not this one's to clean up.
  globalThis.gc?.();
  for (let run = -warming; run < runs; run += 1) {
    const began = performance.now();
    const document = documentOf(source, 'paper.txt');
    const reading = understand(document);
    const read = performance.now();
    const { drafts } = draftsOf(reading, document, {});
    planOf(drafts, emptyVault);
    const planned = performance.now();
    segmentWords(document);
    const segmented = performance.now();
    if (run < 0) continue;
    readings.push(read - began);
    plans.push(planned - read);
    passes.push(segmented - planned);
  }
  return { reading: median(readings), planning: median(plans), words: median(passes) };
}

/** The peer: one pass of the platform's own splitter over the words of every paragraph. */
function segmentWords(document: Document): number {
  const segmenter = new Intl.Segmenter(document.languages[0] ?? 'en', { granularity: 'word' });
  let words = 0;
  for (const { from, to } of document.blocks) {
    for (const { isWordLike } of segmenter.segment(document.text.slice(from, to))) if (isWordLike) words += 1;
  }
  return words;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
