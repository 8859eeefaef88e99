import type { Name } from '../paper';
import { authorsOf } from '../notes';
import type { LibraryWork } from '../receive';

/** Properties of a source note, ours and those that people add, by what CSL calls them. */
const texts: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  DOI: ['doi', 'DOI'],
  URL: ['url', 'URL'],
  'container-title': ['container-title', 'journal', 'book'],
  publisher: ['publisher'],
  'publisher-place': ['publisher-place', 'place'],
  volume: ['volume'],
  issue: ['issue'],
  page: ['page', 'pages'],
  edition: ['edition'],
  'collection-title': ['series', 'collection-title'],
  'event-title': ['event', 'event-title'],
  number: ['number'],
  genre: ['genre'],
  ISBN: ['isbn', 'ISBN'],
  keyword: ['keywords'],
};

/** What every source note tells in properties of its own. */
const OWN: ReadonlySet<string> = new Set(['title', 'DOI']);

/** What else a work tells, as properties from which `workOfNote` reads it. */
export function textProperties(work: LibraryWork): Readonly<Record<string, string | readonly string[]>> {
  const editors = authorsOf({ author: work.editor ?? [] });
  const found: Record<string, string | readonly string[]> = editors.length > 0 ? { editors } : {};
  for (const [variable, [name = variable]] of Object.entries(texts)) {
    const said = textOf(work[variable]);
    if (!OWN.has(variable) && said !== '') found[name] = said;
  }
  return found;
}

/** The work that a source note's properties tell of; null for a note of another kind, or without a key. */
export function workOfNote(properties: Readonly<Record<string, unknown>>): LibraryWork | null {
  const key = textOf(properties['citekey']);
  if (properties['type'] !== 'source' || key === '') return null;
  const found: Record<string, string> = {};
  for (const [variable, names] of Object.entries(texts)) {
    const said = names.map((name) => textOf(properties[name])).find((text) => text !== '');
    if (said !== undefined) found[variable] = said;
  }
  const author = listOf(properties['authors']).map(nameOf);
  const editor = listOf(properties['editors']).map(nameOf);
  const year = Number(textOf(properties['year']));
  const kind = textOf(properties['work-type']);
  return {
    type: kind || (found['container-title'] === undefined ? 'document' : 'article-journal'),
    ...found,
    ...(author.length > 0 ? { author } : {}),
    ...(editor.length > 0 ? { editor } : {}),
    ...(Number.isInteger(year) && year !== 0 ? { issued: { 'date-parts': [[year]] } } : {}),
    id: key,
  };
}

/** Whether all that a source note knows of its work is how a paper cites it. */
export function isCited(properties: Readonly<Record<string, unknown>>): boolean {
  const known = textOf(properties['known']);
  return known === 'listed' || known === 'stub';
}

/** `Lund, Anna`, or a body or a person as they are called. A link is what it shows. */
function nameOf(text: string): Name {
  const said = text.replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1');
  const [family = '', given = ''] = said.split(/\s*,\s*/);
  if (!said.includes(',')) return /\s/.test(said) ? { literal: said } : { family: said };
  return { ...(family === '' ? {} : { family }), ...(given === '' ? {} : { given }) };
}

function listOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map(textOf).filter((text) => text !== '');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
