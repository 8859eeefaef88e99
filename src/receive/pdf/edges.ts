import { lexicon } from '../lexicon';
import { isCaption } from '../looks';
import { medianOf } from './gutters';
import type { PdfPage } from './pages';
import type { Segment } from './segments';

/** What of the pages belongs to them and not to the text: running heads, numbers, licences at the foot. */
export interface Edges {
  /** Of each page, what is taken out of its text. */
  readonly furniture: readonly ReadonlySet<Segment>[];
  /** The printed number of each page, or null. */
  readonly printed: readonly (string | null)[];
}

/** Heights of text at either edge of a page that are looked at: a head of two lines, a number, a licence of two. */
const deep = 5;
/** The share of a page's height that heads and feet keep to. */
const margin = 0.15;
/** Points by which what repeats may stand higher or lower. */
const shift = 8;
/** A running head is one line on paper: signs. */
const longest = 160;

interface Place {
  readonly page: number;
  readonly segment: Segment;
  /** Points from the page's top, or negative ones from its foot. */
  readonly height: number;
  readonly edge: 'top' | 'foot';
  /** How many rows stand further out. */
  readonly row: number;
}

export function edgesOf(pages: readonly PdfPage[], segments: readonly (readonly Segment[])[]): Edges {
  const places = segments.flatMap((own, page) => placesAt(own, page, pages[page]?.height ?? 0));
  const numbers = pageNumbers(places, pages);
  const plain = medianOf(segments.flatMap((own) => own.map(({ size }) => size)));
  const furniture = pages.map(() => new Set<Segment>());
  // A number may stand lower than the first line of the text beside it.
  const own = outermost([...repeated(places, pages.length, plain), ...numbers.values()]);
  for (const { page, segment } of [...own, ...numbers.values()]) furniture[page]?.add(segment);
  const found = new Map([...numbers.values()].map(({ page, said }) => [page, said]));
  const inHeads = found.size > 0 ? found : numbersInHeads(places, furniture);
  return { furniture, printed: printedOf(pages, inHeads) };
}

/** What stands at the edges of a page, row by row from the outermost. */
function placesAt(segments: readonly Segment[], page: number, height: number): readonly Place[] {
  const sorted = [...segments].sort((a, b) => a.base - b.base);
  const outer = (ordered: readonly Segment[], edge: Place['edge'], from: number): readonly Place[] => {
    let row = -1;
    let last = -Infinity;
    return ordered.flatMap((segment): readonly Place[] => {
      if (Math.abs(segment.base - last) > segment.size / 2) row += 1;
      last = segment.base;
      return row < deep ? [{ page, segment, height: segment.base - from, edge, row }] : [];
    });
  };
  const all = [...outer(sorted, 'top', 0), ...outer([...sorted].reverse(), 'foot', height)];
  return all.filter(
    (place) => place.segment.text.length <= longest && Math.abs(place.height) <= margin * height,
  );
}

/** What of some places stands at its page's edge with nothing further out that belongs to the text. */
function outermost<T extends Place>(places: readonly T[]): readonly T[] {
  const rows = new Map<string, Set<number>>();
  const keyOf = ({ page, edge }: Place): string => `${String(page)} ${edge}`;
  for (const place of places) {
    const own = rows.get(keyOf(place)) ?? new Set<number>();
    rows.set(keyOf(place), own.add(place.row));
  }
  return places.filter((place) => {
    const own = rows.get(keyOf(place));
    return Array.from({ length: place.row }, (_, row) => row).every((row) => own?.has(row) === true);
  });
}

/** A tenth: what is larger than the text is a heading, or a journal's name. */
const larger = 1.1;

/** The words of a head without case and numbers; with them where it is larger than the text, as headings count: `Road 2`. */
function wordsOf({ text, size }: Segment, plain: number): string {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return size > larger * plain ? folded : folded.replace(/\d+/g, '#');
}

/** What says the same on the same height of several pages. */
function repeated(places: readonly Place[], pages: number, plain: number): readonly Place[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = wordsOf(place.segment, plain);
    // A number alone is a page number, or a cell.
    if (!/\p{L}{2}/u.test(key) || isCaption(place.segment.text) || lexicon.heading.test(place.segment.text))
      continue;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  // A sixth of the pages: heads alternate, and change with the chapters of a book.
  const least = Math.max(2, Math.min(4, Math.ceil(pages / 6)));
  return [...groups.values()].flatMap((group) =>
    group.filter(({ height }) => {
      const same = group.filter((other) => Math.abs(other.height - height) <= shift);
      return new Set(same.map(({ page }) => page)).size >= least;
    }),
  );
}

interface NumberPlace extends Place {
  readonly value: number;
  readonly said: string;
}

/** Numbers alone at the edges that rise with the pages, or are their labels. */
function pageNumbers(places: readonly Place[], pages: readonly PdfPage[]): ReadonlyMap<number, NumberPlace> {
  const numbers = places.flatMap((place): readonly NumberPlace[] => {
    const { text } = place.segment;
    // 24 signs: `Halaman 12 dari 20` and a bar.
    const found = text.length > 24 ? null : lexicon.pageNumber.exec(text);
    const said = found?.[1] ?? found?.[2];
    return said === undefined ? [] : [{ said, value: Number(said), ...place }];
  });
  const kept = rising(numbers);
  const labelled = numbers.filter(({ page, said }) => pages[page]?.label === said);
  const all = new Map(labelled.map((place) => [place.page, place]));
  for (const place of kept) if (!all.has(place.page)) all.set(place.page, place);
  return all;
}

/** The numbers that keep the commonest distance to the index of their page; none where no two agree. */
function rising<T extends { readonly page: number; readonly value: number }>(
  numbers: readonly T[],
): readonly T[] {
  const votes = new Map<number, Set<number>>();
  for (const { page, value } of numbers) {
    const voters = votes.get(value - page) ?? new Set<number>();
    votes.set(value - page, voters.add(page));
  }
  const most = Math.max(0, ...[...votes.values()].map(({ size }) => size));
  if (most < 2) return [];
  const far = [...votes].find(([, { size }]) => size === most)?.[0];
  return numbers.filter(({ page, value }) => value - page === far);
}

/** Page numbers that heads hold at their beginning or end: `Jurnal Tani ~ 313`. */
function numbersInHeads(
  places: readonly Place[],
  furniture: readonly ReadonlySet<Segment>[],
): ReadonlyMap<number, string> {
  const numbers = places
    .filter(({ page, segment }) => furniture[page]?.has(segment) === true)
    .flatMap(({ page, segment }) => {
      const said = /(?:^(\d{1,5})\b(?![.,(])|[^\d–-](\d{1,5})$)/u.exec(segment.text);
      const number = said?.[1] ?? said?.[2];
      return number === undefined ? [] : [{ page, value: Number(number), said: number }];
    });
  return new Map(rising(numbers).map(({ page, said }) => [page, said]));
}

/** The file's own labels where they say more than a count from 1; else the numbers that were found, and those between them. */
function printedOf(
  pages: readonly PdfPage[],
  found: ReadonlyMap<number, string>,
): readonly (string | null)[] {
  const counts = pages.every(({ label }, page) => label === null || label === String(page + 1));
  if (!counts) return pages.map(({ label }) => (label === '' ? null : label));
  const [known] = [...found].filter(([, said]) => /^\d+$/.test(said));
  if (known) return pages.map((_, page) => found.get(page) ?? numbered(page, known));
  return pages.map(({ label }) => label);
}

/** The number of a page by that of another; null where it would be none. */
function numbered(page: number, [other, said]: readonly [number, string]): string | null {
  const number = Number(said) - other + page;
  return number > 0 ? String(number) : null;
}
