import { overlap, spanOf, type Citation, type CitationItem, type Document, type Work } from '../paper';
import type { Pointer, PointedCitation, Pointers } from './pointers';

/** Citations that rules found, with all that the file itself marks: works that they miss, and places that they passed over. */
export function withPointed(
  document: Document,
  pointers: Pointers,
  found: readonly Citation[],
  works: readonly Work[],
): readonly Citation[] {
  if (pointers.citations.length === 0) return found;
  const completed = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const passed: Citation[] = [];
  let at = 0;
  for (const citation of pointers.citations) {
    const span = spanOf(document, citation.from, citation.to);
    const items = citation.pointers.map((pointer) => itemOf(document, pointer, works));
    while ((completed[at]?.end ?? Infinity) <= span.start) at++;
    const near = completed[at];
    if (near && overlap(near, span) > 0) completed[at] = joined(near, items, citation);
    else passed.push({ form: formOf(span.text), items, ...span });
  }
  return [...completed, ...passed];
}

/** A citation with the works that the file marks there and it does not name. */
function joined(found: Citation, marked: readonly CitationItem[], { pointers }: PointedCitation): Citation {
  const named = new Set(found.items.map(({ work }) => work));
  const missing = marked.filter(({ work }) => !named.has(work));
  // Where all works have one place, the citation as a whole, an item that is none of them was read wrongly.
  const exact =
    missing.length > 0 &&
    pointers.every(({ from, to }) => from === pointers[0]?.from && to === pointers[0]?.to);
  const marks = new Set(marked.map(({ work }) => work));
  const kept = exact ? found.items.filter(({ work }) => marks.has(work)) : found.items;
  return missing.length === 0 ? found : { ...found, items: [...kept, ...missing] };
}

/** A citation's form as its text shows it: numbers alone, a bracket, or names within a sentence. */
function formOf(text: string): Citation['form'] {
  if (!/\p{L}/u.test(text)) return 'numeric';
  return /^[([]/u.test(text) ? 'parenthetical' : 'narrative';
}

function itemOf(document: Document, { from, to, item, work }: Pointer, works: readonly Work[]): CitationItem {
  const { locator, label, prefix, suffix } = item;
  return {
    work: works[work]?.id ?? null,
    ...spanOf(document, from, to),
    ...(locator === undefined ? {} : { locator }),
    ...(label === undefined ? {} : { label }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
