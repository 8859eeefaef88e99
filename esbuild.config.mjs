// Entries: `main.js` for Obsidian, with `dist/worker.js` as a text in it, `dist/cli.mjs` for the terminal; and the
// notices of what they carry.
import { build, context } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildFrameworks } from './scripts/frameworks.mjs';
import { notices } from './scripts/notices.mjs';
import { esbuildStyles } from './scripts/styles.mjs';

/** `worker:text` is the built worker as a text, `worker:sum` a sum of it: what another build kept on a device is not read. */
const workerText = {
  name: 'worker-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^worker:(?:text|sum)$/ }, ({ path }) => ({ path, namespace: 'worker' }));
    onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
      const text = await readFile('dist/worker.js', 'utf8');
      const contents = path === 'worker:sum' ? createHash('sha256').update(text).digest('hex') : text;
      return { contents, loader: 'text' };
    });
  },
};

/** What the core carries of others, as a text in the plugin: the worker is built first, and carries no less. */
let carried = '';
const noticesText = {
  name: 'notices-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^notices:text$/ }, () => ({ path: 'notices:text', namespace: 'notices' }));
    onLoad({ filter: /.*/, namespace: 'notices' }, () => ({ contents: carried, loader: 'text' }));
  },
};

/** citation-js can fetch; nothing of ours may: what it would fetch with throws. */
const noFetch = {
  name: 'no-fetch',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^sync-fetch/ }, () => ({ path: 'sync-fetch', namespace: 'no-fetch' }));
    onLoad({ filter: /.*/, namespace: 'no-fetch' }, () => ({
      contents: "module.exports = () => { throw new Error('no network'); };",
      loader: 'js',
    }));
  },
};

const provided = ['obsidian', 'electron', '@codemirror/*', '@lezer/*'];
const shared = {
  bundle: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // All that Obsidian runs on has them (ES2018); without this each literal becomes a RegExp made anew at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  loader: { '.liquid': 'text', '.base': 'text', '.md': 'text', '.txt': 'text' },
  plugins: [workerText, noticesText, esbuildFrameworks, esbuildStyles, noFetch],
};
const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  target: 'es2021',
  platform: 'browser',
  external: provided,
  minify: true,
};
/** The thread that reads and plans: its whole code is a text in the plugin, which starts it from there. */
const worker = {
  ...shared,
  entryPoints: ['src/worker.ts'],
  outfile: 'dist/worker.js',
  format: 'iife',
  target: 'es2021',
  platform: 'browser',
  minify: true,
};
const terminal = {
  ...shared,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/cli.mjs',
  format: 'esm',
  target: 'node20',
  // The same builds of libraries as in the plugin, so that both shells behave alike.
  platform: 'browser',
  // As large as all the rest, and needed for PDFs only: it stays a package beside the program.
  external: ['node:*', 'pdfjs-dist/*'],
  banner: { js: '#!/usr/bin/env node' },
};
const here = fileURLToPath(new URL('.', import.meta.url));
/** As deep as its source, so that what it looks for beside itself is there; what serves the page is run as it is. */
const bench = {
  ...terminal,
  entryPoints: ['tests/bench/bench.ts'],
  outfile: 'dist/bench/bench.mjs',
  external: [...terminal.external, 'playwright-core', `${here}tests/host/*.mjs`, `${here}scripts/*.mjs`],
  banner: {},
};

if (process.argv.includes('--watch')) {
  for (const options of [worker, plugin, terminal]) await (await context(options)).watch();
} else {
  await mkdir('dist', { recursive: true });
  const { metafile } = await build(worker);
  carried = await notices([metafile]);
  const built = await Promise.all([plugin, terminal, bench].map((options) => build(options)));
  await chmod('dist/cli.mjs', 0o755);
  const all = await notices(built.slice(0, 2).map((one) => one.metafile));
  if (all !== carried) throw new Error('the plugin shows other notices than those of what it carries');
  await writeFile('THIRD-PARTY-NOTICES.txt', all);
}
