import { languages } from '../languages';

/**
 * What is the same for two names of one thing: case, accents, signs between words, number and doubling apart.
 * Papers mix languages within a name, so the spelling rules of all that we know are tried.
 */
export function termKey(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size > most) remembered.clear();
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .match(wordOf);
  const key = words ? words.map(wordKey).join(' ') : name.trim().toLowerCase();
  remembered.set(name, key);
  return key;
}

/** Names come up again and again within a paper, which has some thousands. */
const most = 20_000;
const remembered = new Map<string, string>();

// A hyphen between two equal words is doubling (`guru-guru`), which the rules must see whole.
const wordOf = /(\p{L}{2,})-\1\p{L}*|[\p{L}\p{N}]+/giu;

const variants = languages.flatMap(({ words }) =>
  words.variants.map(([pattern, becomes]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), becomes })),
);

/** The longest that a word in capitals is taken for an acronym, whose last `S` is no plural: `AIDS`. */
const acronym = 5;

function wordKey(word: string): string {
  const small = word.toLowerCase();
  if (word.length <= acronym && word === word.toUpperCase()) return small;
  const variant = variants.find(({ pattern }) => pattern.test(small));
  return variant ? small.replace(variant.pattern, variant.becomes) : small;
}

/** Whether one is a short form of the other: all words of the shorter begin the longer. */
export function begins(short: string, long: string): boolean {
  return long.startsWith(`${short} `);
}

/** `text` from `from`..`to` without white space and signs at its ends, as offsets. */
export function trimmed(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:.–—*_-]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;:.–—*_-]/u.test(text[end - 1] ?? '')) end--;
  return { from: start, to: end };
}

/** The same, and without quotation marks that embrace it. */
export function unquoted(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let range = trimmed(text, from, to);
  while (range.to - range.from > 1 && quotes.test(text[range.from] ?? ''))
    range = trimmed(text, range.from + 1, range.to);
  while (range.to - range.from > 1 && quotes.test(text[range.to - 1] ?? ''))
    range = trimmed(text, range.from, range.to - 1);
  return range;
}

const quotes = /[‘’“”"'«»]/u;

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
