import {
  gathered,
  spanOf,
  type Acronym,
  type Citation,
  type CitationItem,
  type Document,
  type Work,
} from '../paper';
import { attributedIn } from './attributed';
import { bracketed, narrated } from './bracketed';
import { bracketsOf, type Bracket } from './brackets';
import type { Callout, Cluster } from './callouts';
import { Bibliography, type Resolved } from './bibliography';
import { nameOnly } from './nameOnly';
import { noteCitation, notesCitedIn } from './noteCitations';
import { withCallouts } from './notes';
import { numericStyle } from './numericStyle';
import type { NumberCluster } from './numeric';
import { acceptable } from './narrative';
import { withPointed } from './pointed';
import { Pointers } from './pointers';
import { inOrder, isOutside } from './ranges';
import type { ListedWork } from './references';
import type { PaperText } from './text';
import { titledIn } from './titled';
import { withTitles } from './titledCitations';

/** What a document cites, and where. Every id of an item is that of one of `works`. */
export interface Cited {
  readonly citations: readonly Citation[];
  /** The listed works in their order, then those that are only cited in the order of their first citation. */
  readonly works: readonly Work[];
}

/** All citations of a document outside of its reference lists, in reading order, linked to what it lists. */
export function citationsOf(
  text: PaperText,
  listed: readonly ListedWork[],
  acronyms: readonly Acronym[],
): Cited {
  const { document, referenceLists } = text;
  const notes = notesCitedIn(document, listed);
  const inNotes = notes.clusters.map(({ from, to }) => ({ from, to }));
  const outside = isOutside(inOrder(referenceLists, inNotes));
  const brackets = bracketsOf(document.text).filter((bracket) => outside(bracket.from));
  // The numbers of a paper that cites in notes are those of its notes.
  const numbers = inNotes.length > 0 ? [] : numericStyle(document.text, brackets, listed, outside);
  const taken = new Set(numbers.map((cluster) => cluster.from));
  const titled = titledIn(text).filter((one) => outside(one.from));
  const inBrackets = clustersIn(
    document,
    brackets.filter((bracket) => !taken.has(bracket.from)),
  );
  const attributed = attributedIn(text).filter((one) => outside(one.from));
  const clusters = withTitles([...inBrackets, ...attributed], titled);
  const pointers = new Pointers(document, notes.works, isOutside(referenceLists));
  const bibliography = new Bibliography(notes.works, acronyms, pointers);
  const dated = resolve(document, clusters, bibliography);
  const named = nameOnly(document.text, brackets, {
    knows: (mention) => bibliography.knows(mention),
    dated: dated.filter(({ cluster }) => cluster.form === 'parenthetical').length,
    lists: notes.works.length > 0,
  });
  const found = [...dated, ...resolve(document, named, bibliography)];
  const works = bibliography.works();
  const cited = [
    ...found.map((one) => citationAt(document, one, works)),
    ...numbers.map((one) => numericAt(document, one, bibliography, works)),
    ...notes.clusters.map((one) => noteCitation(document, one, works)),
  ];
  const all = [...withPointed(document, pointers, cited, works)];
  const citations = apart(all.sort((a, b) => a.start - b.start || b.end - a.end));
  return { citations: withCallouts(document, citations), works };
}

function clustersIn(document: Document, brackets: readonly Bracket[]): readonly Cluster[] {
  const { text } = document;
  const found: Cluster[] = [];
  for (const bracket of brackets) {
    const one = narrated(text, bracket, floorOf(text, bracket.from)) ?? bracketed(text, bracket);
    if (one) found.push(one);
  }
  return found;
}

/** Where the names before a bracket can begin at the earliest: in its paragraph, or in the one before where a break parts them. */
function floorOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 300), at);
  const breaks = before.trimEnd().lastIndexOf('\n');
  return at - before.length + breaks + 1;
}

/** A cluster with the works that its callouts mean. */
interface Found {
  readonly cluster: Cluster;
  readonly items: readonly Resolved[];
}

/** Finds the works: first where the form is sure, so that the unsure can be judged by what is cited; years missing last. */
function resolve(
  document: Document,
  clusters: readonly Cluster[],
  bibliography: Bibliography,
): readonly Found[] {
  const found = new Map<Cluster, readonly Resolved[]>();
  const rounds = [
    (one: Cluster) => one.callouts.every(({ sure }) => sure) && hasDate(one),
    (one: Cluster) => !one.callouts.every(({ sure }) => sure) && hasDate(one),
    (one: Cluster) => !hasDate(one),
  ];
  for (const round of rounds) {
    for (const cluster of clusters.filter(round)) {
      const items = bibliography.resolve(
        cluster,
        (callout) => callout.sure || acceptable(document.text, cluster, callout, bibliography),
      );
      if (items.length > 0) found.set(cluster, items);
    }
  }
  return gathered(clusters, (cluster) => {
    const items = found.get(cluster);
    return items ? [{ cluster, items }] : [];
  });
}

const hasDate = (cluster: Cluster): boolean =>
  cluster.callouts.some((callout: Callout) => callout.year !== null || callout.literal !== undefined);

function citationAt(document: Document, { cluster, items }: Found, works: readonly Work[]): Citation {
  const first = items[0];
  // Of the ways to read the names before a year, the one that was found to be a work's sets the beginning.
  const from = cluster.form === 'narrative' && first && !cluster.told ? first.from : cluster.from;
  const { start, end, text } = spanOf(document, from, cluster.to);
  return {
    start,
    end,
    text,
    form: cluster.form,
    items: items.map((item) => itemAt(document, item, works)),
  };
}

function itemAt(document: Document, { callout, from, work }: Resolved, works: readonly Work[]): CitationItem {
  const { locator, label, prefix, suffix } = callout;
  const { start, end, text } = spanOf(document, from, callout.to);
  return {
    start,
    end,
    text,
    work: work === null ? null : (works[work]?.id ?? null),
    ...(locator === undefined ? {} : { locator }),
    ...(label === undefined ? {} : { label }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function numericAt(
  document: Document,
  cluster: NumberCluster,
  bibliography: Bibliography,
  works: readonly Work[],
): Citation {
  return {
    form: 'numeric',
    items: cluster.numbers.map(({ number, from, to }) => {
      const work = bibliography.numbered({ number, from, to });
      return { work: work === null ? null : (works[work]?.id ?? null), ...spanOf(document, from, to) };
    }),
    ...spanOf(document, cluster.from, cluster.to),
  };
}

/** Without citations that stand inside of the one before. */
function apart(citations: readonly Citation[]): readonly Citation[] {
  let end = -1;
  return citations.filter((one) => {
    if (one.end <= end) return false;
    end = one.end;
    return true;
  });
}
