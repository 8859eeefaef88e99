import type { Language } from '../languages';
import type { ClaimCues, NumberCues, ReviewCues, SectionCues } from '../languages/cues/argument';
import { digits, type NumberTables } from './numbers';

/** The patterns of a language's `argument` section, compiled once. All are for lower-cased text and have no state. */
export interface Argument {
  readonly numbers: NumberLexicon;
  readonly sections: Readonly<Record<keyof SectionCues, RegExp>>;
  readonly reviews: Readonly<Record<Exclude<keyof ReviewCues, 'placeBefore'>, RegExp>>;
  readonly claims: Readonly<Record<keyof ClaimCues, RegExp>>;
}

/** The words and patterns by which figures are found. */
export interface NumberLexicon extends NumberTables {
  readonly cues: NumberCues;
  readonly moneyScales: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly collectives: ReadonlyMap<string, number>;
  readonly labels: ReadonlySet<string>;
  readonly changeTo: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly amountBefore: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly classifiers: ReadonlySet<string>;
  readonly unitStops: ReadonlySet<string>;
  readonly invariant: ReadonlySet<string>;
  readonly abstractUnits: ReadonlySet<string>;
  readonly measureTails: ReadonlySet<string>;
  readonly unitEnd: RegExp | null;
  readonly unitBreak: RegExp | null;
  /** Digits (the first group), or what may begin a number word, a part or a multiple. */
  readonly opener: RegExp;
  /** What may follow a number, tried where it ends (sticky): a percent word or sign, a scale, a multiple. */
  readonly percentAfter: RegExp;
  readonly scaleAfter: RegExp;
  readonly levelAfter: RegExp;
  readonly multipleAfter: RegExp;
  /** Between a total and its parts, at once behind the total. */
  readonly consistsOf: RegExp;
  /** How often each case was repeated: one of its groups is the number. */
  readonly replicated: RegExp;
  readonly giving: RegExp;
  /** What stands between the ends of a range. */
  readonly rangeBetween: RegExp;
  /** What stands between two numbers that share a unit, each an amount by itself. */
  readonly listBetween: RegExp;
}

const compiled = new Map<Language, Argument>();

export function argumentOf(language: Language): Argument {
  const known = compiled.get(language);
  if (known) return known;
  const { sections, reviews, claims } = language.argument;
  const argument = {
    numbers: lexiconOf(language.argument),
    sections: sectionsOf(sections),
    reviews: reviewsOf(reviews),
    claims: claimsOf(claims),
  };
  compiled.set(language, argument);
  return argument;
}

function sectionsOf(cues: SectionCues): Argument['sections'] {
  return {
    abstract: pattern(cues.abstract),
    introduction: pattern(cues.introduction),
    review: pattern(cues.review),
    method: pattern(cues.method),
    result: pattern(cues.result),
    conclusion: pattern(cues.conclusion),
    backMatter: pattern(cues.backMatter),
  };
}

function reviewsOf(cues: ReviewCues): Argument['reviews'] {
  return {
    ordinalOpening: pattern(cues.ordinalOpening),
    announced: pattern(cues.announced),
    studied: pattern(cues.studied),
    reports: pattern(cues.reports),
    opines: pattern(cues.opines),
    ourVoice: pattern(cues.ourVoice),
    again: pattern(cues.again),
    together: pattern(cues.together),
    literature: pattern(cues.literature),
    ourselves: pattern(cues.ourselves),
    defining: pattern(cues.defining),
    found: pattern(cues.found),
    shows: pattern(cues.shows),
    gives: pattern(cues.gives),
    openNamed: pattern(cues.openNamed),
    open: pattern(cues.open),
    titleBefore: pattern(cues.titleBefore),
  };
}

function claimsOf(cues: ClaimCues): Argument['claims'] {
  return {
    strong: pattern(cues.strong),
    weak: pattern(cues.weak),
    plan: pattern(cues.plan),
    pointing: pattern(cues.pointing),
    sameSource: pattern(cues.sameSource),
    comparing: pattern(cues.comparing),
    secondary: pattern(cues.secondary),
    first: pattern(cues.first),
    change: pattern(cues.change),
    over: pattern(cues.over),
    under: pattern(cues.under),
    about: pattern(cues.about),
    yearless: pattern(cues.yearless),
  };
}

/** Without the flag `u` wherever no class of Unicode asks for it: such patterns search faster. */
function pattern(source: string): RegExp {
  return new RegExp(source, source.includes('\\p{') ? 'u' : '');
}

function lexiconOf({ numberWords, numbers: cues }: Language['argument']): NumberLexicon {
  const fractions = new Map(Object.entries(cues.fractions));
  const multiples = new Map(Object.entries(cues.multiples));
  const openers = [...Object.keys(numberWords), ...fractions.keys(), ...multiples.keys()];
  return {
    cues,
    words: new Map(Object.entries(numberWords)),
    scales: new Map(Object.entries(cues.scales)),
    teens: new Set(cues.teens),
    moneyScales: new Map(Object.entries(cues.moneyScales)),
    fractions,
    multiples,
    invariant: new Set(cues.invariant),
    collectives: new Map(Object.entries(cues.collectives)),
    labels: new Set(cues.labels),
    changeTo: new Set(cues.changeTo),
    months: new Set(cues.months),
    counted: new Set(cues.counted),
    amountBefore: new Set(cues.amountBefore),
    measures: new Set(cues.measures),
    classifiers: new Set(cues.classifiers),
    unitStops: new Set(cues.unitStops),
    abstractUnits: new Set(cues.abstractUnits),
    measureTails: new Set(cues.measureTails),
    unitEnd: cues.unitEnd === null ? null : pattern(cues.unitEnd),
    unitBreak: cues.unitBreak === null ? null : pattern(cues.unitBreak),
    opener: new RegExp(`(${digits})|\\b(?:${anyOf(openers)})\\b`, 'g'),
    percentAfter: new RegExp(`\\s?[%％]|[\\s-](?:${anyOf(cues.percent)})(?!\\p{L})`, 'uy'),
    scaleAfter: new RegExp(`\\s(${anyOf(Object.keys(cues.scales))})(?!\\p{L})`, 'uy'),
    levelAfter: new RegExp(`^\\s?[%％]\\s?(?:${anyOf(cues.levelAfter)})(?!\\p{L})`, 'u'),
    multipleAfter: new RegExp(`[\\s-]?(?:${cues.multipleAfter})`, 'uy'),
    consistsOf: new RegExp(`^(?:${cues.consistsOf})`, 'u'),
    replicated: new RegExp(
      `(?:^| )(?:${cues.replicated.split('NUMBER').join(`(\\d{1,2}|${anyOf(Object.keys(numberWords))})`)})(?!\\p{L})`,
      'u',
    ),
    giving: new RegExp(`[ ,](?:${cues.giving}) `, 'u'),
    rangeBetween: new RegExp(`^\\s?(?:[-–—−]|%\\s?[-–—−]|${anyOf(cues.rangeWords)})\\s?$`, 'u'),
    listBetween: new RegExp(`^(?:,?\\s(?:${anyOf(cues.listWords)})\\s|\\s?±\\s?)$`, 'u'),
  };
}

/** One of these words, the longest first, as a pattern. */
function anyOf(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/**
 * `text` in lower case, unit for unit: the one sign that grows in lower case (İ) is first made one that does
 * not, so that an index into the result is an index into `text`.
 */
export function lowered(text: string): string {
  return (text.includes('\u0130') ? text.replace(/\u0130/g, 'I') : text).toLowerCase();
}
