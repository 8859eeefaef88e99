import type { Entry, Fields } from './values';

/** Fields that are an entry's own: no other inherits them. */
const own: ReadonlySet<string> = new Set([
  'ids',
  'crossref',
  'xref',
  'xdata',
  'entryset',
  'entrysubtype',
  'execute',
  'label',
  'options',
  'presort',
  'related',
  'relatedoptions',
  'relatedstring',
  'relatedtype',
  'shorthand',
  'shorthandintro',
  'sortkey',
  'keywords',
  'file',
  'abstract',
]);

/** What a title of an entry becomes in one that stands in it, by the types of both. */
function titlePrefix(parent: string, child: string): 'main' | 'book' | 'journal' | null {
  if (/^mv(?:book|collection|reference|proceedings)$/.test(parent)) return 'main';
  if (parent === 'periodical') return 'journal';
  const isWhole = /^(?:book|collection|reference|proceedings)$/.test(parent);
  const isPart = /^(?:in|bookinbook|supp|conference)/.test(child);
  return isWhole && isPart ? 'book' : null;
}

/**
 * The fields of an entry with those that it inherits by `crossref`, and takes over by `xdata`. One that is its own ancestor is
 * so no further. `byKey` gives the entry of a key, null for none.
 */
export function withInherited(
  entry: Entry,
  byKey: (key: string) => Entry | null,
  seen: ReadonlySet<Entry> = new Set(),
): Fields {
  const { fields } = entry;
  const parents = [
    ...(fields.get('xdata')?.split(',') ?? []).map((key) => ({ key: key.trim(), isData: true })),
    ...(fields.has('crossref') ? [{ key: fields.get('crossref')?.trim() ?? '', isData: false }] : []),
  ];
  if (parents.length === 0) return fields;
  const whole = new Map(fields);
  for (const { key, isData } of parents) {
    const parent = byKey(key);
    if (!parent || parent === entry || seen.has(parent)) continue;
    const inherited = withInherited(parent, byKey, new Set([...seen, entry]));
    for (const [name, value] of inherited) {
      const taken = isData ? name : nameIn(name, parent.type, entry.type);
      if (taken !== null && !whole.has(taken)) whole.set(taken, value);
    }
  }
  return whole;
}

/** What a field of a parent is called in its child; null where it is not inherited. */
function nameIn(name: string, parent: string, child: string): string | null {
  if (own.has(name)) return null;
  const prefix = titlePrefix(parent, child);
  const isTitle = name === 'title' || name === 'subtitle' || name === 'titleaddon';
  if (isTitle) return prefix === null ? null : prefix + name;
  if (/^(?:short|sort|index)title$/.test(name)) return null;
  // Who wrote the whole did not write its part.
  if (name === 'author' && prefix === 'book') return 'bookauthor';
  return name;
}
