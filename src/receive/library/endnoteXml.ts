import type { Problem } from '../../paper';
import { Lines, type LibraryEntry, type LibraryRead } from './entry';
import { childOf, childrenOf, parseMarkup, saidIn, within, type Element } from '../markup/tree';
import { doiIn } from './bibtex/mapping';
import { looseDate, nameIn } from './tagged/map';

/** The names of EndNote's types, by those of CSL. */
const types: Readonly<Record<string, string>> = {
  'Journal Article': 'article-journal',
  'Electronic Article': 'article-journal',
  'Magazine Article': 'article-magazine',
  'Newspaper Article': 'article-newspaper',
  Book: 'book',
  'Edited Book': 'book',
  'Electronic Book': 'book',
  'Book Section': 'chapter',
  'Electronic Book Section': 'chapter',
  'Conference Paper': 'paper-conference',
  'Conference Proceedings': 'paper-conference',
  Report: 'report',
  'Government Document': 'report',
  Thesis: 'thesis',
  'Web Page': 'webpage',
  Blog: 'post-weblog',
  Dataset: 'dataset',
  Patent: 'patent',
  Statute: 'legislation',
  Case: 'legal_case',
  Bill: 'bill',
  Standard: 'standard',
  Map: 'map',
  Manuscript: 'manuscript',
  'Unpublished Work': 'manuscript',
  'Computer Program': 'software',
  Encyclopedia: 'entry-encyclopedia',
};

/** What stands in which element, by what CSL calls it. */
const texts: Readonly<Record<string, readonly string[]>> = {
  title: ['titles', 'title'],
  'container-title': ['titles', 'secondary-title'],
  'collection-title': ['titles', 'tertiary-title'],
  'title-short': ['titles', 'short-title'],
  volume: ['volume'],
  issue: ['number'],
  page: ['pages'],
  edition: ['edition'],
  publisher: ['publisher'],
  'publisher-place': ['pub-location'],
  ISBN: ['isbn'],
  DOI: ['electronic-resource-num'],
  URL: ['urls', 'related-urls', 'url'],
  abstract: ['abstract'],
  note: ['notes'],
  language: ['language'],
  genre: ['work-type'],
  'call-number': ['call-num'],
};

const people: Readonly<Record<string, string>> = {
  authors: 'author',
  'secondary-authors': 'editor',
  'tertiary-authors': 'collection-editor',
  'subsidiary-authors': 'translator',
};

/** The XML that EndNote exports. */
export function readEndnoteXml(text: string, file: string): LibraryRead {
  const lines = new Lines(text);
  const problems: Problem[] = [];
  const entries: LibraryEntry[] = [];
  const places = [...text.matchAll(/<record[\s>]/g)].map(({ index }) => lines.lineOf(index));
  const { root, whole } = parseMarkup(text, 'xml');
  const records = within(root, 'record');
  if (!whole) problems.push({ kind: 'library.cut-off', file, line: lines.lineOf(text.length) });
  records.forEach((record, at) => {
    const line = places[at] ?? 1;
    const csl = cslOf(record);
    if (csl['title'] === undefined && csl['author'] === undefined) {
      problems.push({ kind: 'tagged.empty', file, line });
      return;
    }
    const label = textAt(record, ['label']);
    const id = /^\S+$/.test(label) ? label : '';
    entries.push({ work: { type: 'document', ...csl, id }, line });
  });
  return { entries, problems };
}

function cslOf(record: Element): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  const type = types[childOf(record, 'ref-type')?.attributes['name'] ?? ''];
  if (type !== undefined) item['type'] = type;
  for (const [name, path] of Object.entries(texts)) {
    const said = textAt(record, path);
    if (said !== '') item[name] = name === 'DOI' ? doiIn(said) : said;
  }
  for (const [list, role] of Object.entries(people)) {
    const names = allAt(record, ['contributors', list, 'author']).flatMap((name) => nameIn(name) ?? []);
    if (names.length > 0) item[role] = names;
  }
  const year = textAt(record, ['dates', 'year']);
  const day = textAt(record, ['dates', 'pub-dates', 'date']);
  const issued = looseDate(year !== '' && !day.includes(year) ? `${day} ${year}`.trim() : day || year);
  if (issued) item['issued'] = issued;
  const keywords = allAt(record, ['keywords', 'keyword']);
  if (keywords.length > 0) item['keyword'] = keywords.join(', ');
  return item;
}

function textAt(record: Element, path: readonly string[]): string {
  return allAt(record, path)[0] ?? '';
}

/** The texts of all elements at a path of names. EndNote wraps each in its styles. */
function allAt(record: Element, path: readonly string[]): readonly string[] {
  const found = path.reduce<readonly Element[]>(
    (all, name) => all.flatMap((one) => childrenOf(one, name)),
    [record],
  );
  return found.map((one) => saidIn(one)).filter((text) => text !== '');
}
