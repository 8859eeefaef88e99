import type { GivenWork, Name, WorkDate } from '../../paper';
import { foldedSpace } from '../../paper';

/** CSL-JSON as it is put together, field by field. */
export type Item = GivenWork['item'];

/** The fields of an item as a file has them: a text may be blank, a date and people missing. */
export interface Fields {
  readonly type?: string | undefined;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly issued?: WorkDate | null;
  readonly accessed?: WorkDate | null;
  readonly letter?: string | null;
  readonly title?: string;
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly edition?: string;
  readonly genre?: string;
  readonly doi?: string;
  readonly isbn?: string;
  readonly url?: string;
}

/** An item of the fields that say something. */
export function itemOf(fields: Fields): Item {
  const { author = [], editor = [], issued, accessed, letter } = fields;
  const [type, title, container] = [fields.type, fields.title, fields.container].map(said);
  const [volume, issue, page] = [fields.volume, fields.issue, fields.page].map(said);
  const [publisher, place, edition, genre] = [
    fields.publisher,
    fields.place,
    fields.edition,
    fields.genre,
  ].map(said);
  const [doi, isbn, url] = [fields.doi, fields.isbn, fields.url].map(said);
  return {
    ...(type ? { type } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(editor.length > 0 ? { editor } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(letter ? { 'year-suffix': letter } : {}),
    ...(title ? { title } : {}),
    ...(container ? { 'container-title': container } : {}),
    ...(volume ? { volume } : {}),
    ...(issue ? { issue } : {}),
    ...(page ? { page } : {}),
    ...(publisher ? { publisher } : {}),
    ...(place ? { 'publisher-place': place } : {}),
    ...(edition ? { edition } : {}),
    ...(genre ? { genre } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(isbn ? { ISBN: isbn } : {}),
    ...(url ? { URL: url } : {}),
  };
}

const said = (text: string | undefined): string => foldedSpace(text ?? '').trim();

/** A person by family and given names, or null where neither is said. */
export function personOf(family: string, given: string, suffix = ''): Name | null {
  if (family === '') return given === '' ? null : { literal: given };
  return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}

/** A CSL date from a year that may bear a letter, a month and a day; a year of no digits is a literal. */
export function dateOf(year: string, month = '', day = ''): WorkDate | null {
  const number = /\b\d{4}\b|^\d{4}/u.exec(year)?.[0];
  if (number === undefined) return year.trim() === '' ? null : { literal: year.trim() };
  const parts = [number, month, day].map((part) => Number.parseInt(part, 10));
  const end = parts.findIndex((part) => !(part > 0));
  return { 'date-parts': [end < 0 ? parts : parts.slice(0, end)] };
}

/** The `a` of `2019a`, or null. */
export const letterOf = (year: string): string | null => /^\s*\d{4}([a-z])\b/u.exec(year)?.[1] ?? null;

/** A date as ISO 8601 writes it (`2019-03`), as CSL has it. */
export function isoDateOf(written: string): WorkDate | null {
  const [year = '', month = '', day = ''] = written.trim().split('-');
  return dateOf(year, month, day);
}

/** `12`, `18` as `12-18`; one of them alone where the other is not said. */
export const pagesOf = (first: string, last: string): string =>
  last === '' || last === first ? first : first === '' ? last : `${first}-${last}`;

/** A DOI without the address before it. */
export const doiOf = (written: string): string =>
  written.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');
