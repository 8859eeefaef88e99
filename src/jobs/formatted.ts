import { clustersIn, toMarkdown } from '../cite';
import type { CitedCluster } from './citing';

// %%cite:%%(Lund, 2018, p. 12)%%[@lund2018, p. 12]%%
const REMEMBERED = /%%cite:%%((?:(?!%%)[\s\S])*?)%%((?:(?!%%)[\s\S])+?)%%/g;
// [^cite3]
const MARK = /\[\^(cite\d+)\]/g;

/** A citation that stands as text, and remembers what it was. UTF-16 indices, end exclusive. */
export interface Remembered {
  readonly from: number;
  readonly to: number;
  /** As it was written. */
  readonly citation: string;
}

/** The citations of a note that stand as text. */
export function rememberedIn(text: string): readonly Remembered[] {
  if (!text.includes('%%cite:%%')) return [];
  return [...text.matchAll(REMEMBERED)].map(({ 0: all, 2: citation = '', index }) => ({
    from: index,
    to: index + all.length,
    citation,
  }));
}

/** The keys that a note's citations remember, once each. */
export function rememberedKeys(text: string): readonly string[] {
  const keys = rememberedIn(text).flatMap(({ citation }) =>
    clustersIn(citation).flatMap(({ items }) => items.map(({ key }) => key)),
  );
  return [...new Set(keys)];
}

/** A stretch of a note; all of it where nothing is selected. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A note in which the citations of a stretch are text that remembers them; of a style that cites in notes they are footnotes. Those
 * with a key that no work has stay.
 */
export function citationsToText(
  text: string,
  clusters: readonly CitedCluster[],
  { from, to }: Stretch,
): string {
  const notes: string[] = [];
  let said = '';
  let at = 0;
  let last = lastNote(text);
  for (const cluster of clusters) {
    if (cluster.from < from || cluster.to > to) continue;
    if (cluster.works.some(({ state }) => state === 'unknown')) continue;
    const citation = text.slice(cluster.from, cluster.to);
    const shown = toMarkdown(cluster.text);
    said += text.slice(at, cluster.from);
    at = cluster.to;
    if (!cluster.note) said += remembering(shown, citation);
    else {
      last += 1;
      // A note's mark stands at the word, without the blank before the citation.
      if (cluster.text.length === 0) said = said.replace(/[ \t]+$/, '');
      said += remembering(`${shown}[^cite${last}]`, citation);
      notes.push(`[^cite${last}]: ${toMarkdown(cluster.note.runs)}`);
    }
  }
  said += text.slice(at);
  return notes.length === 0 ? said : `${said.replace(/\s*$/, '')}\n\n${notes.join('\n')}\n`;
}

function remembering(shown: string, citation: string): string {
  return `%%cite:%%${shown}%%${citation}%%`;
}

/** The highest number of a footnote of ours. */
function lastNote(text: string): number {
  const numbers = [...text.matchAll(/\[\^cite(\d+)\]/g)].map(([, number]) => Number(number));
  return Math.max(0, ...numbers);
}

/** The inverse: a note in which the citations of a stretch that stand as text are what they were; their footnotes go. */
export function citationsToKeys(text: string, { from, to }: Stretch): string {
  const gone = new Set<string>();
  let said = '';
  let at = 0;
  for (const one of rememberedIn(text)) {
    if (one.from < from || one.to > to) continue;
    const whole = text.slice(one.from, one.to);
    for (const [, name = ''] of whole.matchAll(MARK)) gone.add(name);
    said += text.slice(at, one.from);
    // The mark of a note stood at the word.
    if (whole.startsWith('%%cite:%%[^') && /\S$/.test(said)) said += ' ';
    said += one.citation;
    at = one.to;
  }
  said += text.slice(at);
  if (gone.size === 0) return said;
  const kept = said.replace(/^\[\^(cite\d+)\]:[^\n]*\n?/gm, (all, name: string) =>
    gone.has(name) ? '' : all,
  );
  return `${kept.replace(/\s*$/, '')}\n`;
}
