import { doiOf } from './csl';
import { isElement, saidIn, within, type Element } from './tree';

/** What a page's links say of its list of references. */
export interface References {
  /** Each entry by its element, with the key under which links point to it and its number, null where links show none. */
  readonly entries: ReadonlyMap<Element, { readonly key: string; readonly label: number | null }>;
  /** The key of the entry that an id of the page names. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Where a link leads within its page, '' for elsewhere. */
export function targetOf({ attributes }: Element): string {
  return /^#(.+)$/u.exec(attributes['href'] ?? '')?.[1] ?? '';
}

/** The DOI that a link leads to, in small letters; '' for none. */
export function doiIn({ attributes }: Element): string {
  const address = /^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/iu.exec(attributes['href'] ?? '')?.[1] ?? '';
  return doiOf(decoded(address)).toLowerCase();
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Elements that an entry can be. */
const entryNames: ReadonlySet<string> = new Set(['li', 'p', 'dd', 'div', 'cite']);
/** An entry of a list says a year, or an address. */
const dated = /(?:1[5-9]|20)\d\d|https?:|doi/u;
/** 20 signs: no reference is shorter. 3,000: nor longer. */
const shortest = 20;
const longest = 3000;

/**
 * The entries to which links of a page lead, and those beside them. Links that lead to headings, pictures or notes lead to no
 * entries: these stand beside others that say years. `isNote`: whether an id is a note's.
 */
export function referencesIn(root: Element, isNote: (id: string) => boolean): References {
  const links = within(root, 'a').filter((link) => targetOf(link) !== '' && /\d/u.test(saidIn(link)));
  const linked = new Set(links.map(targetOf).filter((id) => !isNote(id)));
  const entries = new Map<Element, { key: string; label: number | null }>();
  const keys = new Map<string, string>();
  if (linked.size === 0) return { entries, keys };
  const numbered = links.filter((link) => /^\W*\d{1,3}\W*$/u.test(saidIn(link))).length * 2 > links.length;
  for (const siblings of listsWith(root, linked)) {
    for (const [index, entry] of siblings.entries()) {
      const ids = idsIn(entry);
      const key = ids.find((id) => linked.has(id)) ?? '';
      entries.set(entry, { key, label: numbered ? index + 1 : null });
      for (const id of ids) keys.set(id, key);
    }
  }
  return { entries, keys };
}

/** Rows of like elements, with nothing between them, of which links lead to some, and which read as references. */
function listsWith(root: Element, linked: ReadonlySet<string>): readonly (readonly Element[])[] {
  const found: (readonly Element[])[] = [];
  const visit = (element: Element): void => {
    for (const row of rowsOf(element.children.filter(isElement))) {
      const list = entryNames.has(row[0]?.name ?? '') ? listIn(row, linked) : [];
      if (isList(list)) found.push(list);
      else row.forEach(visit);
    }
  };
  visit(root);
  return found;
}

/** Neighbours of one name. */
function rowsOf(children: readonly Element[]): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  for (const child of children) {
    const last = rows[rows.length - 1];
    if (last?.[0]?.name === child.name) last.push(child);
    else rows.push([child]);
  }
  return rows;
}

/** The list in a row: all items; of paragraphs those from the first to the last to which a link leads. */
function listIn(row: readonly Element[], linked: ReadonlySet<string>): readonly Element[] {
  const led = row.flatMap((element, index) => (holdsLinked(element, linked) ? [index] : []));
  const [first, last] = [led[0], led[led.length - 1]];
  if (first === undefined || last === undefined) return [];
  return row[0]?.name === 'li' ? row : row.slice(first, last + 1);
}

function holdsLinked(element: Element, linked: ReadonlySet<string>): boolean {
  return idsIn(element).some((id) => linked.has(id));
}

/** Ids of an element and of what it holds; older pages name places by `<a name>`. */
function idsIn(element: Element): readonly string[] {
  const ids: string[] = [];
  const visit = (one: Element): void => {
    const { id, name } = one.attributes;
    if (id !== undefined) ids.push(id);
    if (name !== undefined && one.name === 'a') ids.push(name);
    for (const child of one.children) if (isElement(child)) visit(child);
  };
  visit(element);
  return ids;
}

/** Two in three: one or the other reference has no date. */
function isList(row: readonly Element[]): boolean {
  const texts = row.map((entry) => saidIn(entry));
  const fit = texts.filter(({ length }) => length >= shortest && length <= longest);
  return (
    fit.length * 3 >= row.length * 2 &&
    row.length > 1 &&
    fit.filter((text) => dated.test(text)).length * 3 >= row.length * 2
  );
}
