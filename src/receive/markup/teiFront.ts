import type { Flow } from './flow';
import { spoken, type Front } from './front';
import { peopleIn } from './teiRefs';
import { at, childOf, saidIn, within, type Element } from './tree';

/** Writes a paper's title, authors, abstract and keywords as on its first page, and gives them as properties. */
export function teiFront(header: Element, flow: Flow): Front {
  const source = at(header, 'fileDesc', 'sourceDesc', 'biblStruct');
  const title = titleIn(header);
  const authors = peopleIn(childOf(source, 'analytic') ?? childOf(source, 'monogr'), 'author');
  const profile = childOf(header, 'profileDesc');
  const abstract = childOf(profile, 'abstract');
  const keywords = keywordsIn(profile);
  flow.line(title);
  flow.line(authors.map(spoken).join(', '));
  if (abstract && saidIn(abstract) !== '') {
    flow.heading('Abstract', 1);
    flow.block(abstract, 'paragraph');
  }
  flow.line(keywords.length > 0 ? `Keywords: ${keywords.join(', ')}` : '');
  return { properties: { title, year: yearIn(header), keywords }, authors };
}

function titleIn(header: Element): string {
  const titles = within(header, 'title');
  const main = titles.find(({ attributes }) => attributes['type'] === 'main' && attributes['level'] === 'a');
  return saidIn(main ?? at(header, 'fileDesc', 'titleStmt', 'title') ?? titles[0] ?? null);
}

function keywordsIn(profile: Element | null): readonly string[] {
  const keywords = at(profile, 'textClass', 'keywords');
  if (!keywords) return [];
  const terms = within(keywords, 'term', 'item').map((term) => saidIn(term));
  return terms.length > 0
    ? terms
    : saidIn(keywords)
        .split(/\s*[,;]\s*/u)
        .filter((word) => word !== '');
}

function yearIn(header: Element): number | null {
  const dates = within(header, 'date').map((date) => date.attributes['when'] ?? saidIn(date));
  const year = dates
    .map((date) => /\b(?:1[5-9]|20)\d\d/u.exec(date)?.[0])
    .find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}
