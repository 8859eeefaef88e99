import type { NumberLexicon } from './argument';
import { unitAfter } from './units';

/** What follows a number: percent sign, scale, multiple, unit. `to` is where it ends in the clean text. */
export interface Tail {
  readonly to: number;
  readonly percent: boolean;
  readonly multiple: boolean;
  readonly scale: number;
  readonly unit: string;
  readonly head: string;
}

/** What follows a number that ends at `at`, in the clean text and the same in lower case, not beyond `end`. */
export function tailOf(text: string, lower: string, at: number, end: number, lexicon: NumberLexicon): Tail {
  const { scale, to: from } = scaleAfter(lower, at, end, lexicon);
  const percent = matchAt(lexicon.percentAfter, lower, from, end);
  if (percent)
    return { to: from + percent[0].length, percent: true, multiple: false, scale, unit: '%', head: '%' };
  const multiple = matchAt(lexicon.multipleAfter, lower, from, end);
  if (multiple) {
    const unit = multiple[0].replace(/^[\s-]+/u, '');
    return { to: from + multiple[0].length, percent: false, multiple: true, scale, unit, head: unit };
  }
  const { to, unit, head } = unitAfter(text, lower, from, end, lexicon);
  return { to, percent: false, multiple: false, scale, unit, head };
}

/** What follows a sum of money: at most a word of scale, since its unit stands before it. */
export function sumTailOf(lower: string, at: number, end: number, lexicon: NumberLexicon): Tail {
  const short = matchAt(shortForm, lower, at, end);
  const scale = lexicon.moneyScales.get(short?.[1] ?? '');
  const scaled = short && scale ? { scale, to: at + short[0].length } : scaleAfter(lower, at, end, lexicon);
  return { percent: false, multiple: false, unit: '', head: '', ...scaled };
}

const shortForm = /\s?(\p{L}{1,2})(?!\p{L})/uy;

function scaleAfter(
  lower: string,
  at: number,
  end: number,
  lexicon: NumberLexicon,
): { readonly scale: number; readonly to: number } {
  const word = matchAt(lexicon.scaleAfter, lower, at, end);
  return word
    ? { scale: lexicon.scales.get(word[1] ?? '') ?? 1, to: at + word[0].length }
    : { scale: 1, to: at };
}

/** What a sticky pattern finds at `at`, if it ends by `end`. */
export function matchAt(pattern: RegExp, lower: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(lower);
  return match && at + match[0].length <= end ? match : null;
}

/** A unit as the text has it: it stands where the tail ends. */
export function asWritten(text: string, tail: Tail): string {
  return text.slice(tail.to - tail.unit.length, tail.to);
}
