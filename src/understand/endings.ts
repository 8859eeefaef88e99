import { parsePattern, type Piece } from './patternPieces';

/** How the last word of whatever fits a pattern ends. */
export interface Ending {
  /** Its last letters (`a`–`z`, digits and `_`), at most `enough`. */
  readonly text: string;
  /** Whether the word has no more letters than these. */
  readonly whole: boolean;
}

/** Words are told apart by so many letters from their end. */
export const enough = 6;

/**
 * With which words a stretch ends that a pattern fits in up to its end; null where that cannot be told.
 * `(?: on| near) the (?:ebb|flood)tide` ends with the letters `btide` or `dtide`.
 */
export function endingsOf(pattern: RegExp): readonly Ending[] | null {
  const found = new Map<string, Ending>();
  const open = walkedBack([''], parsePattern(pattern.source), found);
  for (const word of open ?? ['']) {
    if (word === '') return null;
    keep(found, { text: word, whole: false });
  }
  return [...found.values()];
}

/** The last words as far as they are read from their end, `''` before the first letter; null where none can be told. */
type Open = readonly string[] | null;

/** The open words behind all pieces, from the last one to the first; those that have ended are in `found`. */
function walkedBack(words: readonly string[], pieces: readonly Piece[], found: Map<string, Ending>): Open {
  let open: Open = words;
  for (let at = pieces.length - 1; at >= 0 && open && open.length > 0; at--) {
    const piece = pieces[at];
    if (piece) open = stepped(open, piece, found);
  }
  return open;
}

function stepped(words: readonly string[], piece: Piece, found: Map<string, Ending>): Open {
  switch (piece.kind) {
    case 'letters':
      return spelled(words, piece.text, found);
    case 'edge':
    case 'sign':
      return ended(words, true, found);
    case 'anything':
      return words.includes('') ? null : ended(words, false, found);
    case 'choice':
      return united(piece.ways.map((pieces) => walkedBack(words, pieces, found)));
    case 'repeat': {
      const once = stepped(words, piece.piece, found);
      const often = once && piece.most > 1 ? ended(once, false, found) : once;
      return piece.least === 0 ? united([words, often]) : often;
    }
  }
}

function spelled(words: readonly string[], text: string, found: Map<string, Ending>): Open {
  const open: string[] = [];
  for (const word of words) {
    const longer = `${text}${word}`;
    if (longer.length < enough) open.push(longer);
    else keep(found, { text: longer.slice(-enough), whole: false });
  }
  return open;
}

/** Past where a word begins, or may begin; what has no letter yet stays open. */
function ended(words: readonly string[], whole: boolean, found: Map<string, Ending>): Open {
  for (const word of words) if (word !== '') keep(found, { text: word, whole });
  return words.filter((word) => word === '');
}

function united(ways: readonly Open[]): Open {
  const words = new Set<string>();
  for (const way of ways) {
    if (!way) return null;
    for (const word of way) words.add(word);
  }
  return [...words];
}

function keep(found: Map<string, Ending>, one: Ending): void {
  found.set(`${one.text}${one.whole ? ' ' : ''}`, one);
}
