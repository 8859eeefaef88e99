import type { Locator } from './cluster';
import { labelAt, printLabel } from './labels';

// 12   12a   A-3   xiv   3.2.1   12:30
const DIGITS = '\\p{L}{0,2}\\d[\\p{L}\\d]*(?:[.:/][\\p{L}\\d]+)*';
const ROMAN = '[ivxlcdmIVXLCDM]+(?![\\p{L}\\d])';
const BETWEEN = '(?:\\s*[-–—]{1,2}\\s*|\\s*,\\s*|\\s*&\\s*)';
const AFTER_LABEL = new RegExp(`^(?:${DIGITS}|${ROMAN})(?:${BETWEEN}(?:${DIGITS}|${ROMAN}))*`, 'u');
const ALONE = new RegExp(`^\\d[\\p{L}\\d]*(?:[.:/][\\p{L}\\d]+)*(?:${BETWEEN}\\d[\\p{L}\\d]*)*`, 'u');
const SEVERAL = /[-–—,&]/;

/** A place, and the text after it. */
interface Split {
  readonly locator: Locator | null;
  /** With the comma or the blank that it begins with. */
  readonly suffix: string;
}

/**
 * What follows a key, taken apart: a place with a label (`, p. 3`), a number without one (a page), or whatever stands in
 * braces (`, {pp. iv-vi, xv}`); `{}` says that none is meant. All else is the suffix.
 */
export function splitLocator(text: string): Split {
  const suffix = withoutEnd(text);
  const lead = /^\s*,?\s*/.exec(suffix)?.[0].length ?? 0;
  const rest = suffix.slice(lead);
  const braced = rest.startsWith('{') ? endOfBraces(rest) : null;
  if (braced !== null)
    return { locator: bracedLocator(rest.slice(1, braced - 1)), suffix: rest.slice(braced) };
  const label = labelAt(rest);
  const value = label
    ? AFTER_LABEL.exec(rest.slice(label.length))?.[0]
    : lead > 0
      ? ALONE.exec(rest)?.[0]
      : undefined;
  if (value === undefined) return { locator: null, suffix };
  const length = (label?.length ?? 0) + value.length;
  return { locator: { label: label?.label ?? 'page', value }, suffix: rest.slice(length) };
}

/** A text without the blanks at its end; one behind a backslash is no blank but a sign. */
function withoutEnd(text: string): string {
  const trimmed = text.trimEnd();
  const slashes = /\\*$/.exec(trimmed)?.[0].length ?? 0;
  return slashes % 2 === 0 ? trimmed : text.slice(0, trimmed.length + 1);
}

/** The index after the brace that closes the first one; null where none does. */
function endOfBraces(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

function bracedLocator(text: string): Locator | null {
  const said = text.trim();
  if (said === '') return null;
  const label = labelAt(said);
  const value = said.slice(label?.length ?? 0).trim();
  if (label && value !== '') return { label: label.label, value };
  return { label: 'page', value: said };
}

/** What follows a key, with its place: the inverse of `splitLocator`. */
export function printLocator(locator: Locator | null, suffix: string): string {
  if (!locator)
    return splitLocator(suffix).locator === null && !/^\s*,?\s*\{/.test(suffix) ? suffix : `, {}${suffix}`;
  const { label, value } = locator;
  const named = `${printLabel(label, SEVERAL.test(value))} ${value}`;
  const plain = `, ${named}${suffix}`;
  const read = splitLocator(plain);
  const isRead = read.suffix === suffix && read.locator?.label === label && read.locator.value === value;
  return isRead ? plain : `, {${named}}${suffix}`;
}
