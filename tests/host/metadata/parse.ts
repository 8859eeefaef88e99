import type * as O from 'obsidian';
import { withoutCode, withoutLinks } from './mask';
import { Places } from './places';
import { findReferences, propertyLinks } from './references';
import { findSections } from './sections';
import { getFrontMatterInfo, parseYaml } from './yaml';

/** What Obsidian knows of a note. Checked against dumps of its own in `tests/host/tests/metadata.test.ts`. */
export function parseMetadata(text: string): O.CachedMetadata {
  const places = new Places(text);
  const { contentStart } = getFrontMatterInfo(text);
  const masked = withoutCode(text, contentStart);
  const { links, embeds } = findReferences(masked, places);
  return present({
    ...properties(text, places),
    headings: headings(text, masked, places),
    links,
    embeds,
    tags: tags(masked, places),
    ...findSections(text, masked, places),
  });
}

/** Obsidian leaves out what a note does not have. */
function present(metadata: O.CachedMetadata): O.CachedMetadata {
  const isThere = ([name, value]: [string, unknown]): boolean =>
    // The links of properties are there even if there are none.
    value !== undefined && (name === 'frontmatterLinks' || !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(Object.entries(metadata).filter(isThere));
}

function properties(text: string, places: Places): O.CachedMetadata {
  const info = getFrontMatterInfo(text);
  if (!info.exists) return {};
  const values = parsed(info.frontmatter);
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return {};
  const end = text.slice(0, info.contentStart).replace(/\r?\n$/, '').length;
  return {
    frontmatter: values,
    frontmatterLinks: propertyLinks(values),
    frontmatterPosition: places.between(0, end),
  };
}

function parsed(yaml: string): unknown {
  try {
    return parseYaml(yaml);
  } catch {
    return null;
  }
}

function headings(text: string, masked: string, places: Places): O.HeadingCache[] {
  return [...masked.matchAll(/^(#{1,6})[ \t]+([^\n]*?)[ \t]*$/gm)].map(
    ({ 0: line, 1: signs = '', index }) => ({
      level: signs.length,
      heading: text
        .slice(index + signs.length, index + line.length)
        .replace(/[ \t]+#*[ \t]*$/, '')
        .trim(),
      position: places.between(index, index + line.trimEnd().length),
    }),
  );
}

const tag =
  /(^|[\s(>])(#[\p{L}\p{N}\p{Emoji_Presentation}_\-/]*[\p{L}\p{Emoji_Presentation}_\-/][\p{L}\p{N}\p{Emoji_Presentation}_\-/]*)/gmu;

function tags(masked: string, places: Places): O.TagCache[] {
  return [...withoutLinks(masked).matchAll(tag)].map(({ 1: before = '', 2: name = '', index }) => {
    const from = index + before.length;
    return { tag: name, position: places.between(from, from + name.length) };
  });
}
