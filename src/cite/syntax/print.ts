import type { CiteItem, Cluster } from './cluster';
import { printKey } from './key';
import { printLocator } from './locator';

/** A citation in Pandoc's syntax: the inverse of `clustersIn`. */
export function printCluster({ form, items }: Cluster): string {
  if (form === 'bracketed') return `[${items.map(printItem).join('; ')}]`;
  const [first, ...others] = items;
  if (!first) return '';
  const own = printLocator(first.locator, first.suffix).replace(/^,?\s*/, '');
  const parts = [...(own === '' ? [] : [own]), ...others.map(printItem)];
  return printNamed(first) + (parts.length === 0 ? '' : ` [${parts.join('; ')}]`);
}

function printItem(item: CiteItem): string {
  const before = item.prefix === '' ? '' : `${item.prefix} `;
  return before + printNamed(item) + printLocator(item.locator, item.suffix);
}

function printNamed({ key, link, isAuthorSuppressed }: CiteItem): string {
  const alias = link?.alias == null ? '' : `|${link.alias}`;
  return (isAuthorSuppressed ? '-' : '') + (link ? `[[${link.target}${alias}]]` : printKey(key));
}
