import { lowerOf } from './parts';
import type { PaperText } from './text';

/** The words of a text, found in one pass. */
export interface WordPlaces {
  /** Where each word begins in the clean text, in order, by the word in lower case. */
  readonly at: ReadonlyMap<string, readonly number[]>;
  /** The words that the text writes in small letters somewhere. */
  readonly small: ReadonlySet<string>;
}

const remembered = new WeakMap<PaperText, WordPlaces>();

/** Computed once for a text. */
export function wordPlacesOf(text: PaperText): WordPlaces {
  const known = remembered.get(text);
  if (known) return known;
  const made = placed(text.document.text, lowerOf(text));
  remembered.set(text, made);
  return made;
}

function placed(source: string, lower: string): WordPlaces {
  const at = new Map<string, number[]>();
  const small = new Set<string>();
  for (let start = 0; start < lower.length;) {
    if (!isWordCode(lower.charCodeAt(start))) {
      start++;
      continue;
    }
    const end = wordEnd(lower, start);
    const word = lower.slice(start, end);
    const places = at.get(word);
    if (places) places.push(start);
    else at.set(word, [start]);
    const code = source.charCodeAt(start);
    // `a` to `z`: words that begin otherwise open no name in the languages that we know.
    if (code >= 97 && code <= 122) small.add(word);
    start = end;
  }
  return { at, small };
}

/** Where the word that begins at `from` ends. */
export function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

export function isWord(text: string, at: number): boolean {
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
