import { languages } from '../languages';
import type { Block } from '../paper';

const byWord = new Map<string, number[]>();
for (const [index, { layout }] of languages.entries()) {
  for (const word of layout.stopWords) byWord.set(word, [...(byWord.get(word) ?? []), index]);
}

/** 600 signs of a block: four or five sentences settle its language. */
const sample = 600;

interface Told {
  /** Index of the language, or -1 where the block is too short or too foreign to tell. */
  readonly language: number;
  readonly sure: boolean;
}

/** Letters of Latin and all scripts behind it: the same as `\p{L}` for small words, and much faster. */
const isLetter = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    : (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x1fff);

/** No stop word is longer: longer words are passed over without being looked up. */
const longestWord = Math.max(...[...byWord.keys()].map((word) => word.length));

/** For the first two signs of stop words, by the last five bits of each, which lengths such words have, a bit each. */
const lengths = new Uint32Array(1024);
for (const word of byWord.keys()) {
  const at = pairOf(word.charCodeAt(0), word.charCodeAt(1));
  lengths[at] = (lengths[at] ?? 0) | (1 << word.length);
}

function pairOf(first: number, second: number): number {
  return (first & 31) * 32 + (second & 31);
}

/** Whether a stop word can stand there, by its length and first signs: most other words need not be looked up. */
function mayBeSmallWord(text: string, from: number, to: number): boolean {
  const second = to - from > 1 ? text.charCodeAt(from + 1) : 0;
  return (((lengths[pairOf(text.charCodeAt(from), second)] ?? 0) >> (to - from)) & 1) === 1;
}

const untold: Told = { language: -1, sure: false };

function tell(text: string, from: number, to: number): Told {
  // Five signs: no two small words are shorter. A table of a hundred thousand cells is passed over here.
  if (to - from < 5) return untold;
  const counts: number[] = languages.map(() => 0);
  countWords(text, from, to, counts);
  const most = Math.max(...counts);
  const second = Math.max(0, ...counts.filter((_, index) => index !== counts.indexOf(most)));
  // Two small words more than of any other language: one alone can stand in a name or title.
  return most - second < 2 ? untold : { language: counts.indexOf(most), sure: most >= 8 };
}

/** Adds to `counts` the stop words of each language in a stretch of a text. Words with capitals begin with one. */
function countWords(text: string, from: number, to: number, counts: number[]): void {
  for (let at = from; at < to; at++) {
    const start = at;
    while (at < to && isLetter(text.charCodeAt(at))) at++;
    if (at === start || at - start > longestWord || !mayBeSmallWord(text, start, at)) continue;
    const word = text.slice(start, at);
    const first = text.charCodeAt(start);
    const found = byWord.get(first <= 90 || first >= 0xc0 ? word.toLowerCase() : word);
    if (found) for (const index of found) counts[index] = (counts[index] ?? 0) + 1;
  }
}

type Untold = Omit<Block, 'language'>;

/** The language of each block, and those of the whole text, the main one first. */
export function tellLanguages(
  text: string,
  blocks: readonly Untold[],
): { readonly blocks: readonly Block[]; readonly languages: readonly string[] } {
  const told = blocks.map(({ from, to }) => tell(text, from, Math.min(to, from + sample)));
  const sizes = languages.map((_, language) => sizeOf(blocks, told, language));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const ranked = languages
    .map((_, index) => index)
    .filter((index) => isSpoken(index, sizes[index] ?? 0, total, told))
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const main = ranked[0] ?? languages.findIndex(({ code }) => code === 'en');
  const inherited = inherit(blocks, told, Math.max(0, main));
  return {
    blocks: blocks.map(({ from, to, kind, level, page }, index) => ({
      from,
      to,
      kind,
      level,
      page,
      language: codeOf(inherited[index] ?? main),
    })),
    languages: ranked.length > 0 ? ranked.map(codeOf) : [codeOf(main)],
  };
}

const codeOf = (index: number): string => languages[index]?.code ?? 'en';

function sizeOf(blocks: readonly Untold[], told: readonly Told[], language: number): number {
  return blocks.reduce(
    (sum, { from, to }, index) => sum + (told[index]?.language === language ? to - from : 0),
    0,
  );
}

/** A language counts with a whole paragraph of its own, or a twentieth of the text. */
function isSpoken(language: number, size: number, total: number, told: readonly Told[]): boolean {
  return size > 0 && (size * 20 >= total || told.some((one) => one.language === language && one.sure));
}

/** A block that cannot be told takes after its neighbour: a heading after what follows it, all else after what stands before. */
function inherit(blocks: readonly Untold[], told: readonly Told[], main: number): readonly number[] {
  const after = new Array<number>(blocks.length).fill(-1);
  for (let index = blocks.length - 1, next = -1; index >= 0; index--) {
    const own = told[index]?.language ?? -1;
    after[index] = next;
    if (own >= 0) next = own;
  }
  let before = -1;
  return blocks.map(({ kind }, index) => {
    const own = told[index]?.language ?? -1;
    if (own >= 0) return (before = own);
    const [near, far] = kind === 'heading' ? [after[index] ?? -1, before] : [before, after[index] ?? -1];
    return near >= 0 ? near : far >= 0 ? far : main;
  });
}
