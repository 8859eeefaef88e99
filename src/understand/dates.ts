import { cuePattern } from '../languages';
import type { WorkDate } from '../paper';
import { citing } from './citing';
import { matchesIn } from './matchesIn';

/** Where an entry or a citation says its year. Offsets into the text that was looked at. */
export interface DateAt {
  readonly from: number;
  readonly to: number;
  readonly issued: WorkDate;
  /** The `a` of `2019a`. */
  readonly letter?: string;
  /** Whether it stands in brackets of its own. */
  readonly bracketed: boolean;
}

/** A year of print from 1500, with its letter; not a part of a longer number, an address or a range of pages. */
const year = '(?:1[5-9]\\d\\d|20\\d\\d)';
const noDate = `(?:${citing.noDate})`;

const bracketed = cuePattern(
  `[([]\\s*(?:\\[?c?a?\\.? ?\\d{4}\\]?\\s*[/,]?\\s*)?([^()[\\]\\d]{0,24}?)(${year})([a-z])?(?![\\d])([^()[\\]]{0,40})[)\\]]`,
  'g',
);
const undated = cuePattern(`[([]\\s*(${noDate})(?:-?([a-z]))?\\s*[)\\]]`, 'gi');
const plain = cuePattern(`(^|[\\s,;:(]|[\\p{L})]\\.)(${year})([a-z])?(?:[–-]\\d{2,4})?(?=[\\s.,;:)]|$)`, 'g');
const plainUndated = cuePattern(`(?:^|[\\s,.])(${noDate})(?=[\\s,.:]|$)`, 'gi');

/** Every place in an entry that can be its date, in reading order; the ones in brackets before plain ones at one place. */
export function datesIn(entry: string): readonly DateAt[] {
  const found = entry.includes('(') || entry.includes('[') ? bracketedDates(entry) : [];
  for (const match of matchesIn(plain, entry)) {
    const from = match.index + (match[1]?.length ?? 0);
    if (found.some((one) => one.from <= from && from < one.to)) continue;
    found.push({
      from,
      to: match.index + match[0].length,
      ...dated(match[2] ?? '', match[3]),
      bracketed: false,
    });
  }
  for (const match of matchesIn(plainUndated, entry)) {
    // Initials look alike: `Moss, N.D. 2006`, `Vidal S.F.`.
    if (/^\p{Lu}\./u.test(match[1] ?? '')) continue;
    const from = match.index + match[0].length - (match[1]?.length ?? 0);
    if (found.some((one) => one.from <= from && from < one.to)) continue;
    found.push({
      from,
      to: match.index + match[0].length,
      issued: { literal: match[1] ?? '' },
      bracketed: false,
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The dates in brackets, those without a year behind the others. */
function bracketedDates(entry: string): DateAt[] {
  const found: DateAt[] = [];
  for (const match of matchesIn(bracketed, entry)) {
    const after = match[4] ?? '';
    if (/^\s*[-–]\s*\d/u.test(after) && !/^\s*[-–]\s*\d{1,2}\b/u.test(after)) continue;
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      ...dated(match[2] ?? '', match[3]),
      bracketed: true,
    });
  }
  for (const match of matchesIn(undated, entry)) {
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      issued: { literal: match[1] ?? '' },
      ...lettered(match[2]),
      bracketed: true,
    });
  }
  return found;
}

const lettered = (letter: string | undefined): Pick<DateAt, 'letter'> => (letter ? { letter } : {});

function dated(digits: string, letter: string | undefined): Pick<DateAt, 'issued' | 'letter'> {
  return { issued: { 'date-parts': [[Number(digits)]] }, ...lettered(letter) };
}
