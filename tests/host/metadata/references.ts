import type * as O from 'obsidian';
import type { Places } from './places';

/** What a link shows where it has no words of its own: the path, then its heading. */
function shown(link: string): string {
  return link.replace(/^#/, '').split('#').filter(Boolean).join(' > ');
}

interface Found {
  readonly isEmbed: boolean;
  readonly reference: O.ReferenceCache;
}

/** Links and embeds in the order of the text, of both kinds: `[[…]]` and `[…](…)` to a file of the vault. */
export function findReferences(
  masked: string,
  places: Places,
): { links: O.LinkCache[]; embeds: O.EmbedCache[] } {
  const found = [...wikilinks(masked, places), ...markdownLinks(masked, places)].sort(
    (a, b) => a.reference.position.start.offset - b.reference.position.start.offset,
  );
  const of = (isEmbed: boolean): O.ReferenceCache[] =>
    found.filter((one) => one.isEmbed === isEmbed).map(({ reference }) => reference);
  return { links: of(false), embeds: of(true) };
}

function wikilinks(masked: string, places: Places): Found[] {
  return [...masked.matchAll(/(!?)\[\[([^\][|]+?)(?:\|([^\]]*?))?\]\]/g)].map((match) => {
    const [original, bang, link = '', words] = match;
    const position = places.between(match.index, match.index + original.length);
    // In a table, the bar before the words of a link is escaped.
    const target = link.trim().replace(/\\$/, '');
    return {
      isEmbed: bang === '!',
      reference: { link: target, original, displayText: words ?? shown(target), position },
    };
  });
}

function markdownLinks(masked: string, places: Places): Found[] {
  const links = masked.matchAll(/(!?)\[([^\][]*)\]\((<[^>\n]+>|[^)\s]+)(?:[ \t]+"[^"]*")?\)/g);
  return [...links].flatMap((match) => {
    const [original, bang, words = '', target = ''] = match;
    const url = target.replace(/^<|>$/g, '');
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return [];
    const position = places.between(match.index, match.index + original.length);
    return [
      { isEmbed: bang === '!', reference: { link: decode(url), original, displayText: words, position } },
    ];
  });
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The links in properties; only a value that is a link as a whole counts. */
export function propertyLinks(value: unknown, key = ''): O.FrontmatterLinkCache[] {
  if (typeof value === 'string') {
    const match = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(value.trim());
    if (!match) return [];
    const [, link = '', words] = match;
    return [{ key, link, original: value, displayText: words ?? shown(link) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    propertyLinks(inside, key === '' ? name : `${key}.${name}`),
  );
}
