import { find, type Anchor } from '../anchor';

/** Why a suggestion cannot be taken over: its words are gone, are others now, or stand in several places. */
export type Refused = 'review.gone' | 'review.changed' | 'review.ambiguous';

/** A note with a suggestion taken over, or why it can't be: only words that stand as they were selected are replaced. */
export function withSuggestion(
  note: string,
  anchor: Anchor,
  replace: string,
): { readonly text: string } | { readonly refused: Refused } {
  const found = find(anchor, note);
  switch (found.tier) {
    case 'verified':
    case 'moved':
      return { text: note.slice(0, found.start) + replace + note.slice(found.end) };
    case 'changed':
      return { refused: 'review.changed' };
    case 'review':
      // One place that is doubtful holds other words.
      return { refused: found.candidates.length > 1 ? 'review.ambiguous' : 'review.changed' };
    case 'lost':
      return { refused: 'review.gone' };
  }
}
