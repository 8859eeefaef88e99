// Serves the page on this machine alone: under an address with a token that nobody can guess, to pages of its own only.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { out } from '../build/bundle.mjs';
import { FolderError, folderWriter } from './folder.mjs';

/** What Obsidian loads when a PDF is asked for: the package itself, as it is installed. */
const pdfjs = new URL('../../../node_modules/pdfjs-dist/build/', import.meta.url);

const types = {
  'host.js': 'text/javascript',
  'host.css': 'text/css',
  'pdf.mjs': 'text/javascript',
  'pdf.worker.mjs': 'text/javascript',
};

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Obsidian, played by a stand-in</title><link rel="icon" href="data:,"><link rel="stylesheet" href="host.css"></head>
<body><script src="host.js"></script><script>
window.importPdfJs = () => import('./pdf.mjs');
fetch('boot.json').then((response) => response.json()).then((boot) => standIn.boot(boot)).then(
  (page) => { window.page = page; },
  (error) => { window.bootError = String(error && error.stack || error); throw error; });
</script></body></html>`;

/** Nothing may come from elsewhere. Scripts of plugins are evaluated, as Obsidian does it. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; frame-ancestors 'none'";

/** Bytes that one file of a vault may have when it is written: more is a mistake, or an attack. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Starts the server. `boot` gives what the page starts with, for its address; `folder` is where changes are written to,
 * or null where they stay in the page. Resolves to `{url, close}`.
 */
export async function serve({ boot, folder = null, port = 0 }) {
  const token = randomBytes(16).toString('hex');
  const writer = folder === null ? null : folderWriter(folder);
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status = 200, type = 'text/plain', body = '' }) => {
        const headers = {
          'content-type': `${type}; charset=utf-8`,
          'cache-control': 'no-store',
          'content-security-policy': policy,
        };
        response.writeHead(status, headers).end(body);
      },
      (error) =>
        response.writeHead(error instanceof FolderError ? 403 : 500).end(String(error?.message ?? error)),
    );
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    url: `${origin}/${token}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request) {
    const from = request.headers.origin;
    if (request.headers.host !== origin.slice('http://'.length)) return { status: 403, body: 'another host' };
    if (from !== undefined && from !== origin) return { status: 403, body: 'another origin' };
    const { pathname } = new URL(request.url, origin);
    if (!pathname.startsWith(`/${token}/`)) return { status: 404, body: 'not found' };
    const name = pathname.slice(token.length + 2);
    if (name.startsWith('vault/')) return change(request, from, name.slice('vault/'.length));
    return request.method === 'GET' ? give(name) : { status: 405 };
  }

  async function give(name) {
    if (name === '') return { type: 'text/html', body: page };
    if (name === 'boot.json')
      return { type: 'application/json', body: JSON.stringify(await boot(`/${token}/vault/`)) };
    const type = Object.hasOwn(types, name) ? types[name] : null;
    const from = name.endsWith('.mjs') ? new URL(name, pdfjs) : `${out}${name}`;
    return type ? { type, body: await readFile(from) } : { status: 404, body: 'not found' };
  }

  async function change(request, from, encoded) {
    if (!writer || from !== origin) return { status: 403, body: 'not to be written' };
    const path = decodeURIComponent(encoded);
    if (request.method === 'PUT') await writer.write(path, await bodyOf(request));
    else if (request.method === 'DELETE') await writer.remove(path);
    else if (request.method === 'POST') await writer.makeFolder(path);
    else return { status: 405 };
    return { status: 204 };
  }
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) throw new FolderError('the file is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
