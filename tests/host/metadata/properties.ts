import type * as O from 'obsidian';

type Properties = Readonly<Record<string, unknown>> | null;

/** The value of the first property whose name is, or fits, the key. */
export function parseFrontMatterEntry(properties: Properties, key: string | RegExp): unknown {
  const name = Object.keys(properties ?? {}).find((one) =>
    typeof key === 'string' ? one === key : key.test(one),
  );
  return name === undefined ? null : (properties?.[name] ?? null);
}

/** A list, or a text divided at its commas. */
export function parseFrontMatterStringArray(properties: Properties, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(properties, key);
  if (value === null) return null;
  const parts = Array.isArray(value)
    ? value.map(String)
    : (typeof value === 'string' ? value : JSON.stringify(value)).split(/[,\n]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

export function parseFrontMatterAliases(properties: Properties): string[] | null {
  return parseFrontMatterStringArray(properties, /^alias(es)?$/i);
}

export function parseFrontMatterTags(properties: Properties): string[] | null {
  const tags = parseFrontMatterStringArray(properties, /^tags?$/i);
  return tags && tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
}

export function getAllTags(cache: O.CachedMetadata): string[] | null {
  const tags = [
    ...(parseFrontMatterTags(cache.frontmatter ?? null) ?? []),
    ...(cache.tags ?? []).map(({ tag }) => tag),
  ];
  return tags.length > 0 ? tags : null;
}

export function iterateRefs(refs: O.Reference[], visit: (ref: O.Reference) => boolean | void): boolean {
  return refs.some((ref) => visit(ref) === true);
}

export function iterateCacheRefs(
  cache: O.CachedMetadata,
  visit: (ref: O.ReferenceCache) => boolean | void,
): boolean {
  return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => visit(ref) === true);
}
