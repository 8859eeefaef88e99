import type { Name } from '../../paper';
import { edtfDate, type CslDate } from './dates';

// What the variables of a work hold, however odd: a file may give anything.

/** A text or a number as a text, its white space folded; '' for all else. */
export function saidIn(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? folded(value) : '';
}

/** White space and signs that no file shows as single blanks, but for the blank that does not break; halves of signs as what they are. */
function folded(text: string): string {
  return text
    .replace(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}

/** Names that hold anything. */
export function namesIn(value: unknown): readonly Name[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.flatMap((one) => {
    const name = isRecord(one) ? nameOf(one) : {};
    return Object.keys(name).length === 0 ? [] : [name];
  });
}

const nameParts = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const;

function nameOf(value: Readonly<Record<string, unknown>>): Name {
  return Object.fromEntries(
    nameParts.flatMap((part) => (saidIn(value[part]) === '' ? [] : [[part, saidIn(value[part])]])),
  );
}

/** A date, also one of which exporters write texts; null for none. */
export function dateIn(value: unknown): CslDate | null {
  if (!isRecord(value)) return edtfDate(saidIn(value));
  const given: readonly unknown[] = Array.isArray(value['date-parts']) ? value['date-parts'] : [];
  const parts = given
    .map((part): readonly number[] => (Array.isArray(part) ? part.map(Number) : []))
    .map((part) => part.filter((one) => Number.isFinite(one)));
  if (parts[0]?.[0] === undefined) {
    const text = saidIn(value['literal']);
    return text === '' ? edtfDate(saidIn(value['raw'])) : { literal: text };
  }
  const season = seasonOf(saidIn(value['season']));
  return {
    'date-parts': parts,
    ...(season === null ? {} : { season }),
    ...(value['circa'] === undefined || value['circa'] === false ? {} : { circa: true }),
  };
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** 1 for spring, as a number, a text, or by its name; null for none. */
function seasonOf(text: string): number | null {
  const at = SEASONS.indexOf(text.toLowerCase());
  if (at >= 0) return at + 1;
  return /^[1-4]$/.test(text) ? Number(text) : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
