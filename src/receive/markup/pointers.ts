import { languages } from '../../languages';
import type { GivenCitation } from '../../paper';
import type { Pointer } from './flow';

/** Words that join two works of one citation. */
const joining = new Set(languages.flatMap(({ citing }) => citing.and.map((word) => word.toLowerCase())));

/** Whether nothing stands between two works of one citation but signs that part them, and at most a word that joins them. */
function partsWorks(gap: string): boolean {
  const words = gap.toLowerCase().match(/[^\s,;&–—-]+/gu) ?? [];
  return words.length === 0 || (words.length === 1 && joining.has(words[0] ?? ''));
}

/** 200 numbers: a range of references that is longer is a slip of the file. */
const longestRange = 200;

/**
 * Places that point to works as citations: neighbours in one bracket are one, and a range (`[3–5]`, of which a file marks only
 * its ends) holds the works between. `order` is the keys as the reference list has them.
 */
export function citationsOf(
  source: string,
  pointers: readonly Pointer[],
  order: readonly string[],
): readonly GivenCitation[] {
  const groups: Pointer[][] = [];
  for (const pointer of pointers) {
    const open = groups[groups.length - 1];
    const last = open?.[open.length - 1];
    const joined = last !== undefined && isJoined(source.slice(last.end, pointer.start));
    if (open && joined) open.push(pointer);
    else groups.push([pointer]);
  }
  const places = new Map(order.map((key, index) => [key, index]));
  return groups.flatMap((group) => citationOf(source, group, order, places));
}

/** Short, and nothing but what parts works. */
const isJoined = (gap: string): boolean => gap.length <= 8 && !gap.includes('\n') && partsWorks(gap);

function citationOf(
  source: string,
  group: readonly Pointer[],
  order: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly GivenCitation[] {
  const first = group[0];
  const last = group[group.length - 1];
  if (!first || !last) return [];
  const items = group.flatMap((pointer, index) => {
    const before = group[index - 1];
    return before && isRange(source.slice(before.end, pointer.start))
      ? [...betweenOf(before, pointer, order, places), pointer]
      : [pointer];
  });
  return [{ items, ...bracketOf(source, first.start, last.end) }];
}

const isRange = (gap: string): boolean => /^\s*[-–—⁻]\s*$/u.test(gap);

function betweenOf(
  from: Pointer,
  to: Pointer,
  order: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly Pointer[] {
  const first = places.get(from.key) ?? 0;
  const last = places.get(to.key) ?? 0;
  if (last <= first || last - first > longestRange) return [];
  return order.slice(first + 1, last).map((key) => ({ key, start: from.start, end: to.end }));
}

/** The bracket that holds nothing but the citation, or the citation itself. */
function bracketOf(
  source: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const pair = (source[start - 1] ?? '') + (source[end] ?? '');
  return pair === '()' || pair === '[]' ? { start: start - 1, end: end + 1 } : { start, end };
}
