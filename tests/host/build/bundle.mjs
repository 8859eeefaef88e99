// The page's script and style, into `dist/host/`. Needs nothing but what is installed.
import { build } from 'esbuild';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readApi } from './api.mjs';

const root = new URL('../../../', import.meta.url);
export const out = fileURLToPath(new URL('dist/host/', root));

const sheets = [
  'variables',
  'app',
  'workspace',
  'content',
  'editor',
  'controls',
  'overlays',
  'settings',
  'bases',
  'phone',
];

/** What is made from installed packages: the API's names, and Lucide's drawings, which Obsidian uses as well. */
const made = {
  'made:obsidian-api': async () => readApi(),
  'made:icons': async () =>
    JSON.parse(await readFile(new URL('node_modules/lucide-static/icon-nodes.json', root), 'utf8')),
};

const madeModules = {
  name: 'made-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^made:/ }, ({ path }) => ({ path, namespace: 'made' }));
    onLoad({ filter: /.*/, namespace: 'made' }, async ({ path }) => ({
      contents: JSON.stringify(await made[path]()),
      loader: 'json',
    }));
  },
};

export async function bundleHost() {
  await mkdir(out, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../main.ts', import.meta.url))],
    outfile: `${out}host.js`,
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    plugins: [madeModules],
  });
  const styles = await Promise.all(
    sheets.map((sheet) => readFile(new URL(`../style/${sheet}.css`, import.meta.url), 'utf8')),
  );
  for (const { path, contents } of outputFiles) await replace(path, contents);
  await replace(`${out}host.css`, styles.join('\n'));
}

/** Whole or not at all: another page may be served from these files meanwhile. */
async function replace(path, contents) {
  const made = `${path}.${process.pid}`;
  await writeFile(made, contents);
  await rename(made, path);
}
