import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from './server/folder.mjs';
import { serve, type Served } from './server/serve.mjs';

let base = '';
let vault = '';
const running: Served[] = [];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'vault-'));
  vault = join(base, 'vault');
  mkdirSync(join(vault, 'Notes'), { recursive: true });
  writeFileSync(join(vault, 'Notes', 'Tide.md'), 'High at noon.\n');
  writeFileSync(join(base, 'private.md'), 'not yours');
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
  rmSync(base, { recursive: true });
});

async function start(folder: string | null): Promise<Served> {
  const boot = () => ({
    name: 'vault',
    files: [],
    options: { phone: false, language: 'en', theme: 'light', showAllFiles: false } as const,
    plugins: [],
    answers: {},
    mirror: null,
    open: null,
  });
  const server = await serve({ boot, folder });
  running.push(server);
  return server;
}

/** Asks as any program can, with the path left as it is: `fetch` would tidy it up. */
function ask(
  url: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<number> {
  const { pathname, port } = new URL(url);
  const { method = 'GET', path = '', headers = {}, body = '' } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path: pathname + path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const own = (url: string): Record<string, string> => ({ origin: new URL(url).origin });

describe('the preview on a folder', () => {
  it('writes a note back to the folder when it was asked to', async () => {
    const { url } = await start(vault);
    expect(
      await ask(url, {
        method: 'PUT',
        path: 'vault/Notes/Ebb%20%26%20flow.md',
        headers: own(url),
        body: 'Twice a day.',
      }),
    ).toBe(204);
    expect(readFileSync(join(vault, 'Notes', 'Ebb & flow.md'), 'utf8')).toBe('Twice a day.');
    expect(await ask(url, { method: 'DELETE', path: 'vault/Notes/Tide.md', headers: own(url) })).toBe(204);
    expect(existsSync(join(vault, 'Notes', 'Tide.md'))).toBe(false);
  });

  it('writes nothing when it was not asked to', async () => {
    const { url } = await start(null);
    expect(
      await ask(url, { method: 'PUT', path: 'vault/Notes/Tide.md', headers: own(url), body: 'gone' }),
    ).toBe(403);
    expect(readFileSync(join(vault, 'Notes', 'Tide.md'), 'utf8')).toBe('High at noon.\n');
  });

  it('answers nobody without the token, from another host or from another page', async () => {
    const { url } = await start(vault);
    expect(await ask(url)).toBe(200);
    expect(await ask(new URL('/boot.json', url).href)).toBe(404);
    expect(await ask(url, { headers: { host: 'attacker.example' } })).toBe(403);
    expect(await ask(url, { path: 'boot.json', headers: { origin: 'http://attacker.example' } })).toBe(403);
    expect(await ask(url, { method: 'PUT', path: 'vault/a.md', body: 'x' })).toBe(403);
  });

  it('never leaves the folder: not by dots, not by a link', async () => {
    symlinkSync(base, join(vault, 'out'));
    const { url } = await start(vault);
    const paths = [
      '../private.md',
      '..%2Fprivate.md',
      'Notes/..%2F..%2Fprivate.md',
      '..%5Cprivate.md',
      'out/private.md',
      '%2Ftmp%2Fx.md',
    ];
    for (const path of paths) {
      const status = await ask(url, {
        method: 'PUT',
        path: `vault/${path}`,
        headers: own(url),
        body: 'taken',
      });
      expect([path, status]).toEqual([path, path.startsWith('../') ? 405 : 403]);
    }
    expect(readFileSync(join(base, 'private.md'), 'utf8')).toBe('not yours');
    expect((await readFolder(vault)).map(({ path }) => path)).toEqual(['Notes/Tide.md']);
  });
});
