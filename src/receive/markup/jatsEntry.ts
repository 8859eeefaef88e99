import type { Flow } from './flow';
import { childOf, childrenOf, isElement, saidIn, type Element } from './tree';

/** What an entry of a reference list says. An entry that is only fields has no signs between them: they are set as APA does. */
export function entryText(ref: Element, flow: Flow): void {
  const citation = citationIn(ref);
  if (!citation) flow.inside(ref);
  else if (hasSigns(citation)) flow.inside(citation);
  else flow.extract.say(setOf(citation));
}

/** Of several forms of one entry the one for readers. */
function citationIn(ref: Element): Element | null {
  const holder = childOf(ref, 'citation-alternatives') ?? ref;
  return childOf(holder, 'mixed-citation', 'element-citation', 'nlm-citation', 'citation');
}

/** Whether an entry has text of its own between its fields. */
const hasSigns = ({ children }: Element): boolean =>
  children.some((child) => !isElement(child) && /[.,:;(]/u.test(child));

function setOf(citation: Element): string {
  const said = (...names: readonly string[]): string => saidIn(childOf(citation, ...names));
  const people = childrenOf(citation, 'person-group', 'name', 'collab', 'string-name').map(peopleSaid);
  const volume = said('volume') + (said('issue') === '' ? '' : `(${said('issue')})`);
  const pages = [said('fpage'), said('lpage')].filter((page) => page !== '').join('–');
  const year = said('year');
  const opening = [people.filter((one) => one !== '').join(', '), year === '' ? '' : `(${year})`]
    .filter((part) => part !== '')
    .join(' ');
  const parts = [
    opening,
    said('article-title', 'chapter-title'),
    [said('source'), volume, pages || said('elocation-id')].filter((part) => part !== '').join(', '),
    [said('publisher-loc'), said('publisher-name')].filter((part) => part !== '').join(': '),
    ...childrenOf(citation, 'pub-id', 'ext-link', 'uri', 'comment').map((one) => saidIn(one)),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.\s]+$/u, ''))
    .join('. ');
}

function peopleSaid(group: Element): string {
  if (group.name !== 'person-group') return nameSaid(group);
  return childrenOf(group)
    .map(nameSaid)
    .filter((name) => name !== '')
    .join(', ');
}

function nameSaid(name: Element): string {
  if (name.name === 'etal') return 'et al.';
  const family = saidIn(childOf(name, 'surname'));
  const given = saidIn(childOf(name, 'given-names'));
  if (family === '') return saidIn(name);
  return given === '' ? family : `${family}, ${initialsOf(given)}`;
}

/** `AB` as `A. B.`; what is spelled out stays. */
const initialsOf = (given: string): string =>
  /^\p{Lu}{1,4}$/u.test(given) ? [...given].map((letter) => `${letter}.`).join(' ') : given;
