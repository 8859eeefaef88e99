import { cuePattern } from '../languages';
import { citing } from './citing';
import { numbersIn, type NumberCluster } from './numeric';

/** How raised numbers came out flat: behind a space (`in mice 4 , and`), or glued to the word (`in mice4,`). */
type Manner = 'spaced' | 'glued';

const digits = '(\\d{1,3}(?:\\s?[,–—-]\\s?\\d{1,3})*)';
const follow = '(?=\\s|[.,;:)\\]”"’]|$)';

/** 1: the word or sign before, 2: a stop between, 3: the numbers. */
const patterns: Readonly<Record<Manner, RegExp>> = {
  spaced: cuePattern(`([\\p{L}\\p{N}”"’)\\]%-]+)([.,;:]?)\\s${digits}${follow}`, 'g'),
  glued: cuePattern(`(\\p{Ll}{2,}|[”"’)\\]])([.,;:]?)${digits}${follow}`, 'g'),
};

/**
 * Raised numbers that have lost their place, in the manner that goes further up the list. In such papers works are numbered in
 * the order in which they are first cited, so a number counts only where those before it have been cited, or nearly.
 */
export function flatClusters(
  text: string,
  most: number,
  skip: (at: number) => boolean,
): readonly NumberCluster[] {
  const spaced = inManner(text, 'spaced', most, skip);
  const glued = inManner(text, 'glued', most, skip);
  return reach(glued) > reach(spaced) ? glued : spaced;
}

const reach = (clusters: readonly NumberCluster[]): number =>
  clusters.reduce((top, one) => Math.max(top, ...one.numbers.map((at) => at.number)), 0);

/** How many numbers may be missing before the next one: a citation in a table or a caption that came out elsewhere. */
const ahead = 3;

function inManner(
  text: string,
  manner: Manner,
  most: number,
  skip: (at: number) => boolean,
): readonly NumberCluster[] {
  const found: NumberCluster[] = [];
  const pattern = patterns[manner];
  let highest = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, word = '', stop = '', cited = ''] = match;
    const base = match.index + whole.length - cited.length;
    const numbers = numbersIn(cited, base, most);
    const first = numbers?.[0];
    if (!numbers || !first || first.number > highest + ahead || skip(base)) continue;
    const end = base + cited.length;
    if (!mayBeRaised(word, stop, text.slice(end, end + 24), manner)) continue;
    const top = numbers.reduce((most, one) => Math.max(most, one.number), 0);
    if (top <= highest && !looksCited(stop, text.slice(end, end + 24), manner)) continue;
    highest = Math.max(highest, top);
    found.push({ from: base, to: end, numbers });
  }
  return found;
}

/** Whether a number can be a raised one: not the number of a table or a figure, no amount, no part of one. */
function mayBeRaised(word: string, stop: string, after: string, manner: Manner): boolean {
  if (/^\p{N}+$/u.test(word) || !/[\p{L}”"’)\]%]/u.test(word)) return false;
  if (/^\.\d|^\s*[%°×±=<>]|^\s\d/u.test(after)) return false;
  const lower = word.toLowerCase();
  if (stop === '' && (citing.notNames.has(lower) || citing.beforeAmounts.has(lower))) return false;
  // Behind a space and with a noun to follow, `5 cells`, it is an amount, unless the word before is a noun too; too few
  // clues for that are at hand, so the numbers' order decides.
  return (
    manner === 'glued' || !/^\s(?:\p{Lu}{2,}|[µμ]?[mklg]{1,2}|min|h|s|cm|mM|kDa)(?![\p{L}])/u.test(after)
  );
}

/** Whether what stands behind a number shows that it is no amount: a sign, or a clause that goes on without a noun. */
function looksCited(stop: string, after: string, manner: Manner): boolean {
  if (manner === 'glued' || /^\s?[.,;:)\]]/u.test(after) || after.trim() === '') return true;
  const next = /^\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  return stop === '.'
    ? /^\p{Lu}/u.test(next)
    : citing.afterNouns.has(next.toLowerCase()) || /^\s\(/u.test(after);
}
