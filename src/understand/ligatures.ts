import type { Document } from '../paper';

/** Letters that fonts draw in one: `ﬁ`, `ﬀ`, `ﬃ`, … (U+FB00–FB06). */
const LIGATURES = /[\ufb00-\ufb06]/g;

/**
 * A document with its ligatures taken apart: extraction leaves `deﬁned` where the cues know `defined`. Each letter has
 * the offset of the sign that it is a part of, and spans say what is written. The same document where it has none.
 */
export function withoutLigatures(document: Document): Document {
  const signs = [...document.text.matchAll(LIGATURES)];
  if (signs.length === 0) return document;
  const parts: string[] = [];
  const offsets: number[] = [];
  /** Where the clean text has more letters from then on, and how many. */
  const grown: { readonly from: number; readonly by: number }[] = [];
  let reached = 0;
  const copy = (to: number): void => {
    parts.push(document.text.slice(reached, to));
    for (let at = reached; at < to; at += 1) offsets.push(document.offsets[at] ?? 0);
    reached = to;
  };
  for (const { 0: sign, index } of signs) {
    copy(index);
    const letters = sign.normalize('NFKC');
    parts.push(letters);
    for (let count = 0; count < letters.length; count += 1) offsets.push(document.offsets[index] ?? 0);
    reached = index + 1;
    grown.push({ from: reached, by: offsets.length - reached });
  }
  copy(document.text.length);
  const place = placing(grown);
  return {
    ...document,
    text: parts.join(''),
    offsets: Uint32Array.from([...offsets, document.source.length]),
    blocks: document.blocks.map((block) => ({ ...block, from: place(block.from), to: place(block.to) })),
    written: document,
  };
}

/** Where positions of the clean text, asked for in rising order, stand in the text that has grown. */
function placing(grown: readonly { readonly from: number; readonly by: number }[]): (at: number) => number {
  let next = 0;
  let by = 0;
  return (at) => {
    for (let one = grown[next]; one && one.from <= at; one = grown[next]) {
      by = one.by;
      next += 1;
    }
    return at + by;
  };
}
