import type { Problem } from '../../paper';
import { childrenOf, childOf, parseMarkup, saidIn as textIn, within, type Element } from '../markup/tree';
import { doiIn } from './bibtex/mapping';
import { edtfText } from './dates';
import { Lines, type LibraryEntry, type LibraryRead, type LibraryWork } from './entry';
import { typesNear } from './nearest';
import { looseDate, nameIn, standardNumber } from './tagged/map';
import { nameLine } from './tagged/print';
import { dateIn, namesIn, saidIn } from './variables';

/** EndNote's types by those of CSL, each with its number, which EndNote goes by. Of several for one the first is written. */
const types: readonly (readonly [name: string, number: number, csl: string])[] = [
  ['Journal Article', 17, 'article-journal'],
  ['Electronic Article', 43, 'article-journal'],
  ['Magazine Article', 19, 'article-magazine'],
  ['Newspaper Article', 23, 'article-newspaper'],
  ['Book', 6, 'book'],
  ['Edited Book', 28, 'book'],
  ['Electronic Book', 44, 'book'],
  ['Book Section', 5, 'chapter'],
  ['Electronic Book Section', 60, 'chapter'],
  ['Conference Paper', 47, 'paper-conference'],
  ['Conference Proceedings', 10, 'paper-conference'],
  ['Report', 27, 'report'],
  ['Government Document', 46, 'report'],
  ['Thesis', 32, 'thesis'],
  ['Web Page', 12, 'webpage'],
  ['Blog', 56, 'post-weblog'],
  ['Dataset', 59, 'dataset'],
  ['Patent', 25, 'patent'],
  ['Statute', 31, 'legislation'],
  ['Case', 7, 'legal_case'],
  ['Hearing', 14, 'hearing'],
  ['Bill', 4, 'bill'],
  ['Standard', 58, 'standard'],
  ['Map', 20, 'map'],
  ['Unpublished Work', 34, 'manuscript'],
  ['Manuscript', 36, 'manuscript'],
  ['Computer Program', 9, 'software'],
  ['Encyclopedia', 53, 'entry-encyclopedia'],
  ['Dictionary', 52, 'entry-dictionary'],
  ['Film or Broadcast', 21, 'motion_picture'],
  ['Audiovisual Material', 3, 'motion_picture'],
  ['Artwork', 2, 'graphic'],
  ['Figure', 37, 'figure'],
  ['Personal Communication', 26, 'personal_communication'],
  ['Pamphlet', 65, 'pamphlet'],
  ['Interview', 64, 'interview'],
  ['Generic', 13, 'document'],
];

/** What stands in which element, by what CSL calls it. */
const texts: readonly (readonly [variable: string, path: readonly string[]])[] = [
  ['title', ['titles', 'title']],
  ['container-title', ['titles', 'secondary-title']],
  ['collection-title', ['titles', 'tertiary-title']],
  ['title-short', ['titles', 'short-title']],
  ['container-title-short', ['alt-periodical', 'abbr-1']],
  ['page', ['pages']],
  ['volume', ['volume']],
  ['issue', ['number']],
  ['edition', ['edition']],
  ['section', ['section']],
  ['number-of-volumes', ['num-vols']],
  ['publisher-place', ['pub-location']],
  ['publisher', ['publisher']],
  ['DOI', ['electronic-resource-num']],
  ['URL', ['urls', 'related-urls', 'url']],
  ['abstract', ['abstract']],
  ['note', ['notes']],
  ['language', ['language']],
  ['genre', ['work-type']],
  ['call-number', ['call-num']],
  ['source', ['remote-database-name']],
];

const people: readonly (readonly [variable: string, list: string])[] = [
  ['author', 'authors'],
  ['editor', 'secondary-authors'],
  ['collection-editor', 'tertiary-authors'],
  ['translator', 'subsidiary-authors'],
];

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
    if (Object.keys(csl).every((name) => name === 'type')) {
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
  const named = childOf(record, 'ref-type')?.attributes['name'];
  const type = types.find(([name]) => name === named)?.[2];
  if (type !== undefined) item['type'] = type;
  for (const [variable, path] of texts) {
    const said = textAt(record, path);
    if (said !== '') item[variable] = variable === 'DOI' ? doiIn(said) : said;
  }
  for (const number of allAt(record, ['isbn'])) item[standardNumber(number)] ??= number;
  for (const [variable, list] of people) {
    const names = allAt(record, ['contributors', list, 'author']).flatMap((name) => nameIn(name) ?? []);
    if (names.length > 0) item[variable] = names;
  }
  const year = textAt(record, ['dates', 'year']);
  const day = textAt(record, ['dates', 'pub-dates', 'date']);
  const issued = looseDate(year !== '' && !day.includes(year) ? `${day} ${year}`.trim() : day || year);
  if (issued) item['issued'] = issued;
  const accessed = looseDate(textAt(record, ['access-date']));
  if (accessed) item['accessed'] = accessed;
  const keywords = allAt(record, ['keywords', 'keyword']);
  if (keywords.length > 0) item['keyword'] = keywords.join(', ');
  return item;
}

/** Works as EndNote imports them. */
export function printEndnoteXml(works: readonly LibraryWork[]): string {
  const records = works.map((work) => `<record>\n${elementsOf(partsOf(work), 0)}</record>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${records}</records></xml>\n`;
}

/** A value and the path of elements that it stands in. */
type Part = readonly [path: readonly string[], value: string];

function partsOf(work: LibraryWork): readonly Part[] {
  const issued = dateIn(work.issued);
  const [first] = issued?.['date-parts'] ?? [];
  const year = first ? edtfText({ 'date-parts': [first.slice(0, 1)] }) : (issued?.literal ?? '');
  const day = issued ? edtfText(issued) : '';
  const accessed = dateIn(work.accessed);
  const parts: readonly Part[] = [
    [['ref-type'], work.type],
    ...people.flatMap(([variable, list]) =>
      namesIn(work[variable]).map((name): Part => [['contributors', list, 'author'], nameLine(name)]),
    ),
    ...texts.map(([variable, path]): Part => [path, saidIn(work[variable])]),
    ...saidIn(work['keyword'])
      .split(', ')
      .map((word): Part => [['keywords', 'keyword'], word]),
    [['dates', 'year'], year],
    [['dates', 'pub-dates', 'date'], day === year ? '' : day],
    [['isbn'], saidIn(work.ISBN)],
    [['isbn'], saidIn(work['ISSN'])],
    [['label'], saidIn(work.id)],
    [['access-date'], accessed ? edtfText(accessed) : ''],
  ];
  return parts.filter(([, value]) => value !== '');
}

/** Elements that stand beside each other and have a name are one, but for the innermost. */
function elementsOf(parts: readonly Part[], depth: number): string {
  const names = [...new Set(parts.map(([path]) => path[depth] ?? ''))];
  return names
    .map((name) => {
      const inside = parts.filter(([path]) => path[depth] === name);
      if (inside.some(([path]) => path.length > depth + 1))
        return `<${name}>${elementsOf(inside, depth + 1)}</${name}>\n`;
      return inside.map(([, value]) => elementOf(name, value)).join('');
    })
    .join('');
}

function elementOf(name: string, value: string): string {
  if (name !== 'ref-type') return `<${name}>${escaped(value)}</${name}>\n`;
  const near = typesNear(value).find((type) => types.some(([, , csl]) => csl === type));
  const [type = '', number = 0] = types.find(([, , csl]) => csl === near) ?? [];
  return `<ref-type name="${type}">${number}</ref-type>\n`;
}

/** Text for XML, which has no signs below the blank but those for white space. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
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
  return found.map((one) => textIn(one)).filter((text) => text !== '');
}
