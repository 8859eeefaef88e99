import { leadName, yearOf, type Citation, type Work } from '../../paper';
import { remembering } from '../remembering';

/** Letters and digits only, without accents and case: `Arroyo-Rodríguez` and `ArroyoRodriguez` are one. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Whether a cited work may well be one of those listed, though nothing linked the two: an entry of its year
 * holds all parts of its first author's name. Then it is our linking that failed, not the writer.
 */
export function listedSomehow(listed: readonly Work[]): (work: Work) => boolean {
  const byYear = new Map<number, string[]>();
  for (const entry of listed) {
    const year = yearOf(entry);
    if (year === null) continue;
    const said = folded(entry.span?.text ?? `${leadName(entry)} ${entry.title ?? ''}`);
    const group = byYear.get(year);
    if (group) group.push(said);
    else byYear.set(year, [said]);
  }
  return (work) => {
    const parts = partsOf(leadName(work));
    const entries = byYear.get(yearOf(work) ?? -1) ?? [];
    return parts.length > 0 && entries.some((entry) => parts.every((part) => entry.includes(part)));
  };
}

/** Whether a listed work may well be cited, though nothing linked the two: a citation has a name of its entry and its year. */
export function citedSomehow(citations: readonly Citation[]): (work: Work) => boolean {
  const known = new Set<string>();
  // Works are cited again and again in the same words.
  const wholes = new Set<string>();
  for (const { items, text: around } of citations)
    for (const { text } of items) wholes.add(yearsIn(text).length > 0 ? text : around);
  for (const whole of wholes) {
    const years = yearsIn(whole);
    if (years.length === 0) continue;
    for (const name of namesIn(whole)) for (const year of years) known.add(`${name} ${year}`);
  }
  return (work) => {
    const year = yearOf(work);
    if (year === null) return false;
    const entry = work.span?.text ?? leadName(work);
    const head = entry.slice(0, Math.max(0, entry.indexOf(String(year))));
    return namesIn(head.slice(-longestHead)).some((name) => known.has(`${name} ${String(year)}`));
  };
}

/** Authors before the year of an entry, in signs; more are not looked at. */
export const longestHead = 300;

/** Parts of a name that tell it: particles and initials are too short to. */
function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s/&–-]+/u)
    .map(folded)
    .filter((part) => part.length >= 3);
}

function yearsIn(text: string): readonly string[] {
  return text.match(/(?:1[5-9]|20)\d\d/gu) ?? [];
}

/** Plain letters stand first: engines ask a function about each sign of a class of Unicode. */
const capitalWords = /(?:[A-Z]|\p{Lu})(?:[a-z’']|[\p{L}’']){2,}/gu;

const foldedWord = remembering(folded);

/** Words in capitals, folded; two letters or less are initials. */
function namesIn(text: string): readonly string[] {
  return (text.match(capitalWords) ?? []).map(foldedWord);
}
