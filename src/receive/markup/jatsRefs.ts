import type { GivenWork, Name } from '../../paper';
import { dateOf, doiOf, itemOf, letterOf, pagesOf, personOf, type Item } from './csl';
import { at, childOf, childrenOf, saidIn, within, type Element } from './tree';

/** JATS's publication types as CSL's. */
const types: Readonly<Record<string, string>> = {
  journal: 'article-journal',
  book: 'book',
  thesis: 'thesis',
  confproc: 'paper-conference',
  'conf-proc': 'paper-conference',
  conference: 'paper-conference',
  report: 'report',
  gov: 'report',
  web: 'webpage',
  webpage: 'webpage',
  website: 'webpage',
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  patent: 'patent',
  data: 'dataset',
  dataset: 'dataset',
  software: 'software',
  preprint: 'article',
  legal: 'legislation',
};

/** The names of a group, or of an element that holds them itself. */
export function namesIn(element: Element): readonly Name[] {
  return within(element, 'name', 'string-name', 'collab', 'institution').flatMap((one) => {
    const name = nameOf(one);
    return name ? [name] : [];
  });
}

function nameOf(element: Element): Name | null {
  const said = (name: string): string => saidIn(childOf(element, name));
  if (element.name === 'collab' || element.name === 'institution') {
    // The members of a group are listed within it.
    const literal = saidIn(element, ['contrib-group', 'fn', 'xref', 'label']);
    return literal === '' ? null : { literal };
  }
  const person = personOf(said('surname'), said('given-names'), said('suffix'));
  const literal = saidIn(element);
  return person ?? (element.name === 'string-name' && literal !== '' ? { literal } : null);
}

/** What a `<ref>` holds of its work beside its text. */
export function workIn(ref: Element): Pick<GivenWork, 'key' | 'item'> {
  const holder = childOf(ref, 'citation-alternatives') ?? ref;
  const citation = childOf(holder, 'element-citation', 'mixed-citation', 'nlm-citation', 'citation');
  return { key: ref.attributes['id'] ?? '', item: citation ? itemIn(citation) : {} };
}

function itemIn(citation: Element): Item {
  const said = (...names: readonly string[]): string => saidIn(childOf(citation, ...names));
  const { attributes } = citation;
  const type = types[(attributes['publication-type'] ?? attributes['citation-type'] ?? '').toLowerCase()];
  const title = said('article-title', 'chapter-title', 'part-title', 'data-title');
  const source = said('source');
  const year = said('year');
  const [author, editor] = [peopleIn(citation, 'author'), peopleIn(citation, 'editor')];
  const identifier = (kind: string): string =>
    saidIn(childrenOf(citation, 'pub-id').find(({ attributes: of }) => of['pub-id-type'] === kind) ?? null);
  return itemOf({
    type: title !== '' && type === 'book' ? 'chapter' : type,
    author: author.length > 0 ? author : editor.length > 0 ? [] : loose(citation),
    editor,
    issued: dateOf(year, said('month'), said('day')),
    letter: letterOf(year),
    title: title === '' ? source : title,
    container: title === '' ? said('series') : source,
    volume: said('volume'),
    issue: said('issue'),
    page: pagesOf(said('fpage'), said('lpage')) || said('page-range', 'elocation-id'),
    publisher: said('publisher-name', 'institution'),
    place: said('publisher-loc'),
    edition: said('edition'),
    doi: doiOf(identifier('doi')),
    isbn: said('isbn'),
    url: addressIn(citation),
  });
}

function peopleIn(citation: Element, role: 'author' | 'editor'): readonly Name[] {
  return childrenOf(citation, 'person-group').flatMap((group) => {
    const kind = group.attributes['person-group-type'] ?? 'author';
    return kind === role || (role === 'author' && kind === 'allauthors') ? namesIn(group) : [];
  });
}

/** Names that stand in no group. */
function loose(citation: Element): readonly Name[] {
  return namesIn({ ...citation, children: childrenOf(citation, 'name', 'string-name', 'collab') });
}

function addressIn(citation: Element): string {
  const link = at(citation, 'ext-link') ?? at(citation, 'uri') ?? at(citation, 'comment', 'ext-link');
  const address = link?.attributes['xlink:href'] ?? saidIn(link);
  return /^https?:\/\//u.test(address) && !/doi\.org\//u.test(address) ? address : '';
}
