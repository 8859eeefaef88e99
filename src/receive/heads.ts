import { lexicon } from './lexicon';
import { lengthOf, type Line } from './lines';
import { isCaption } from './looks';

/** 120 signs: a running head is one line on paper. */
const longest = 120;
/** Five lines at the top or bottom of a page: a head of two lines, a number, a licence of two lines. */
const edge = 5;
/** 800 signs: less than the shortest page of text. */
const shortestPage = 800;

/** Indices of lines that repeat as running heads do: at the edges of pages, or a page apart. `gone` are known already. */
export function repeatedHeads(lines: readonly Line[], gone: Uint8Array): readonly number[] {
  return lines.some((line) => line.page) ? atEdges(lines, gone) : apart(lines, gone);
}

const hasLength = (line: Line): boolean => lengthOf(line) <= longest && lengthOf(line) >= 3;

/** Whether a line can be a running head: it has words, and is no caption or heading. */
const mayHead = (line: Line): boolean =>
  hasLength(line) && /\p{L}/u.test(line.text) && !isCaption(line.text) && !lexicon.heading.test(line.text);

/**
 * The words of a line without case and numbers. Where a full stop ends it the numbers count: entries of a reference
 * list end in the same journal with other pages.
 */
function wordsOf({ text }: Line): string {
  const folded = text.toLowerCase().replace(/\s+/g, ' ');
  return text.endsWith('.') ? folded : folded.replace(/\d+/g, '#');
}

const isHeadAt = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  return line !== undefined && mayHead(line);
};

/**
 * Which lines, as long as heads are, can say the same (see `wordsOf`) as others, `least` of them with itself: those
 * that begin in the same letters. Most lines of a text begin as no other does, and need not be compared as a whole.
 */
function repeated(lines: readonly Line[], gone: Uint8Array, least: number): Uint8Array {
  const again = new Uint8Array(lines.length);
  const keys = new Int32Array(lines.length);
  const counts = new Uint32Array(sizeFor(lines.length));
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || gone[index] || !hasLength(line)) continue;
    const key = beginning(line) & (counts.length - 1);
    keys[index] = key;
    again[index] = 1;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  for (let index = 0; index < lines.length; index++)
    if (again[index] === 1 && (counts[keys[index] ?? 0] ?? 0) < least) again[index] = 0;
  return again;
}

/** A power of two, and four places for each of so many lines: hardly two that begin otherwise are counted as one. */
function sizeFor(lines: number): number {
  let size = 64;
  while (size < 4 * lines) size *= 2;
  return size;
}

/** Twelve letters: two words. */
const fewLetters = 12;

/** A number for the first letters of a line: those of ASCII, in any case. The same words have the same number. */
function beginning({ text }: Line): number {
  let value = 0;
  for (let at = 0, left = fewLetters; at < text.length && left > 0; at++) {
    const small = text.charCodeAt(at) | 32;
    if (small < 97 || small > 122) continue;
    value = (Math.imul(value, 31) + small) | 0;
    left--;
  }
  return value;
}

/** Where a line stands: its index, its page, and whether that is near an edge of the page. */
interface Place {
  readonly index: number;
  readonly page: number;
  readonly near: boolean;
}

/** Lines that stand at the edges of two pages or more, or anywhere on most pages. */
function atEdges(lines: readonly Line[], gone: Uint8Array): readonly number[] {
  const pages = pagesOf(lines);
  const near = nearEdges(pages, gone);
  // A fifth of the pages: heads alternate, and opening pages have others. Most: half and one more, which are no fewer.
  const least = Math.max(2, Math.ceil(pages.length / 5));
  const again = repeated(lines, gone, least);
  const places = new Map<string, Place[]>();
  for (const [page, { from, to }] of pages.entries()) {
    for (let index = from; index < to; index++) {
      const line = lines[index];
      if (!line || again[index] === 0) continue;
      const key = wordsOf(line);
      const found = places.get(key) ?? [];
      found.push({ index, page, near: near.has(index) });
      places.set(key, found);
    }
  }
  const headsAmong = (key: string, found: readonly Place[]): readonly Place[] => {
    const many = new Set(found.map(({ page }) => page)).size;
    if (key.length >= 12 && many * 2 > pages.length && pages.length > 2) return found;
    const edges = found.filter((place) => place.near);
    return new Set(edges.map(({ page }) => page)).size >= least ? edges : [];
  };
  return [...places].flatMap(([key, found]) => {
    // Most are too few even before it is asked which of them can be heads.
    if (headsAmong(key, found).length === 0) return [];
    const able = found.filter(({ index }) => isHeadAt(lines, index));
    return headsAmong(key, able).map(({ index }) => index);
  });
}

/** The lines of each page: from, to before. */
export function pagesOf(lines: readonly Line[]): readonly { readonly from: number; readonly to: number }[] {
  const starts = [0];
  for (let index = 1; index < lines.length; index++) if (lines[index]?.page) starts.push(index);
  return starts.map((from, page) => ({ from, to: starts[page + 1] ?? lines.length }));
}

/** The first and last lines of each page, those not counted that are known for furniture. */
function nearEdges(
  pages: readonly { readonly from: number; readonly to: number }[],
  gone: Uint8Array,
): ReadonlySet<number> {
  const near = new Set<number>();
  for (const { from, to } of pages) {
    for (let index = from, left = edge; index < to && left > 0; index++) {
      near.add(index);
      if (!gone[index]) left--;
    }
    for (let index = to - 1, left = edge; index >= from && left > 0; index--) {
      near.add(index);
      if (!gone[index]) left--;
    }
  }
  return near;
}

/**
 * Without form feeds: lines that come three times, each a page after the one before, and speak of a periodical or
 * stand beside a page number. Words alone are not enough: in a narrow column a long name fills a line by chance.
 */
function apart(lines: readonly Line[], gone: Uint8Array): readonly number[] {
  const speaks = speakerOf(lines, gone);
  const places = new Map<string, number[]>();
  const again = repeated(lines, gone, 3);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || again[index] === 0 || lengthOf(line) < 12) continue;
    const key = /\d/.test(line.text) ? wordsOf(line) : line.text;
    const found = places.get(key);
    if (!found) places.set(key, [index]);
    else found.push(index);
  }
  return [...places.values()].flatMap((found) => {
    if (found.length < 3) return [];
    const far = found.every(
      (index, at) =>
        at === 0 || (lines[index]?.start ?? 0) - (lines[found[at - 1] ?? 0]?.start ?? 0) > shortestPage,
    );
    return far && found.filter(speaks).length * 2 > found.length ? found : [];
  });
}

/**
 * Whether a line, by its index, can be a running head by what it says, or by what it stands beside. A text may repeat
 * thousands of lines, as where papers are bound together twice: what each says is looked at once.
 */
function speakerOf(lines: readonly Line[], gone: Uint8Array): (index: number) => boolean {
  const known = new Map<string, Saying>();
  return (index) => {
    const line = lines[index];
    if (!line) return false;
    let said = known.get(line.text);
    if (!said) known.set(line.text, (said = sayingOf(line)));
    return said === 'head' || (said === 'words' && (gone[index - 1] === 1 || gone[index + 1] === 1));
  };
}

/** What a line says: words of a running head, words that may be one's, or what none says. */
type Saying = 'head' | 'words' | 'other';

function sayingOf(line: Line): Saying {
  if (!mayHead(line)) return 'other';
  return lexicon.volume.test(line.text) || lexicon.periodical.test(line.text) ? 'head' : 'words';
}
