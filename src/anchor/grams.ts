/** Units of a gram: short enough to survive between two slips of the keyboard, long enough to be rare. */
export const GRAM = 8;

/** Places kept of one gram: what stands oftener in a text tells no place from another. */
export const MOST_PLACES = 64;

/** Grams taken of one query, spread over it: enough also where three of four were edited. */
const MOST_GRAMS = 192;

interface Gram {
  count: number;
  /** Rising: the first `MOST_PLACES`. */
  readonly places: number[];
}

/** What a query's gram is, and where. */
export interface Hit {
  /** Where the gram stands in the query. */
  readonly offset: number;
  /** How often it stands in the text. */
  readonly count: number;
  /** Where, rising; the first `MOST_PLACES` of them. */
  readonly places: readonly number[];
}

/**
 * Finds where stretches of `GRAM` units of many queries stand in a text, with one pass over the text. Of a query that
 * is shorter nothing is found. Two grams of the same hash are taken for one: who uses a hit looks at the text.
 */
export class Grams {
  private readonly grams = new Map<number, Gram>();
  /** A bit for each hash that is sought, by its first bits: nearly all of a text's are passed with this one look. */
  private readonly sieve = new Uint8Array(1 << SIEVE);

  constructor(text: string, queries: readonly string[]) {
    for (const query of queries) for (const offset of offsetsIn(query)) this.seek(hashAt(query, offset));
    if (this.grams.size > 0) this.pass(text);
  }

  /** The grams of a query that the text has. */
  hits(query: string): readonly Hit[] {
    const hits: Hit[] = [];
    for (const offset of offsetsIn(query)) {
      const gram = this.grams.get(hashAt(query, offset));
      if (gram && gram.count > 0) hits.push({ offset, count: gram.count, places: gram.places });
    }
    return hits;
  }

  /** Whether the text has all grams of a query; also of one that is too short to have any. */
  hasAll(query: string): boolean {
    return offsetsIn(query).every((offset) => (this.grams.get(hashAt(query, offset))?.count ?? 0) > 0);
  }

  private seek(hash: number): void {
    this.grams.set(hash, { count: 0, places: [] });
    this.sieve[hash >>> (32 - SIEVE)] = 1;
  }

  private pass(text: string): void {
    let hash = hashAt(text, 0);
    for (let at = 0; at + GRAM <= text.length; at++) {
      if (this.sieve[hash >>> (32 - SIEVE)] === 1) this.note(hash, at);
      const next = text.charCodeAt(at + GRAM);
      hash = (Math.imul(hash, BASE) + next - Math.imul(text.charCodeAt(at), LEAVING)) | 0;
    }
  }

  private note(hash: number, at: number): void {
    const gram = this.grams.get(hash);
    if (!gram) return;
    gram.count += 1;
    if (gram.places.length < MOST_PLACES) gram.places.push(at);
  }
}

/** Bits of the sieve: a megabyte would leave the processor's cache. */
const SIEVE = 18;

/** A large odd number (the golden ratio of 32 bits): it spreads small units over the first bits. */
const BASE = 0x9e3779b1;

/** What the first unit of a gram counts once it is left behind. */
const LEAVING = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The hash of the `GRAM` units at `from`, an integer of 32 bits. */
function hashAt(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + GRAM; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Where the grams of a query begin that are looked for: all, or as many as are enough. */
function offsetsIn(query: string): readonly number[] {
  const last = query.length - GRAM;
  if (last < 0) return [];
  const count = Math.min(last + 1, MOST_GRAMS);
  const step = count > 1 ? last / (count - 1) : 0;
  return Array.from({ length: count }, (_none, index) => Math.round(index * step));
}
