import { cuePattern, type Language } from '../languages';
import type {
  ClaimCues,
  ComparingCues,
  NumberCues,
  ReviewCues,
  SectionCues,
  SizingCues,
  TellingCues,
} from '../languages/cues/argument';
import { digits, type NumberTables } from './numbers';

/** The patterns of a language's `argument` section, compiled once. All are for lower-cased text; none but the global ones has a state. */
export interface Argument {
  readonly numbers: NumberLexicon;
  readonly sections: Readonly<Record<keyof SectionCues, RegExp>>;
  readonly reviews: Readonly<Record<Exclude<keyof ReviewCues, 'placeBefore'>, RegExp>>;
  /** `parts` and `item` are global: for `matchAll`. */
  readonly telling: Readonly<Record<Exclude<keyof TellingCues, 'workBehind'>, RegExp>> & {
    /** What stands behind names in the possessive where their study does something; null where nothing marks that. */
    readonly ofTheirs: RegExp | null;
  };
  readonly comparing: Readonly<Record<keyof ComparingCues, RegExp>>;
  readonly sizing: Readonly<Record<keyof SizingCues, RegExp>>;
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
  readonly beforeMonth: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly amountBefore: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly classifiers: ReadonlySet<string>;
  readonly unitStops: ReadonlySet<string>;
  readonly invariant: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly abstractUnits: ReadonlySet<string>;
  readonly measureTails: ReadonlySet<string>;
  readonly unitEnd: RegExp | null;
  readonly unitBreak: RegExp | null;
  readonly singular: readonly (readonly [end: RegExp, becomes: string])[];
  /** Makes another word of a number, right behind it. */
  readonly numberTail: RegExp | null;
  /** Digits (the first group), or what may begin a number word, a part or a multiple. */
  readonly opener: RegExp;
  /** What may begin a number word, a part or a multiple. */
  readonly spelled: RegExp;
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
  /** What stands between two parts of a sum: a few words, then a comma or `and`. */
  readonly partsBetween: RegExp;
}

const compiled = new Map<Language, Argument>();

export function argumentOf(language: Language): Argument {
  const known = compiled.get(language);
  if (known) return known;
  const { sections, reviews, telling, comparing, sizing, claims } = language.argument;
  const argument = {
    numbers: lexiconOf(language.argument),
    sections: sectionsOf(sections),
    reviews: reviewsOf(reviews),
    telling: tellingOf(telling),
    comparing: comparingOf(comparing),
    sizing: sizingOf(sizing),
    claims: claimsOf(claims),
  };
  compiled.set(language, argument);
  return argument;
}

function sectionsOf(cues: SectionCues): Argument['sections'] {
  return {
    abstract: cuePattern(cues.abstract),
    introduction: cuePattern(cues.introduction),
    review: cuePattern(cues.review),
    method: cuePattern(cues.method),
    result: cuePattern(cues.result),
    conclusion: cuePattern(cues.conclusion),
    backMatter: cuePattern(cues.backMatter),
  };
}

function reviewsOf(cues: ReviewCues): Argument['reviews'] {
  return {
    ordinalOpening: cuePattern(cues.ordinalOpening),
    announced: cuePattern(cues.announced),
    studied: cuePattern(cues.studied),
    reports: cuePattern(cues.reports),
    opines: cuePattern(cues.opines),
    ourVoice: cuePattern(cues.ourVoice),
    again: cuePattern(cues.again),
    together: cuePattern(cues.together),
    literature: cuePattern(cues.literature),
    ourselves: cuePattern(cues.ourselves),
    defining: cuePattern(cues.defining),
    found: cuePattern(cues.found),
    shows: cuePattern(cues.shows),
    gives: cuePattern(cues.gives),
    openNamed: cuePattern(cues.openNamed),
    openTold: cuePattern(cues.openTold),
    unknown: cuePattern(cues.unknown),
    open: cuePattern(cues.open),
    titleBefore: cuePattern(cues.titleBefore),
  };
}

function tellingOf(cues: TellingCues): Argument['telling'] {
  return {
    doing: cuePattern(`^(?:${cues.doing})(?!\\p{L})`),
    notDoing: cuePattern(`(?:^|[^\\p{L}])(?:${cues.notDoing}) [(“"']?$`),
    workBefore: cuePattern(`(?:^|[^\\p{L}])(?:${cues.workBefore}) $`),
    ofTheirs:
      cues.workBehind === ''
        ? null
        : cuePattern(`^ (?:${cues.workBehind})(?: [^.;,()]{1,60}?)??(?:${cues.doing})(?!\\p{L})`),
    doneBefore: cuePattern(`(?:^|[^\\p{L}])(?:${cues.doneBefore}) $`),
    joins: cuePattern(`^(?:${cues.joins})$`),
    parts: cuePattern(cues.parts, 'g'),
    item: cuePattern(cues.item, 'g'),
    goesOn: cuePattern(`^(?:${cues.goesOn})(?!\\p{L})`),
  };
}

function comparingOf(cues: ComparingCues): Argument['comparing'] {
  const whole = (source: string): RegExp => cuePattern(`(?:^|[ (,])(?:${source})(?!\\p{L})`);
  return { more: whole(cues.more), less: whole(cues.less), than: whole(cues.than) };
}

function sizingOf(cues: SizingCues): Argument['sizing'] {
  return {
    sampled: cuePattern(cues.sampled),
    threshold: cuePattern(cues.threshold),
    numberOf: cuePattern(`(?:^|[^\\p{L}])(?:${cues.numberOf})$`),
    valueIs: cuePattern(`(?:^|[^\\p{L}])(?:${cues.valueIs}) $`),
  };
}

function claimsOf(cues: ClaimCues): Argument['claims'] {
  return {
    strong: cuePattern(cues.strong),
    weak: cuePattern(cues.weak),
    plan: cuePattern(cues.plan),
    pointing: cuePattern(cues.pointing),
    sameSource: cuePattern(cues.sameSource),
    ownSource: cuePattern(cues.ownSource),
    comparing: cuePattern(cues.comparing),
    secondary: cuePattern(cues.secondary),
    first: cuePattern(cues.first),
    change: cuePattern(cues.change),
    over: cuePattern(cues.over),
    under: cuePattern(cues.under),
    about: cuePattern(cues.about),
    yearless: cuePattern(cues.yearless),
  };
}

function lexiconOf({ numberWords, numbers: cues }: Language['argument']): NumberLexicon {
  const fractions = new Map(Object.entries(cues.fractions));
  const multiples = new Map(Object.entries(cues.multiples));
  const joining = cues.listWords.filter((word) => !cues.orWords.includes(word));
  const openers = [...Object.keys(numberWords), ...fractions.keys(), ...multiples.keys()];
  return {
    cues,
    words: new Map(Object.entries(numberWords)),
    scales: new Map(Object.entries(cues.scales)),
    teens: new Set(cues.teens),
    tensJoin: new Set(cues.tensJoin),
    moneyScales: new Map(Object.entries(cues.moneyScales)),
    fractions,
    multiples,
    invariant: new Set(cues.invariant),
    collectives: new Map(Object.entries(cues.collectives)),
    labels: new Set(cues.labels),
    changeTo: new Set(cues.changeTo),
    months: new Set(cues.months),
    beforeMonth: new Set(cues.beforeMonth),
    counted: new Set(cues.counted),
    amountBefore: new Set(cues.amountBefore),
    measures: new Set(cues.measures),
    classifiers: new Set(cues.classifiers),
    unitStops: new Set(cues.unitStops),
    documents: new Set(cues.documents),
    abstractUnits: new Set(cues.abstractUnits),
    measureTails: new Set(cues.measureTails),
    unitEnd: cues.unitEnd === null ? null : cuePattern(cues.unitEnd),
    unitBreak: cues.unitBreak === null ? null : cuePattern(cues.unitBreak),
    singular: cues.singular.map(([end, becomes]) => [cuePattern(end), becomes] as const),
    numberTail: cues.numberTail === null ? null : cuePattern(`^(?:${cues.numberTail})(?!\\p{L})`),
    opener: cuePattern(`(${digits})|\\b(?:${anyOf(openers)})(?!\\p{L})`, 'g'),
    spelled: cuePattern(`\\b(?:${anyOf(openers)})(?!\\p{L})`),
    percentAfter: cuePattern(`\\s?[%％]|[\\s-](?:${anyOf(cues.percent)})(?!\\p{L})`, 'y'),
    scaleAfter: cuePattern(`\\s(${anyOf(Object.keys(cues.scales))})(?!\\p{L})`, 'y'),
    levelAfter: cuePattern(`^\\s?[%％]\\s?(?:${anyOf(cues.levelAfter)})(?!\\p{L})`),
    multipleAfter: cuePattern(`[\\s-]?(?:${cues.multipleAfter})`, 'y'),
    consistsOf: cuePattern(`^(?:${cues.consistsOf})`),
    replicated: cuePattern(
      `(?:^| )(?:${cues.replicated.split('NUMBER').join(`(\\d{1,2}|${anyOf(Object.keys(numberWords))})`)})(?!\\p{L})`,
    ),
    giving: cuePattern(`[ ,](?:${cues.giving}) `),
    rangeBetween: cuePattern(`^\\s?(?:[-–—−]|%\\s?[-–—−]|${anyOf(cues.rangeWords)})\\s?$`),
    partsBetween: cuePattern(`^[^.;:()]{0,50}(?:, | (?:&|${anyOf(joining)}) )(?:\\p{L}{1,4} )?$`),
    listBetween: cuePattern(`^(?:,?\\s(?:${anyOf(cues.listWords)})\\s|\\s?±\\s?)$`),
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
