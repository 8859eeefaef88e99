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

/** Milliseconds after which nobody waits for an answer any more: Better BibTeX may make a large file first. */
const PATIENCE = 60_000;

/**
 * Asks a program of this very computer for its library: Zotero, or Better BibTeX in it. No other address is asked.
 * @param version of what was served last; null for nothing, or to have all of it again
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

/** Whether an address tells cheaply whether anything has changed: Zotero's own interface does. */
export function tellsChanges(library: string): boolean {
  return ZOTERO.test(library) || API.test(library);
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
  const { status, text, arrayBuffer } = await ask(address);
  if (status !== 200) return status;
  // A page for people is no library.
  return /^\s*<(?:!doctype html|html)/i.test(text.slice(0, 200))
    ? 404
    : { bytes: arrayBuffer, version: null };
}

/** The items of a library of Zotero, page after page, as one list. */
async function items(address: string, version: string | null): Promise<Served | number> {
  const { origin, pathname } = new URL(address);
  const place = pathname
    .replace(/\/+$/, '')
    .replace(/(\/(?:users|groups)\/\d+(?:\/collections\/\w+)?)$/, '$1/items/top');
  const query = `${origin}${place}?format=json&include=data,csljson`;
  // What was changed last, and how many there are: the library's own version waits for its sync.
  const newest = await ask(`${query}&limit=1&sort=dateModified&direction=desc`);
  if (newest.status !== 200) return newest.status;
  const now = `${headerOf(newest, 'total-results') ?? ''} ${newest.text}`;
  if (now === version) return { same: true };
  const pages: string[] = [];
  for (let start = 0; ; start += PAGE) {
    const answer = await ask(`${query}&limit=${PAGE}&start=${start}&sort=dateAdded&direction=asc`);
    if (answer.status !== 200) return answer.status;
    pages.push(answer.text.trim().replace(/^\[|\]$/g, ''));
    if (start + PAGE >= Number(headerOf(answer, 'total-results') ?? 0)) break;
  }
  const list = `[${pages.filter((page) => page.trim() !== '').join(',')}]`;
  const { buffer } = new TextEncoder().encode(list);
  return { bytes: buffer, version: now };
}

/** One question. Zotero hears programs that browse only where they say that they mean it. */
async function ask(url: string): Promise<RequestUrlResponse> {
  const headers = { 'Zotero-API-Version': '3', 'Zotero-Allowed-Request': '1' };
  let timer = 0;
  const late = new Promise<never>((_, fail) => {
    timer = window.setTimeout(() => fail(new Error('late')), PATIENCE);
  });
  try {
    return await Promise.race([requestUrl({ url, throw: false, headers }), late]);
  } finally {
    window.clearTimeout(timer);
  }
}

/** A header of an answer, in whatever case it came. */
function headerOf({ headers }: RequestUrlResponse, name: string): string | null {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? null;
}
