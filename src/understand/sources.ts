import type { Citation, PriorLiterature } from '../paper';
import { gathered, positionOf } from '../paper';
import { citationsBySentence, type CitationAt } from './cited';
import { says } from './cues';
import { firstFrom } from './firstFrom';
import type { FigureAt } from './figures';
import { sayingsOf, type Saying } from './parts';
import type { PaperText } from './text';

/**
 * Whose word a sentence is: the works cited in it; else the work whose review it is part of; else the works
 * of the citation that covers it. By the sentence's index; a sentence with no source has no entry.
 *
 * A citation covers sentences of its paragraph before it: the one right before where it closes the
 * paragraph, and a run of sentences with figures that leads up to it. It covers the sentence after it that
 * points back (`based on these data`).
 */
export function sourcesOf(
  text: PaperText,
  citations: readonly Citation[],
  figures: readonly FigureAt[],
  priorLiterature: readonly PriorLiterature[],
): ReadonlyMap<number, readonly string[]> {
  const sayings = sayingsOf(text);
  const cited = citationsBySentence(text, citations);
  const told = new Set(figures.filter((figure) => figure.matters).map((figure) => figure.sentence));
  const sources = new Map<number, readonly string[]>();
  for (const [index, here] of cited) sources.set(index, [...new Set(gathered(here, (one) => one.works))]);
  for (const index of [...cited.keys()].sort((a, b) => b - a)) {
    const works = sources.get(index) ?? [];
    for (const covered of coveredBefore(sayings, index, told, cited)) sources.set(covered, works);
  }
  for (const work of priorLiterature) addReviewed(text, sayings, work, sources);
  for (const saying of sayings) {
    if (sources.has(saying.index) || !says(saying, saying.argument.claims.sameSource)) continue;
    const before = sayings[saying.index - 1];
    const works = before?.block === saying.block ? sources.get(before.index) : undefined;
    if (works) sources.set(saying.index, works);
  }
  return sources;
}

/** The sentences before a citation that it stands for. */
function coveredBefore(
  sayings: readonly Saying[],
  index: number,
  told: ReadonlySet<number>,
  cited: ReadonlyMap<number, readonly CitationAt[]>,
): readonly number[] {
  const saying = sayings[index];
  const block = saying?.block;
  if (!saying || !closesWith(saying, cited.get(index)) || says(saying, saying.argument.claims.comparing))
    return [];
  const free = (at: number): boolean => sayings[at]?.block === block && !cited.has(at);
  const closes = sayings[index + 1]?.block !== block;
  const covered: number[] = closes && free(index - 1) ? [index - 1] : [];
  if (!told.has(index)) return covered;
  for (let at = index - 1; free(at) && told.has(at); at--) if (at !== covered[0]) covered.push(at);
  return covered;
}

/** Whether a sentence ends in a citation in brackets; one that names its authors in the text covers itself alone. */
function closesWith({ to }: Saying, here: readonly CitationAt[] = []): boolean {
  const last = here[here.length - 1];
  // A bracket, a stop and a quote may follow.
  return last !== undefined && last.citation.form !== 'narrative' && to - last.to <= 3;
}

/** Sentences within the review of a work are that work's, where they cite nobody else. */
function addReviewed(
  text: PaperText,
  sayings: readonly Saying[],
  reviewed: PriorLiterature,
  sources: Map<number, readonly string[]>,
): void {
  const from = positionOf(text.document, reviewed.start);
  const to = positionOf(text.document, reviewed.end);
  for (
    let index = firstFrom(sayings, from, (saying) => saying.from);
    (sayings[index]?.from ?? Infinity) < to;
    index++
  ) {
    const known = sources.get(index) ?? [];
    if (!known.includes(reviewed.work)) sources.set(index, [...known, reviewed.work]);
  }
}
