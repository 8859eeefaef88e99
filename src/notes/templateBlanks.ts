import { all, escapeValue, isList, isQuote, joined } from './blocks';
import type { Scope } from './plain';

/** A blank that a template may print, `{{ statement }}`, and what it holds for one note. */
export interface TemplateBlank {
  readonly name: string;
  /** How it is printed best: `{{ quote | callout }}`. */
  readonly output: string;
  /** The beginning of what it holds, in one line; '' where it holds nothing for this note. */
  readonly example: string;
}

/** Signs of an example: about two lines in the narrowest window. */
const LONGEST = 90;

/**
 * All blanks of a template, in the order in which they are made.
 *
 * @param scopes what it may print, note by note
 * @param at the note that is shown
 * @param ours the template that ships with us: what it prints is printed the same way
 */
export function blanksOf(scopes: readonly Scope[], at: number, ours: string): readonly TemplateBlank[] {
  return Object.entries(scopes[at] ?? {}).map(([name, value]) => {
    const printed = new RegExp(`\\{\\{\\s*${name}\\b[^}]*\\}\\}`).exec(ours)?.[0];
    // What is empty for this note shows by another one what it is.
    const values = scopes.flatMap((scope) => all(scope[name]));
    const output = printed ?? outputOf(name, values, isList(value));
    return { name, output, example: shortened(exampleOf(value)) };
  });
}

function outputOf(name: string, values: readonly unknown[], isOfMany: boolean): string {
  if (values.some(isQuote)) return `{{ ${name} | callout }}`;
  if (!isOfMany) return `{{ ${name} }}`;
  const isLong = values.some((value) => escapeValue(value).includes('\n'));
  return `{{ ${name} | ${isLong ? 'apart' : 'list'} }}`;
}

// [[note|shown]]
const LINK = /\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g;

function exampleOf(value: unknown): string {
  const [first] = all(value).filter((one) => escapeValue(one) !== '' || isQuote(one) || isList(one));
  const said = isQuote(first) ? first.text : joined(first, ' · ');
  return said.replace(LINK, '$1').replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join('').trimEnd()}…`;
}
