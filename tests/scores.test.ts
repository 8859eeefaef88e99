import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { raisedDigits, type Reading } from '../src/paper';
import { documentOf } from '../src/receive';
import { understand } from '../src/understand';
import { goldFile, goldPapers, textFile } from './gold/papers';
import { articleFile, sharedFolder } from './shared';

/** Readings on their way to the scorers, which are programs of their own. */
const output = join(import.meta.dirname, 'output');

interface Row {
  readonly facet: string;
  readonly recall: number;
  readonly f1: number | null;
}

const scoreOf = ({ f1, recall }: Row): number => 100 * (f1 ?? recall);

/** Every facet's score, 0 to 100, of a reading against a gold in the form of the shared one. */
function scoresOf(reading: Reading, name: string, gold: readonly string[] = []): ReadonlyMap<string, number> {
  mkdirSync(output, { recursive: true });
  const path = join(output, `${name}.json`);
  writeFileSync(path, JSON.stringify(reading));
  const scorer = join(sharedFolder('paper') ?? '', 'score.mjs');
  const printed = execFileSync(process.execPath, [scorer, path, ...gold, '--json'], { encoding: 'utf8' });
  const rows = JSON.parse(printed) as readonly Row[];
  return new Map(rows.map((row) => [row.facet, scoreOf(row)]));
}

function meanOf(scores: ReadonlyMap<string, number>): number {
  const all = [...scores.values()];
  return all.reduce((sum, score) => sum + score, 0) / all.length;
}

describe.skipIf(articleFile() === null)('a reading of the article', () => {
  let reading: Reading;
  let scores: ReadonlyMap<string, number>;

  beforeAll(() => {
    const source = readFileSync(articleFile() ?? '', 'utf8');
    reading = understand(documentOf(source, 'article.txt'));
    scores = scoresOf(reading, 'article');
  });

  it('finds what a careful reader finds', () => {
    expect(meanOf(scores)).toBeGreaterThanOrEqual(97);
  });

  it('leaves no facet poor', () => {
    expect([...scores].filter(([, score]) => score < 85)).toEqual([]);
  });

  it('sees nearly every citation, and whose work it is', () => {
    expect(scores.get('citations')).toBeGreaterThanOrEqual(95);
    expect(scores.get('citation->work')).toBeGreaterThanOrEqual(95);
  });

  it('is short enough to be looked through', () => {
    expect(reading.claims.length).toBeLessThanOrEqual(80);
    expect(reading.questions.length).toBeLessThanOrEqual(20);
    const longest = Math.max(
      ...reading.questions.flatMap(({ spans }) => spans.map((span) => span.end - span.start)),
    );
    expect(longest).toBeLessThanOrEqual(400);
  });
});

/**
 * Samples of our own and the mean that each reached when its bar was last raised. Those in `made/` were written by
 * somebody who had not seen the rules, or before the rules were tried on them: what they still miss stands in `samples/made/README.md`.
 */
const samples = [
  { name: 'peran-organisasi-internasional', folder: '../templates/sample', bar: 94 },
  { name: 'rural-water-committees', folder: 'samples', bar: 99 },
  { name: 'comedores-escolares', folder: 'samples', bar: 95 },
  { name: 'dana-desa', folder: 'samples/made', bar: 100 },
  { name: 'dua-musim', folder: 'samples/made', bar: 99 },
  { name: 'fare-capping', folder: 'samples/made', bar: 97 },
  { name: 'keselamatan-pasien', folder: 'samples/made', bar: 94 },
  { name: 'tired-oxisol', folder: 'samples/made', bar: 100 },
  { name: 'waiting-room', folder: 'samples/made', bar: 93 },
  { name: 'bedside-handover', folder: 'samples/made', bar: 99 },
  { name: 'ferry-vowels', folder: 'samples/made', bar: 88 },
  { name: 'pajak-kos', folder: 'samples/made', bar: 100 },
  { name: 'sempadan-sungai', folder: 'samples/made', bar: 100 },
  { name: 'tide-mills', folder: 'samples/made', bar: 100 },
];

describe.skipIf(sharedFolder('paper') === null)('a reading of the samples', () => {
  it.each(samples)('$name finds what its writer put in', ({ name, folder, bar }) => {
    const source = readFileSync(join(import.meta.dirname, folder, `${name}.txt`), 'utf8');
    const beside = folder.startsWith('samples') ? folder : 'samples';
    const gold = join(import.meta.dirname, beside, `${name}.expected.json`);
    const scores = scoresOf(understand(documentOf(source, `${name}.txt`)), name, [gold]);
    expect(meanOf(scores)).toBeGreaterThanOrEqual(bar);
  });

  // Written before the cues of its language were tried on it; as first read: citations 97, the mean of all facets 95.
  it('comedores-escolares, of a language that was added by its file alone, shows nearly every citation', () => {
    const folder = join(import.meta.dirname, 'samples');
    const source = readFileSync(join(folder, 'comedores-escolares.txt'), 'utf8');
    const reading = understand(documentOf(source, 'comedores-escolares.txt'));
    const scores = scoresOf(reading, 'comedores-citations', [
      join(folder, 'comedores-escolares.expected.json'),
    ]);
    expect(reading.languages).toEqual(['es', 'en']);
    expect(scores.get('citations')).toBeGreaterThanOrEqual(97);
    expect(scores.get('citation->work')).toBeGreaterThanOrEqual(97);
  });
});

/** Papers of our own that cite in notes: at the foot of pages with a bibliography, and at the end without one. */
const noted = ['sempadan-sungai', 'tide-mills'];

describe.skipIf(sharedFolder('paper') === null)('a reading of papers that cite in notes', () => {
  it.each(noted)(
    '%s shows nearly every citation, whose work it is, and the note of the text that calls it',
    (name) => {
      const folder = join(import.meta.dirname, 'samples/made');
      const source = readFileSync(join(folder, `${name}.txt`), 'utf8');
      const gold = join(folder, `${name}.expected.json`);
      const reading = understand(documentOf(source, `${name}.txt`));
      const scores = scoresOf(reading, `${name}-notes`, [gold]);
      expect(scores.get('citations')).toBeGreaterThanOrEqual(95);
      expect(scores.get('citation->work')).toBeGreaterThanOrEqual(95);
      const { citations } = JSON.parse(readFileSync(gold, 'utf8')) as {
        readonly citations: readonly { readonly start: number; readonly note: number }[];
      };
      const called = new Map(reading.citations.map(({ start, callout }) => [start, callout?.text]));
      const wrong = citations.filter(({ start, note }) => {
        return ![String(note), raisedDigits(note)].includes(called.get(start) ?? '');
      });
      expect(wrong).toEqual([]);
    },
  );
});

/**
 * Means over facets on papers by others, as they stood when a bar was last raised: floors, so that a change that reads worse
 * is seen. As first read when their gold was made they were 60, 72, 63 and 84; the aim is a mean of 85.
 */
const goldBars: Readonly<Record<string, number>> = {
  'hum-febrian': 81,
  'id-rajeg-chisquare': 77,
  'plosone-0126470': 80,
  'scielo-rac': 89,
};

describe.skipIf(sharedFolder('corpus') === null || sharedFolder('paper') === null)(
  'a reading of papers by others',
  () => {
    it.each(goldPapers)('$id finds no less of what careful readers find than it did', (paper) => {
      const document = documentOf(readFileSync(textFile(paper), 'utf8'), `${paper.id}.txt`);
      const scores = scoresOf(understand(document), `gold-${paper.id}`, [goldFile(paper)]);
      expect(meanOf(scores)).toBeGreaterThanOrEqual(goldBars[paper.id] ?? 85);
    });
  },
);

/** Where the open corpus stood when a bar was last raised: a change that reads worse is seen. F1, 0 to 1. */
const corpusBars: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  papers: {
    'callout cluster exact': 0.97,
    'link (callout->reference)': 0.97,
    'reference segmentation (ratio>=.9)': 0.96,
    'first-family': 0.98,
    'all-authors': 0.97,
    year: 0.99,
    'title-soft': 0.95,
    'section heading': 0.91,
  },
  pdf: {
    'callout cluster exact': 0.94,
    'link (callout->reference)': 0.99,
    'reference segmentation (ratio>=.9)': 0.88,
    'first-family': 0.94,
    'all-authors': 0.94,
    year: 0.94,
    'title-soft': 0.91,
    'section heading': 0.74,
  },
};

describe.skipIf(sharedFolder('corpus') === null)('a reading of the open corpus', () => {
  it.each(Object.keys(corpusBars))(
    '%s is no worse than it was',
    (folder) => {
      const corpus = sharedFolder('corpus') ?? '';
      const cli = join(import.meta.dirname, '..', 'dist', 'cli.mjs');
      expect(existsSync(cli), 'dist/cli.mjs: run `npm run build` first').toBe(true);
      mkdirSync(output, { recursive: true });
      const path = join(output, `corpus-${folder}.json`);
      execFileSync(process.execPath, [
        join(corpus, 'run.mjs'),
        '--cli',
        cli,
        '--gold',
        join(corpus, folder),
        '--json',
        path,
      ]);
      const told = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
        Record<string, Readonly<Record<string, { readonly F1: number }>>>
      >;
      const all = Object.entries(told).find(([name]) => name.startsWith('ALL '))?.[1] ?? {};
      const worse = Object.entries(corpusBars[folder] ?? {}).filter(
        ([facet, bar]) => (all[facet]?.F1 ?? 0) < bar,
      );
      expect(worse.map(([facet, bar]) => `${facet}: ${String(all[facet]?.F1)}, was ${bar}`)).toEqual([]);
    },
    240_000,
  );
});
