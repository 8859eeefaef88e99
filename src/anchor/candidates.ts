import { CONTEXT, type Sought } from './anchor';
import { align, beginningAt, endingAt } from './align';
import { letterAt, type Ground } from './ground';
import { GRAM, MOST_PLACES, type Grams } from './grams';

/** A stretch of letters in which a quote may stand, and what speaks for it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Share of the quote's letters that stand there in their order, from 0 to 1; less where others were put between. */
  readonly likeness: number;
  /** How well the context before it agrees, from 0 to 1; null where the anchor has none. */
  readonly before: number | null;
  readonly after: number | null;
}

/** All that was found of a quote. */
export interface Candidates {
  /** The likeliest first. */
  readonly all: readonly Candidate[];
  /** Whether what stood before the quote and what stood behind it now stand side by side: it was taken out. */
  readonly isClosed: boolean;
}

/** Below this many letters a quote is found letter by letter only: what is like it stands everywhere. */
export const SHORT = 2 * GRAM;

/** Stretches in which a changed quote is looked for. */
const MOST_WINDOWS = 6;

/** Letters on either side of a place that a gram tells, beside half a quote. */
const MARGIN = 48;

/** What a letter put into a quote takes from its likeness, in lost ones: a person adds to what they mean to keep. */
const INSERTED = 0.25;

/** What is found of a quote. Where its very words stand among what stood around them, nothing else is looked for but those words. */
export function candidatesOf(sought: Sought, ground: Ground, grams: Grams): Candidates {
  const { words, anchor } = sought;
  const { text } = ground.letters;
  const standing = letterAt(ground, anchor.start);
  const places = exactPlaces(words, text, grams).filter((from) => from !== standing);
  // Of places that are as good, the one where they stood goes first.
  if (text.startsWith(words, standing)) places.unshift(standing);
  const exact = places.map((from) => exactAt(sought, text, from));
  if (exact.some(({ before, after }) => (before ?? 1) > SURE && (after ?? 1) > SURE))
    return { all: distinct(exact), isClosed: false };
  const isOutside = ([from, to]: Window): boolean => !exact.some((one) => one.from >= from && one.to <= to);
  const windows = words.length < SHORT ? [] : windowsOf(sought, text, grams).filter(isOutside);
  const changed = [
    ...windows.flatMap(([from, to]) => changedIn(sought, text, from, to) ?? []),
    ...gapsOf(sought, text, grams)
      .filter(isOutside)
      .flatMap(([from, to]) => changedBetween(sought, text, from, to) ?? []),
  ];
  return { all: distinct([...exact, ...changed]), isClosed: isClosedIn(sought, text, grams) };
}

/** A context that nobody touched, or hardly. */
const SURE = 0.9;

/** How likely a candidate is, as one number: two fifths of it are its context. */
export function rankOf({ likeness, before, after }: Candidate): number {
  return likeness * 0.6 + (meanOf(before, after) ?? 0.5) * 0.4;
}

function meanOf(before: number | null, after: number | null): number | null {
  if (before === null) return after;
  return after === null ? before : (before + after) / 2;
}

/** The best first, without those that share most of their letters with a better one. */
function distinct(all: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...all].sort((a, b) => rankOf(b) - rankOf(a)))
    if (!kept.some((better) => sharesMost(better, one))) kept.push(one);
  return kept;
}

function sharesMost(a: Candidate, b: Candidate): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared * 2 > Math.min(a.to - a.from, b.to - b.from);
}

/** Where the words stand letter by letter. */
function exactPlaces(words: string, text: string, grams: Grams): readonly number[] {
  if (words === '' || !grams.hasAll(words)) return [];
  const [rare] = [...grams.hits(words)].sort((a, b) => a.count - b.count);
  if (rare && rare.count <= MOST_PLACES)
    return rare.places.map((place) => place - rare.offset).filter((from) => text.startsWith(words, from));
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

function exactAt({ words, prefix, suffix }: Sought, text: string, from: number): Candidate {
  const to = from + words.length;
  return {
    from,
    to,
    likeness: 1,
    before: prefix === '' ? null : endingAt(text, from, prefix, 0).likeness,
    after: suffix === '' ? null : beginningAt(text, to, suffix, 0).likeness,
  };
}

type Window = readonly [from: number, to: number];

/** The stretches that share the most grams with the words. */
function windowsOf({ words }: Sought, text: string, grams: Grams): readonly Window[] {
  const width = Math.max(MARGIN, words.length >> 1);
  const votes = new Map<number, number>();
  for (const { offset, count, places } of grams.hits(words)) {
    // Those of which not all places are known would speak for the text's beginning.
    if (count > MOST_PLACES) continue;
    for (const place of places) {
      const bucket = Math.floor((place - offset) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / count);
    }
  }
  const summed = [...votes].map(([bucket, vote]) => ({
    bucket,
    vote: vote + (votes.get(bucket + 1) ?? 0) / 2,
  }));
  return summed
    .sort((a, b) => b.vote - a.vote)
    .slice(0, MOST_WINDOWS)
    .map(({ bucket }): Window => [
      Math.max(0, (bucket - 1) * width),
      Math.min(text.length, (bucket + 2) * width + 2 * words.length),
    ]);
}

/** Contexts that are followed: a phrase that stands in every paragraph tells nothing. */
const MOST_SPOTS = 6;

/** Where a context stands, as its grams point to it, most of them first: the places of its letter `inside`, which touches the words. */
function spotsOf(context: string, grams: Grams, inside: number): readonly number[] {
  const votes = new Map<number, number>();
  for (const { offset, count, places } of grams.hits(context)) {
    if (count > MOST_PLACES) continue;
    for (const place of places) {
      const at = place - offset + inside;
      votes.set(at, (votes.get(at) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SPOTS)
    .map(([at]) => at);
}

/** A quote may have grown three times over between its contexts, and a short one by a sentence. */
const grown = (words: string): number => 3 * words.length + 200;

/** Of a quote's letters, how many are left where it was taken out: a full stop, a bracket. */
const REST = 0.15;

/** What stands between the contexts. */
function gapsOf({ words, prefix, suffix }: Sought, text: string, grams: Grams): readonly Window[] {
  const ends = spotsOf(prefix, grams, prefix.length);
  const begins = spotsOf(suffix, grams, 0);
  return ends
    .flatMap((from) => begins.map((to): Window => [Math.max(0, from), Math.min(text.length, to)]))
    .filter(([from, to]) => to - from > restOf(words) && to - from <= grown(words))
    .slice(0, MOST_SPOTS);
}

/** Letters that are left where words were taken out. */
const restOf = (words: string): number => Math.max(3, words.length * REST);

/** Whether what stood before the words is followed by what stood behind them. */
function isClosedIn({ words, prefix, suffix }: Sought, text: string, grams: Grams): boolean {
  const left = prefix.slice(-CONTEXT);
  const right = suffix.slice(0, CONTEXT);
  if (left.length < GRAM || right.length < GRAM) return false;
  const ends = spotsOf(prefix, grams, prefix.length);
  const begins = spotsOf(suffix, grams, 0);
  const slack = Math.floor(restOf(words));
  return (
    ends.some((at) => isThere(endingAt(text, at, left, 0)) && isThere(beginningAt(text, at, right, slack))) ||
    begins.some((at) => isThere(beginningAt(text, at, right, 0)) && isThere(endingAt(text, at, left, slack)))
  );
}

/** A context that stands there as a whole, but for a slip. */
const isThere = ({ likeness }: { readonly likeness: number }): boolean => likeness > 0.85;

/** The words as they stand, changed, in a window. */
function changedIn(
  { words, prefix, suffix }: Sought,
  text: string,
  from: number,
  to: number,
): Candidate | null {
  const laid = align(text, from, to, words);
  if (!laid) return null;
  const before = prefix === '' ? null : endingAt(text, laid.from, prefix, laid.lostFirst * 2);
  const after = suffix === '' ? null : beginningAt(text, laid.to, suffix, laid.lostLast * 2);
  // What touches a context that agrees is the quote's, also where its first words are others now.
  const start = before && before.likeness >= AGREES ? before.edge : laid.from;
  const end = after && after.likeness >= AGREES ? after.edge : laid.to;
  if (end <= start) return null;
  return {
    from: start,
    to: end,
    likeness: likenessOf(laid.kept, words.length, end - start),
    before: before && before.likeness,
    after: after && after.likeness,
  };
}

/** What stands between the contexts, if both are there: also where nothing is left of the words. */
function changedBetween(
  { words, prefix, suffix }: Sought,
  text: string,
  from: number,
  to: number,
): Candidate | null {
  const before = endingAt(text, from, prefix, 0).likeness;
  const after = beginningAt(text, to, suffix, 0).likeness;
  if (before < AGREES || after < AGREES) return null;
  const laid = align(text, from, to, words);
  if (!laid) return { from, to, likeness: 0, before, after };
  // What was put between a context and the words is none of them.
  const start = text.startsWith(words.slice(0, TOUCH), from) ? from : laid.from;
  const end = text.slice(from, to).endsWith(words.slice(-TOUCH)) ? to : laid.to;
  return { from: start, to: end, likeness: likenessOf(laid.kept, words.length, end - start), before, after };
}

/** Letters by which the words are known to begin right behind their context: a word. */
const TOUCH = 6;

function likenessOf(kept: number, asked: number, there: number): number {
  return kept / (asked + Math.max(0, there - asked) * INSERTED);
}

/** From here on a context agrees: six letters of ten, or its nearest sixteen. */
export const AGREES = 0.6;
