import { languages } from '../languages';
import { isSpace, isWordSign } from './codes';
import { remembering } from './remembering';

/**
 * What is the same for two names of one thing: case, accents, signs between words, number and doubling apart.
 * Papers mix languages within a name, so the spelling rules of all that we know are tried.
 */
export const termKey = remembering((name) => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .match(wordOf);
  return words ? words.map(wordKey).join(' ') : name.trim().toLowerCase();
});

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
  // No string is made: pairs of names are compared by the thousand.
  return long.charCodeAt(short.length) === 32 && long.startsWith(short);
}

/** `text` from `from`..`to` without white space and signs at its ends, as offsets. */
export function trimmed(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let start = from;
  let end = to;
  while (start < end && isEdge(text.charCodeAt(start))) start++;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

/** White space, and the signs that part names or mark them up. */
function isEdge(code: number): boolean {
  return isSpace(code) || edges.has(code);
}

const edges: ReadonlySet<number> = new Set([...',;:.–—*_-'].map((sign) => sign.charCodeAt(0)));

/** The same, and without quotation marks that embrace it. */
export function unquoted(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let range = trimmed(text, from, to);
  if (quotedFirst.test(text.slice(range.from, range.to))) return range;
  while (range.to - range.from > 1 && quotes.test(text[range.from] ?? ''))
    range = trimmed(text, range.from + 1, range.to);
  while (range.to - range.from > 1 && quotes.test(text[range.to - 1] ?? ''))
    range = trimmed(text, range.from, range.to - 1);
  return range;
}

/** A quoted word that more follows: `“A” type`. */
const quotedFirst = /^[“"«][^“”"«»]+[”"»][^“”"«»]*[^“”"«».,;:]$/u;

const quotes = /[‘’“”"'«»]/u;

/** How many words a text has. */
export function wordsIn(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at))) counted = false;
    else if (!counted && isWordSign(text, at)) {
      counted = true;
      count++;
    }
  }
  return count;
}
