import { draftsOf } from '../../src/notes';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { emptyVault, planOf } from '../../src/vault';
import { compared, median, paragraphsOf, segmentWords, type Row } from './rows';

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
    compared(`text to reading, ${name}`, reading, words, 1),
    compared(`reading to plan, ${name}`, planning, words, 1),
  ]);
  const half = costs.find(({ name }) => name === '0.5 MB');
  const five = costs.find(({ name }) => name === '5 MB');
  if (!half || !five) return rows;
  return [
    ...rows,
    compared(
      'text to reading, a sign of 5 MB against one of 0.5 MB',
      five.reading / 10,
      half.reading,
      proportion,
    ),
    compared(
      'reading to plan, a sign of 5 MB against one of 0.5 MB',
      five.planning / 10,
      half.planning,
      proportion,
    ),
  ];
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

/**
 * How long both, ours and the peer, are warmed up before any run is counted, in milliseconds, and the least runs: an
 * engine compiles what is hot over about fifty runs of the article; a text of 1 MB is hot within its first.
 */
const warming = 2000;
const fewest = 3;

/** Medians of some runs, ours and the peer in turn. */
function costOf(source: string, runs: number): Cost {
  const readings: number[] = [];
  const plans: number[] = [];
  const passes: number[] = [];
  // What the size before left behind is not this one's to clean up.
  globalThis.gc?.();
  const started = performance.now();
  let warm = 0;
  while (readings.length < runs) {
    const began = performance.now();
    const counts = warm >= fewest && began - started >= warming;
    if (!counts) warm += 1;
    const document = documentOf(source, 'paper.txt');
    const reading = understand(document);
    const read = performance.now();
    const { drafts } = draftsOf(reading, document, {});
    planOf(drafts, emptyVault);
    const planned = performance.now();
    segmentWords(paragraphsOf(document));
    const segmented = performance.now();
    if (!counts) continue;
    readings.push(read - began);
    plans.push(planned - read);
    passes.push(segmented - planned);
  }
  return { reading: median(readings), planning: median(plans), words: median(passes) };
}
