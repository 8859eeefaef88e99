/** An item as Zotero's own programming interface gives it, with `include=data,csljson`. */
export interface ZoteroItem {
  readonly data: Readonly<Record<string, unknown>>;
  /** A work; on the web as it is, by Zotero itself as the text of a list of one. */
  readonly csljson: unknown;
}

export function isZoteroItem(value: object): value is ZoteroItem {
  return 'data' in value && isRecord(value.data) && 'csljson' in value;
}

/** What is no work: files and notes beside works. */
const PARTS: ReadonlySet<unknown> = new Set(['attachment', 'note', 'annotation']);

/** Whether an item is a file or a note of another one. */
export function isPart(value: object): boolean {
  return 'data' in value && isRecord(value.data) && PARTS.has(value.data['itemType']);
}

// Citation Key: lund2018
const IN_EXTRA = /^[ \t]*citation[ -]key[ \t]*:[ \t]*(\S+)[ \t]*$/im;

/** An item as CSL-JSON; its citekey is that of Zotero or Better BibTeX, and '' where neither gave it one. */
export function fromZoteroItem({ data, csljson }: ZoteroItem): Readonly<Record<string, unknown>> {
  const { citationKey, extra } = data;
  const said = typeof extra === 'string' ? IN_EXTRA.exec(extra)?.[1] : undefined;
  const key =
    typeof citationKey === 'string' && citationKey.trim() !== '' ? citationKey.trim() : (said ?? '');
  // Zotero's own number of the item is no key that anybody cites by.
  return { ...workIn(csljson), 'citation-key': key, id: key };
}

function workIn(csljson: unknown): Readonly<Record<string, unknown>> {
  const value = typeof csljson === 'string' ? parsed(csljson) : csljson;
  const list: unknown = isRecord(value) && Array.isArray(value['items']) ? value['items'] : value;
  const first: unknown = Array.isArray(list) ? list[0] : list;
  return isRecord(first) ? first : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
