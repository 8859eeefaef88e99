import { leadName, rangeOf, spanOf, yearOf, type Document, type GivenWork } from '../paper';
import type { ListEntry } from './listing';
import { folded } from './names';
import type { ListedWork } from './references';

/** The entries of a reference list that the file itself marks, in reading order; none where it marks none. */
export function entriesGiven(document: Document): readonly ListEntry[] {
  const { works = [] } = document.given ?? {};
  return works
    .flatMap(({ entry, label }) => {
      if (!entry) return [];
      const range = rangeOf(document, entry);
      const text = document.text.slice(range.from, range.to).replace(numberBefore, '');
      return [{ label, text, ...range }];
    })
    .sort((a, b) => a.from - b.from);
}

const numberBefore = /^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}\.)\s+/u;

/**
 * Listed works with what the file holds of them as data, which wins over what was read from an entry's text; and behind them
 * those that it only cites: from the writer's library.
 */
export function withData(document: Document, listed: readonly ListedWork[]): readonly ListedWork[] {
  const { given } = document;
  if (!given) return listed;
  const cited = new Set(given.citations.flatMap(({ items }) => items.map(({ key }) => key)));
  const merged = [...listed];
  const places = new Map(listed.map((work, index) => [work.span?.start ?? -1, index]));
  const loose: ListedWork[] = [];
  for (const work of given.works.filter(({ key }) => key !== '')) {
    const at = work.entry ? startOf(document, work) : undefined;
    const index = at === undefined ? indexOfSame(merged, work) : (places.get(at) ?? -1);
    const before = merged[index];
    if (before) merged[index] = joined(before, work);
    else if (cited.has(work.key)) loose.push(fromLibrary(work));
  }
  return [...merged, ...loose];
}

/** Where a work's entry begins, as the span of a listed work tells it. */
function startOf(document: Document, { entry }: GivenWork): number | undefined {
  if (!entry) return undefined;
  const { from, to } = rangeOf(document, entry);
  return spanOf(document, from, to).start;
}

function joined(listed: ListedWork, { key, item }: GivenWork): ListedWork {
  const { note, ...rest } = listed;
  // What of the entry was not understood is told by the data.
  const kept = note === undefined || item.title !== undefined ? rest : { note, ...rest };
  return { ...kept, ...item, keys: [...listed.keys, key] };
}

function fromLibrary({ key, item, label }: GivenWork): ListedWork {
  return { type: 'document', ...item, status: 'library', label, keys: [key] };
}

/** The listed work that an item is: by its DOI, else by year, first author and title; -1 for none. */
function indexOfSame(listed: readonly ListedWork[], { item }: GivenWork): number {
  const doi = item.DOI?.toLowerCase();
  const byDoi = doi === undefined ? -1 : listed.findIndex((work) => work.DOI?.toLowerCase() === doi);
  if (byDoi >= 0) return byDoi;
  const [lead, year, title] = [folded(leadName(item)), yearOf(item), folded(item.title ?? '')];
  const near = listed.flatMap((work, index) =>
    yearOf(work) === year && sameName(folded(leadName(work)), lead) ? [index] : [],
  );
  const same = near.find((index) => sameTitle(folded(listed[index]?.title ?? ''), title));
  return same ?? -1;
}

const sameName = (a: string, b: string): boolean =>
  a === b || a === '' || b === '' || a.endsWith(b) || b.endsWith(a);

/** 30 signs of a title tell it from another of its author and year. */
const sameTitle = (a: string, b: string): boolean =>
  a !== '' && b !== '' && (a.includes(b.slice(0, 30)) || b.includes(a.slice(0, 30)));
