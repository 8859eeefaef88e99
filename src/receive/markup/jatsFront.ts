import type { Name } from '../../paper';
import type { Flow } from './flow';
import { spoken, type Front } from './front';
import { namesIn } from './jatsRefs';
import { at, childOf, childrenOf, saidIn, type Element } from './tree';

/** Writes what stands before an article's first section, and gives its metadata as properties. */
export function frontOf(meta: Element, flow: Flow): Front {
  const title = at(meta, 'title-group', 'article-title');
  const authors = authorsIn(meta);
  const keywords = childrenOf(meta, 'kwd-group').flatMap(keywordsIn);
  if (title) flow.block(title, 'paragraph');
  flow.line(authors.map(spoken).join(', '));
  for (const abstract of childrenOf(meta, 'abstract', 'trans-abstract')) writeAbstract(abstract, flow);
  flow.line(keywords.length > 0 ? `Keywords: ${keywords.join(', ')}` : '');
  return { properties: { title: saidIn(title, ['xref', 'fn']), year: yearIn(meta), keywords }, authors };
}

/** Abstracts for the eye, and highlights, are none that is read; one in sections keeps them. */
function writeAbstract(abstract: Element, flow: Flow): void {
  if (!childOf(abstract, 'sec', 'p')) return;
  if (!childOf(abstract, 'title')) flow.heading('Abstract', 1);
  flow.deeper(() => {
    flow.inside(abstract);
  });
}

function authorsIn(meta: Element): readonly Name[] {
  return childrenOf(meta, 'contrib-group').flatMap((group) =>
    childrenOf(group, 'contrib')
      .filter(({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author')
      .flatMap((contributor) => namesIn(contributor).slice(0, 1)),
  );
}

function keywordsIn(group: Element): readonly string[] {
  const kind = group.attributes['kwd-group-type'] ?? 'author';
  // Subjects that a library gave are no keywords of the authors.
  if (!/author|^$/iu.test(kind)) return [];
  return childrenOf(group, 'kwd', 'compound-kwd')
    .map((word) => saidIn(word))
    .filter((word) => word !== '');
}

/** The first year of its publication. */
function yearIn(meta: Element): number | null {
  const years = childrenOf(meta, 'pub-date').map((date) =>
    Number.parseInt(saidIn(childOf(date, 'year')), 10),
  );
  const known = years.filter((year) => year > 0);
  return known.length > 0 ? Math.min(...known) : null;
}
