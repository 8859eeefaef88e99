import search from 'approx-string-match';

/** Where a query stands in a stretch of letters, as well as it can be laid over it. */
export interface Aligned {
  readonly from: number;
  readonly to: number;
  /** How many of the query's letters stand there, in their order. */
  readonly kept: number;
  /** How many of the query's first letters have no place. */
  readonly lostFirst: number;
  readonly lostLast: number;
}

/** Of a piece's letters, how many may be others. With more, something else is found as easily; of a short one, with fewer. */
const errorsIn = (length: number): number => Math.floor(length * (length >= 20 ? 0.3 : 0.2));

/** Letters of a piece that is looked for at once: four words of 32 bits, of which the matcher takes one a step. */
const LARGEST = 128;

/** Letters of a piece that is not cut again: what is shorter stands by chance in many places. */
const SMALLEST = 10;

/**
 * Lays a query over `text[from..to)`: as a whole where few of its letters were changed, else in halves, and halves of
 * these, each after the other. So a sentence put into the middle of a quote costs no more than the piece that it
 * parts. Null where none of the pieces is there.
 */
export function align(text: string, from: number, to: number, query: string): Aligned | null {
  if (query.length <= LARGEST) {
    const found = piece(text, from, to, query);
    if (found) return found;
  }
  if (query.length < 2 * SMALLEST) return null;
  const middle = query.length >> 1;
  const first = query.slice(0, middle);
  const second = query.slice(middle);
  const left = align(text, from, to, first);
  const forth = both(left, align(text, left?.to ?? from, to, second), query.length, middle);
  if (!left || query.length > LARGEST || forth?.kept === query.length) return forth;
  // The first half may have been found in a wrong place, where it keeps the second one out of its own.
  const right = align(text, from, to, second);
  const back = right && both(align(text, from, right.from, first), right, query.length, middle);
  return back && (!forth || back.kept > forth.kept) ? back : forth;
}

function both(left: Aligned | null, right: Aligned | null, length: number, middle: number): Aligned | null {
  if (!left) return right && { ...right, lostFirst: right.lostFirst + middle };
  if (!right) return { ...left, lostLast: left.lostLast + length - middle };
  return {
    from: left.from,
    to: right.to,
    kept: left.kept + right.kept,
    lostFirst: left.lostFirst,
    lostLast: right.lostLast,
  };
}

function piece(text: string, from: number, to: number, query: string): Aligned | null {
  const stretch = text.slice(from, Math.min(to, from + 2 * query.length + REACH));
  const exact = stretch.indexOf(query);
  if (exact >= 0) return whole(from + exact, from + exact + query.length, query.length);
  const [first] = search(stretch, query, errorsIn(query.length));
  return first ? whole(from + first.start, from + first.end, query.length - first.errors) : null;
}

/** How far behind the last piece the next one may stand, beside its own length: a paragraph put between them. */
const REACH = 1000;

const whole = (from: number, to: number, kept: number): Aligned => ({
  from,
  to,
  kept,
  lostFirst: 0,
  lostLast: 0,
});

/** How well a context stands beside a place, from 0 to 1, and the letter at which it touches the place. */
interface Beside {
  readonly likeness: number;
  readonly edge: number;
}

/** Of a context's letters, how many may be others. Two texts that have nothing in common differ in some 75 %. */
const MOST_STRANGE = 0.45;

/** Letters of context next to the place that count also where those farther off are others. */
const NEAREST = 16;

/** What the nearest letters alone are worth. */
const NEAREST_ALONE = 0.75;

/**
 * How well `prefix` ends at `at`, give or take `slack` letters to the left (those of a quote's first letters that have
 * no place) and as few to the right.
 */
export function endingAt(text: string, at: number, prefix: string, slack: number): Beside {
  const from = Math.max(0, at - slack - prefix.length - GIVE);
  const stretch = text.slice(from, at + GIVE);
  const near = prefix.slice(-NEAREST);
  const touches = ({ to }: Near): number => distance(from + to, at - slack, at);
  const best = better(nearest(stretch, prefix, MOST_STRANGE, touches), close(stretch, near, prefix, touches));
  return best ? { likeness: best.likeness, edge: from + best.to } : { likeness: 0, edge: at };
}

/** How well `suffix` begins at `at`: as `endingAt`, on the other side. */
export function beginningAt(text: string, at: number, suffix: string, slack: number): Beside {
  const first = Math.max(0, at - GIVE);
  const stretch = text.slice(first, at + slack + suffix.length + GIVE);
  const near = suffix.slice(0, NEAREST);
  const touches = ({ from }: Near): number => distance(first + from, at, at + slack);
  const best = better(nearest(stretch, suffix, MOST_STRANGE, touches), close(stretch, near, suffix, touches));
  return best ? { likeness: best.likeness, edge: first + best.from } : { likeness: 0, edge: at };
}

/** How far a place is outside of a stretch. */
const distance = (at: number, from: number, to: number): number => Math.max(from - at, at - to, 0);

/** Letters by which a place's edge may be off. */
const GIVE = 4;

interface Near {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

function better(whole: Near | null, part: Near | null): Near | null {
  if (!part) return whole;
  const alone = part.likeness * NEAREST_ALONE;
  return whole && whole.likeness >= alone ? whole : { ...part, likeness: alone };
}

/** Of the best matches the one that touches the place, give or take a few letters; null where none does. */
function nearest(stretch: string, query: string, most: number, touches: (one: Near) => number): Near | null {
  const found = search(stretch, query, Math.floor(query.length * most))
    .map(({ start, end, errors }): Near => ({ from: start, to: end, likeness: 1 - errors / query.length }))
    .filter((one) => touches(one) <= GIVE);
  return found.reduce<Near | null>((best, one) => (best && touches(best) <= touches(one) ? best : one), null);
}

/** The same of the nearest letters alone, of which one in eight may be another. */
function close(stretch: string, near: string, whole: string, touches: (one: Near) => number): Near | null {
  return near.length < whole.length ? nearest(stretch, near, 1 / 8, touches) : null;
}
