import { parsePattern, type Piece } from './patternPieces';
import { requiredPieces } from './requiredPieces';

/** A word or sign without which a pattern cannot fit. */
export interface Beginning {
  /** Letters of `a`–`z`, digits and `_` as a word begins with them; or one other sign. */
  readonly text: string;
  /** Whether the word ends there; a sign always does. */
  readonly whole: boolean;
}

/**
 * The beginnings of which any text that `pattern` fits in must hold at least one; null where that cannot be told.
 * `\b(?:ebb|neap) tide|gale` cannot fit without a word `ebb` or `neap`, or one that begins with `gale`.
 */
export function beginningsOf(pattern: RegExp): readonly Beginning[] | null {
  if (pattern.ignoreCase) return null;
  const pieces = parsePattern(pattern.source);
  // Words that may be left out are small ones, as most sentences have; where nothing else is there, they must do.
  return beginningsIn(requiredPieces(pieces)) ?? beginningsIn(pieces);
}

function beginningsIn(pieces: readonly Piece[]): readonly Beginning[] | null {
  const found = new Map<string, Beginning>();
  for (const { word, best, sign } of walked([start], pieces, found)) {
    const one = longer(best, part(word)) ?? (sign === '' ? null : { text: sign, whole: true });
    if (!one) return null;
    keep(found, one);
  }
  return [...found.values()];
}

/** Words are told apart by so many letters; what follows is not looked at. */
const enough = 6;

/** A word of fewer letters may be a small one, as every sentence has: the next one is looked at as well. */
const small = 4;

/** A way through a pattern, up to a piece of it. */
interface Way {
  /** What stands before is sure to end a word, is a part of a word from its beginning, or is not known. */
  readonly at: 'edge' | 'word' | 'unknown';
  readonly word: string;
  /** The longest word that has ended on the way, or null; and how many have. */
  readonly best: Beginning | null;
  readonly words: number;
  /** The first sign on the way that is no part of a word; '' where there is none. */
  readonly sign: string;
}

const start: Way = { at: 'unknown', word: '', best: null, words: 0, sign: '' };

/** The ways on from each of `ways` over all pieces; those that have found a telling word end in `found`. */
function walked(
  ways: readonly Way[],
  pieces: readonly Piece[],
  found: Map<string, Beginning>,
): readonly Way[] {
  let open = ways;
  for (const piece of pieces) {
    const [first] = open;
    if (!first) break;
    open =
      open.length === 1
        ? stepped(first, piece, found)
        : distinct(few(open, found).flatMap((way) => stepped(way, piece, found)));
  }
  return open;
}

function stepped(way: Way, piece: Piece, found: Map<string, Beginning>): readonly Way[] {
  switch (piece.kind) {
    case 'letters':
      return spelled(way, piece.text, found);
    case 'edge':
      return parted(way, '', found);
    case 'sign':
      return parted(way, piece.sign, found);
    case 'anything':
      return [lost(way)];
    case 'choice':
      return distinct(piece.ways.flatMap((pieces) => walked([way], pieces, found)));
    case 'repeat': {
      const once = stepped(way, piece.piece, found);
      const often = piece.most > 1 ? once.map((one) => (one.at === 'edge' ? one : lost(one))) : once;
      return piece.least === 0 ? [way, ...often] : often;
    }
  }
}

function spelled(way: Way, letters: string, found: Map<string, Beginning>): readonly Way[] {
  if (way.at === 'unknown') return [way];
  const word = (way.word + letters).slice(0, enough);
  if (word.length < enough) return [{ ...way, at: 'word', word }];
  keep(found, longer(way.best, { text: word, whole: false }));
  return [];
}

/** Past a sign that is no part of a word, or an edge of one. */
function parted(way: Way, sign: string, found: Map<string, Beginning>): readonly Way[] {
  const first = way.sign === '' ? sign : way.sign;
  if (way.at !== 'word') return [{ ...way, at: 'edge', sign: first }];
  const best = longer(way.best, { text: way.word, whole: true });
  const words = way.words + 1;
  if (way.word.length < small && words < 2) return [{ at: 'edge', word: '', best, words, sign: first }];
  keep(found, best);
  return [];
}

/** Past what may be anything: a word before it may go on, and what comes next may be inside of one. */
function lost(way: Way): Way {
  return { ...way, at: 'unknown', word: '', best: longer(way.best, part(way.word)) };
}

function part(word: string): Beginning | null {
  return word === '' ? null : { text: word, whole: false };
}

function longer(one: Beginning | null, other: Beginning | null): Beginning | null {
  if (!one || !other) return one ?? other;
  return other.text.length > one.text.length ? other : one;
}

function keep(found: Map<string, Beginning>, one: Beginning | null): void {
  if (one) found.set(`${one.text}${one.whole ? ' ' : ''}`, one);
}

/** More ways than this are not followed one by one: the longest phrases would take longer than all the rest. */
const most = 12;

/** So many ways as can be followed: of more, each ends with the word that it has, and those without one go on as one. */
function few(ways: readonly Way[], found: Map<string, Beginning>): readonly Way[] {
  if (ways.length <= most) return ways;
  const wordless = ways.map(lost).filter(({ best }) => {
    keep(found, best);
    return best === null;
  });
  return distinct(wordless);
}

/** Many ways come to the same: they are followed once. */
function distinct(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  const keys = new Map<string, Way>();
  for (const way of ways) {
    const { at, word, best, words, sign } = way;
    keys.set(`${at} ${word} ${best?.text ?? ''} ${String(best?.whole)} ${String(words)} ${sign}`, way);
  }
  return [...keys.values()];
}
