/** A CSL date: up to two lists of year, month, day; or a text. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
}

// 2004   2004-05   2004-05-06T12:00   -0044   2004~   2004?   2004-21 (a season)   199X
const ONE = /^(-?\d{1,6}|\d{2,3}[Xu]{1,2})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:T[\d:.Z+-]*)?([~?%]?)$/;

interface One {
  readonly parts: readonly number[];
  readonly season?: number;
  readonly isAbout: boolean;
}

function oneOf(text: string): One | null {
  const [, year = '', month, day, mark] = ONE.exec(text.trim()) ?? [];
  if (year === '') return null;
  const number = Number(year.replace(/[Xu]/g, '0'));
  const isAbout = mark !== '' || /[Xu]/.test(year);
  const at = Number(month);
  if (month === undefined || at === 0) return { parts: [number], isAbout };
  // EDTF's seasons, spring first; CSL counts them so too.
  if (at >= 21 && at <= 24) return { parts: [number], season: at - 20, isAbout };
  if (at > 12) return { parts: [number], isAbout };
  const isDay = day !== undefined && Number(day) >= 1 && Number(day) <= 31;
  return { parts: isDay ? [number, at, Number(day)] : [number, at], isAbout };
}

/** A date of EDTF, or near it: a day, a range (also one that is open), a season, a year that is not sure. Else a text. */
export function edtfDate(text: string): CslDate | null {
  const said = text.trim();
  if (said === '') return null;
  const whole = oneOf(said);
  if (whole) return dateOf([whole]);
  const range = said.split(/--|–/.test(said) ? /--|–/ : '/');
  if (range.length === 2) {
    const known = range.filter((part) => !/^(?:\.\.|open|unknown)?$/.test(part.trim())).map(oneOf);
    // Without an end it goes on: CSL has no such date, and a year alone is what all styles show of it.
    const found = known.flatMap((one) => one ?? []);
    if (found.length > 0 && found.length === known.length) return dateOf(found);
  }
  return { literal: said };
}

/** The same date as EDTF; a text as it is. A second date without a year is an open end. */
export function edtfText(date: CslDate): string {
  const parts = date['date-parts'] ?? [];
  if (parts.length === 0) return date.literal ?? '';
  return parts
    .slice(0, 2)
    .map((part, at) => oneText(part, at === 0 ? date.season : undefined, date.circa === true))
    .join('/');
}

function oneText(
  [year = 0, month, day]: readonly number[],
  season: number | undefined,
  isAbout: boolean,
): string {
  if (year === 0) return '..';
  const digits = (count: number, value: number): string => String(Math.abs(value)).padStart(count, '0');
  const second = season === undefined ? month : 20 + season;
  return (
    [
      (year < 0 ? '-' : '') + digits(4, year),
      ...(second === undefined ? [] : [digits(2, second)]),
      ...(day === undefined || season !== undefined ? [] : [digits(2, day)]),
    ].join('-') + (isAbout ? '~' : '')
  );
}

function dateOf(all: readonly One[]): CslDate {
  const season = all.find((one) => one.season !== undefined)?.season;
  return {
    'date-parts': all.map(({ parts }) => parts),
    ...(season === undefined ? {} : { season }),
    ...(all.some(({ isAbout }) => isAbout) ? { circa: true as const } : {}),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** The number of a month by its name or its beginning, in English; null for none. */
function monthOf(text: string): number | null {
  const said = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(said)) return Number(said) >= 1 && Number(said) <= 12 ? Number(said) : null;
  const at = MONTHS.indexOf(said.slice(0, 3));
  return at < 0 ? null : at + 1;
}

/** A date in parts, or in words: year, month (also `5 May`, `May/June`, `Spring`), day. */
export function dateInParts(year: string, month = '', day = ''): CslDate | null {
  const said = year.trim();
  if (said === '') return null;
  const whole = edtfDate(said);
  const [parts] = whole?.['date-parts'] ?? [];
  if (!whole || !parts || parts.length > 1 || month.trim() === '') return whole;
  const season = SEASONS.findIndex(
    (name) => month.toLowerCase().includes(name) || (name === 'autumn' && /fall/i.test(month)),
  );
  if (season >= 0) return { ...whole, season: season + 1 };
  const words = month.split(/[\s~/–-]+/).filter((word) => word !== '');
  const named = words.map(monthOf).find((one) => one !== null && words.some((word) => /[a-z]/i.test(word)));
  const at = monthOf(month) ?? words.filter((word) => /[a-z]/i.test(word)).map(monthOf)[0] ?? named ?? null;
  if (at === null) return whole;
  const ofMonth = Number(
    day.trim() || words.find((word) => /^\d{1,2}\.?$/.test(word) && words.length > 1)?.replace('.', ''),
  );
  const isDay = Number.isInteger(ofMonth) && ofMonth >= 1 && ofMonth <= 31;
  const [first = 0] = parts;
  return { ...whole, 'date-parts': [isDay ? [first, at, ofMonth] : [first, at]] };
}
