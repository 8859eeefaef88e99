import { knows, say, type Language } from '../languages';
import { escapeText } from '../markdown';
import { Ready, type Quote } from './ready';

/** What a template can do with a value: `{{ value | name: argument }}`. */
export type Filter = (value: unknown, ...given: readonly unknown[]) => unknown;

/** Our filters, in the language of the notes. */
export function filtersOf(language: Language): Readonly<Record<string, Filter>> {
  return {
    say: (key, ...blanks) => sayFilter(language, key, blanks),
    list: (values, between) => listFilter(values, between),
    labelled: (values, key) => labelledFilter(language, values, key),
    items: (values, key) => itemsFilter(language, values, key),
    callout: (quotes, key) => calloutFilter(language, quotes, key),
    cell: cellFilter,
    quotes: quotesFilter,
  };
}

/** A value as one line of safe Markdown: what is ready as it is, all else escaped. */
export function escapeValue(value: unknown): string {
  if (value instanceof Ready) return value.markdown;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(escapeValue).join('');
  return escapeText(textOf(value).replace(/\s+/g, ' '));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** `{{ 'note.page' | say: page: 3 }}`: a sentence of the message table, its blanks filled. */
function sayFilter(language: Language, key: unknown, blanks: readonly unknown[]): Ready {
  if (blanks.length === 0) return new Ready(worded(language, key));
  if (typeof key !== 'string' || !knows(language, key)) throw new Error(`unknown words: ${textOf(key)}`);
  const values: Record<string, string | number> = {};
  for (const blank of blanks) {
    if (!isList(blank)) continue;
    const [name, value] = blank;
    values[textOf(name)] = typeof value === 'number' ? value : listFilter(value).markdown;
  }
  return new Ready(say(language, key, values));
}

/** Several values in one line. */
function listFilter(values: unknown, between: unknown = ', '): Ready {
  return new Ready(all(values).map(escapeValue).join(textOf(between)));
}

/** A line that says what its values are: `**Sources**: [[@orla2019]]`; nothing where there are none. */
function labelledFilter(language: Language, values: unknown, key: unknown): Ready {
  const list = listFilter(values).markdown;
  return new Ready(list === '' ? '' : `**${worded(language, key)}**: ${list}`);
}

/** Values one below the other, with what they are above them; nothing where there are none. */
function itemsFilter(language: Language, values: unknown, key?: unknown): Ready {
  const items = all(values).map((value) => `- ${escapeValue(value)}`);
  if (items.length > 0 && key !== undefined) items.unshift(`**${worded(language, key)}**:`, '');
  return new Ready(items.join('\n'));
}

/** Quotes, each as a callout that ends in the link to its place; what is no quote as a line. */
function calloutFilter(language: Language, quotes: unknown, key?: unknown): Ready {
  const title = key === undefined ? '' : worded(language, key);
  const callouts = all(quotes).map((quote) => {
    if (!isQuote(quote)) return escapeValue(quote);
    const above = quote.title?.markdown ?? title;
    return `> [!quote]${above === '' ? '' : ` ${above}`}\n> ${escapeValue(quote.text)} ${quote.link.markdown}`;
  });
  return new Ready(callouts.join('\n\n'));
}

function all(values: unknown): readonly unknown[] {
  if (Array.isArray(values)) return values;
  return values === null || values === undefined ? [] : [values];
}

/** `Array.isArray`, which would make every item `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isQuote(value: unknown): value is Quote {
  return typeof value === 'object' && value !== null && 'text' in value && 'link' in value;
}

/** A sentence of the message table without blanks. */
function worded(language: Language, key: unknown): string {
  if (typeof key !== 'string' || !knows(language, key)) throw new Error(`unknown words: ${textOf(key)}`);
  return say(language, key);
}

/** A value inside of a table: its pipes must not end the cell. */
function cellFilter(value: unknown): Ready {
  return new Ready(escapeValue(value).replace(/\\?\|/g, '\\|').replace(/\n/g, ' '));
}

/** Quotes inside of a table, one under the other. */
function quotesFilter(quotes: unknown): Ready {
  const cells = all(quotes).filter(isQuote);
  return new Ready(cells.map(({ text, link }) => `“${escapeValue(text)}” ${link.markdown}`).join('<br>'));
}
