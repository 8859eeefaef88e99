import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

/** Room → what it may import, as the table of `src/README.md` says. */
function tableOfRooms(): ReadonlyMap<string, readonly string[]> {
  const rows = readFileSync(join(src, 'README.md'), 'utf8').matchAll(/^\| `([^`]+)` \|.*\|(.*)\|$/gm);
  return new Map(
    Array.from(rows, ([, room = '', may = '']) => [
      room,
      Array.from(may.matchAll(/`([^`]+)`/g), ([, name = '']) => name),
    ]),
  );
}

interface Source {
  /** From `src`, with `/`. */
  readonly file: string;
  readonly room: string;
  readonly imports: readonly string[];
}

function sources(): readonly Source[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), 'utf8'));
      return { file, room: roomOf(file), imports: importedFiles.map(({ fileName }) => fileName) };
    });
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** What an import of `file` names: a room of ours, or a package as it is written. */
function targetOf(file: string, imported: string): string {
  if (!imported.startsWith('.')) return imported;
  return roomOf(posix.normalize(posix.join(posix.dirname(file), imported)));
}

/** Packages that rooms above the shells may use: they run on a phone. */
const libraries = [
  'yaml',
  'liquidjs',
  'node-diff3',
  'htmlparser2',
  'fflate',
  'approx-string-match',
  /^markdown-it(?:-footnote)?$/,
  /^@noble\/hashes\//,
  'citeproc',
  /^@citation-js\/plugin-bibtex\//,
];
/** Packages with a platform behind them: only the rooms that name them in the table. */
const platforms = [/^node:/, /^obsidian$/, /^@codemirror\//, /^pdfjs-dist\//];

const fits = (name: string, patterns: readonly (string | RegExp)[]): boolean =>
  patterns.some((one) => (typeof one === 'string' ? one === name : one.test(name)));

describe('the rooms of src', () => {
  const table = tableOfRooms();
  const all = sources();

  it('are all in the table, and the table names no room that is gone', () => {
    expect([...new Set(all.map(({ room }) => room))].sort()).toEqual([...table.keys()].sort());
  });

  it('import only what their row allows', () => {
    const wrong = all.flatMap(({ file, room, imports }) => {
      const may = table.get(room) ?? [];
      return imports
        .map((imported) => targetOf(file, imported))
        .filter((target) => target !== room && !allowed(target, may) && !isText(target))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('see no platform in their code, but for the shells', () => {
    const shells = new Set(['obsidian', 'terminal', 'main.ts', 'cli.ts', 'worker.ts']);
    const seen = all
      .filter(({ room }) => !shells.has(room))
      .filter(({ file }) => /\b(?:window|process|globalThis)\.|\brequire\(/.test(codeOf(file)))
      .map(({ file }) => file);
    expect(seen).toEqual([]);
  });

  function allowed(target: string, may: readonly string[]): boolean {
    if (fits(target, platforms)) return may.some((name) => name === target || nodeModule(name, target));
    return may.includes(target) || may.includes(`${target}.ts`) || fits(target, libraries);
  }
});

const nodeModule = (name: string, target: string): boolean =>
  name.endsWith('*') && target.startsWith(name.slice(0, -1));

/** The templates are text beside the rooms: `../../templates/…`. */
const isText = (target: string): boolean => target === '..';

function codeOf(file: string): string {
  return readFileSync(join(src, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
}
