import { gathered, type Range } from '../paper';
import { bracketsOf, contentOf } from './brackets';
import { citing } from './citing';
import { cuePattern } from '../languages';
import type { PaperText } from './text';

/** A sign for something in a bracket, and the words before it, of which the last ones name that: `water depth (h~0~)`. */
export interface Symbolised {
  readonly symbol: string;
  /** The last words before, the longest row first. */
  readonly names: readonly string[];
}

/** The longest bracket that gives a sign, in signs, and the most words of what it stands for. */
const longest = 80;
const mostWords = 5;

/** A letter or two with a digit, or with what is set low or high: `H0`, `F~e~`, `x^2^`, `k_i`. */
const symbol = /^\p{L}{1,2}(?:\d{1,2}|[~_^][\p{L}\d{}~^*]{1,10})$/u;

const announced = cuePattern(`^(?:${citing.shortBefore})\\s*[:,]?\\s+`, 'i');

/** The signs that a paper gives to what it names. */
export function symbolsIn({ document: { text } }: PaperText): readonly Symbolised[] {
  return gathered(bracketsOf(text), (bracket): readonly Symbolised[] => {
    if (bracket.square || bracket.to - bracket.from > longest) return [];
    const last =
      contentOf(text, bracket)
        .split(/[,;]\s/u)
        .pop() ?? '';
    const sign = last.trim().replace(announced, '');
    if (!symbol.test(sign)) return [];
    const names = rowsBefore(text, bracket);
    return names.length > 0 ? [{ symbol: sign, names }] : [];
  });
}

/** The words before a bracket, and before another one right before it: `null hypothesis (hipotesis kosong) (H0)`. */
function rowsBefore(text: string, { from }: Range): readonly string[] {
  const before = text.slice(Math.max(0, from - reach), from).replace(/\s*(?:\([^()]{1,80}\))?\s*$/u, '');
  const words: string[] = [];
  for (const word of before.split(' ').reverse()) {
    if (words.length === mostWords || !/^[\p{L}’'-]+$/u.test(word)) break;
    words.unshift(word);
  }
  return words.map((_, index) => words.slice(index).join(' '));
}

/** A name, with a bracket behind it, is no longer than this, in signs. */
const reach = 160;
