import type * as O from 'obsidian';

export function getLinkpath(link: string): string {
  return parseLinktext(link).path.trim();
}

/** `Note#^id` in two: what comes before the first hash, and the rest with it. */
export function parseLinktext(link: string): { path: string; subpath: string } {
  const clean = link.replace(/\u00a0/g, ' ').normalize('NFC');
  const hash = clean.indexOf('#');
  return hash < 0 ? { path: clean, subpath: '' } : { path: clean.slice(0, hash), subpath: clean.slice(hash) };
}

/** A heading as a link can name it: without the signs that mean something in a link. */
export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/([:#|^\\\r\n]|%%|\[\[|\]\])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading for comparison: without punctuation. */
export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

type Resolved = O.HeadingSubpathResult | O.BlockSubpathResult | O.FootnoteSubpathResult | null;

/** Where in a note a subpath points: `#Heading`, `#Heading#Sub`, `#^block`. */
export function resolveSubpath(cache: O.CachedMetadata, subpath: string): Resolved {
  const parts = subpath.split('#').filter((part) => part !== '');
  const last = parts[parts.length - 1] ?? '';
  return last.startsWith('^') ? blockAt(cache, last.slice(1).toLowerCase()) : headingAt(cache, parts);
}

function blockAt(cache: O.CachedMetadata, id: string): O.BlockSubpathResult | null {
  const block = cache.blocks?.[id];
  if (!block) return null;
  const list = cache.listItems?.find((item) => item.id === id);
  const { start, end } = block.position;
  return { type: 'block', block, start, end, ...(list ? { list } : {}) };
}

/** Each part has to come after the one before it, and below it. */
function headingAt(cache: O.CachedMetadata, parts: readonly string[]): O.HeadingSubpathResult | null {
  const headings = cache.headings ?? [];
  const plain = (text: string): string => stripHeading(text).toLowerCase();
  let at = -1;
  let level = 0;
  for (const part of parts) {
    at = headings.findIndex(
      (one, place) => place > at && one.level > level && plain(one.heading) === plain(part),
    );
    const found = headings[at];
    if (!found) return null;
    level = found.level;
  }
  const current = headings[at];
  if (!current) return null;
  const next = headings.slice(at + 1).find((one) => one.level <= level) ?? null;
  return {
    type: 'heading',
    current,
    ...(next ? { next } : {}),
    start: current.position.start,
    end: next?.position.start ?? null,
  } as O.HeadingSubpathResult;
}
