import { escapeText } from '../markdown';
import { Ready, type Quote } from './ready';

/** A value as one line of safe Markdown: what is ready as it is, all else escaped. */
export function escapeValue(value: unknown): string {
  if (value instanceof Ready) return value.markdown;
  if (typeof value === 'string') return escapeText(BLANKS.test(value) ? value.replace(/\s+/g, ' ') : value);
  if (Array.isArray(value)) return value.map(escapeValue).join('');
  return escapeText(textOf(value));
}

/** Blanks that are not single ones between words. */
const BLANKS = /[^\S ]| {2}/;

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** One value or several, as several; none for null. */
export function all(values: unknown): readonly unknown[] {
  if (isList(values)) return values;
  return values === null || values === undefined ? [] : [values];
}

/** `Array.isArray`, which would make every item `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Values in one text. */
export function joined(values: unknown, between = ', '): string {
  if (values instanceof Ready) return values.markdown;
  return all(values).map(escapeValue).join(between);
}

/** A line that says what its values are: `**Sources**: [[@orla2019]]`; '' where there are none. */
export function labelled(label: string, values: unknown): string {
  const said = joined(values);
  return said === '' ? '' : `**${label}**: ${said}`;
}

/** Values one below the other, each a list's item; with `label` above them where one is given. */
export function items(values: unknown, label = ''): string {
  const lines = all(values).map((value) => `- ${escapeValue(value)}`);
  if (lines.length > 0 && label !== '') lines.unshift(`**${label}**:`, '');
  return lines.join('\n');
}

/** What is not empty, with a blank line between. */
export function apart(parts: unknown): string {
  return all(parts)
    .map(escapeValue)
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A text under a heading of a note's second level; '' where there is none. */
export function under(heading: string, text: string): string {
  return text === '' ? '' : `## ${heading}\n\n${text}`;
}

/** Quotes, each as a callout that ends in the link to its place; what is no quote as a line. */
export function callouts(quotes: unknown, title = ''): string {
  return apart(all(quotes).map((quote) => (isQuote(quote) ? callout(quote, title) : quote)));
}

function callout({ title: own, text, link, page }: Quote, title: string): Ready {
  const above = own?.markdown ?? title;
  const places = page ? `${link.markdown} · ${page.markdown}` : link.markdown;
  return new Ready(`> [!quote]${above === '' ? '' : ` ${above}`}\n> ${escapeValue(text)} ${places}`);
}

/** Quotes inside of a table, one under the other. */
export function quotesInCell(quotes: unknown): string {
  const cells = all(quotes).filter(isQuote);
  return cells.map(({ text, link }) => `“${escapeValue(text)}” ${link.markdown}`).join('<br>');
}

/** Whether a value is a quote with the link to its place. */
export function isQuote(value: unknown): value is Quote {
  return typeof value === 'object' && value !== null && 'text' in value && 'link' in value;
}

/** A value inside of a table: its pipes must not end the cell. */
export function cell(value: unknown): string {
  const said = joined(value);
  return /[|\n]/.test(said) ? said.replace(/\\?\|/g, '\\|').replace(/\n/g, ' ') : said;
}

/** A table; '' where it would have no rows. */
export function table(head: readonly unknown[], rows: unknown): string {
  const lines = all(rows).map((row) => line(all(row)));
  return lines.length === 0 ? '' : [line(head), line(head.map(() => RULE)), ...lines].join('\n');
}

const RULE = new Ready('---');

function line(cells: readonly unknown[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}
