import { draftsOf } from '../../src/notes';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { emptyVault, planOf } from '../../src/vault';
import { thesis } from './thesis';
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
  const rows = costs.flatMap(({ name, reading, planning }) => [
    compared(`text to reading, ${name}`, reading.ours, reading.peer, 1),
    compared(`reading to plan, ${name}`, planning.ours, planning.peer, 1),
  ]);
  rows.push(thesisRow());
  const half = costs.find(({ name }) => name === '0.5 MB');
  const five = costs.find(({ name }) => name === '5 MB');
  if (!half || !five) return rows;
  return [
    ...rows,
    compared(
      'text to reading, a sign of 5 MB against one of 0.5 MB',
      five.reading.ours / 10,
      half.reading.ours,
      proportion,
    ),
    compared(
      'reading to plan, a sign of 5 MB against one of 0.5 MB',
      five.planning.ours / 10,
      half.planning.ours,
      proportion,
    ),
  ];
}

/** Runs of a thesis: each takes about as long as one of 1 MB. */
const runsOfThesis = 5;

/** One text of 400 pages that says nothing twice in the same words, with all that a thesis has: contents, notes, a long list. */
function thesisRow(): Row {
  const source = thesis();
  const paragraphs = paragraphsOf(documentOf(source, 'thesis.txt'));
  const { ours, peer } = inTurn(
    () => understand(documentOf(source, 'thesis.txt')),
    () => segmentWords(paragraphs),
    runsOfThesis,
  );
  return compared('text to reading, a thesis of 400 pages', ours, peer, 1);
}

function repeated(article: string, signs: number): string {
  const times = Math.max(1, Math.round(signs / article.length));
  return Array.from({ length: times }, () => article).join('\n\n');
}

interface Cost {
  readonly reading: Measured;
  readonly planning: Measured;
}

/** Medians of some runs, ours and the peer in turn. Each step is run by itself, so that none cleans up after another. */
function costOf(source: string, runs: number): Cost {
  const document = documentOf(source, 'paper.txt');
  const reading = understand(document);
  const paragraphs = paragraphsOf(document);
  const peer = (): unknown => segmentWords(paragraphs);
  return {
    reading: inTurn(() => understand(documentOf(source, 'paper.txt')), peer, runs),
    planning: inTurn(() => planOf(draftsOf(reading, document, {}).drafts, emptyVault), peer, runs),
  };
}

/** Milliseconds, medians. */
interface Measured {
  readonly ours: number;
  readonly peer: number;
}

/**
 * How long both, ours and the peer, are warmed up before any run is counted, in milliseconds, and the least runs: an
 * engine compiles what is hot over about a hundred runs of the article; a text of 1 MB is hot within its first.
 */
const warming = 4000;
const fewest = 3;

function inTurn(ours: () => unknown, peer: () => unknown, runs: number): Measured {
  const [own, others]: [number[], number[]] = [[], []];
  // What was measured before left something behind that is not this one's to clean up.
  globalThis.gc?.();
  const started = performance.now();
  for (let warm = 0; own.length < runs;) {
    const counts = warm >= fewest && performance.now() - started >= warming;
    const [mine, theirs] = [elapsed(ours), elapsed(peer)];
    if (counts) {
      own.push(mine);
      others.push(theirs);
    } else warm += 1;
  }
  return { ours: median(own), peer: median(others) };
}

function elapsed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
