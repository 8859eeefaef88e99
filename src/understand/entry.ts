import { cuePattern } from '../languages';
import type { Name, Work } from '../paper';
import { holdsSentence, listedAuthors } from './authors';
import { citing } from './citing';
import { datesIn, type DateAt } from './dates';
import { namesBody } from './names';
import { addressesOf, publicationOf } from './publication';
import { titleOf } from './titles';

/** What one entry of a reference list says: a CSL-JSON item without its key. What was not understood is in `note`. */
export type Entry = Omit<Work, 'id' | 'status' | 'span'>;

/** Reads one entry of a reference list, its number already taken off. */
export function readEntry(text: string): Entry {
  const addresses = addressesOf(text);
  const front = frontOf(addresses.rest);
  const title = titleOf(front.rest);
  const publication = publicationOf(title.rest, title.genre);
  const issued = front.date?.issued ?? publication.date;
  const found = { ...publication.fields, ...addresses.fields };
  const editors = front.editors && !found.editor;
  return {
    type: typeOf(text, found, publication.chapter),
    ...(front.names.length > 0 ? { [editors ? 'editor' : 'author']: front.names } : {}),
    ...(issued ? { issued } : {}),
    ...(front.date?.letter ? { 'year-suffix': front.date.letter } : {}),
    ...(title.title ? { title: title.title } : {}),
    ...found,
    ...(publication.note ? { note: publication.note } : {}),
  };
}

interface Front {
  readonly names: readonly Name[];
  readonly editors: boolean;
  readonly date: DateAt | null;
  /** The entry from its title on. */
  readonly rest: string;
}

/** An entry's authors and date, in the order that the entry has them. */
function frontOf(entry: string): Front {
  const dates = datesIn(entry);
  for (const date of dates) {
    if (date.from > 3000) break;
    const before = entry.slice(0, date.from);
    const listed = authorsBefore(before, date);
    if (listed) return { date, rest: entry.slice(date.to), ...listed };
    if (before.trim() === '') return { names: [], editors: false, date, rest: entry.slice(date.to) };
  }
  const end = authorsEnd(entry);
  const listed = end > 0 ? listedAuthors(entry.slice(0, end)) : null;
  const rest = listed ? entry.slice(end) : entry;
  const first = dates[0];
  if (!listed && first?.bracketed && first.from < 250) {
    const untitled = entry.slice(0, first.from).trim();
    return {
      names: [],
      editors: false,
      date: first,
      rest: `${untitled.replace(/[.,]$/u, '')}. ${entry.slice(first.to).replace(/^[.,\s]+/u, '')}`,
    };
  }
  const date = lateDate(rest);
  if (!date) return { names: listed?.names ?? [], editors: listed?.editors ?? false, date: null, rest };
  return { names: listed?.names ?? [], editors: listed?.editors ?? false, date, rest: without(rest, date) };
}

/** The authors, if what stands before a date reads as names and not as a title. */
function authorsBefore(
  text: string,
  date: DateAt,
): { readonly names: readonly Name[]; readonly editors: boolean } | null {
  const before = text.trim();
  if (before === '') return null;
  const listed = listedAuthors(before);
  if (listed) return listed.names.length === 1 && !listed.sure && holdsSentence(before) ? null : listed;
  if (!date.bracketed || holdsSentence(before) || before.length > 160) return null;
  return lawLike.test(before)
    ? null
    : { names: [{ literal: before.replace(/[\s.,;:]+$/u, '') }], editors: false };
}

const lawLike = cuePattern(`^(?:${citing.entry.law})`, 'i');

/** Names with their initials first, up to the comma or full stop behind the last one: `A. Haq, B. Lim, and C. Osei,`. */
const spokenName = `(?:\\p{Lu}\\.[\\s-]?){1,3}(?:(?:${citing.particleWords})\\s)*\\p{Lu}[\\p{L}’'-]+(?:\\s(?:Jr|Sr)\\.)?`;
const spokenRun = cuePattern(
  `^${spokenName}(?:(?:,\\s*|,?\\s+(?:${citing.and1})\\s+|,\\s+(?:${citing.and1})\\s+)${spokenName})*(?:,?\\s+(?:${citing.others}))?[,.:]+(?=\\s)`,
);

/**
 * Where the authors end in an entry whose year stands at its end: the last full stop (or colon) such that all
 * before it reads as persons' names; 0 where the entry begins with its title.
 */
function authorsEnd(entry: string): number {
  const initialsFirst = spokenRun.exec(entry)?.[0] ?? '';
  if (initialsFirst !== '' && listedAuthors(initialsFirst)) return initialsFirst.length;
  const quote = /[,.]\s*[“"]/u.exec(entry.slice(0, 1500));
  if (quote && listedAuthors(entry.slice(0, quote.index))) return quote.index + 1;
  const body = bodyEnd(entry);
  if (body > 0) return body;
  let end = 0;
  const stop = /\s?[.:]\s+|\.,\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/gu;
  for (let match = stop.exec(entry); match && match.index < 2500; match = stop.exec(entry)) {
    const before = entry.slice(0, match.index + (match[0].startsWith('.') ? 1 : 0));
    const listed = listedAuthors(before);
    const alone = listed?.names.length === 1 && listed.names[0]?.literal !== undefined;
    if (!listed || (alone && before.length > 90)) break;
    if (alone && !namesBody(before) && before.split(/\s+/u).length > 4) break;
    end = match.index + match[0].length;
    if (listed.names.every((name) => name.given === undefined)) break;
    if (!/\p{Lu}\.$/u.test(before) && !/\.\s*\p{Lu}\.?$/u.test(before)) break;
  }
  return end;
}

/** The longest name of a body, in signs. */
const longestBody = 90;

/** Where a body's name ends that a comma parts from the title: `Port Authority, Tides of the year: a guide.`; 0 where none does. */
function bodyEnd(entry: string): number {
  const comma = entry.indexOf(', ');
  const name = entry.slice(0, Math.max(0, comma));
  if (comma < 0 || comma > longestBody || !/\s/u.test(name) || /[.:;“"]/u.test(name) || !namesBody(name))
    return 0;
  const rest = /^[^.]*/u.exec(entry.slice(comma + 2))?.[0] ?? '';
  if (!/^\p{Lu}/u.test(rest) || namesBody(rest) || !/:|(?:\s\p{Ll}{4,}){1}.*\s/u.test(rest)) return 0;
  return comma + 1;
}

/** The year of an entry whose date does not follow its authors: the one before a volume, in brackets, or the last. */
function lateDate(text: string): DateAt | null {
  const dates = datesIn(text).filter((date) => date.issued['date-parts']);
  const before = dates.find((date) => /^\s*(?:\p{L}{3,9}\.?\s*(?:\d{1,2})?)?\s*;/u.test(text.slice(date.to)));
  return before ?? dates.filter((date) => date.bracketed).pop() ?? dates[dates.length - 1] ?? null;
}

/** An entry without its date, where the date stood between its other parts. */
function without(text: string, date: DateAt): string {
  const before = text.slice(0, date.from).replace(/[\s,;]+$/u, '');
  const after = text.slice(date.to);
  return /^\s*[.;,:]/u.test(after) || after === '' ? `${before}${after}` : `${before} ${after}`;
}

const tells = {
  thesis: cuePattern(`(?:^|[^\\p{L}])(?:${citing.entry.thesis})(?![\\p{L}])`, 'i'),
  law: cuePattern(`^(?:.{0,80}[^\\p{L}])?(?:${citing.entry.law})(?![\\p{L}])`, 'i'),
  report: cuePattern(`(?:^|[^\\p{L}])(?:${citing.entry.report})(?![\\p{L}])`, 'i'),
  conference: cuePattern(`(?:^|[^\\p{L}])(?:${citing.entry.conference})(?![\\p{L}])`, 'i'),
};

function typeOf(text: string, found: Partial<Work>, chapter: boolean): string {
  const container = found['container-title'] ?? '';
  if (!found.volume && tells.thesis.test(text)) return 'thesis';
  if (chapter) return tells.conference.test(container) ? 'paper-conference' : 'chapter';
  if (found.volume !== undefined && container !== '') return 'article-journal';
  if (tells.conference.test(container)) return 'paper-conference';
  if (tells.law.test(text.slice(0, 160))) return 'legislation';
  if (container !== '' && found.page !== undefined) return 'article-journal';
  if (found.publisher !== undefined) return tells.report.test(text) ? 'report' : 'book';
  if (tells.report.test(text)) return 'report';
  if (found.URL !== undefined) return 'webpage';
  return container !== '' ? 'article-journal' : 'document';
}
