import type { Document, Range, Work } from '../paper';
import { leadName, spanOf, yearOf, type Span } from '../paper';
import { readEntry, type Entry } from './entry';
import { withData } from './given';
import { listEntriesOf } from './listing';
import { folded } from './names';

/** A work of the document's own reference list, before it has a key. */
export interface ListedWork extends Entry {
  /** `library`: the file holds it as data and does not list it; `stub`: only a note tells it. */
  readonly status: Work['status'];
  readonly span?: Span;
  /** Its number in a numbered list. */
  readonly label: number | null;
  /** The keys with which the file itself points to it. */
  readonly keys: readonly string[];
}

/** Where the document lists its references: ranges of the clean text, headings not included. */
export function referenceListsOf(document: Document): readonly Range[] {
  const ranges: { from: number; to: number }[] = [];
  for (const { from, to } of listEntriesOf(document)) {
    const open = ranges[ranges.length - 1];
    // Entries follow each other with at most a few signs between them; a longer stretch is other text.
    if (open && from - open.to < 20) open.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}

/** The works of the document's reference lists, in their order; one that a second list repeats is given once. */
export function worksListed(document: Document): readonly ListedWork[] {
  const seen = new Set<string>();
  return withData(document, entriesRead(document)).filter((work) => {
    const key = `${folded(leadName(work))} ${yearOf(work) ?? ''} ${folded(work.title ?? '')}`;
    if (work.label === null && work.keys.length === 0 && work.title !== undefined && seen.has(key))
      return false;
    seen.add(key);
    return true;
  });
}

function entriesRead(document: Document): readonly ListedWork[] {
  return listEntriesOf(document).map((entry) => ({
    status: 'listed' as const satisfies Work['status'],
    span: spanOf(document, entry.from, entry.to),
    label: entry.label,
    keys: [],
    ...readEntry(entry.text),
  }));
}
