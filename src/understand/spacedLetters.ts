/** A word whose letters are set apart, as journals head their abstracts: `A B S T R A C T`. */
const spaced = /^(?:\p{L} ){3,}\p{L}(?!\p{L})/u;

/** A text whose first word is put together where its letters are set apart; the same text where they are not. */
export function closedUp(text: string): string {
  if (text[1] !== ' ') return text;
  const word = spaced.exec(text)?.[0];
  return word === undefined ? text : word.split(' ').join('') + text.slice(word.length);
}
