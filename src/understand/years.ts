import { cuePattern } from '../languages';
import type { Range } from '../paper';
import { citing } from './citing';
import { matchesIn } from './matchesIn';

/** A year (or what stands for one) in running text, with the letters and the locator behind it. */
export interface YearAt extends Range {
  /** Null where it says that there is none: `n.d.`, `in press`. */
  readonly year: number | null;
  readonly literal?: string;
  readonly letter?: string;
  /** `2006-2013`: more a stretch of time than a year, unless a known work has it. */
  readonly stretch: boolean;
  /** Further letters: the `b` of `2019a, b`, each with its place. */
  readonly more: readonly (Range & { readonly letter: string })[];
  readonly locator?: string;
  readonly label?: string;
  /** Where all of it ends, locator included. */
  readonly end: number;
}

const token = cuePattern(
  `((?:1[5-9]|20)\\d\\d)([a-z](?![\\p{L}]))?(?:\\s?([-–/])\\s?(\\d{2,4}))?(?![\\p{L}\\d])|(?:${citing.noDate})`,
  'gi',
);
const moreLetters = cuePattern(`\\s*(?:,|${citing.and1}|[-–])\\s*([a-z])(?![\\p{L}\\d.])`, 'y');

/** The years in a text, in reading order. Parts of longer numbers, of addresses and of amounts are none. */
export function yearsIn(text: string): readonly YearAt[] {
  const found: YearAt[] = [];
  let end = 0;
  for (const match of matchesIn(token, text)) {
    const from = match.index;
    const before = text[from - 1] ?? ' ';
    if (
      from < end ||
      /[\p{L}\p{N}/\-–$€£@#_]/u.test(before) ||
      (before === '.' && /\d/u.test(text[from - 2] ?? ''))
    )
      continue;
    const digits = match[1];
    if (digits === undefined && before !== ' ' && before !== '(' && before !== ',') continue;
    if (/^\s?%|^[.,]\d/u.test(text.slice(from + match[0].length, from + match[0].length + 3))) continue;
    const one = yearAt(text, from, match);
    found.push(one);
    end = one.end;
  }
  return found;
}

function yearAt(text: string, from: number, match: RegExpExecArray): YearAt {
  const whole = match[0];
  let to = from + whole.length;
  // A short number behind a dash is a stretch only as two digits or four; else it is a page.
  const stretch =
    match[3] !== undefined && match[3] !== '/' && (match[4]?.length === 4 || match[4]?.length === 2);
  if (match[3] !== undefined && !stretch && match[3] !== '/') to = from + 4 + (match[2]?.length ?? 0);
  const more: (Range & { letter: string })[] = [];
  if (match[2]) {
    moreLetters.lastIndex = to;
    for (let next = moreLetters.exec(text); next; next = moreLetters.exec(text)) {
      const letter = next[1] ?? '';
      const start = moreLetters.lastIndex - letter.length;
      more.push({ from: start, to: moreLetters.lastIndex, letter });
    }
  }
  const after = more[more.length - 1]?.to ?? to;
  const place = locatorAt(text, after);
  return {
    from,
    to,
    year: match[1] ? Number(match[1]) : null,
    ...(match[1] ? {} : { literal: whole }),
    ...(match[2] ? { letter: match[2].toLowerCase() } : {}),
    stretch,
    more,
    ...place,
    end: place.end,
  };
}

function locatorAt(
  text: string,
  at: number,
): { readonly end: number; readonly locator?: string; readonly label?: string } {
  citing.locatorHere.lastIndex = at;
  const match = citing.locatorHere.exec(text);
  if (!match) return { end: at };
  const locator = match[2] ?? match[3] ?? '';
  const label = match[1] ? (citing.locators.get(match[1].toLowerCase()) ?? 'page') : 'page';
  return { end: at + match[0].length, locator: locator.replace(/\s/gu, ''), label };
}
