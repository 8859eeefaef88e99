import { rangeOf, spanOf, type Citation, type Document, type Figure, type Range } from '../paper';
import type { NumberLexicon } from './argument';
import { changesFrom, isRange, lastLinked, linked } from './linkedNumbers';
import type { Written } from './notFigures';
import { habitOf, readNumber, readNumberWords, type NumberHabit, type Sign } from './numbers';
import { citationsBySentence } from './cited';
import { lowerOf, sayingsOf } from './parts';
import { currencyBefore, signBefore, type Currency } from './signs';
import { asWritten, sumTailOf, tailOf, type Tail } from './tails';
import type { PaperText } from './text';
import { writtenNumbers } from './writtenNumbers';

/** How a figure was meant. `multiple` says how often more; `statistic` is what a test gave (`p < 0.05`). */
export type FigureKind = 'count' | 'percent' | 'money' | 'multiple' | 'fraction' | 'statistic';

/** A figure with its place in the clean text, and what is needed to compare it with others. */
export interface FigureAt extends Figure, Range {
  /** Index of its sentence in `PaperText.sentences`. */
  readonly sentence: number;
  readonly kind: FigureKind;
  /** Whether it is written with digits. */
  readonly inDigits: boolean;
  /** What is counted, by its chief word without number: the key by which figures are compared; '' for none. */
  readonly head: string;
  /** The signs in it and what they were taken for. */
  readonly thousands: Sign | null;
  readonly decimal: Sign | null;
  /** The digits with their signs. */
  readonly number: Range;
  /** Whether it is an end of a range. */
  readonly ranged: boolean;
  /** False for a number word before a word of arguing (`two concepts`): no figure of the world. */
  readonly matters: boolean;
}

/**
 * All figures in the sentences, in reading order. Years, dates, numbers of tables and pages, enumerations,
 * citations, addresses and versions are none.
 */
export function figuresOf(text: PaperText, citations: readonly Citation[] = []): readonly FigureAt[] {
  const { document } = text;
  const lower = lowerOf(text);
  const reads = readingOwn(text, citations);
  const masked = citations.map((citation) => rangeOf(document, citation)).sort((a, b) => a.from - b.from);
  const written = writtenNumbers(text, masked);
  const habit = habitOf(written.filter((one) => one.tag === null).map((one) => one.raw));
  const found: FigureAt[] = [];
  for (let index = 0; index < written.length; index++) {
    const one = written[index];
    if (!one) continue;
    // `forty-seven`, `dua puluh lima`: the later words belong to the figure that the first one began.
    if (one.raw === '' && one.from < (found[found.length - 1]?.to ?? 0)) continue;
    const figure =
      one.raw === '' ? inWords(document, lower, one) : inDigits(document, lower, written, index, habit);
    if (figure)
      found.push(
        figure.matters || !countsDocuments(figure, one, reads) ? figure : { ...figure, matters: true },
      );
  }
  return found;
}

/** The sentences in which a paper counts what it read itself: of its method, results or conclusion, and citing nobody. */
function readingOwn(text: PaperText, citations: readonly Citation[]): (sentence: number) => boolean {
  const sayings = sayingsOf(text);
  const cited = citationsBySentence(text, citations);
  return (sentence) => {
    const part = sayings[sentence]?.part;
    return (part === 'method' || part === 'result' || part === 'conclusion') && !cited.has(sentence);
  };
}

/** Whether a figure counts documents that are the paper's data: `eleven articles`, `two databases`. */
function countsDocuments(
  { kind, unit, sentence }: FigureAt,
  { lexicon }: Written,
  reads: (sentence: number) => boolean,
): boolean {
  if (kind !== 'count' || unit === '') return false;
  return headWords(unit, lexicon).some((word) => lexicon.documents.has(word)) && reads(sentence);
}

function inDigits(
  document: Document,
  lower: string,
  written: readonly Written[],
  index: number,
  habit: NumberHabit,
): FigureAt | null {
  const one = written[index];
  if (!one || one.tag !== null) return null;
  const { lexicon } = one;
  const next = lastLinked(lower, written, index);
  const start = index > 0 && linked(lower, written, index - 1) ? written[index - 1] : undefined;
  const change = changesFrom(lower, start ?? one);
  const money = currencyBefore(document.text, one);
  const end = (next ?? one).to;
  const shared = money
    ? sumTailOf(lower, end, one.within.to, lexicon)
    : tailOf(document.text, lower, end, one.within.to, lexicon);
  if (!money && shared.unit === '' && namesThing(lower, shared.to, one.within.to)) return null;
  // Both ends of a range are shown as the range; of a list or a change each is an amount by itself.
  const apart = next !== null && (change || !isRange(lower, one, written[index + 1]));
  const tail = apart ? { ...shared, to: one.to } : shared;
  const measure = tail.unit !== '' && lexicon.measures.has(tail.head);
  const whole = !tail.percent && !measure && lexicon.counted.has(tail.head);
  const read = readNumber(one.raw, habit, lexicon.cues, { percent: tail.percent, measure, whole });
  if (!read) return null;
  const sign = signBefore(document.text, money?.from ?? one.from, one.within.from);
  const from = (money?.from ?? one.from) - (sign < 0 ? 1 : 0);
  const unit = tail.percent ? '%' : money ? money.text : asWritten(document.text, shared);
  const { start: begin, end: close, text } = spanOf(document, from, tail.to);
  return {
    start: begin,
    end: close,
    text,
    from,
    to: tail.to,
    value: rounded(sign * scaled(read.value, tail.scale)),
    unit,
    sentence: one.sentence,
    kind: kindOf(lower, one, tail, money),
    inDigits: true,
    head: tail.percent || money ? unit : tail.head,
    thousands: read.thousands,
    decimal: read.decimal,
    number: { from: one.from, to: one.to },
    ranged: (next !== null || start !== undefined) && !change,
    matters: read.value >= fewKinds || tail.multiple || !isAbstract(unit, lexicon),
  };
}

function kindOf(lower: string, one: Written, tail: Tail, money: Currency | null): FigureKind {
  if (tail.percent) return 'percent';
  if (money) return 'money';
  if (tail.multiple) return 'multiple';
  const before = lower.slice(Math.max(one.within.from, one.from - 2), one.from);
  return /[=<>≤≥±]\s?$/u.test(before) ? 'statistic' : 'count';
}

/** Whether a number without a unit begins a name: `2-isobutyl`, `3-[(3-…`, `12(4)`. */
function namesThing(lower: string, at: number, end: number): boolean {
  const after = lower.slice(at, Math.min(end, at + 3));
  return /^-[\p{L}([]|^\(\d/u.test(after);
}

/**
 * A value times its scale word. `12.450.000 juta` only repeats in words what its digits say: whoever means
 * millions of millions has a word for them.
 */
function scaled(value: number, scale: number): number {
  return scale >= 1e6 && value >= scale ? value : value * scale;
}

/** Twelve digits: what a product of a decimal and a scale keeps (2.3 × 1,000,000 is no 2299999.9999999995). */
function rounded(value: number): number {
  // Whole numbers of no more digits are the same.
  if (value !== 0 && Number.isInteger(value) && Math.abs(value) < 1e12) return value;
  return Number(value.toPrecision(12));
}

function inWords(document: Document, lower: string, one: Written): FigureAt | null {
  const { lexicon } = one;
  const word = lower.slice(one.from, one.to);
  const part = lexicon.fractions.get(word);
  const times = lexicon.multiples.get(word);
  if (part !== undefined || times !== undefined) {
    return spelled(document, one, {
      to: one.to,
      value: part ?? times ?? 0,
      unit: '',
      kind: part === undefined ? 'multiple' : 'fraction',
      head: '',
      number: { from: one.from, to: one.to },
      matters: true,
    });
  }
  const spoken = spokenAt(lower, one);
  if (!spoken) return null;
  const tail = tailOf(document.text, lower, spoken.to, one.within.to, lexicon);
  if (tail.unit === '' || (spoken.value === 1 && !tail.multiple && !tail.percent)) return null;
  return spelled(document, one, {
    to: tail.to,
    value: rounded(spoken.value * tail.scale),
    unit: tail.percent ? '%' : asWritten(document.text, tail),
    kind: tail.percent ? 'percent' : tail.multiple ? 'multiple' : 'count',
    head: tail.head,
    number: { from: one.from, to: spoken.to },
    matters: tail.percent || tail.multiple || countsPlainly(lower, one, tail, spoken.value),
  });
}

type Spelled = Pick<FigureAt, 'to' | 'value' | 'unit' | 'kind' | 'head' | 'number' | 'matters'>;

/** A figure written in words, which has no signs to be read in two ways. */
function spelled(document: Document, { from, sentence }: Written, told: Spelled): FigureAt {
  const { start, end, text } = spanOf(document, from, told.to);
  const { to, value, unit, kind, head, number, matters } = told;
  const signs = { thousands: null, decimal: null };
  return {
    start,
    end,
    text,
    from,
    to,
    value,
    unit,
    sentence,
    kind,
    inDigits: false,
    head,
    ...signs,
    number,
    ranged: false,
    matters,
  };
}

/** So many kinds, steps or concepts a text divides its matter into; more of them were counted in the world. */
const fewKinds = 13;

function isAbstract(unit: string, lexicon: NumberLexicon): boolean {
  return unit
    .toLowerCase()
    .split(' ')
    .some((word) => lexicon.abstractUnits.has(word));
}

/** The words of a unit in lower case; where the first one names what is counted, this alone: `sebab` in `empat sebab anak`. */
export function headWords(unit: string, lexicon: NumberLexicon): readonly string[] {
  const words = unit.toLowerCase().split(' ');
  return lexicon.cues.unitHead === 'first' ? words.slice(0, 1) : words;
}

/**
 * Whether a number in words is told as an amount: of people or other things that are counted again and
 * again, of more things than a text divides its matter into, or after a word such as `sebanyak`. `Two concepts`, `in
 * three areas` only say what the text is about.
 */
function countsPlainly(lower: string, one: Written, tail: Tail, value: number): boolean {
  const { lexicon } = one;
  const words = headWords(tail.unit, lexicon);
  if (isAbstract(tail.unit, lexicon)) return false;
  if (value >= fewKinds) return true;
  if (words.some((word) => lexicon.classifiers.has(word) || lexicon.counted.has(word))) return true;
  const before = /(\p{L}+)\s$/u.exec(lower.slice(Math.max(one.within.from, one.from - 20), one.from))?.[1];
  return before !== undefined && lexicon.amountBefore.has(before);
}

/** A number in words that begins at `one`, and where it ends. Seven words hold any number that papers spell out. */
function spokenAt(lower: string, one: Written): { readonly value: number; readonly to: number } | null {
  const words: string[] = [];
  const ends: number[] = [];
  const word = /[\s-]?(\p{L}+)/uy;
  word.lastIndex = one.from;
  for (let match = word.exec(lower); match && words.length < 7; match = word.exec(lower)) {
    if (word.lastIndex > one.within.to) break;
    words.push(match[1] ?? '');
    ends.push(word.lastIndex);
  }
  const read = readNumberWords(words, one.lexicon);
  return read ? { value: read.value, to: ends[read.taken - 1] ?? one.to } : null;
}
