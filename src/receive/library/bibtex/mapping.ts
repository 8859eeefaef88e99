import { parse as convert } from '@citation-js/plugin-bibtex/lib/input/entries.js';
import { dateInParts, edtfDate, type CslDate } from '../dates';
import { languageCode } from '../langid';
import { namesOfTex } from './names';
import { bareText, mendTex, textOfTex } from './texts';
import type { Fields } from './values';

/** Lists of names, by what CSL calls them; the converter loses what stands in braces. */
const people: Readonly<Record<string, string>> = {
  author: 'author',
  editor: 'editor',
  bookauthor: 'container-author',
  translator: 'translator',
  director: 'director',
  holder: 'author',
};

/** What the editors of `editora` … are, by `editoratype`. */
const roles: Readonly<Record<string, string>> = {
  director: 'director',
  compiler: 'compiler',
  illustrator: 'illustrator',
  organizer: 'organizer',
  producer: 'producer',
};

/** Dates, by what CSL calls them. */
const dates: Readonly<Record<string, string>> = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

/** Lists of bodies and places: several are one text in CSL. */
const lists: Readonly<Record<string, string>> = {
  publisher: 'publisher',
  institution: 'publisher',
  organization: 'publisher',
  school: 'publisher',
  location: 'publisher-place',
  address: 'publisher-place',
};

/** What a work is called by the keys that BibLaTeX has for it. */
const genres: Readonly<Record<string, string>> = {
  bathesis: 'Bachelor’s thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  techreport: 'technical report',
  resreport: 'research report',
};

/** Types that the converter does not know, as ones that it does. */
const types: Readonly<Record<string, string>> = {
  bookinbook: 'inbook',
  suppbook: 'inbook',
  suppcollection: 'incollection',
  suppperiodical: 'article',
  newspaper: 'article',
  magazine: 'article',
  webpage: 'online',
  website: 'online',
  report: 'report',
  codefragment: 'software',
  softwaremodule: 'software',
  softwareversion: 'software',
};

const handled: ReadonlySet<string> = new Set([
  ...Object.keys(people),
  ...Object.keys(dates),
  ...Object.keys(lists),
  'editora',
  'editorb',
  'editorc',
  'year',
  'month',
  'day',
  'langid',
  'language',
  'hyphenation',
  'doi',
  'file',
  'options',
  'ids',
  'crossref',
  'xref',
  'xdata',
  'type',
  'url',
  'pages',
  'keywords',
  'eprint',
  'eprinttype',
  'archiveprefix',
  'howpublished',
]);

/** A field that could not be read, of which only the words are kept. */
export type Unread = (field: string) => void;

/** An entry as CSL-JSON, without its `id`: what the converter makes of it, and what we mend around it. */
export function cslOf(type: string, fields: Fields, unread: Unread): Record<string, unknown> {
  const kind = types[type] ?? type;
  const own = Object.fromEntries([...fields].filter(([name]) => !handled.has(name) && isPlain(name)));
  const item = converted(kind, own, unread);
  delete item['id'];
  delete item['citation-key'];
  delete item['custom'];
  for (const [name, value] of Object.entries(item))
    if (value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value)))
      delete item[name];
  return {
    ...item,
    ...namesIn(fields),
    ...datesIn(fields),
    ...listsIn(fields),
    ...othersIn(type, fields, item),
  };
}

function isPlain(name: string): boolean {
  return name !== '__proto__' && !name.includes('+an');
}

/** What the converter makes; where it fails, field by field. */
function converted(
  type: string,
  fields: Readonly<Record<string, string>>,
  unread: Unread,
): Record<string, unknown> {
  try {
    return first(type, fields);
  } catch {
    const good: Record<string, string> = {};
    for (const [name, value] of Object.entries(fields)) {
      try {
        first(type, { [name]: value });
        good[name] = value;
      } catch {
        unread(name);
        good[name] = bareText(value);
      }
    }
    try {
      return first(type, good);
    } catch {
      return { type: 'document', title: bareText(good['title'] ?? '') };
    }
  }
}

function first(type: string, fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, mendTex(value).replace(/\s+/g, ' ').trim()]),
  );
  const [item] = convert([{ type, label: 'x', properties }]);
  return { ...item };
}

function namesIn(fields: Fields): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [field, target] of Object.entries(people)) {
    const names = namesOfTex(fields.get(field) ?? '');
    if (names.length > 0) found[target] ??= names;
  }
  for (const field of ['editora', 'editorb', 'editorc']) {
    const target = roles[fields.get(`${field}type`) ?? ''];
    const names = namesOfTex(fields.get(field) ?? '');
    if (target !== undefined && names.length > 0) found[target] ??= names;
  }
  return found;
}

function datesIn(fields: Fields): Record<string, CslDate> {
  const found: Record<string, CslDate> = {};
  for (const [field, target] of Object.entries(dates)) {
    // In dates `~` is a mark: about.
    const date = edtfDate(bareText(fields.get(field) ?? ''));
    if (date) found[target] = date;
  }
  const inParts = dateInParts(
    textOfTex(fields.get('year') ?? ''),
    textOfTex(fields.get('month') ?? ''),
    textOfTex(fields.get('day') ?? ''),
  );
  if (inParts) found['issued'] ??= inParts;
  return found;
}

function listsIn(fields: Fields): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [field, target] of Object.entries(lists)) {
    const said = fields.get(field);
    if (said === undefined) continue;
    const shown = said
      .split(/\s+and\s+(?![^{}]*\})/)
      .map(textOfTex)
      .filter((one) => one !== '' && one !== 'others')
      .join('; ');
    if (shown !== '') found[target] ??= shown;
  }
  return found;
}

function othersIn(
  type: string,
  fields: Fields,
  item: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') found[name] = value;
  };
  const said = (field: string): string => textOfTex(fields.get(field) ?? '');
  set('DOI', doiIn(said('doi')));
  set('URL', addressIn(fields.get('url') ?? fields.get('howpublished') ?? ''));
  set('language', languageCode(said('langid') || said('language') || said('hyphenation')) ?? undefined);
  set('page', said('pages').replace(/\s*[–—]\s*|\s*-+\s*/g, '-'));
  set('keyword', said('keywords'));
  set('genre', genres[said('type').toLowerCase()] ?? (said('type') || genres[type]));
  const archive = said('eprinttype') || said('archiveprefix');
  if (/^pubmed$/i.test(archive)) set('PMID', said('eprint'));
  else if (said('eprint') !== '') {
    set('archive', archive === '' ? undefined : archive);
    set('archive_location', said('eprint'));
    if (/^arxiv$/i.test(archive) && found['URL'] === undefined)
      set('URL', `https://arxiv.org/abs/${said('eprint')}`);
  }
  if (type === 'article' && fields.get('entrysubtype') === 'newspaper') found['type'] = 'article-newspaper';
  if (type === 'article' && fields.get('entrysubtype') === 'magazine') found['type'] = 'article-magazine';
  // An article's number is its issue.
  if (item['type'] === 'article-journal' && item['issue'] === undefined)
    set('issue', said('number') || said('issue'));
  return found;
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
  const said = text
    .replace(/\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}.*/s, '$1')
    .replace(/\\([%&_#~$])/g, '$1')
    .replace(/\{\\textasciitilde\s*\}|\\textasciitilde(?:\{\}|\s)?|\\~\{\}/g, '~')
    .replace(/[{}\s]/g, '');
  return /^(?:https?|ftp):\/\//i.test(said) ? said : /^www\./i.test(said) ? `https://${said}` : '';
}
