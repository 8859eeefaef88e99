import { leadName, rangeOf, yearOf, type Document, type GivenItem, type Range } from '../paper';
import { folded } from './names';
import type { ListedWork } from './references';

/** A work to which the file itself says that a place points. */
export interface Pointer extends Range {
  readonly item: GivenItem;
  /** Index among the listed works. */
  readonly work: number;
}

/** A citation as the file marks it. */
export interface PointedCitation extends Range {
  readonly pointers: readonly Pointer[];
}

/** The citations that the file itself marks, as ranges of the clean text, by the listed works that they mean. */
export class Pointers {
  readonly citations: readonly PointedCitation[];
  readonly #listed: readonly ListedWork[];
  readonly #unlisted: readonly (Range & { readonly doi: string })[];

  /** `outside`: whether a place is outside of the lists themselves, where links cite nothing. */
  constructor(document: Document, listed: readonly ListedWork[], outside: (at: number) => boolean) {
    this.#listed = listed;
    const byKey = new Map(listed.flatMap((work, index) => keysOf(work).map((key) => [key, index] as const)));
    this.citations = (document.given?.citations ?? [])
      .map((citation) => ({
        ...rangeOf(document, citation),
        pointers: citation.items.flatMap((item) => {
          const work = byKey.get(item.key);
          return work === undefined ? [] : [{ item, work, ...rangeOf(document, item) }];
        }),
      }))
      .filter(({ from, to, pointers }) => to > from && pointers.length > 0 && outside(from))
      .sort((a, b) => a.from - b.from);
    this.#unlisted = (document.given?.citations ?? []).flatMap(({ items }) =>
      items.flatMap(({ key, start, end }) =>
        key.startsWith(byDoi) && !byKey.has(key)
          ? [{ ...rangeOf(document, { start, end }), doi: key.slice(byDoi.length) }]
          : [],
      ),
    );
  }

  /** The DOI to which the file links at a range, for a work that it does not list; null for none. */
  doiAt(range: Range): string | null {
    const found = this.#unlisted.find(({ from, to }) => from < range.to && range.from < to);
    return found?.doi ?? null;
  }

  /** The citations that share a sign with a range (binary search). */
  over({ from, to }: Range): readonly PointedCitation[] {
    let low = 0;
    let high = this.citations.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.citations[middle]?.to ?? Infinity) <= from) low = middle + 1;
      else high = middle;
    }
    const found: PointedCitation[] = [];
    for (let at = low; (this.citations[at]?.from ?? Infinity) < to; at++) {
      const one = this.citations[at];
      if (one) found.push(one);
    }
    return found;
  }

  /**
   * The listed work that is meant at a range, null where the file does not say. Of several works with one place the one of
   * that year is meant, of several of that year the one whose author is named.
   */
  workAt(range: Range, year: number | null, names: readonly string[]): number | null {
    const here = narrowest(
      this.over(range)
        .flatMap(({ pointers }) => pointers)
        .filter(({ from, to }) => from < range.to && range.from < to),
    );
    const of = (index: number): ListedWork | undefined => this.#listed[index];
    const dated = here.filter(({ work }) => yearOf(of(work) ?? {}) === year);
    const named = dated.filter(({ work }) => names.includes(folded(leadName(of(work) ?? {}))));
    const one = [here, dated, named].find(({ length }) => length === 1)?.[0] ?? named[0];
    return one?.work ?? null;
  }
}

/** The keys with which a file points to a work: its own, and the DOI. */
function keysOf({ keys, DOI }: ListedWork): readonly string[] {
  return DOI === undefined ? keys : [...keys, `${byDoi}${DOI.toLowerCase()}`];
}

/** What a key begins with that is a DOI: a page's link leads to the work itself. */
const byDoi = 'doi:';

/** Those whose own place is known best: within `3–5` the `3` alone, not all of it. */
function narrowest(pointers: readonly Pointer[]): readonly Pointer[] {
  const least = Math.min(...pointers.map(({ from, to }) => to - from));
  return pointers.filter(({ from, to }) => to - from === least);
}
