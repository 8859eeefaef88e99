import type { QuestionKind } from '../../paper';

/**
 * How numbers are written and counted. Patterns are regular-expression sources for lower-cased text; lists
 * are lower-case words.
 */
export interface NumberCues {
  /** The sign between thousands, and the one before decimals, as this language's schools teach them. */
  readonly thousands: '.' | ',';
  readonly decimal: '.' | ',';
  /** Words that multiply what stands before them: `puluh`, `juta`, `hundred`, `million`. */
  readonly scales: Readonly<Record<string, number>>;
  /** Short forms of scales, only after sums of money: `$5m`, `Rp 3 M`. */
  readonly moneyScales: Readonly<Record<string, number>>;
  /** Words that add ten to what stands before them: `belas`. */
  readonly teens: readonly string[];
  /** Words between tens and units: `y` in `treinta y cinco`. */
  readonly tensJoin: readonly string[];
  /** Parts of a whole: `sepertiga`, `one third`. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Words that say how often more in one word: `doubled`, `threefold`. */
  readonly multiples: Readonly<Record<string, number>>;
  /** What follows a number that says how often more: `kali lipat`, `times higher`. */
  readonly multipleAfter: string;
  /** All of several, by their number: `kedua`, `both`. */
  readonly collectives: Readonly<Record<string, number>>;
  readonly percent: readonly string[];
  /** Words after a percentage that make it the level of a test: `95% CI`. */
  readonly levelAfter: readonly string[];
  /** Words between the ends of a range: `sampai`, `to`. */
  readonly rangeWords: readonly string[];
  /** Words before the last of several amounts: `dan`, `or`. */
  readonly listWords: readonly string[];
  /** Those of them that may say one thing in two ways: `atau`, `or`. */
  readonly orWords: readonly string[];
  /** Words before two amounts that make them a change, not a range: `from 21 to 58`. */
  readonly changeFrom: readonly string[];
  /** Words before the second of them: `ke`, `menjadi`. */
  readonly changeTo: readonly string[];
  /** What makes another word of a number that it is joined to: `-an` in `1990-an`; null where nothing does. */
  readonly numberTail: string | null;
  /** Words before a number that make it a name or a label, not an amount: `Tabel 3`, `Tier 1`. */
  readonly labels: readonly string[];
  readonly months: readonly string[];
  /** Small words between a day and its month: `de` in `3 de marzo`. */
  readonly beforeMonth: readonly string[];
  /** Words that are counted so often that even a bare `2000` before them is an amount. */
  readonly counted: readonly string[];
  /** Words before a number that say that an amount follows: `sebanyak`, `a total of`. */
  readonly amountBefore: readonly string[];
  /** Words for what is measured, not counted: `hektare`, `years`. */
  readonly measures: readonly string[];
  /** Words that go on the name of a measure: `persegi` in `meter persegi`. */
  readonly measureTails: readonly string[];
  /** Counting words before the thing counted: `orang` in `lima orang guru`. */
  readonly classifiers: readonly string[];
  /** Words that end the name of what is counted. */
  readonly unitStops: readonly string[];
  /** The same by their form, as verbs are told by their affixes; null where form does not tell. */
  readonly unitBreak: string | null;
  /** Whether the thing counted is named by the first or the last word of its name. */
  readonly unitHead: 'first' | 'last';
  /** How many words a thing counted is named with at most, counting words apart. */
  readonly unitWords: number;
  /** Where a thing counted is named by its last word: how such a word ends (a plural). */
  readonly unitEnd: string | null;
  /** The same word in the singular: pairs of a pattern for its end and what that becomes, each tried in turn. */
  readonly singular: readonly (readonly [pattern: string, becomes: string])[];
  /** Words that end like a plural in the singular too. */
  readonly invariant: readonly string[];
  /** Between a total and its parts: `, terdiri atas`, `, consisting of`. A source. */
  readonly consistsOf: string;
  /** How often each case was repeated, 1 or the first group that took part: `each replicated NUMBER times`, with the number put for `NUMBER`. */
  readonly replicated: string;
  /** Before the total that follows: `giving`, `sehingga diperoleh`. */
  readonly giving: string;
  /** Words for what is written: argument where others' are counted, data where a paper counts those that it read. */
  readonly documents: readonly string[];
  /** Words of arguing, not of the world: `two concepts` is no finding. */
  readonly abstractUnits: readonly string[];
}

/** How a paper's parts are headed. Sources matched against a lower-cased title without its number. */
export interface SectionCues {
  readonly abstract: string;
  readonly introduction: string;
  readonly review: string;
  readonly method: string;
  readonly result: string;
  readonly conclusion: string;
  /** What comes after the paper's argument: thanks, funding, appendices, references. */
  readonly backMatter: string;
}

/** How earlier work is reviewed. Sources matched against lower-cased sentences. */
export interface ReviewCues {
  /** A sentence that opens the review of one work by its place in a row: `literatur pertama`, `the second study`. */
  readonly ordinalOpening: string;
  /** A sentence that says that others have studied this: `penelitian terdahulu`, `previous studies`. */
  readonly announced: string;
  /** Verbs of studying and finding, by which a cited work is reviewed and not only named. */
  readonly studied: string;
  /** Verbs by which a paper reports what others looked into and found, not what they think: near their names. */
  readonly reports: string;
  /** Verbs right behind a name by which its owner thinks or defines: no study that is reviewed. */
  readonly opines: string;
  /** The writers speaking of themselves, by which the last words on a work tell what it gives to them: `us`, `penulis`. */
  readonly ourVoice: string;
  /** The reviewed work spoken of again: `literatur ini`, `the study`. */
  readonly again: string;
  /** Several reviewed works taken together: `ketiga literatur`, `these studies`. */
  readonly together: string;
  /** The literature at large: `penelitian tentang`, `existing research`. */
  readonly literature: string;
  /** The paper speaking of itself: `penelitian ini bertujuan`, `in this paper`. */
  readonly ourselves: string;
  /** Who defines what: no review of a study. */
  readonly defining: string;
  /** What a work found. */
  readonly found: string;
  /** What a work shows: a finding, or at the end of a passage what it gives to this study. */
  readonly shows: string;
  /** What a work gives to this study. */
  readonly gives: string;
  /** What one work leaves open, where a sentence tells of it: `has studied …, but`. */
  readonly openTold: string;
  /** What the literature leaves open, said of it by name. */
  readonly openNamed: string;
  /** What nobody knows yet, said as such: `largely unknown`. */
  readonly unknown: string;
  /** What is open, by words that say so alone: `little is known`. */
  readonly open: string;
  /** Words before the place in a title: `di Kenya`, `in Kenya`. */
  readonly placeBefore: readonly string[];
  /** Words before a title: `berjudul`, `entitled`. */
  readonly titleBefore: string;
}

/**
 * How a sentence tells what others did or found, with their names as those who did. Sources matched against what stands
 * beside the names, in lower case.
 */
export interface TellingCues {
  /** Right behind the names: `explored`, `, who lists`, `telah meneliti`. */
  readonly doing: string;
  /** Right before the names: words by which these did nothing here, but are only named: `by`, `menurut`. */
  readonly notDoing: string;
  /** Right before the names: a word for their study, which does what stands behind: `the article by`. */
  readonly workBefore: string;
  /** Right behind names in the possessive: a word for their study, before what it does. '' where nothing marks that. */
  readonly workBehind: string;
  /** Right before the names: that the study is theirs, whatever stands behind: `was carried out by`. */
  readonly doneBefore: string;
  /** Between names of those who did it together: `and`. */
  readonly joins: string;
  /** Between two tellings in one sentence: `, while`. */
  readonly parts: string;
  /** The mark of a telling in a row of them: `(b)`. */
  readonly item: string;
  /** How a sentence begins that goes on with the one before it: `They also`, `Misalnya`. */
  readonly goesOn: string;
}

/** How two amounts are compared. Sources matched against lower-cased sentences. */
export interface ComparingCues {
  /** The first is the greater one: `higher`, `lebih tinggi`. */
  readonly more: string;
  readonly less: string;
  /** Before the second: `than`, `dibandingkan`. */
  readonly than: string;
}

/** What makes a number a size or a limit. Sources matched against lower-cased text beside a figure. */
export interface SizingCues {
  /** How many were chosen, asked or left out: by this the method, too, states something. */
  readonly sampled: string;
  /** An amount as a limit: `cut-off`, `ambang batas`. */
  readonly threshold: string;
  /** Right before a number that a bracket gives: `the number of authors (`. */
  readonly numberOf: string;
  /** Right before a number that is the value of something: `the mean was`. */
  readonly valueIs: string;
}

/** A question, by what it asks: its kind, or for some kinds one of several ways to ask. */
export type QuestionWording = QuestionKind | 'comparison' | 'one-sign-for-both' | 'expansions' | 'names';

/** What makes a sentence a claim. Sources matched against lower-cased sentences. */
export interface ClaimCues {
  /** A result, a cause or an effect, said as such. */
  readonly strong: string;
  /** A change, a need or a comparison. */
  readonly weak: string;
  /** What the paper does, plans or asks: no claim. */
  readonly plan: string;
  /** A sentence that only points to a table or picture. */
  readonly pointing: string;
  /** The source of before meant again: `berdasarkan data tersebut`. */
  readonly sameSource: string;
  /** What the paper's own people saw or were told: `based on interviews`. */
  readonly ownSource: string;
  /** A result set beside another's: what comes before it is not that other's. */
  readonly comparing: string;
  /** The paper's data are what others gathered. */
  readonly secondary: string;
  /** The first of its kind: `kasus pertama`, `the first case`. */
  readonly first: string;
  /** A change from one amount to another. */
  readonly change: string;
  /** `more than`, `nearly`, `about` before an amount. */
  readonly over: string;
  readonly under: string;
  readonly about: string;
  /** A citation of what has no year yet, or never will: `in press`, `personal communication`. */
  readonly yearless: string;
}

/** How earlier work is reviewed, what is claimed, and with which figures. */
export interface ArgumentCues {
  /** Number words with their values: `three`, `tiga`. */
  readonly numberWords: Readonly<Record<string, number>>;
  readonly numbers: NumberCues;
  readonly sections: SectionCues;
  readonly reviews: ReviewCues;
  readonly telling: TellingCues;
  readonly comparing: ComparingCues;
  readonly sizing: SizingCues;
  readonly claims: ClaimCues;
  /** What a supervisor would write, with named blanks. */
  readonly questions: Readonly<Record<QuestionWording, string>>;
}
