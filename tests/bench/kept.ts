// The next start on a device: the library from what was kept of it, beside the same thread that reads it anew, in a real browser
// with its real database.
import { readFileSync } from 'node:fs';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from '../browser/driver';
import { bundleHost } from '../host/build/bundle.mjs';
import { compared, median, type Row } from './rows';

/** Starts of each kind; as all rows with a peer, medians are compared. */
const RUNS = 5;

/** What a start from what was kept may take of one that reads. */
const BAR = 0.5;

/** @param libraries BibTeX files by how many entries they have */
export async function benchKept(libraries: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  if (!hasBrowser) return [];
  await bundleHost();
  const rows: Row[] = [];
  for (const [count, text] of Object.entries(libraries)) rows.push(await benchLibrary(count, text));
  await closeBrowser();
  return rows;
}

async function benchLibrary(count: string, text: string): Promise<Row> {
  const obsidian = await openObsidian({ vault: { 'works.bib': text }, plugin: null });
  await start(obsidian, 'and keep');
  const [ours, peer] = [[] as number[], [] as number[]];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await start(obsidian, 'from what is kept'));
    peer.push(await start(obsidian, 'anew'));
  }
  await obsidian.close();
  return compared(
    `${count} entries to a searchable list at the next start, beside reading`,
    median(ours),
    median(peer),
    BAR,
  );
}

type Kind = 'and keep' | 'from what is kept' | 'anew';

function start({ page }: Obsidian, kind: Kind): Promise<number> {
  return page.evaluate(startIn, { kind, code: readFileSync('dist/worker.js', 'utf8') });
}

/** Milliseconds from the file's bytes to the first answer of a thread that was just made. Runs in the page. */
async function startIn({ kind, code }: { readonly kind: Kind; readonly code: string }): Promise<number> {
  const file = window.page?.app.vault.getFileByPath('works.bib');
  const bytes = file ? await window.page?.app.vault.readBinary(file) : undefined;
  if (!bytes) throw new Error('no library');
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  let request = 0;
  const ask = (asked: object, move: ArrayBuffer[] = []): Promise<unknown> =>
    new Promise((done) => {
      const own = (request += 1);
      worker.addEventListener('message', ({ data }: MessageEvent<{ readonly request: number }>) => {
        if (data.request === own) done(data);
      });
      worker.postMessage({ part: 'citing', request: own, asked }, move);
    });
  const search = { ask: 'search', query: 'moore', limit: 20, text: '', first: [] };
  if (kind !== 'anew') worker.postMessage({ part: 'keep', vault: 'bench', build: 'bench' });
  await ask(search);
  const begin = performance.now();
  void ask({ ask: 'file', file: 'works.bib', bytes: new Uint8Array(bytes) }, [bytes]);
  await ask(search);
  const took = performance.now() - begin;
  const isKept = async (): Promise<boolean> => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('citeweave');
      opening.onsuccess = () => done(opening.result);
    });
    const keys = database.transaction('files').objectStore('files').getAllKeys();
    await new Promise((done) => (keys.onsuccess = done));
    database.close();
    return keys.result.length > 0;
  };
  while (kind === 'and keep' && !(await isKept())) await new Promise((done) => window.setTimeout(done, 100));
  worker.terminate();
  return took;
}
