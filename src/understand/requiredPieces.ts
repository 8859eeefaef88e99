import type { Piece } from './patternPieces';

/**
 * The pieces of a pattern without the words that may be left out: of `(?:often )?(?:called|named)` what tells is
 * `called` and `named`. Only what stands between two edges of words is left out, so that no word is cut.
 */
export function requiredPieces(pieces: readonly Piece[], afterEdge = false): readonly Piece[] {
  const required: Piece[] = [];
  let atEdge = afterEdge;
  for (const piece of pieces) {
    if (piece.kind === 'repeat' && piece.least === 0 && atEdge && endsAtEdge(piece.piece)) continue;
    required.push(
      piece.kind === 'choice'
        ? { ...piece, ways: piece.ways.map((way) => requiredPieces(way, atEdge)) }
        : piece,
    );
    atEdge = endsAtEdge(piece);
  }
  return required;
}

/** Whether a piece surely ends where a word may begin. */
function endsAtEdge(piece: Piece): boolean {
  switch (piece.kind) {
    case 'edge':
    case 'sign':
      return true;
    case 'choice':
      return piece.ways.every((way) => {
        const last = way[way.length - 1];
        return last !== undefined && endsAtEdge(last);
      });
    case 'repeat':
      return piece.least > 0 && endsAtEdge(piece.piece);
    case 'letters':
    case 'anything':
      return false;
  }
}
