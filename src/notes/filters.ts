import { knows, say, type Language } from '../languages';
import {
  all,
  apart,
  callouts,
  cell,
  isList,
  items,
  joined,
  labelled,
  quotesInCell,
  table,
  textOf,
  under,
} from './blocks';
import { Ready } from './ready';

/** What a template can do with a value: `{{ value | name: argument }}`. */
export type Filter = (value: unknown, ...given: readonly unknown[]) => Ready;

/** Our filters, in the language of the notes. */
export function filtersOf(language: Language): Readonly<Record<string, Filter>> {
  const word = (key: unknown): string => (key === undefined ? '' : worded(language, key));
  return {
    say: (key, ...blanks) => new Ready(said(language, key, blanks)),
    list: (values, between = ', ') => new Ready(joined(values, textOf(between))),
    lines: (values) => new Ready(joined(values, '\n')),
    apart: (parts) => new Ready(apart(parts)),
    labelled: (values, key) => new Ready(labelled(word(key), values)),
    items: (values, key) => new Ready(items(values, word(key))),
    callout: (quotes, key) => new Ready(callouts(quotes, word(key))),
    under: (text, key) => new Ready(under(word(key), joined(text))),
    table: (rows, ...keys) => new Ready(table(keys.map(word), rows)),
    cell: (value) => new Ready(cell(value)),
    quotes: (quotes) => new Ready(quotesInCell(quotes)),
  };
}

/** `{{ 'note.page' | say: page: 3 }}`: a sentence of the message table, its blanks filled. */
function said(language: Language, key: unknown, blanks: readonly unknown[]): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of blanks.filter(isList)) {
    values[textOf(name)] = typeof value === 'number' ? value : joined(value);
  }
  return worded(language, key, values);
}

function worded(
  language: Language,
  key: unknown,
  values: Readonly<Record<string, string | number>> = {},
): string {
  if (typeof key !== 'string' || !knows(language, key))
    throw new Error(`unknown words: ${textOf(all(key)[0])}`);
  return say(language, key, values);
}
