import { dateInParts, edtfDate } from '../dates';
import { languageCode } from '../langid';
import { fieldTable, genres, moreEditors, numberOf, plainGenres, roles, type FieldRow } from './fields';
import { typeOfEntry } from './kinds';
import { listOfTex, namesOfTex } from './names';
import { bareText, exactText, readTex, titleOfTex } from './texts';
import type { Fields } from './values';

/** A field that could not be read, of which only the words are kept. */
export type Unread = (field: string) => void;

/** An entry as CSL-JSON, without its `id`. */
export function cslOf(entry: string, fields: Fields, unread: Unread): Record<string, unknown> {
  const { type, bySubtype } = typeOfEntry(entry, bareText(fields.get('entrysubtype') ?? ''));
  const item: Record<string, unknown> = { type };
  const set = (name: string, value: unknown): void => {
    if (value !== '' && value !== null && value !== undefined) item[name] ??= value;
  };
  const said = (field: string): string => textIn(fields.get(field) ?? '', field, unread);
  for (const row of fieldTable) if (fields.has(row.field)) set(row.variable, valueOf(row, fields, unread));
  set('issued', dateInParts(said('year'), said('month'), said('day')));
  for (const field of moreEditors) {
    const role = roles[said(`${field}type`)];
    const names = namesOfTex(fields.get(field) ?? '');
    if (role !== undefined && names.length > 0) set(role, names);
  }
  const howpublished = fields.get('howpublished') ?? '';
  set('URL', addressIn(howpublished));
  if (addressIn(howpublished) === '') set('publisher', said('howpublished'));
  set('language', said('langcode'));
  set('language', languageCode(said('langid') || said('language') || said('hyphenation')));
  set('page', plainPages(said('pages')));
  set('genre', genreOf(entry, type, said('type'), bySubtype ? '' : said('entrysubtype')));
  set(numberOf(type, fields.has('series')), said('number'));
  set('issue', said('issue'));
  for (const field of ['eid', 'isrn', 'isan', 'ismn', 'iswc']) set('number', said(field));
  setArchive(said('eprinttype') || said('archiveprefix'), said('eprint'), set);
  return item;
}

function valueOf({ field, form, and = '' }: FieldRow, fields: Fields, unread: Unread): unknown {
  const text = fields.get(field) ?? '';
  switch (form) {
    case 'names':
      return someOf(namesOfTex(text));
    case 'date':
      // In dates `~` is a mark: about.
      return edtfDate(bareText(text));
    case 'list':
      return listOfTex(text).join('; ');
    case 'exact':
      return field === 'doi' ? doiIn(exactText(text)) : addressIn(text) || exactText(text);
    case 'title':
    case 'text': {
      const first = textIn(form === 'title' ? titleOfTex(text) : text, field, unread);
      const second = fields.get(and);
      return second === undefined ? first : `${first}: ${textIn(second, and, unread)}`;
    }
  }
}

function someOf<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function textIn(text: string, field: string, unread: Unread): string {
  return readTex(text, () => unread(field));
}

/** Pages with the one dash that CSL has for ranges. */
export function plainPages(text: string): string {
  return text.replace(/\s*[–—]\s*|\s*-+\s*/g, '-');
}

/** What a work is called: by its field, by a key that BibLaTeX has for it, or by its entry. */
function genreOf(entry: string, type: string, said: string, subtype: string): string {
  const isNamed = entry === 'phdthesis' || entry === 'mastersthesis' || entry === 'techreport';
  if (isNamed && said === plainGenres[type]) return '';
  return genres[said.toLowerCase()] ?? (said || subtype || genres[entry] || '');
}

function setArchive(archive: string, place: string, set: (name: string, value: string) => void): void {
  if (/^pubmed$/i.test(archive)) return set('PMID', place);
  set('archive', archive);
  set('archive_location', place);
  if (/^arxiv$/i.test(archive) && place !== '') set('URL', `https://arxiv.org/abs/${place}`);
}

/** A DOI as it is, also from its address. */
export function doiIn(text: string): string {
  const said = text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  try {
    return /%[0-9a-f]{2}/i.test(said) ? decodeURIComponent(said) : said;
  } catch {
    return said;
  }
}

/** An address as it is written, without what TeX needs around it; '' for none. */
function addressIn(text: string): string {
  const said = exactText(text.replace(/\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}.*/s, '$1'));
  return /^(?:https?|ftp):\/\//i.test(said) ? said : /^www\./i.test(said) ? `https://${said}` : '';
}
