import { fieldsOf, listIn, parsedJson, textIn } from '../json';
import { parseMarkup } from '../markup/tree';
import type { Cited, CitedItem } from './cited';
import { cslItem } from './cslData';
import { endNoteCites } from './endNote';

/** What a field of a Word file is, by its code. */
export type Field =
  | { readonly kind: 'citation'; readonly cited: Cited }
  /** A reference list that a manager wrote: each paragraph of its result is an entry. */
  | { readonly kind: 'bibliography' }
  /** A table of contents, an index: not part of the text. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'other' };

const other: Field = { kind: 'other' };

/** Reads a field's code; `data` is what the field keeps beside its code (`w:fldData`), as it stands there. */
export function fieldOf(code: string, data: string): Field {
  const text = code.trim();
  if (/^ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\b/u.test(text)) return citation(cslCites(jsonIn(text)));
  if (/^ADDIN\s+EN\.CITE(?!\.DATA)/u.test(text)) return citation(endNoteIn(text, data));
  if (/^ADDIN\s+(?:ZOTERO_BIBL|EN\.REFLIST|Mendeley\s+Bibliography)\b/u.test(text))
    return { kind: 'bibliography' };
  if (/^BIBLIOGRAPHY\b/u.test(text)) return { kind: 'bibliography' };
  if (/^CITATION\s/u.test(text)) return citation(ownCites(text));
  return /^(?:TOC|INDEX|TOA)\b/u.test(text) ? { kind: 'contents' } : other;
}

/** What a content control of a reference manager is, by its tag: Mendeley Cite keeps its data there. */
export function controlOf(tag: string): Field {
  const kept = /^MENDELEY_CITATION_v\d+_(.+)$/su.exec(tag)?.[1];
  if (kept !== undefined) return citation(cslCites(parsedJson(decoded(kept))));
  return /^MENDELEY_BIBLIOGRAPHY/u.test(tag) ? { kind: 'bibliography' } : other;
}

/** A citation of nothing that could be read is a field like any other: its text is kept, and read as text is. */
const citation = (cited: Cited): Field => (cited.items.length > 0 ? { kind: 'citation', cited } : other);

/** The JSON in a field's code, from its first brace on; Zotero writes an id behind it. */
function jsonIn(text: string): unknown {
  const from = text.indexOf('{');
  for (let to = text.lastIndexOf('}'); from >= 0 && to > from; to = text.lastIndexOf('}', to - 1)) {
    const found = parsedJson(text.slice(from, to + 1));
    if (found !== null) return found;
  }
  return null;
}

/** Base64 as UTF-8; '' where it is none. */
function decoded(base64: string): string {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s+/gu, '')), (sign) => sign.charCodeAt(0));
    return new TextDecoder('utf-8').decode(bytes);
  } catch {
    return '';
  }
}

/** The citation of CSL-JSON that Zotero and Mendeley write. */
function cslCites(json: unknown): Cited {
  const cited = listIn(fieldsOf(json), 'citationItems').flatMap((one) => {
    const fields = fieldsOf(one);
    const data = fieldsOf(fields['itemData']);
    // Mendeley numbers the works of each citation anew: what names them everywhere is their address in its library.
    const [address] = [...listIn(fields, 'uris'), ...listIn(fields, 'uri')].filter(
      (uri): uri is string => typeof uri === 'string',
    );
    const key = address ?? (textIn(data, 'id') || textIn(fields, 'id'));
    return key === '' ? [] : [{ key, fields, data }];
  });
  return {
    works: cited.flatMap(({ key, data }) =>
      Object.keys(data).length > 0 ? [{ key, item: cslItem(data) }] : [],
    ),
    items: cited.map(({ key, fields }) => {
      const [locator, prefix, suffix] = [
        textIn(fields, 'locator'),
        textIn(fields, 'prefix'),
        textIn(fields, 'suffix'),
      ];
      return {
        key,
        ...(locator === '' ? {} : { locator, label: textIn(fields, 'label') || 'page' }),
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      };
    }),
  };
}

function endNoteIn(text: string, data: string): Cited {
  const inline = text.indexOf('<EndNote');
  const xml = inline >= 0 ? text.slice(inline) : decoded(data);
  return endNoteCites(parseMarkup(xml, 'xml').root);
}

/** Word's own citation: `CITATION Haq17 \\p 12 \\l 1033 \\m Sit19`; its sources are a part of the file. */
function ownCites(text: string): Cited {
  const items: CitedItem[] = [];
  for (const [, flag, value = ''] of text.matchAll(/(?:^CITATION|\\([a-z]))\s+("[^"]*"|[^\s\\]+)/gu)) {
    const plain = value.replace(/^"|"$/gu, '');
    const last = items[items.length - 1];
    if (flag === undefined || flag === 'm') items.push({ key: plain });
    else if (last) items[items.length - 1] = { ...last, ...ownDetail(flag, plain) };
  }
  return { works: [], items };
}

function ownDetail(flag: string, value: string): Partial<CitedItem> {
  switch (flag) {
    case 'p':
      return { locator: value, label: 'page' };
    case 'f':
      return { prefix: value };
    case 's':
      return { suffix: value };
    default:
      return {};
  }
}
