import { folded, wordsOf } from './fold';
import { distance } from './near';
import type { Row } from './row';
import { ordered, type Search } from './search';

/** What is searched of a work, and what a hit in it counts: a work is looked for by its key, then by who wrote it. */
const weights = [12, 6, 4, 4, 3, 1] as const;
const FIELDS = 8;

/** Works that are taken in between two breaths. */
const STEP = 500;

/** How well a word of the index fits one that is looked for. */
const EXACT = 8;
const BEGINS = 6;
const NEAR = 1;

/**
 * All works, to be searched by key, author, title, year, DOI and keywords. The order of words and accents do not matter; a word may be
 * begun only, or have a slip. All words have to fit.
 */
export class WorkIndex {
  private readonly words: readonly string[];
  private readonly places: readonly (readonly number[])[];
  private readonly masks: Int32Array;
  private readonly keys: readonly string[];

  private constructor(
    readonly rows: readonly Row[],
    places: ReadonlyMap<string, readonly number[]>,
  ) {
    this.keys = rows.map(({ key }) => folded(key));
    this.words = [...places.keys()].sort();
    this.places = this.words.map((word) => places.get(word) ?? []);
    this.masks = Int32Array.from(this.words, maskOf);
  }

  /** An index of works. `breath` is awaited on the way, where others have to get their turn. */
  static async of(rows: readonly Row[], breath?: () => Promise<void>): Promise<WorkIndex> {
    const places = new Map<string, number[]>();
    for (let at = 0; at < rows.length; at++) {
      if (breath && at % STEP === 0) await breath();
      const row = rows[at];
      if (row) addWords(places, row, at);
    }
    return new WorkIndex(rows, places);
  }

  /** The rows that fit, the best first. Without words: those that stand first, then all in their order. */
  search(search: Search): readonly Row[] {
    const said = folded(search.query).trim();
    const asked = wordsOf(said);
    if (asked.length === 0) return ordered(this.rows, search, null);
    const scores = new Int32Array(this.rows.length);
    asked.forEach((word, at) => this.add(scores, word, at === 0, search.limit));
    this.addKeys(scores, said);
    return ordered(this.rows, search, (at) => scores[at] ?? 0);
  }

  /** Adds what a word finds to the scores; works that it does not find lose theirs. */
  private add(scores: Int32Array, word: string, isFirst: boolean, limit: number): void {
    const found = new Uint8Array(this.rows.length);
    let count = 0;
    const take = (at: number, quality: number): void => {
      for (const place of this.places[at] ?? []) {
        const work = Math.floor(place / FIELDS);
        const score = quality * (weights[place % FIELDS] ?? 1);
        if (found[work] === 0) count += 1;
        if (score > (found[work] ?? 0)) found[work] = score;
      }
    };
    for (let at = this.begin(word); this.words[at]?.startsWith(word); at++)
      take(at, this.words[at] === word ? EXACT : BEGINS);
    if (count < limit && word.length >= 4) for (const at of this.near(word)) take(at, NEAR);
    for (let work = 0; work < scores.length; work++) {
      const score = found[work] ?? 0;
      scores[work] = score > 0 && (isFirst || (scores[work] ?? 0) > 0) ? (scores[work] ?? 0) + score : 0;
    }
  }

  /** The index of the first word that is not before one. */
  private begin(word: string): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Words with a slip or two. Most are ruled out by the letters that they have. */
  private *near(word: string): Generator<number> {
    const most = word.length >= 8 ? 2 : 1;
    const mask = maskOf(word);
    for (let at = 0; at < this.words.length; at++) {
      if (bitsOf((this.masks[at] ?? 0) ^ mask) > 2 * most) continue;
      const other = this.words[at] ?? '';
      const far = distance(word, other.slice(0, word.length + most), most);
      if (far <= most && !other.startsWith(word)) yield at;
    }
  }

  /** Keys that are, or begin with, all that is asked stand before all else: `lund2018`, `doe:19`. */
  private addKeys(scores: Int32Array, said: string): void {
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at] ?? '';
      if (key.startsWith(said)) scores[at] = (scores[at] ?? 0) + (key === said ? 4000 : 2000);
    }
  }
}

function addWords(places: Map<string, number[]>, row: Row, at: number): void {
  const fields = [row.key, row.who, row.title, row.year, row.doi, row.keywords];
  fields.forEach((text, field) => {
    if (text === '') return;
    for (const word of wordsOf(folded(text))) {
      const known = places.get(word);
      if (known) known.push(at * FIELDS + field);
      else places.set(word, [at * FIELDS + field]);
    }
  });
}

/** The letters of a word as bits; those that are not of ASCII share some. */
function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}

function bitsOf(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
