import type * as O from 'obsidian';
import { isNewer, refuse } from '../strict';

/** The version of Obsidian that the stand-in plays. */
export const apiVersion = '1.13.1';

export function requireApiVersion(version: string): boolean {
  return !isNewer(version, apiVersion);
}

/** A desktop on Linux, or a phone with Android. */
export function platformOf(isPhone: boolean): typeof O.Platform {
  return {
    isDesktop: !isPhone,
    isMobile: isPhone,
    isDesktopApp: !isPhone,
    isMobileApp: isPhone,
    isIosApp: false,
    isAndroidApp: isPhone,
    isPhone,
    isTablet: false,
    isMacOS: false,
    isWin: false,
    isLinux: !isPhone,
    isSafari: false,
    resourcePathPrefix: 'app://stand-in/',
  };
}

/** Answers by address that a test gave in advance; every other request is refused, as nothing leaves the machine. */
export type Answers = Readonly<Record<string, { readonly status?: number; readonly text: string }>>;

export function makeRequestUrl(answers: Answers): typeof O.requestUrl {
  return (request) => {
    const url = typeof request === 'string' ? request : request.url;
    const throws = typeof request === 'string' || request.throw !== false;
    const headers = typeof request === 'string' ? {} : (request.headers ?? {});
    const response =
      answers[url] || !window.standInRequest ? answer(answers, url, throws) : served(url, headers, throws);
    // Worked out when asked for: a promise that nobody waits for must not fail on its own.
    return Object.defineProperties(response, {
      arrayBuffer: { get: () => response.then(({ arrayBuffer }) => arrayBuffer) },
      json: { get: () => response.then(({ json }) => json as unknown) },
      text: { get: () => response.then(({ text }) => text) },
    }) as O.RequestUrlResponsePromise;
  };
}

/** What a server of the test's own answered, as Node heard it: no page may ask it, and Obsidian itself does not ask as a page. */
export interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly base64: string;
}

declare global {
  interface Window {
    /** Asks a server that the test started; null where none of it is at that address, an error's message where nobody answers. */
    readonly standInRequest?: (
      url: string,
      headers: Readonly<Record<string, string>>,
    ) => Promise<Heard | string | null>;
  }
}

async function served(
  url: string,
  headers: Readonly<Record<string, string>>,
  throws: boolean,
): Promise<O.RequestUrlResponse> {
  const heard = await window.standInRequest?.(url, headers);
  if (!heard) throw refuse(`a request to ${url}, which no test allowed`);
  if (typeof heard === 'string') throw new Error(heard);
  const { status } = heard;
  if (status >= 400 && throws) throw new Error(`Request failed, status ${status}`);
  const bytes = Uint8Array.from(atob(heard.base64), (sign) => sign.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return { status, headers: { ...heard.headers }, text, json: parsed(text), arrayBuffer: bytes.buffer };
}

function answer(answers: Answers, url: string, throws: boolean): Promise<O.RequestUrlResponse> {
  const known = answers[url];
  if (!known) return Promise.reject(refuse(`a request to ${url}, which no test allowed`));
  const { status = 200, text } = known;
  if (status >= 400 && throws) return Promise.reject(new Error(`Request failed, status ${status}`));
  const json: unknown = parsed(text);
  const arrayBuffer = new TextEncoder().encode(text).buffer;
  return Promise.resolve({ status, headers: {}, text, json, arrayBuffer });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
