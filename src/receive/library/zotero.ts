import type { Name } from '../../paper';
import { dateInParts, edtfDate } from './dates';

/** A work as Zotero, and so Better BibTeX's JSON, has it: `itemType` and fields of its own. */
export function isZotero(value: object): boolean {
  return 'itemType' in value && !('type' in value);
}

/** Types of Zotero, by those of CSL. */
const types: Readonly<Record<string, string>> = {
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  dataset: 'dataset',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  patent: 'patent',
  podcast: 'song',
  preprint: 'article',
  presentation: 'speech',
  radioBroadcast: 'broadcast',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
};

/** Fields of Zotero, by those of CSL. */
const fields: Readonly<Record<string, string>> = {
  abstractNote: 'abstract',
  archive: 'archive',
  archiveLocation: 'archive_location',
  bookTitle: 'container-title',
  callNumber: 'call-number',
  conferenceName: 'event-title',
  dictionaryTitle: 'container-title',
  edition: 'edition',
  encyclopediaTitle: 'container-title',
  genre: 'genre',
  institution: 'publisher',
  issue: 'issue',
  journalAbbreviation: 'container-title-short',
  language: 'language',
  medium: 'medium',
  number: 'number',
  numberOfVolumes: 'number-of-volumes',
  numPages: 'number-of-pages',
  pages: 'page',
  place: 'publisher-place',
  proceedingsTitle: 'container-title',
  publicationTitle: 'container-title',
  publisher: 'publisher',
  reportNumber: 'number',
  reportType: 'genre',
  series: 'collection-title',
  seriesNumber: 'collection-number',
  seriesTitle: 'collection-title',
  shortTitle: 'title-short',
  thesisType: 'genre',
  title: 'title',
  university: 'publisher',
  version: 'version',
  volume: 'volume',
  websiteTitle: 'container-title',
  DOI: 'DOI',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  url: 'URL',
};

const creators: Readonly<Record<string, string>> = {
  author: 'author',
  bookAuthor: 'container-author',
  contributor: 'contributor',
  director: 'director',
  editor: 'editor',
  interviewer: 'interviewer',
  recipient: 'recipient',
  seriesEditor: 'collection-editor',
  translator: 'translator',
};

/** A work of Zotero as CSL-JSON. */
export function fromZotero(value: object): Record<string, unknown> {
  const said = value as Readonly<Record<string, unknown>>;
  const item: Record<string, unknown> = { type: types[text(said['itemType'])] ?? 'document' };
  for (const [from, to] of Object.entries(fields)) if (text(said[from]) !== '') item[to] ??= text(said[from]);
  for (const creator of Array.isArray(said['creators']) ? (said['creators'] as unknown[]) : [])
    addCreator(item, creator);
  const issued = dateOf(text(said['date']));
  const accessed = dateOf(text(said['accessDate']).slice(0, 'yyyy-mm-dd'.length));
  if (issued) item['issued'] = issued;
  if (accessed) item['accessed'] = accessed;
  const key =
    text(said['citationKey']) || text(said['citekey']) || text(said['itemKey']) || text(said['key']);
  return { ...item, id: key };
}

function dateOf(date: string): object | null {
  const [year] = /\b\d{4}\b/.exec(date) ?? [];
  if (/^\d{4}(?:-\d\d){0,2}$/.test(date)) return edtfDate(date);
  return year === undefined
    ? date === ''
      ? null
      : { literal: date }
    : dateInParts(year, date.replace(year, ''));
}

function addCreator(item: Record<string, unknown>, creator: unknown): void {
  if (typeof creator !== 'object' || creator === null) return;
  const said = creator as Readonly<Record<string, unknown>>;
  const to = creators[text(said['creatorType'])] ?? 'author';
  const name: Name =
    text(said['name']) !== ''
      ? { literal: text(said['name']) }
      : { family: text(said['lastName']), given: text(said['firstName']) };
  item[to] = [...((item[to] as readonly Name[] | undefined) ?? []), name];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
