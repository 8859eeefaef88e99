import type { Dialect } from './kinds';

/** How the value of a field is written: its TeX, and what it is in CSL. */
export type Form =
  /** Text. */
  | 'text'
  /** Text whose capitals a style may change. */
  | 'title'
  /** Bodies or places, parted by `and`; in CSL one text. */
  | 'list'
  | 'names'
  | 'date'
  /** Without TeX. */
  | 'exact';

/** A field, and the variable of CSL that it is. */
export interface FieldRow {
  readonly field: string;
  readonly variable: string;
  readonly form: Form;
  /** A second field whose text follows after a colon when it is read. */
  readonly and?: string;
  /** The dialects that it is written in; both without it, none where it is empty: what it holds is then written as another. */
  readonly dialects?: readonly Dialect[];
  /** Whether it is written for a type of CSL; for all without it. */
  readonly fits?: (type: string) => boolean;
}

/** Types whose container is a journal. */
const articles: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'review',
  'review-book',
]);
const inJournal = (type: string): boolean => articles.has(type);
const inBook = (type: string): boolean => !articles.has(type);
const isThesis = (type: string): boolean => type === 'thesis';
const isOfBody = (type: string): boolean => type === 'thesis' || type === 'report';
const isPublished = (type: string): boolean => !isOfBody(type);
const never: readonly Dialect[] = [];

/**
 * The fields of BibTeX and BibLaTeX by the variables of CSL, in both directions. Of several fields the first that an entry has is read, and the
 * first that fits the dialect and the type is written.
 */
export const fieldTable: readonly FieldRow[] = [
  { field: 'author', variable: 'author', form: 'names' },
  { field: 'holder', variable: 'author', form: 'names', dialects: never },
  { field: 'editor', variable: 'editor', form: 'names' },
  { field: 'translator', variable: 'translator', form: 'names' },
  { field: 'bookauthor', variable: 'container-author', form: 'names' },
  { field: 'director', variable: 'director', form: 'names', dialects: never },
  { field: 'title', variable: 'title', form: 'title', and: 'subtitle' },
  { field: 'shorttitle', variable: 'title-short', form: 'title' },
  { field: 'maintitle', variable: 'container-title', form: 'title', and: 'mainsubtitle', dialects: never },
  { field: 'booktitle', variable: 'container-title', form: 'title', and: 'booksubtitle', fits: inBook },
  {
    field: 'journaltitle',
    variable: 'container-title',
    form: 'text',
    and: 'journalsubtitle',
    dialects: ['biblatex'],
    fits: inJournal,
  },
  { field: 'journal', variable: 'container-title', form: 'text', dialects: ['bibtex'], fits: inJournal },
  { field: 'shortjournal', variable: 'container-title-short', form: 'text' },
  { field: 'issuetitle', variable: 'volume-title', form: 'title', and: 'issuesubtitle' },
  { field: 'series', variable: 'collection-title', form: 'text' },
  { field: 'shortseries', variable: 'collection-title-short', form: 'text' },
  { field: 'eventtitle', variable: 'event-title', form: 'text', and: 'eventtitleaddon' },
  { field: 'venue', variable: 'event-place', form: 'text' },
  { field: 'eventdate', variable: 'event-date', form: 'date' },
  { field: 'date', variable: 'issued', form: 'date' },
  { field: 'volume', variable: 'volume', form: 'text' },
  { field: 'volumes', variable: 'number-of-volumes', form: 'text' },
  { field: 'part', variable: 'part-number', form: 'text' },
  { field: 'chapter', variable: 'chapter-number', form: 'text' },
  { field: 'edition', variable: 'edition', form: 'text' },
  { field: 'version', variable: 'version', form: 'text' },
  { field: 'pagetotal', variable: 'number-of-pages', form: 'text' },
  { field: 'numpages', variable: 'number-of-pages', form: 'text', dialects: never },
  { field: 'publisher', variable: 'publisher', form: 'list', fits: isPublished },
  { field: 'school', variable: 'publisher', form: 'list', dialects: ['bibtex'], fits: isThesis },
  { field: 'institution', variable: 'publisher', form: 'list', fits: isOfBody },
  { field: 'organization', variable: 'publisher', form: 'list', dialects: never },
  { field: 'address', variable: 'publisher-place', form: 'list', dialects: ['bibtex'] },
  { field: 'location', variable: 'publisher-place', form: 'list' },
  { field: 'isbn', variable: 'ISBN', form: 'text' },
  { field: 'issn', variable: 'ISSN', form: 'text' },
  { field: 'doi', variable: 'DOI', form: 'exact' },
  { field: 'pmid', variable: 'PMID', form: 'text' },
  { field: 'pmcid', variable: 'PMCID', form: 'text' },
  { field: 'url', variable: 'URL', form: 'exact' },
  { field: 'urldate', variable: 'accessed', form: 'date' },
  { field: 'library', variable: 'call-number', form: 'text' },
  { field: 'origtitle', variable: 'original-title', form: 'title' },
  { field: 'origdate', variable: 'original-date', form: 'date' },
  { field: 'origpublisher', variable: 'original-publisher', form: 'list' },
  { field: 'origlocation', variable: 'original-publisher-place', form: 'list' },
  { field: 'pubstate', variable: 'status', form: 'text' },
  { field: 'keywords', variable: 'keyword', form: 'text' },
  { field: 'note', variable: 'note', form: 'text' },
  { field: 'addendum', variable: 'note', form: 'text', dialects: never },
  { field: 'annotation', variable: 'annote', form: 'text' },
  { field: 'annote', variable: 'annote', form: 'text', dialects: never },
  { field: 'abstract', variable: 'abstract', form: 'text' },
];

/** What the people of `editora`, `editorb` and `editorc` are, by the types of these. */
export const roles: Readonly<Record<string, string>> = {
  collaborator: 'contributor',
  compiler: 'compiler',
  director: 'director',
  illustrator: 'illustrator',
  organizer: 'organizer',
  producer: 'producer',
  redactor: 'collection-editor',
};

/** The fields that hold them. */
export const moreEditors = ['editora', 'editorb', 'editorc'] as const;

/** What a work is called by the keys that BibLaTeX has for it. The first of a name is the one that is written. */
export const genres: Readonly<Record<string, string>> = {
  bathesis: 'Bachelor’s thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  techreport: 'technical report',
  resreport: 'research report',
};

/** What BibTeX's styles call a thesis or a report of which nobody says of what kind it is, lest they call it one of a certain kind. */
export const plainGenres: Readonly<Record<string, string>> = { thesis: 'Thesis', report: 'Report' };

/** What the field `number` is for a type of CSL. */
export function numberOf(type: string, hasSeries: boolean): 'issue' | 'collection-number' | 'number' {
  if (inJournal(type) || type === 'article' || type === 'periodical') return 'issue';
  // In proceedings it counts the series, where there is one.
  if (type === 'paper-conference') return hasSeries ? 'collection-number' : 'issue';
  return /^(?:book|chapter|entry)/.test(type) ? 'collection-number' : 'number';
}
