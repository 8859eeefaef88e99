import type { Name } from '../../paper';
import { dateOf, doiOf, itemOf, letterOf, type Item } from '../markup/csl';
import { at, childOf, saidIn, within, type Element } from '../markup/tree';
import type { Cited } from './cited';

/** EndNote's kinds of references as CSL's. */
const types: Readonly<Record<string, string>> = {
  'Journal Article': 'article-journal',
  'Electronic Article': 'article-journal',
  Book: 'book',
  'Edited Book': 'book',
  'Book Section': 'chapter',
  Thesis: 'thesis',
  Report: 'report',
  'Government Document': 'report',
  'Conference Paper': 'paper-conference',
  'Conference Proceedings': 'paper-conference',
  'Web Page': 'webpage',
  'Newspaper Article': 'article-newspaper',
  'Magazine Article': 'article-magazine',
  Statute: 'legislation',
  Bill: 'bill',
};

/** EndNote's citation (`<EndNote><Cite>…`), each work with the record that it keeps. */
export function endNoteCites(root: Element): Cited {
  const cites = within(root, 'Cite');
  const keyed = cites.map((cite) => ({ cite, key: keyOf(cite) })).filter(({ key }) => key !== '');
  return {
    works: keyed.map(({ cite, key }) => ({ key, item: itemIn(cite) })),
    items: keyed.map(({ cite, key }) => {
      const [prefix, suffix] = [saidIn(childOf(cite, 'Prefix')), saidIn(childOf(cite, 'Suffix'))];
      const pages = saidIn(childOf(cite, 'Pages'));
      return {
        key,
        ...(pages === '' ? {} : { locator: pages, label: 'page' }),
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      };
    }),
  };
}

/** A record's number is its library's: two libraries are told apart by author and year. */
const keyOf = (cite: Element): string =>
  ['Author', 'Year', 'RecNum']
    .map((name) => saidIn(childOf(cite, name)))
    .filter((part) => part !== '')
    .join('/');

function itemIn(cite: Element): Item {
  const record = childOf(cite, 'record');
  const said = (...path: readonly string[]): string => saidIn(at(record, ...path));
  const year = said('dates', 'year') || saidIn(childOf(cite, 'Year'));
  const author = namesIn(record, 'authors');
  const lead = saidIn(childOf(cite, 'Author'));
  return itemOf({
    type: types[childOf(record, 'ref-type')?.attributes['name'] ?? ''],
    author: author.length > 0 || lead === '' ? author : [nameOf(lead)],
    editor: namesIn(record, 'secondary-authors'),
    issued: dateOf(year),
    letter: letterOf(year),
    title: said('titles', 'title'),
    container: said('titles', 'secondary-title') || said('periodical', 'full-title'),
    volume: said('volume'),
    issue: said('number'),
    page: said('pages'),
    publisher: said('publisher'),
    place: said('pub-location'),
    edition: said('edition'),
    doi: doiOf(said('electronic-resource-num')),
    isbn: said('isbn'),
    url: said('urls', 'related-urls', 'url'),
  });
}

function namesIn(record: Element | null, role: string): readonly Name[] {
  const group = at(record, 'contributors', role);
  return (group ? within(group, 'author') : []).map((author) => nameOf(saidIn(author)));
}

/** `Family, Given`; a body ends in a comma, or has none. */
function nameOf(written: string): Name {
  const [family = '', ...given] = written.split(/,\s*/u);
  const rest = given.join(', ').trim();
  return rest === '' ? { literal: family.trim() } : { family: family.trim(), given: rest };
}
