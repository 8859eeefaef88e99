import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A work in a library of Zotero. */
export interface Held {
  readonly key: string;
  readonly title: string;
  readonly family: string;
  readonly year: number;
  /** Where its citekey stands: in its field, as a line of `extra`, or nowhere. */
  readonly citekey?: { readonly field?: string; readonly extra?: string };
}

/** A server that answers as Zotero's local interface, and as Better BibTeX's pull export in it. */
export class ZoteroServer {
  works: readonly Held[] = [];
  /** Whether other programs may ask. */
  isAllowed = true;
  /** The paths that were asked for, and with what status they were answered. */
  readonly log: string[] = [];
  private server: Server | null = null;
  private port = 0;

  async start(): Promise<string> {
    const server = createServer((request, response) => this.answer(request, response));
    this.server = server;
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.port = (server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server?.close(done));
  }

  private answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams, search } = new URL(url, 'http://127.0.0.1');
    // Programs that browse are heard only where they say that they mean it.
    if (headers['zotero-allowed-request'] === undefined) return void response.destroy();
    const send = (status: number, body: string, more: Readonly<Record<string, string>> = {}): void => {
      this.log.push(`${status} ${pathname} ${searchParams.get('limit') ?? ''}`.trim());
      response.writeHead(status, { 'Zotero-API-Version': '3', ...more }).end(body);
    };
    if (pathname === '/better-bibtex/export/library' && search.startsWith('?/1/library.biblatex'))
      return send(200, this.works.map(biblatexOf).join('\n'));
    if (!this.isAllowed) return send(403, 'Local API is not enabled');
    if (pathname !== '/api/users/0/items/top') return send(404, 'Not found');
    const start = Number(searchParams.get('start') ?? 0);
    const limit = Math.min(100, Number(searchParams.get('limit') ?? 25));
    const isNewestFirst = searchParams.get('direction') === 'desc';
    const all = isNewestFirst ? [...this.works].reverse() : this.works;
    const page = all.slice(start, start + limit).map(itemOf);
    send(200, JSON.stringify(page), {
      'Total-Results': String(this.works.length),
      'Last-Modified-Version': '1',
    });
  }
}

function itemOf({ key, title, family, year, citekey = {} }: Held): object {
  const { field, extra } = citekey;
  return {
    key,
    version: 7,
    data: {
      ...{ key, itemType: 'book', title },
      ...(field === undefined ? {} : { citationKey: field }),
      extra: extra === undefined ? '' : `tex.note: x\nCitation Key: ${extra}`,
    },
    // A text, and not what it says.
    csljson: JSON.stringify([
      {
        id: `http://zotero.org/users/local/abc/items/${key}`,
        type: 'book',
        title,
        author: [{ family, given: 'A.' }],
        issued: { 'date-parts': [[String(year)]] },
      },
    ]),
  };
}

function biblatexOf({ title, family, year, citekey = {} }: Held): string {
  return `@book{${citekey.field ?? family}, author = {${family}, A.}, title = {${title}}, date = {${year}}}`;
}
