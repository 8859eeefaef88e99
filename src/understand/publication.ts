import { cuePattern } from '../languages';
import { foldedSpace, type Work, type WorkDate } from '../paper';
import { listedAuthors } from './authors';
import { citing } from './citing';

type Fields = { -readonly [K in keyof Work]?: Work[K] };

/** Numbers that lead to a work, and the entry without them. */
export interface Addresses {
  readonly fields: Partial<Work>;
  readonly rest: string;
}

const { entry } = citing;
const doi =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|\(?\bdoi\s*[:.]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?)\s*(10\.\d{4,9}\/\s?(?:[^\s,;]*[./_-]\s(?=[\p{Ll}\d(]))?[^\s,;]+)/iu;
const bareDoi = /(?:^|\s)(10\.\d{4,9}\/[^\s,;]+)/u;
const url = /<?(?:https?:\/\/|www\.)\s?[^\s<>“”"]+>?/i;
// Without the flag `u`, whose search for letters of any case is many times slower.
const isbn = /\bISBN(?:-1[03])?:?\s*([\dX][\dX –-]{8,16}[\dX])/i;
const accessed = cuePattern(
  `[[(]?(?:^|[\\s(\\[.,])(?:${entry.accessed})\\s*:?\\s*([^)\\].;]{0,12}?\\d[^)\\].;]{0,30}?\\d{4}|\\d{4}[^)\\].;]{0,20}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})[)\\].,]*`,
  'i',
);
const available = cuePattern(`(?:^|[\\s(\\[])(?:${entry.available})\\s*:?\\s*$`, 'i');

/** Takes DOI, address, ISBN and day of access out of an entry. */
export function addressesOf(text: string): Addresses {
  const fields: Fields = {};
  let rest = text;
  const take = (match: RegExpExecArray | null): void => {
    if (!match) return;
    const before = rest.slice(0, match.index).replace(available, '');
    rest = `${before} ${rest.slice(match.index + match[0].length)}`.trim();
  };
  const seen = accessed.exec(rest);
  const day = seen?.[1] ? dayOf(seen[1]) : null;
  if (seen && day) {
    fields.accessed = day;
    take(seen);
  }
  const number = rest.includes('10.') ? (doi.exec(rest) ?? bareDoi.exec(rest)) : null;
  if (number?.[1]) {
    fields.DOI = cleanDoi(number[1]);
    take(number);
  }
  for (let address = url.exec(rest); address; address = url.exec(rest)) {
    fields.URL ??= address[0]
      .replace(/^<|>$/gu, '')
      .replace(/[.,;)]+$/u, '')
      .replace(/\s/gu, '');
    take(address);
  }
  const book = isbn.exec(rest);
  if (book?.[1]) {
    fields.ISBN = book[1].trim();
    take(book);
  }
  return { fields, rest };
}

function cleanDoi(text: string): string {
  const trimmed = text.replace(/\s/gu, '').replace(/[.,;:]+$/u, '');
  const open = (trimmed.match(/\(/gu) ?? []).length;
  const close = (trimmed.match(/\)/gu) ?? []).length;
  return close > open ? trimmed.replace(/\)[.,]*$/u, '') : trimmed;
}

function dayOf(text: string): WorkDate | null {
  const found = /(\d{4})/u.exec(text)?.[1];
  return found ? { literal: text.trim() } : null;
}

/** What follows a title, understood as far as it goes; `note` keeps the rest. */
export interface Publication {
  readonly fields: Partial<Work>;
  readonly date: WorkDate | null;
  /** Whether it is a part of a larger work, by `In:` or `Dalam:`. */
  readonly chapter: boolean;
  readonly note: string;
}

const within = cuePattern(`^(?:${entry.within})\\s*:?\\s+`, 'i');
const volumeThenIssue = cuePattern(
  `(?:^|[\\s,.;:])(?:(?:${entry.volume})\\s*)?(\\d{1,4}|[IVXLC]{1,6})\\s*(?:\\(\\s*([^()]{1,24})\\s*\\)|[,.]?\\s*(?:${entry.issue})\\s*([\\p{L}\\d/–-]+))?\\s*[,:;.]\\s*(?:(?:${entry.article})\\s*)?(?:(?:${entry.pages})\\s*)?([\\p{Lu}e]{0,2}\\d[\\d.]*(?:\\s?[–—-]\\s?[\\p{Lu}]?\\d+)?|xx[–-]xx)(?=[\\s.,;)]|$)`,
);
const volumeNamed = cuePattern(
  `(?:^|[\\s,.;(])(?:${entry.volume})\\s*(\\d{1,4}|[IVXLC]{1,6})(?![\\p{L}\\d])`,
  'i',
);
const issueNamed = cuePattern(`(?:^|[\\s,.;(])(?:${entry.issue})\\s*(\\d[\\p{L}\\d/–-]*)`, 'i');
const volumeBare = /[\s,](\d{1,4})\s*(?:\(([^()]{1,24})\))?\s*[.,;]*$/u;
const pagesNamed = cuePattern(
  `[,;.:]?\\s*\\(?(?:^|[\\s,.;:(])(?:${entry.pages})\\s*((?:[\\p{Lu}e]{0,2}\\d+|[ivxlc]+)(?:\\s?[–—-]\\s?[\\p{Lu}]?\\d+)?)\\)?`,
  'i',
);
const pagesBare = /[,:]\s*(\d+\s?[–—-]\s?\d+)\s*[.,;]*$/u;
const editionNamed = cuePattern(`[\\s,(]*(${entry.edition})[)\\s.,]*`, 'i');
const editorsFirst = cuePattern(`^(.{3,300}?)\\s*[([](?:${entry.editors})[)\\]][.,:]?\\s+`, 'i');
const editorsLater = cuePattern(`[,.(]\\s*\\(?(?:${entry.editors})\\s+([^()]{3,200}?)\\)`, 'i');
const translator = cuePattern(
  `\\(([^()]{3,80}),\\s*(?:${entry.translators})\\)[.,]?|\\((?:${entry.translators})\\s+([^()]{3,80})\\)[.,]?`,
  'i',
);
const placePublisher = /^(.{2,60}?)\s*:\s*(.{2,120}?)[.,;]*$/u;
const publisherWord = cuePattern(`(?:^|[^\\p{L}])(?:${entry.publisher})(?![\\p{L}])`, 'i');

/** Reads what follows the title: where it was published, and in which part. */
export function publicationOf(text: string, genre: string): Publication {
  const fields: Fields = {};
  let rest = foldedSpace(text.replace(/^[\s.,;:]+/u, '')).trim();
  const chapter = within.test(rest);
  if (chapter) rest = rest.replace(within, '');
  rest = takeEdition(rest, fields);
  rest = rest.replace(translator, '').trim();
  if (chapter) rest = takeEditors(rest, fields);
  const end = takeNumbers(rest, fields);
  const container = end.container.replace(/[\s.,;:(–-]+$/u, '').trim();
  const after = end.after.replace(/^[\s.,;:)]+/u, '').trim();
  const journal =
    fields.volume !== undefined || (fields.page !== undefined && !placePublisher.test(container));
  if (chapter || journal) {
    const split = chapter ? bookAndPublisher(container, after) : { book: container, publisher: after };
    if (split.book !== '') fields['container-title'] = split.book;
    takePublisher(split.publisher, fields, true);
  } else takePublisher([container, after].filter((part) => part !== '').join('. '), fields, false);
  if (genre !== '') fields.genre = genre;
  const note = journal && !chapter && fields.publisher === undefined ? after : '';
  return { fields, date: null, chapter, note };
}

function takeEdition(text: string, fields: Fields): string {
  const found = editionNamed.exec(text);
  if (!found?.[1]) return text;
  fields.edition = found[1].trim();
  return `${text.slice(0, found.index)}${found.index > 0 ? '. ' : ''}${text.slice(found.index + found[0].length)}`.trim();
}

function takeEditors(text: string, fields: Fields): string {
  const first = editorsFirst.exec(text);
  const names = first?.[1] ? listedAuthors(first[1]) : null;
  if (first && names) {
    fields.editor = names.names;
    return text.slice(first[0].length);
  }
  const later = editorsLater.exec(text);
  const after = later?.[1] ? listedAuthors(later[1]) : null;
  if (!later || !after) return text;
  fields.editor = after.names;
  return `${text.slice(0, later.index)}. ${text.slice(later.index + later[0].length)}`;
}

interface Around {
  readonly container: string;
  readonly after: string;
}

/** Takes volume, issue and pages; gives back what stands before and after them. */
function takeNumbers(text: string, fields: Fields): Around {
  const together = volumeThenIssue.exec(text);
  if (together?.[1] && together.index > 1 && !/^(?:1[5-9]|20)\d\d$/u.test(together[2] ?? together[1])) {
    fields.volume = together[1];
    const issue = together[2] ?? together[3];
    if (issue) fields.issue = issue.trim();
    const page = together[4]?.replace(/\.$/u, '').replace(/\s/gu, '');
    if (page) fields.page = page;
    return {
      container: text.slice(0, together.index),
      after: text.slice(together.index + together[0].length),
    };
  }
  let first = text.length;
  let last = 0;
  let rest = text;
  const take = (pattern: RegExp, put: (match: RegExpExecArray) => void): void => {
    const match = pattern.exec(rest);
    if (!match) return;
    put(match);
    first = Math.min(first, match.index);
    last = Math.max(last, match.index + match[0].length);
    rest = `${rest.slice(0, match.index)}${' '.repeat(match[0].length)}${rest.slice(match.index + match[0].length)}`;
  };
  take(pagesNamed, (match) => (fields.page = match[1]?.replace(/\s/gu, '') ?? ''));
  take(volumeNamed, (match) => (fields.volume = match[1] ?? ''));
  take(issueNamed, (match) => (fields.issue = match[1] ?? ''));
  if (fields.page === undefined && fields.volume === undefined)
    take(pagesBare, (match) => (fields.page = match[1]?.replace(/\s/gu, '') ?? ''));
  if (fields.volume === undefined && !/:/u.test(text.slice(0, first))) {
    const bare = volumeBare.exec(text.slice(0, first));
    if (bare?.[1] && bare.index > 2 && !/^(?:1[5-9]|20)\d\d$/u.test(bare[1])) {
      fields.volume = bare[1];
      if (bare[2]) fields.issue = bare[2];
      return {
        container: text.slice(0, bare.index),
        after: text.slice(Math.max(last, bare.index + bare[0].length)),
      };
    }
  }
  return first === text.length
    ? { container: text, after: '' }
    : { container: text.slice(0, first), after: rest.slice(first) };
}

/** A book's title and its publisher, where a chapter's entry runs them together: `Title. Place: Publisher`. */
function bookAndPublisher(
  container: string,
  after: string,
): { readonly book: string; readonly publisher: string } {
  const stop = /[.?!]\s+(?=[^.]*$|\p{Lu})/u.exec(container);
  if (after !== '' && !stop) return { book: container, publisher: after };
  if (!stop) return { book: container, publisher: after };
  return {
    book: container.slice(0, stop.index).trim(),
    publisher: `${container.slice(stop.index + 1)} ${after}`.trim(),
  };
}

/** `Place: Publisher`, `Publisher, Place` or a publisher alone; what is neither is where it stands. */
function takePublisher(text: string, fields: Fields, inside: boolean): void {
  const clean = text.replace(/^[\s.,;:]+|[\s.,;:]+$/gu, '').trim();
  if (clean === '') return;
  const place = placePublisher.exec(clean);
  if (place?.[1] && place[2] && !/\d{2,}/u.test(place[1])) {
    fields['publisher-place'] = place[1].trim();
    fields.publisher = place[2].trim();
    return;
  }
  if (clean.length > 160) return;
  if (!inside && !publisherWord.test(clean) && !clean.includes(',')) {
    fields['container-title'] ??= clean;
    return;
  }
  fields.publisher = clean;
}
