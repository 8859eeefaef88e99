// Quotes found again in edited texts: how many rightly, how many with a question, how many not, and how many somewhere
// wrong without a word; and how long two hundred of them take in a text of five megabytes.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, findAll, groundOf } from '../../src/anchor';
import { lengths, tallyOf, tryAll, type Tried } from '../anchor/trial';
import { ways } from '../anchor/ways';
import { compared, type Row } from './rows';

/** Seeds for each text; `--seeds N` tries others, from N on. */
const SEEDS = 24;

/** Percent of quotes of six words or more that may be found somewhere wrong without a question. */
const WRONG = 0.5;

/** Percent of those that survived that may not be found. */
const MISSED = 5;

/** Runs of which the 95th percentile is told. */
const RUNS = 20;

export function benchAnchors(): readonly Row[] {
  const texts = textsToEdit().map((path) => readFileSync(path, 'utf8'));
  if (texts.length === 0) return [];
  const first = firstSeed();
  const tried = texts.flatMap((text) =>
    Array.from({ length: SEEDS }, (_none, index) => tryAll(text, first + index)).flat(),
  );
  const long = tried.filter(({ words }) => words >= 6);
  if (!process.argv.includes('--json')) tell(tried, long);
  const { all, wrong, survived, found } = tallyOf(long);
  return [
    compared('quotes of 6 words or more found somewhere wrong, %', (100 * wrong) / all, WRONG, 1),
    compared('… that survived and were not found, %', 100 - (100 * found) / survived, MISSED, 1),
    ...timed(texts.join('\n\n')),
  ];
}

function firstSeed(): number {
  const at = process.argv.indexOf('--seeds');
  return at < 0 ? 1 : Number(process.argv[at + 1]);
}

/** Texts that are named; else the article and two papers beside the project. None where they are missing. */
function textsToEdit(): readonly string[] {
  const named = process.argv.slice(2).filter((arg) => arg.endsWith('.txt'));
  if (named.length > 0) return named;
  const shared = '../shared';
  try {
    const article = readdirSync(join(shared, 'paper')).find((file) => file.endsWith('.txt')) ?? '';
    const papers = ['papers/plosone-0126470.txt', 'pdf/pdf-actaamaz-a1.txt'];
    return [join(shared, 'paper', article), ...papers.map((file) => join(shared, 'corpus', file))];
  } catch {
    console.error(`${shared} is not there: no quotes are looked for`);
    return [];
  }
}

function tell(tried: readonly Tried[], long: readonly Tried[]): void {
  const table = [
    ['quotes', 'all', 'right', 'asked', 'lost', 'wrong', 'survived', 'of these found'],
    ...lengths.map(([least, most]) =>
      line(
        `of ${String(least)} to ${String(most)} words`,
        tried.filter(({ words }) => words >= least && words <= most),
      ),
    ),
    ...Object.keys(ways).map((way) =>
      line(
        `6 words or more: ${way}`,
        long.filter((one) => one.way === way),
      ),
    ),
    line('6 words or more: all', long),
  ];
  for (const [name = '', ...cells] of table)
    console.log(name.padEnd(36) + cells.map((cell) => cell.padStart(15)).join(''));
  for (const one of long.filter(({ outcome }) => outcome === 'wrong')) console.log(`wrong: ${one.shown()}`);
  console.log('');
}

function line(name: string, tried: readonly Tried[]): readonly string[] {
  const { all, right, asked, lost, wrong, survived, found } = tallyOf(tried);
  const share = survived === 0 ? '–' : `${((100 * found) / survived).toFixed(1)} %`;
  return [name, ...[all, right, asked, lost, wrong, survived].map(String), share];
}

/** Two hundred quotes in five megabytes: each copy of the texts has words of its own, so that few quotes stand twice. */
function timed(texts: string): readonly Row[] {
  const copies: string[] = [];
  for (let length = 0; length < 5_000_000; length += texts.length) {
    const ending = String.fromCharCode(97 + (copies.length % 26));
    copies.push(
      texts.replace(/\p{L}{5,}/gu, (word, at: number) =>
        (at * 31 + copies.length) % 3 ? word : word.slice(1) + ending,
      ),
    );
  }
  const text = copies.join('\n');
  const edited = text.replace(/[^]{97}/gu, (some, at: number) =>
    at % 5 ? some : `${some.slice(0, 50)}zz${some.slice(52)}`,
  );
  const ground = groundOf(text);
  const anchors = Array.from({ length: 200 }, (_none, index) => {
    const start = Math.floor((index * (text.length - 1000)) / 200);
    return describe(ground, start, start + 30 + ((index * 7) % 300));
  });
  return [
    compared(
      '200 quotes in 5 MB as it was, ms',
      p95(() => findAll(anchors, text)),
      1000,
      1,
    ),
    compared(
      '… edited all over, ms',
      p95(() => findAll(anchors, edited)),
      1000,
      1,
    ),
  ];
}

/** The 95th percentile of some runs, in milliseconds. */
function p95(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.ceil(RUNS * 0.95) - 1] ?? 0;
}
