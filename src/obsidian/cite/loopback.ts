import { Platform, requestUrl, type RequestUrlResponse } from 'obsidian';
import type { Problem } from '../../jobs';

/** What a person types for the Zotero of this computer. */
const ZOTERO = /^zotero$/i;
const ZOTERO_AT = 'http://127.0.0.1:23119/api/users/0';

/** Whether a library is served by another program, and no file. */
export function isAddress(library: string): boolean {
  return ZOTERO.test(library) || /^https?:\/\//i.test(library);
}

/** What a program of this computer served, or why it did not. */
export type Served =
  | { readonly bytes: ArrayBuffer; readonly version: string | null }
  /** Nothing has changed since. */
  | { readonly same: true }
  | { readonly problem: Problem };

/** Items that are asked for at once: as many as Zotero gives at most. */
const PAGE = 100;

/**
 * Asks a program of this very computer for its library: Zotero, or Better BibTeX in it. No other address is asked.
 * @param version of what was served last; null for nothing
 */
export async function serve(library: string, version: string | null): Promise<Served> {
  const problem = (kind: string, values: Problem['values'] = {}): Served => ({
    problem: { kind, file: library, values },
  });
  const address = ZOTERO.test(library) ? ZOTERO_AT : library;
  if (!isLoopback(address)) return problem('loopback.elsewhere');
  if (!Platform.isDesktopApp) return problem('loopback.desktop');
  try {
    const answer = API.test(address) ? await items(address, version) : await whole(address);
    return typeof answer === 'number' ? problem(refusalOf(answer), { status: answer }) : answer;
  } catch {
    return problem('loopback.closed');
  }
}

/** Zotero's own interface, by what its addresses begin with. */
const API = /\/api\/(?:users|groups)\/\d+/;

function isLoopback(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  } catch {
    return false;
  }
}

function refusalOf(status: number): string {
  if (status === 403) return 'loopback.forbidden';
  return status === 404 ? 'loopback.not-found' : 'loopback.refused';
}

/** A file that Better BibTeX makes when it is asked for; a status where it makes none. */
async function whole(address: string): Promise<Served | number> {
  const answer = await ask(address, {});
  return answer.status === 200 ? { bytes: answer.arrayBuffer, version: null } : answer.status;
}

/** The items of a library of Zotero, page after page, as one list. */
async function items(address: string, version: string | null): Promise<Served | number> {
  const { origin, pathname } = new URL(address);
  const path = pathname
    .replace(/\/+$/, '')
    .replace(/(\/(?:users|groups)\/\d+(?:\/collections\/\w+)?)$/, '$1/items/top');
  const query = `format=json&include=data,csljson&itemType=${encodeURIComponent('-attachment || note')}`;
  const pages: string[] = [];
  let known: string | null = null;
  for (let start = 0; ; start += PAGE) {
    const unchanged = version === null || start > 0 ? {} : { 'If-Modified-Since-Version': version };
    const answer = await ask(`${origin}${path}?${query}&limit=${PAGE}&start=${start}`, unchanged);
    if (answer.status === 304) return { same: true };
    if (answer.status !== 200) return answer.status;
    const now = headerOf(answer, 'last-modified-version');
    // Somebody changed the library between two pages: what was read of it is of two states.
    if (known !== null && now !== known) return items(address, null);
    known = now;
    pages.push(answer.text.trim().replace(/^\[|\]$/g, ''));
    const total = Number(headerOf(answer, 'total-results') ?? 0);
    if (start + PAGE >= total) break;
  }
  const list = `[${pages.filter((page) => page.trim() !== '').join(',')}]`;
  const { buffer } = new TextEncoder().encode(list);
  return { bytes: buffer, version: known };
}

function ask(url: string, headers: Readonly<Record<string, string>>): Promise<RequestUrlResponse> {
  return requestUrl({ url, throw: false, headers: { 'Zotero-API-Version': '3', ...headers } });
}

/** A header of an answer, in whatever case it came. */
function headerOf({ headers }: RequestUrlResponse, name: string): string | null {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? null;
}
