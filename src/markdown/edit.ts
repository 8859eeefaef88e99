import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLSeq } from 'yaml';
import { frontmatterOf, parseNote, printNote } from './note';
import { printProperty, printScalar, type PropertyValue } from './properties';

/** New values by the name of their property; undefined takes the property away. */
export type PropertyEdits = Readonly<Record<string, PropertyValue | undefined>>;

/**
 * A note with some of its properties changed. All others stay as they are, sign by sign: their order, comments,
 * quotes and blanks. New ones come last. Null where the properties cannot be read: then nobody knows what to change.
 */
export function editProperties(text: string, edits: PropertyEdits): string | null {
  if (Object.keys(edits).length === 0) return text;
  const frontmatter = frontmatterOf(text);
  if (!frontmatter) return withHead(text, edits);
  const before = parseNote(text);
  if (before.problem) return null;
  const { from, to } = frontmatter;
  const wanted = applied(before.properties, edits);
  const yaml = text.slice(from, to);
  for (const edit of [spliced, rewritten]) {
    const made = text.slice(0, from) + edit(yaml, edits) + text.slice(to);
    const after = parseNote(made);
    if (after.problem === null && same(after.properties, wanted)) return made;
  }
  return null;
}

function withHead(text: string, edits: PropertyEdits): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + printNote(spliced('', edits), text.slice(mark.length));
}

function applied(properties: Readonly<Record<string, unknown>>, edits: PropertyEdits): object {
  const kept = Object.entries(properties).filter(([name]) => !(name in edits));
  const made = Object.entries(edits).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...kept, ...made]);
}

/** Whether two sets of properties say the same, in any order. */
function same(some: object, others: object): boolean {
  return sorted(some) === sorted(others);
}

function sorted(properties: object): string {
  return JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A stretch of the YAML and what takes its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Only the lines of the properties that change are written anew. */
function spliced(yaml: string, edits: PropertyEdits): string {
  const { contents } = parseDocument(yaml, { logLevel: 'error' });
  const pairs = isMap(contents) ? contents.items : [];
  const found = new Map(pairs.map((pair) => [nameOf(pair), pair] as const));
  const splices: Splice[] = [];
  let added = '';
  for (const [name, value] of Object.entries(edits)) {
    const pair = found.get(name);
    if (pair) splices.push(spliceOf(yaml, pair, name, value));
    else if (value !== undefined) added += printProperty(name, value);
  }
  let edited = yaml;
  for (const { from, to, text } of splices.sort((a, b) => b.from - a.from)) {
    edited = edited.slice(0, from) + text + edited.slice(to);
  }
  if (added !== '' && edited !== '' && !edited.endsWith('\n')) edited += '\n';
  edited += added;
  return yaml.includes('\r\n') ? edited.replace(/\r?\n/g, '\r\n') : edited;
}

function nameOf({ key }: Pair<unknown, unknown>): string {
  return isScalar(key) ? String(key.value) : '';
}

function spliceOf(
  yaml: string,
  { key, value: old }: Pair<unknown, unknown>,
  name: string,
  value: PropertyValue | undefined,
): Splice {
  const [start = 0, keyEnd = 0] = rangeOf(key);
  const [, valueEnd = keyEnd + 1] = rangeOf(old);
  const from = yaml.lastIndexOf('\n', start - 1) + 1;
  const whole = yaml[valueEnd - 1] === '\n';
  const lineEnd = yaml.indexOf('\n', valueEnd);
  if (value === undefined)
    return { from, to: whole ? valueEnd : lineEnd < 0 ? yaml.length : lineEnd + 1, text: '' };
  if (isSeq(old) && typeof value === 'object' && value !== null && value.length > 0) {
    const items = itemLines(yaml, old, valueEnd);
    const first = items?.[0];
    if (items && first) return { from: first.from, to: valueEnd, text: listed(items, value) };
  }
  const text = printProperty(name, value);
  return { from: start, to: valueEnd, text: whole ? text : text.slice(0, -1) };
}

function rangeOf(node: unknown): readonly number[] {
  if (isScalar(node) || isSeq(node) || isMap(node)) return node.range ?? [];
  return [];
}

/** The lines of one item of a list, with the comments that follow it. */
interface ItemLines {
  readonly from: number;
  readonly says: string;
  readonly text: string;
}

/** The items of a list that has one a line, each a text; null for any other list. */
function itemLines(yaml: string, list: YAMLSeq<unknown>, end: number): readonly ItemLines[] | null {
  if (list.flow === true) return null;
  const starts = list.items.map((item) => yaml.lastIndexOf('\n', (rangeOf(item)[0] ?? 0) - 1) + 1);
  const lines = list.items.flatMap((item, index) => {
    const from = starts[index] ?? 0;
    const text = yaml.slice(from, starts[index + 1] ?? end);
    if (!isScalar(item) || typeof item.value !== 'string' || !/^[ \t]*-[ \t]/.test(text)) return [];
    return [{ from, says: item.value, text: text.endsWith('\n') ? text : `${text}\n` }];
  });
  return lines.length === list.items.length ? lines : null;
}

/** A list of these items: those that were there keep their lines. */
function listed(lines: readonly ItemLines[], items: readonly string[]): string {
  const known = new Map(lines.map(({ says, text }) => [says, text] as const));
  const indent = /^[ \t]*/.exec(lines[0]?.text ?? '')?.[0] ?? '';
  return items.map((item) => known.get(item) ?? `${indent}- ${printScalar(item)}\n`).join('');
}

/** The way of the library, for YAML that is not one property a line: keeps comments and order, not each blank. */
function rewritten(yaml: string, edits: PropertyEdits): string {
  const document = parseDocument(yaml, { logLevel: 'error' });
  try {
    for (const [name, value] of Object.entries(edits)) {
      if (value === undefined) document.delete(name);
      else document.set(name, value);
    }
    return document.toString({ lineWidth: 0 });
  } catch {
    // A value that another one refers to cannot be taken away.
    return yaml;
  }
}
