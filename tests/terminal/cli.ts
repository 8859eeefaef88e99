import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The built command line, as a person runs it. */
const program = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function citeweave(...args: readonly string[]): Run {
  if (!existsSync(program)) throw new Error('dist/cli.mjs is missing: run `npm run build` first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** The same in a shell that lets no file grow beyond 20 kB. */
export function limited(...args: readonly string[]): Run {
  const script = 'ulimit -f 40; exec "$@"';
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', script, 'sh', process.execPath, program, ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

/** Folders that are gone when the tests of a file are done. */
const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'citeweave-'));
  made.push(folder);
  return folder;
}

export function cleanUp(): void {
  afterAll(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

/** Every file of a folder with its bytes (as Latin-1 text, so that a difference can be read), by path. */
export function tree(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** The paths of a tree that hold notes of one kind. */
export function notesOfType(files: Readonly<Record<string, string>>, type: string): readonly string[] {
  return Object.keys(files).filter((path) => files[path]?.includes(`\ntype: ${type}\n`));
}
