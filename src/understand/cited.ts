import { gathered, positionOf, type Citation } from '../paper';
import type { PaperText } from './text';

/** A citation with its place in the clean text. */
export interface CitationAt {
  readonly citation: Citation;
  readonly from: number;
  readonly to: number;
  /** Ids of the works cited there. */
  readonly works: readonly string[];
}

const remembered = new WeakMap<readonly Citation[], ReadonlyMap<number, readonly CitationAt[]>>();

/** The citations of each sentence, by the sentence's index, in reading order. Computed once for a text's citations. */
export function citationsBySentence(
  text: PaperText,
  citations: readonly Citation[],
): ReadonlyMap<number, readonly CitationAt[]> {
  const known = remembered.get(citations);
  if (known) return known;
  const found = placedIn(text, citations);
  remembered.set(citations, found);
  return found;
}

function placedIn(
  text: PaperText,
  citations: readonly Citation[],
): ReadonlyMap<number, readonly CitationAt[]> {
  const { document, sentences } = text;
  const places = citations
    .map((citation) => ({
      citation,
      from: positionOf(document, citation.start),
      to: positionOf(document, citation.end),
      works: [...new Set(gathered(citation.items, (item) => (item.work === null ? [] : [item.work])))],
    }))
    .sort((a, b) => a.from - b.from);
  const found = new Map<number, CitationAt[]>();
  let index = 0;
  for (const place of places) {
    while ((sentences[index]?.to ?? Infinity) <= place.from) index++;
    const sentence = sentences[index];
    if (!sentence) break;
    const at = place.from < sentence.from && index > 0 ? index - 1 : index;
    const here = found.get(at);
    if (here) here.push(place);
    else found.set(at, [place]);
  }
  return found;
}
