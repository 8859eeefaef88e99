import type { Range } from '../paper';

/**
 * Where names stand in a text, each by the name as given: one pass over the text, whatever their number. Names
 * and text are compared as they are, so both are given in lower case where case does not matter. Where several
 * fit, the longest; a name stands between signs that are no letters or digits.
 */
export function occurrencesOf(text: string, names: Iterable<string>): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, Range[]>();
  const byFirst = new Map<string, string[]>();
  const initials = new Set<number>();
  for (const name of names) {
    const first = firstWord(name);
    if (first === '' || found.has(name)) continue;
    found.set(name, []);
    initials.add(first.charCodeAt(0));
    const others = byFirst.get(first);
    if (others) others.push(name);
    else byFirst.set(first, [name]);
  }
  if (found.size === 0) return found;
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    const candidates = initials.has(code) ? byFirst.get(text.slice(at, end)) : undefined;
    const name = candidates?.find((one) => text.startsWith(one, at) && !isWord(text, at + one.length));
    if (name === undefined) at = end;
    else {
      found.get(name)?.push({ from: at, to: at + name.length });
      at += name.length;
    }
  }
  return found;
}

function firstWord(name: string): string {
  return isWord(name, 0) ? name.slice(0, wordEnd(name, 0)) : '';
}

function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

function isWord(text: string, at: number): boolean {
  return at < text.length && isWordCode(text.charCodeAt(at));
}

/** Letters and digits of ASCII, and the hash sign of a campaign's name, by their codes. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9#]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a unit belongs to a word; of signs beyond ASCII all but spaces, dashes, quotation and other marks do. */
function isWordCode(code: number): boolean {
  if (code < 128) return ascii[code] === 1;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f);
}
