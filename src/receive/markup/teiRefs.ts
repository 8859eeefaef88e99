import { yearOf, type GivenWork, type Name } from '../../paper';
import { dateOf, doiOf, isoDateOf, itemOf, letterOf, pagesOf, personOf, type Item } from './csl';
import { childOf, childrenOf, saidIn, within, type Element } from './tree';

/** The persons and bodies of a role that an element names. */
export function peopleIn(holder: Element | null, role: 'author' | 'editor'): readonly Name[] {
  return (holder ? childrenOf(holder, role) : []).flatMap((one) => {
    const named = childOf(one, 'persName') ?? one;
    const family = saidIn(childOf(named, 'surname'));
    const given = childrenOf(named, 'forename')
      .map((name) => saidIn(name))
      .map((name) => (/^\p{Lu}$/u.test(name) ? `${name}.` : name))
      .join(' ');
    const person = personOf(family, given, saidIn(childOf(named, 'genName')));
    const body = saidIn(childOf(one, 'orgName')) || saidIn(named);
    return person ? [person] : body === '' ? [] : [{ literal: body }];
  });
}

/** What a `<biblStruct>` holds of its work. */
export function workIn(struct: Element): Pick<GivenWork, 'key' | 'item'> {
  return { key: struct.attributes['xml:id'] ?? struct.attributes['id'] ?? '', item: itemIn(struct) };
}

function itemIn(struct: Element): Item {
  const [analytic, monograph] = [childOf(struct, 'analytic'), childOf(struct, 'monogr')];
  const imprint = childOf(monograph, 'imprint');
  const title = titleOf(analytic);
  const container = titleOf(monograph);
  const authors = [...peopleIn(analytic, 'author'), ...peopleIn(monograph, 'author')];
  const inJournal = titlesOf(monograph).some(({ attributes }) => attributes['level'] === 'j');
  const date = childOf(imprint, 'date');
  const year = date?.attributes['when'] ?? saidIn(date);
  return itemOf({
    // Without a title of its own an entry is of no kind that could be told.
    type: title === '' ? undefined : inJournal ? 'article-journal' : 'chapter',
    author: authors,
    editor: peopleIn(monograph, 'editor'),
    issued: date?.attributes['when'] === undefined ? dateOf(year) : isoDateOf(year),
    letter: letterOf(saidIn(date)),
    title: title === '' ? container : title,
    container: title === '' ? '' : container,
    volume: scope(imprint, 'volume'),
    issue: scope(imprint, 'issue'),
    page: scope(imprint, 'page'),
    publisher: saidIn(childOf(imprint, 'publisher')),
    place: saidIn(childOf(imprint, 'pubPlace')),
    doi: doiOf(identifier(struct, 'DOI')),
    isbn: identifier(struct, 'ISBN'),
    url: within(struct, 'ptr')[0]?.attributes['target'] ?? '',
  });
}

const titlesOf = (holder: Element | null): readonly Element[] =>
  holder ? childrenOf(holder, 'title').filter((title) => saidIn(title) !== '') : [];

const titleOf = (holder: Element | null): string => saidIn(titlesOf(holder)[0] ?? null);

function scope(imprint: Element | null, unit: string): string {
  const found = imprint
    ? childrenOf(imprint, 'biblScope').find(({ attributes }) => attributes['unit'] === unit)
    : undefined;
  if (!found) return '';
  const { from = '', to = '' } = found.attributes;
  return pagesOf(from, to) || saidIn(found);
}

const identifier = (struct: Element, type: string): string =>
  saidIn(within(struct, 'idno').find(({ attributes }) => attributes['type'] === type) ?? null);

/** The entry as the paper printed it, where the file keeps that; else set from its fields. */
export function entryText(struct: Element): string {
  const raw = childrenOf(struct, 'note').find(({ attributes }) => attributes['type'] === 'raw_reference');
  return raw ? saidIn(raw) : setOf(itemIn(struct));
}

function setOf(item: Item): string {
  const dated = item.issued?.literal ?? String(yearOf(item) ?? '') + (item['year-suffix'] ?? '');
  const people = (item.author ?? item.editor ?? []).map(
    ({ family, given, literal }) => literal ?? (given === undefined ? family : `${family ?? ''}, ${given}`),
  );
  const volume = (item.volume ?? '') + (item.issue === undefined ? '' : `(${item.issue})`);
  const parts = [
    [people.join(', '), dated === '' ? '' : `(${dated})`].filter((part) => part !== '').join(' '),
    item.title ?? '',
    [item['container-title'] ?? '', volume, item.page ?? ''].filter((part) => part !== '').join(', '),
    [item['publisher-place'] ?? '', item.publisher ?? ''].filter((part) => part !== '').join(': '),
    item.DOI ?? item.URL ?? '',
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.\s]+$/u, ''))
    .join('. ');
}
