import type { GivenWork, Name } from '../../paper';
import { dateOf, doiOf, itemOf, letterOf, personOf } from '../markup/csl';
import { at, childOf, childrenOf, saidIn, within, type Element } from '../markup/tree';

/** Word's kinds of sources as CSL's. */
const types: Readonly<Record<string, string>> = {
  JournalArticle: 'article-journal',
  ArticleInAPeriodical: 'article-magazine',
  Book: 'book',
  BookSection: 'chapter',
  Report: 'report',
  ConferenceProceedings: 'paper-conference',
  InternetSite: 'webpage',
  DocumentFromInternetSite: 'webpage',
  Case: 'legal_case',
  Patent: 'patent',
};

/** The works of Word's own list of sources (`b:Sources`), by the tags that its citations name. */
export function worksIn(sources: Element | null): readonly Pick<GivenWork, 'key' | 'item'>[] {
  return (sources ? within(sources, 'b:Source') : []).map((source) => {
    const said = (name: string): string => saidIn(childOf(source, `b:${name}`));
    const year = said('Year');
    return {
      key: said('Tag'),
      item: itemOf({
        type: types[said('SourceType')],
        author: namesIn(source, 'b:Author'),
        editor: namesIn(source, 'b:Editor'),
        issued: dateOf(year),
        letter: letterOf(year),
        title: said('Title'),
        container:
          said('JournalName') || said('BookTitle') || said('PeriodicalTitle') || said('ConferenceName'),
        volume: said('Volume'),
        issue: said('Issue'),
        page: said('Pages'),
        publisher: said('Publisher') || said('Institution'),
        place: said('City'),
        edition: said('Edition'),
        doi: doiOf(said('DOI')),
        url: said('URL'),
      }),
    };
  });
}

function namesIn(source: Element, role: string): readonly Name[] {
  const group = at(source, 'b:Author', role);
  const body = saidIn(childOf(group, 'b:Corporate'));
  if (body !== '') return [{ literal: body }];
  return (group ? within(group, 'b:Person') : []).flatMap((person) => {
    const said = (name: string): string =>
      childrenOf(person, `b:${name}`)
        .map((one) => saidIn(one))
        .join(' ');
    const name = personOf(
      said('Last'),
      [said('First'), said('Middle')].filter((part) => part !== '').join(' '),
    );
    return name ? [name] : [];
  });
}
