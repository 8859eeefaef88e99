// Libraries and citations, each beside what others do with them in the same run: citation-js, and pandoc where it is installed.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cite, clustersIn, shippedStyle, type Style } from '../../src/cite';
import { WorkIndex } from '../../src/library';
import { WorkShelf } from '../../src/jobs/citing/shelf';
import { openReferences, readReferences } from '../../src/receive';
import { benchKept } from './kept';
import { compared, median, type Row } from './rows';

const generator = '../shared/tools/gen-library.mjs';

/** Entries of the library that is decoded, and of one as large as we promise. */
const SMALL = 10_000;
const LARGE = 50_000;

export async function benchCiting(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const small = libraryOf(SMALL, folder);
    const large = libraryOf(LARGE, folder);
    return [
      ...libraries(small, large),
      ...(await benchKept({ '10,000': small, '50,000': large })),
      ...(await suggestions(large)),
      ...edits(small),
      ...bibliography(small, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function libraryOf(count: number, folder: string): string {
  const file = join(folder, `${count}.bib`);
  execFileSync(process.execPath, [generator, String(count), file]);
  return readFileSync(file, 'utf8');
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Style and language, which its types don't know. */
const asDocumented = { template: 'apa', lang: 'en-US', citationsPre: [], citationsPost: [] };

/** What its types ask for, as it has it itself. */
const anyInput = { maxChainLength: 10, strict: true, target: '@csl/list+object' };

const byCitationJs = (text: string): unknown =>
  plugins.input.chain(text, { ...anyInput, forceType: '@biblatex/text', generateGraph: false });

/** Milliseconds of some runs, ours and the peer in turn. */
function inTurn(
  runs: number,
  ours: () => unknown,
  peer: () => unknown,
): { readonly ours: number[]; readonly peer: number[] } {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(timeOf(ours));
    times.peer.push(timeOf(peer));
  }
  return times;
}

function timeOf(act: () => unknown): number {
  globalThis.gc?.();
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

function libraries(small: string, large: string): readonly Row[] {
  const [few, many] = [bytesOf(small), bytesOf(large)];
  const searchable = (bytes: Uint8Array): WorkShelf => {
    const shelf = new WorkShelf(() => new Promise(() => undefined));
    shelf.setFile('a.bib', bytes);
    shelf.search({ query: 'moore', limit: 20 });
    return shelf;
  };
  const index = inTurn(
    5,
    () => searchable(few),
    () => byCitationJs(small),
  );
  const whole = inTurn(
    5,
    () => readReferences(few, 'a.bib'),
    () => byCitationJs(small),
  );
  const shelf = searchable(many);
  // In the middle, and another one each time.
  const middle = Math.floor(large.length / 2);
  const edited = ['titel', 'tilte', 'ttile', 'itlte'].map((slip) =>
    bytesOf(large.slice(0, middle) + large.slice(middle).replace('title', slip)),
  );
  let edits = 0;
  const again = inTurn(
    2,
    () => {
      shelf.setFile('a.bib', edited[edits++ % edited.length] ?? few);
      shelf.search({ query: 'moore', limit: 20 });
    },
    () => byCitationJs(large),
  );
  return [
    compared(
      '10,000 entries to a searchable list, beside citation-js',
      median(index.ours),
      median(index.peer),
      0.1,
    ),
    compared('10,000 entries decoded, beside citation-js', median(whole.ours), median(whole.peer), 1.2),
    compared(
      '50,000 entries ready again after a change, beside citation-js',
      median(again.ours),
      median(again.peer),
      1 / 12,
    ),
  ];
}

/** Milliseconds in which a suggestion has to be there. */
const KEY = 10;

async function suggestions(large: string): Promise<readonly Row[]> {
  const { entries } = openReferences(bytesOf(large), 'a.bib');
  const index = await WorkIndex.of(entries.map(({ light }) => light()));
  const names = ['muller', 'smith1963', 'grounded theory', 'nguyen wei', '10.1234', 'adaptive effects'];
  const times: number[] = [];
  for (const name of names)
    for (let to = 1; to <= name.length; to++) {
      const begin = performance.now();
      index.search({ query: name.slice(0, to), limit: 20 });
      times.push(performance.now() - begin);
    }
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return [compared('a suggestion among 50,000 works, for each key (p95)', p95, KEY, 1)];
}

function styled(id: string): Style {
  const style = shippedStyle(id);
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

function edits(small: string): readonly Row[] {
  const { entries } = openReferences(bytesOf(small), 'a.bib');
  const some = entries.slice(0, 120).map(({ work }) => work());
  const works = new Map<string, object>(some.map((work) => [work.id, work]));
  const keys = [...works.keys()];
  const texts = Array.from({ length: 300 }, (_, at) => `[@{${keys[at % keys.length] ?? ''}}, p. ${at}]`);
  return (['apa', 'chicago-author-date', 'chicago-note-bibliography'] as const).map((id) => {
    const style = styled(id);
    const ask = (all: readonly string[]): unknown =>
      cite({ style, language: 'en-US', works, clusters: clustersIn(all.join(' ')) });
    ask(texts);
    let page = 1000;
    const ours = Array.from({ length: 20 }, () => {
      const changed = [...texts];
      changed[150] = `[@{${keys[7] ?? ''}}, p. ${(page += 1)}]`;
      return timeOf(() => ask(changed));
    });
    // As its page on citations has it: each in the text, one after the other.
    const data = new Cite(some);
    const peer = timeOf(() => {
      for (const text of texts)
        data.format('citation', { ...asDocumented, entry: clustersIn(text)[0]?.items[0]?.key ?? '' });
    });
    const bar = style.isNote ? 1 / 15 : 1 / 100;
    return compared(`one of 300 citations changed, ${id}, beside citation-js`, median(ours), peer, bar);
  });
}

function bibliography(small: string, folder: string): readonly Row[] {
  if (spawnSync('pandoc', ['--version']).status !== 0) return [];
  const { entries } = openReferences(bytesOf(small), 'a.bib');
  const some = entries.slice(0, 500).map(({ work }) => work());
  const works = new Map<string, object>(some.map((work) => [work.id, work]));
  const json = join(folder, 'works.json');
  const note = join(folder, 'note.md');
  writeFileSync(json, JSON.stringify(some));
  writeFileSync(note, '---\nnocite: "@*"\n---\n');
  const times = inTurn(
    3,
    // The engine is kept, as it is in the thread; the list is made anew.
    () => cite({ style: styled('apa'), language: 'en-US', works, clusters: [], nocite: ['*'] }),
    () => execFileSync('pandoc', ['--citeproc', '--bibliography', json, note, '-t', 'plain']),
  );
  return [compared('a list of 500 works, beside pandoc', median(times.ours), median(times.peer), 1)];
}
