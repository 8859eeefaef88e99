// Two entries: `main.js` for Obsidian, `dist/cli.mjs` for the terminal, and the notices of what they carry.
import { build, context } from 'esbuild';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { notices } from './scripts/notices.mjs';

const provided = ['obsidian', 'electron', '@codemirror/*', '@lezer/*'];
const shared = {
  bundle: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // All that Obsidian runs on has them (ES2018); without this each literal becomes a RegExp made anew at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  loader: { '.liquid': 'text', '.base': 'text', '.md': 'text' },
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
const terminal = {
  ...shared,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/cli.mjs',
  format: 'esm',
  target: 'node20',
  // The same builds of libraries as in the plugin, so that both shells behave alike.
  platform: 'browser',
  external: ['node:*'],
  banner: { js: '#!/usr/bin/env node' },
};
const bench = { ...terminal, entryPoints: ['tests/bench/bench.ts'], outfile: 'dist/bench.mjs', banner: {} };

if (process.argv.includes('--watch')) {
  for (const options of [plugin, terminal]) await (await context(options)).watch();
} else {
  await mkdir('dist', { recursive: true });
  const built = await Promise.all([plugin, terminal, bench].map((options) => build(options)));
  await chmod('dist/cli.mjs', 0o755);
  await writeFile('THIRD-PARTY-NOTICES.txt', await notices(built.slice(0, 2).map((one) => one.metafile)));
}
