import { within, type Element } from './tree';

/** What a page's head says of the paper, in the names that journals write for Google Scholar, Dublin Core and Open Graph. */
export function propertiesOf(root: Element): Readonly<Record<string, unknown>> {
  const said = metaOf(root);
  const first = (...names: readonly string[]): string | null =>
    names.flatMap((name) => said.get(name) ?? []).find((value) => value !== '') ?? null;
  const all = (...names: readonly string[]): readonly string[] =>
    names.map((name) => said.get(name) ?? []).find((values) => values.length > 0) ?? [];
  const title = first('citation_title', 'dc.title', 'og:title');
  const date = first('citation_publication_date', 'citation_date', 'dc.date', 'article:published_time');
  const keywords = all('citation_keywords', 'dc.subject', 'keywords');
  return {
    authors: all('citation_author', 'dc.creator', 'author'),
    keywords: keywords.flatMap((words) => words.split(/\s*[,;]\s*/u)).filter((word) => word !== ''),
    ...(title === null ? {} : { title }),
    ...(date === null ? {} : { date }),
  };
}

function metaOf(root: Element): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { attributes } of within(root, 'meta')) {
    const name = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase();
    const value = (attributes['content'] ?? '').replace(/\s+/gu, ' ').trim();
    if (name === '' || value === '') continue;
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}
