import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Boot } from './app/page';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'preview.mjs');
let vault = '';
const running: ChildProcess[] = [];

/** Starts the preview as a person does, and gives the address that it tells. */
function start(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [script, ...args]);
  running.push(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`it ended with ${code}`)));
    child.stdout.on('data', (told: Uint8Array) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/\w+\//.exec(String(told))?.[0];
      if (url !== undefined) resolve(url);
    });
  });
}

const bootOf = async (url: string): Promise<Boot> => (await (await fetch(`${url}boot.json`)).json()) as Boot;

const put = (url: string, path: string, body: string): Promise<Response> =>
  fetch(`${url}vault/${path}`, { method: 'PUT', body, headers: { origin: new URL(url).origin } });

describe('the preview for a person without Obsidian', () => {
  beforeAll(() => {
    vault = mkdtempSync(join(tmpdir(), 'preview-'));
    writeFileSync(join(vault, 'Mulai di sini.md'), 'Halo.\n');
  });
  afterAll(() => {
    for (const child of running) child.kill();
    rmSync(vault, { recursive: true });
  });

  it('shows any folder with the plugin in it, as it was asked, and writes nothing', async () => {
    const url = await start(vault, '--lang', 'id', '--phone', '--dark');
    const { files, options, plugins, open, mirror } = await bootOf(url);
    expect(files.map(({ path }) => path)).toEqual(['Mulai di sini.md']);
    expect(options).toMatchObject({ phone: true, language: 'id', theme: 'dark' });
    expect(plugins.map(({ manifest }) => manifest.id)).toEqual(['citeweave']);
    expect(open).toEqual({ path: 'Mulai di sini.md', mode: 'preview' });
    expect(mirror).toBeNull();
    expect((await put(url, 'Mine.md', 'x')).status).toBe(403);
  });

  it('writes back to the folder when asked to', async () => {
    const url = await start(vault, '--write');
    expect((await bootOf(url)).mirror).toMatch(/^\/\w+\/vault\/$/);
    expect((await put(url, 'Mine.md', 'Mine.')).status).toBe(204);
    expect(readFileSync(join(vault, 'Mine.md'), 'utf8')).toBe('Mine.');
  });

  it('says what is wrong with what it was asked, and ends', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    const gone = join(vault, 'gone');
    const { status, stdout, stderr } = run(gone);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`there is no folder ${gone}`);
    expect(run('--colour').stderr).toContain('usage: npm run preview');
  });
});
