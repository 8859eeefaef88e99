// How long a whole reading takes, beside one pass of `Intl.Segmenter` over the words of the same paragraphs, in the
// same run and in turn; and how long the plugin keeps the screen in a browser, beside one frame. `npm run bench` prints
// a table; with `-- --citing` libraries and citations alone, with `-- --matrix` the role matrix; with `-- --anchors` quotes that are found again; with `-- --json` one object a line; with `-- --screen` the browser's part alone, and with `--why` what it is spent in.
import { readFileSync, readdirSync } from 'node:fs';
import { benchAnchors } from './anchors';
import { benchCiting } from './citing';
import { benchFirst, didFirst } from './first';
import { benchMatrix } from './matrix';
import { benchPdf } from './pdf';
import { benchReading } from './reading';
import type { Row } from './rows';
import { benchScreen } from './screen';

if (!didFirst()) await bench();

async function bench(): Promise<void> {
  const rows = await chosen();
  if (process.argv.includes('--json')) for (const row of rows) console.log(JSON.stringify(row));
  else print(rows);
  if (rows.some((row) => !row.holds)) process.exitCode = 1;
}

async function chosen(): Promise<readonly Row[]> {
  if (process.argv.includes('--screen')) return benchScreen();
  if (process.argv.includes('--citing')) return benchCiting();
  if (process.argv.includes('--matrix')) return benchMatrix();
  if (process.argv.includes('--anchors')) return benchAnchors();
  return [
    ...(await benchText()),
    ...(await benchCiting()),
    ...benchMatrix(),
    ...benchAnchors(),
    ...(await benchScreen()),
  ];
}

async function benchText(): Promise<readonly Row[]> {
  const article = readFileSync(paperToRead(), 'utf8');
  return [...benchReading(article), benchFirst(article), ...(await benchPdf())];
}

/** The paper that is named; else the article beside the project, and where that is missing the sample. */
function paperToRead(): string {
  const named = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  if (named !== undefined) return named;
  const shared = '../shared/paper';
  try {
    const article = readdirSync(shared).find((file) => file.endsWith('.txt'));
    if (article !== undefined) return `${shared}/${article}`;
  } catch {
    console.error(`${shared} is not there: the sample is read instead`);
  }
  return 'templates/sample/peran-organisasi-internasional.txt';
}

function print(all: readonly Row[]): void {
  const lines = all.map(({ name, ours, peer, ratio, bar, holds }) => [
    name,
    ours.toFixed(2),
    peer.toFixed(2),
    ratio.toFixed(2),
    bar?.toFixed(2) ?? '–',
    bar === null ? '–' : holds ? 'holds' : 'MISSED',
  ]);
  const table = [['what', 'ours', 'peer', 'ratio', 'bar', ''], ...lines];
  const widths =
    table[0]?.map((_cell, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of table) {
    console.log(
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
  }
}
