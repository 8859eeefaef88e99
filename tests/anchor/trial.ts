import { describe, findAll, groundOf, type Anchor, type Found } from '../../src/anchor';
import { Chance } from './chance';
import { pairs } from './sentences';
import { added, edited, tracked, type Tracked } from './tracked';
import { ways, type Quote } from './ways';

/** What became of a quote. `wrong` is the one that must not be: a place that is not its own, and nobody was asked. */
export type Outcome = 'right' | 'asked' | 'lost' | 'wrong';

export interface Tried {
  readonly way: string;
  /** Words of the quote. */
  readonly words: number;
  /** Whether the text still has the quote; null where so little of it is left that nobody could say. */
  readonly survived: boolean | null;
  readonly outcome: Outcome;
  /** What to show where it went wrong. */
  readonly shown: () => string;
}

/** From how many words to how many: a quote's lengths, short ones first. */
export const lengths: readonly (readonly [least: number, most: number])[] = [
  [1, 2],
  [3, 5],
  [6, 10],
  [11, 25],
  [26, 60],
];

/** Quotes that are described in a text, and looked for once it was edited in one way. */
const QUOTES = 10;

/** Edits a text in each of the ten ways, and looks for quotes in what comes of it. */
export function tryAll(text: string, seed: number): readonly Tried[] {
  return Object.keys(ways).flatMap((way, index) => tryWay(text, way, new Chance(seed * 1000 + index)));
}

function tryWay(original: string, way: string, chance: Chance): readonly Tried[] {
  const text = way === 'translate quotes' ? planted(original, chance) : original;
  const planned = way === 'translate quotes' ? placesOfPairs(text) : [];
  const quotes = quotesIn(text, planned, chance);
  const ground = groundOf(text);
  const anchors: readonly Anchor[] = quotes.map(({ start, end }) => describe(ground, start, end));
  const page = ways[way]?.(tracked(text), quotes, chance) ?? tracked(text);
  const found = findAll(anchors, page.text);
  return quotes.map((quote, index) => {
    const one = found[index] ?? { tier: 'lost' };
    const truth = truthOf(page, text, quote);
    return {
      way,
      words: text.slice(quote.start, quote.end).trim().split(/\s+/).length,
      survived: survivalOf(truth, page),
      outcome: outcomeOf(one, truth),
      shown: () =>
        [
          `${way}, ${one.tier}, ${truth.share.toFixed(2)} left`,
          JSON.stringify(anchors[index]),
          JSON.stringify(
            'start' in one
              ? [
                  one.start,
                  page.text.slice(one.start - 60, one.start),
                  page.text.slice(one.start, one.end),
                  page.text.slice(one.end, one.end + 60),
                ]
              : one,
          ),
          JSON.stringify(page.text.slice(hullOf(truth).start, hullOf(truth).end)),
        ].join('\n  '),
    };
  });
}

/** A text with sentences of ours in it, of which there are translations. */
function planted(text: string, chance: Chance): string {
  const ends = Array.from(text.matchAll(/\.\s*\n/g), ({ index }) => index + 1);
  return edited(
    tracked(text),
    pairs.map(([said]) => {
      const at = chance.one(ends);
      return { from: at, to: at, by: added(` ${said} `) };
    }),
  ).text;
}

function placesOfPairs(text: string): readonly Quote[] {
  return pairs.flatMap(([said]) => {
    const start = text.indexOf(said);
    return start < 0 ? [] : [{ start, end: start + said.length }];
  });
}

/** Quotes of all lengths that do not touch each other, in the order of the text. */
function quotesIn(text: string, planned: readonly Quote[], chance: Chance): readonly Quote[] {
  const words = Array.from(text.matchAll(/\S+/g), ({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  const quotes = [...planned];
  for (let tries = 0; quotes.length < planned.length + QUOTES && tries < 200; tries++) {
    const [least, most] = lengths[quotes.length % lengths.length] ?? [1, 1];
    const first = chance.between(0, words.length - most - 1);
    const start = words[first]?.start ?? 0;
    const end = words[first + chance.between(least, most) - 1]?.end ?? start;
    if (!quotes.some((one) => start < one.end + APART && one.start < end + APART))
      quotes.push({ start, end });
  }
  return quotes.sort((a, b) => a.start - b.start);
}

/** Units between two quotes, so that what is aimed at one does not hit the other. */
const APART = 200;

interface Truth {
  /** Where the quote's signs are now, blanks left out: indices into the edited text, rising. */
  readonly places: readonly number[];
  /** How much of the quote is there, 0 to 1. */
  readonly share: number;
}

/** Between two signs of a quote there is no more than this where they are still one quote. */
const SPREAD = 400;

/** Where most of a quote's signs are now. */
function truthOf({ origins }: Tracked, text: string, { start, end }: Quote): Truth {
  const total = text.slice(start, end).replace(/\s/g, '').length;
  const groups: number[][] = [];
  let last = -Infinity;
  origins.forEach((origin, at) => {
    if (origin < start || origin >= end || /\s/.test(text.charAt(origin))) return;
    if (at - last > SPREAD) groups.push([]);
    groups[groups.length - 1]?.push(at);
    last = at;
  });
  const places = groups.reduce<readonly number[]>((most, one) => (one.length > most.length ? one : most), []);
  return { places, share: new Set(places.map((at) => origins[at])).size / total };
}

/** The stretch from the first to the last sign. */
function hullOf({ places }: Truth): Quote {
  return { start: places[0] ?? 0, end: (places[places.length - 1] ?? -1) + 1 };
}

/** Whether a quote survived; null where it was cut in pieces, or has a copy among the same words, so that nobody could say which is which. */
function survivalOf(truth: Truth, page: Tracked): boolean | null {
  if (truth.share < 0.2) return false;
  return truth.share < 0.5 || hasTwin(truth, page) ? null : true;
}

/** Whether a quote stands in the text a second time, with as much around it as an anchor keeps. */
function hasTwin(truth: Truth, { text }: Tracked): boolean {
  const { start, end } = hullOf(truth);
  const context = 2 * AROUND;
  const before = text
    .slice(Math.max(0, start - context), start)
    .replace(/\s/g, '')
    .slice(-AROUND);
  const after = text
    .slice(end, end + context)
    .replace(/\s/g, '')
    .slice(0, AROUND);
  const whole = before + text.slice(start, end).replace(/\s/g, '') + after;
  const letters = text.replace(/\s/g, '');
  return letters.indexOf(whole) !== letters.lastIndexOf(whole);
}

/** Letters on either side. */
const AROUND = 32;

function outcomeOf(found: Found, truth: Truth): Outcome {
  if (found.tier === 'lost') return 'lost';
  if (found.tier === 'review') return 'asked';
  const { start, end } = hullOf(truth);
  const holds = truth.places.filter((at) => at >= found.start && at < found.end).length;
  const shared = Math.min(found.end, end) - Math.max(found.start, start);
  // It has most of the quote's signs, and is mostly the quote.
  const isRight = holds * 2 > truth.places.length && shared * 2 > found.end - found.start;
  return truth.share >= 0.2 && isRight ? 'right' : 'wrong';
}

/** How many of some tries came out each way, and how many of the quotes survived. */
export interface Tally extends Readonly<Record<Outcome, number>> {
  readonly all: number;
  readonly survived: number;
  /** Of those that survived, how many were found. */
  readonly found: number;
}

export function tallyOf(tries: readonly Tried[]): Tally {
  const count = (fits: (one: Tried) => boolean): number => tries.filter(fits).length;
  return {
    all: tries.length,
    right: count(({ outcome }) => outcome === 'right'),
    asked: count(({ outcome }) => outcome === 'asked'),
    lost: count(({ outcome }) => outcome === 'lost'),
    wrong: count(({ outcome }) => outcome === 'wrong'),
    survived: count(({ survived }) => survived === true),
    found: count(({ survived, outcome }) => survived === true && outcome === 'right'),
  };
}
