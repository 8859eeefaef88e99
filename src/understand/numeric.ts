import { cuePattern } from '../languages';
import type { Range } from '../paper';
import { contentOf, type Bracket } from './brackets';
import { citing } from './citing';

/** One number of a numeric citation, in the clean text. */
export interface NumberAt extends Range {
  readonly number: number;
}

/** Numbers cited together: `[3, 5–7]`. */
export interface NumberCluster extends Range {
  readonly numbers: readonly NumberAt[];
}

const places = [...citing.locators.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));

/** A page behind a number, which is none of the works: `[7, p. 12]`. 1: the numbers. */
const located = cuePattern(
  `^(\\s*\\d{1,3})\\s*(?:[,:]\\s*(?:${places.join('|')})\\.?|:)\\s*[\\d–-]+\\s*$`,
  'i',
);

const sequence = /^\s*\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\s*$/u;

/** The numbers of `3, 5–7` as they stand from `base` on; one for each number of a range. Null where one is over `most`. */
export function numbersIn(content: string, base: number, most: number): readonly NumberAt[] | null {
  if (!sequence.test(content)) return null;
  const found: NumberAt[] = [];
  let range: NumberAt | null = null;
  for (const match of content.matchAll(/(\d{1,3})|([–—-])/gu)) {
    const last: NumberAt | undefined = found[found.length - 1];
    if (match[2] !== undefined) {
      range = last ?? null;
      continue;
    }
    const one = {
      number: Number(match[1]),
      from: base + match.index,
      to: base + match.index + match[0].length,
    };
    if (one.number < 1 || one.number > most) return null;
    if (range) {
      if (one.number <= range.number) return null;
      for (let number = range.number + 1; number < one.number; number++)
        found.push({ number, from: range.from, to: one.to });
    }
    found.push(one);
    range = null;
  }
  return found;
}

/** Citations in square brackets. Brackets joined by a dash are a range, by a comma a row: `[3]–[5]`, `[3], [7]`. */
export function squareClusters(
  text: string,
  brackets: readonly Bracket[],
  most: number,
): readonly NumberCluster[] {
  const found: NumberCluster[] = [];
  for (const bracket of brackets) {
    if (!bracket.square || bracket.to - bracket.from > 80) continue;
    const content = contentOf(text, bracket);
    const numbers = numbersIn(located.exec(content)?.[1] ?? content, bracket.from + 1, most);
    if (!numbers || /[\p{L}\d]/u.test(text[bracket.to] ?? ' ')) continue;
    // `a[2]` is a part of something.
    if (/(?:^|[^\p{L}])\p{L}$/u.test(text.slice(Math.max(0, bracket.from - 2), bracket.from))) continue;
    const before = found[found.length - 1];
    const last = before?.numbers[before.numbers.length - 1];
    const first = numbers[0];
    const between = before ? text.slice(before.to, Math.min(bracket.from, before.to + 4)) : '';
    const joined = /^\s?[–—-]\s?$/u.test(between)
      ? 'range'
      : /^[,;]\s?$/u.test(between) && sequence.test(content)
        ? 'row'
        : null;
    if (before && last && first && joined !== null && (joined === 'row' || first.number > last.number)) {
      const meant =
        joined === 'range' ? numbersBetween(last.number, first.number, before.from, bracket.to) : [];
      found[found.length - 1] = {
        from: before.from,
        to: bracket.to,
        numbers: [...before.numbers, ...meant, ...numbers],
      };
    } else found.push({ from: bracket.from, to: bracket.to, numbers });
  }
  return found;
}

function numbersBetween(first: number, last: number, from: number, to: number): readonly NumberAt[] {
  return Array.from({ length: last - first - 1 }, (_, index) => ({ number: first + 1 + index, from, to }));
}

/** Citations in round brackets: `(3, 5)`, where a list is numbered and no other form is used. */
export function roundClusters(
  text: string,
  brackets: readonly Bracket[],
  most: number,
): readonly NumberCluster[] {
  return brackets.flatMap((bracket) => {
    if (bracket.square || bracket.to - bracket.from > 80) return [];
    const numbers = numbersIn(contentOf(text, bracket), bracket.from + 1, most);
    // `(1) first, (2) second` enumerates; `Eq. (3)`, `Table (2)` name something else; a citation closes a clause.
    const before = text.slice(Math.max(0, bracket.from - 12), bracket.from);
    const after = text.slice(bracket.to, bracket.to + 2);
    if (!numbers || !/[\p{Ll}\d”"’%)]\s?$/u.test(before) || !/^(?:[.,;:)]|\s\p{L}|$)/u.test(after)) return [];
    return [{ from: bracket.from, to: bracket.to, numbers }];
  });
}

const raised: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
};
const signsRaised =
  /(?:\^|<sup>)?\[?([⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹⁻,–-]*)\]?|\^\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\]?\^?|<sup>\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\]?<\/sup>/gu;

/** Raised numbers that are still raised in the text: `³⁻⁵`, `^3^`, `<sup>3</sup>`. */
export function raisedClusters(text: string, most: number): readonly NumberCluster[] {
  const found: NumberCluster[] = [];
  for (const match of text.matchAll(signsRaised)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    // `m²`, `cm³`, `km⁻²`, `10⁶`: a unit or a power.
    if (/(?:^|[\s\d/(·])(?:\p{L}{1,2}|\d+)$/u.test(before) && /^[\^]?[⁻¹²³⁴⁵⁶⁷⁸⁹\d-]{1,2}$/u.test(match[0]))
      continue;
    const signs = match[1] ?? match[2] ?? match[3] ?? '';
    const plain = [...signs].map((sign) => raised[sign] ?? sign).join('');
    const base = match.index + match[0].indexOf(signs);
    const numbers = numbersIn(plain, base, most);
    if (numbers) found.push({ from: match.index, to: match.index + match[0].length, numbers });
  }
  return found;
}
