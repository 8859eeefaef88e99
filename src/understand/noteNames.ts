import { cuePattern } from '../languages';
import type { Name, Range } from '../paper';
import { citing } from './citing';
import { namesBody, spokenName } from './names';

/** Ten words: no list of authors before a title is longer. */
const mostWords = 12;

const nameWord = cuePattern(`^(?:\\p{Lu}[\\p{L}’'‘\`.-]*|${citing.particleWords})$`);
const others = cuePattern(`[\\s,]+(?:${citing.others})$`, 'i');

/** Further authors behind the comma after the first: each with a given name, or all without. */
const word = "\\p{Lu}[\\p{L}’'.-]*";
const spoken = `${word}(?:\\s(?:${citing.particleWords}|${word})){1,4}`;
const furtherSpoken = cuePattern(`^(?:, ${spoken})*,? (?:${citing.and1}) ${spoken}(?=, ["“‘\\p{Lu}])`);
const furtherShort = cuePattern(`^(?:, ${word})+,? (?:${citing.and1}) ${word}(?=, ["“‘\\p{Lu}])`);

/**
 * The names that end at a comma, or begin before it and go on behind it as a list; null where none stand there. What
 * leads to them (`See`, `Prices are taken from`) is not part of them.
 */
export function nameRunAt(said: string, comma: number): Range | null {
  const from = nameStart(said, comma);
  if (from < 0) return null;
  const own = said.slice(from, comma);
  const further = (/\s/.test(own) ? furtherSpoken : furtherShort).exec(said.slice(comma));
  return { from, to: comma + (further?.[0].length ?? 0) };
}

/** Where the names begin that end at `end`; -1 for none. */
function nameStart(said: string, end: number): number {
  const before = said.slice(0, end);
  let at = end - (others.exec(before)?.[0].length ?? 0);
  let start = -1;
  for (let count = 0; count < mostWords && at > 0; count++) {
    const from = said.lastIndexOf(' ', at - 1) + 1;
    const token = said.slice(from, at);
    const lower = token.toLowerCase();
    const joins = start >= 0 && (citing.and.has(lower) || citing.nameLinks.has(lower));
    if (!nameWord.test(token) && !joins) break;
    if (citing.prefixes.has(lower.replace(/\.$/, '')) || citing.leadIns.has(token)) break;
    // Small words stand between names, and open none.
    if (/^[^a-z]/.test(token)) start = from;
    at = from - 1;
  }
  return start;
}

const joiner = cuePattern(
  `\\s*,\\s*(?:(?:${citing.and1})\\s+)?|\\s+(?:${citing.andWords})\\s+|\\s*&\\s*`,
  'i',
);

/** Authors named as one speaks: `Jo Haq and Ana Lim`; a body's name whole. */
export function spokenNames(names: string): readonly Name[] {
  const bare = names.replace(others, '').trim();
  if (bare === '') return [];
  if (namesBody(bare)) return [{ literal: bare }];
  return bare
    .split(joiner)
    .filter((name) => name !== '')
    .map(spokenName);
}
