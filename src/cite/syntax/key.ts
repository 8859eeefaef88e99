// A letter, digit or `_`, then those with single signs of punctuation between them: `@doe:1999`, `@a.b/c`. `@*` is all works.
const PLAIN = /@(\*|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*)/uy;
const ONLY_PLAIN = new RegExp(`^${PLAIN.source}$`, 'u');

/** A key, and where it ends. */
export interface FoundKey {
  readonly key: string;
  readonly to: number;
}

/** The key whose `@` stands at an index; null where none does. */
export function keyAt(text: string, at: number): FoundKey | null {
  if (text[at] !== '@') return null;
  if (text[at + 1] === '{') return bracedKeyAt(text, at);
  PLAIN.lastIndex = at;
  const found = PLAIN.exec(text);
  return found?.[1] === undefined ? null : { key: found[1], to: PLAIN.lastIndex };
}

/** `@{https://example.org/a b}`: braces within it are in pairs. */
function bracedKeyAt(text: string, at: number): FoundKey | null {
  let depth = 0;
  for (let to = at + 1; to < text.length; to++) {
    const sign = text[to];
    if (sign === '\n') return null;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth > 0) continue;
    const key = text.slice(at + 2, to).trim();
    return key === '' ? null : { key, to: to + 1 };
  }
  return null;
}

/** A key as a citation names it, with its `@`; in braces where it would not be read as one else. */
export function printKey(key: string): string {
  return ONLY_PLAIN.test(`@${key}`) ? `@${key}` : `@{${key}}`;
}

// After these an `@` is part of something else: an address, a name of a page on the web.
const WITHIN = /[\p{L}\p{M}\p{N}_/@\\]$/u;

/** Whether an `@` (or its `-`) at an index can begin a citation, by the sign before it. */
export function canBegin(text: string, at: number): boolean {
  return at === 0 || !WITHIN.test(text.slice(Math.max(0, at - 2), at));
}
