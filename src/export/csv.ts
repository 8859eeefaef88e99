import type { Language } from '../languages';
import { linesOf } from './lines';
import type { Sheet } from './sheet';
import { shownOf } from './shown';
import { Wording } from './wording';

/** A matrix as comma-separated values, a line a row: how much speaks for and against each cell, or why it is empty. */
export function csvOf(sheet: Sheet): string {
  const words = new Wording(sheet);
  const { corner, columns, rows } = shownOf(sheet, words);
  const head = [corner, ...columns.map(({ name }) => name)];
  const lines = rows.map(({ name, cells }) => [name, ...cells.map((cell) => words.cell(cell))]);
  return printCsv([head, ...lines], sheet.language);
}

/** The same as a list, a line a coding or verdict. */
export function longCsvOf(sheet: Sheet): string {
  return printCsv(linesOf(sheet), sheet.language);
}

/** Without this mark Excel reads letters with accents in the encoding of old Windows. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Lines as RFC 4180 has them, but for the sign between values: where the comma stands before decimals, Excel parts values by the
 * semicolon.
 */
function printCsv(lines: readonly (readonly string[])[], { argument }: Language): string {
  const between = argument.numbers.decimal === ',' ? ';' : ',';
  const printed = lines.map((line) => `${line.map((value) => printValue(value, between)).join(between)}\r\n`);
  return BYTE_ORDER_MARK + printed.join('');
}

/** A text that begins so, a spreadsheet takes for a formula, which could do something: an apostrophe makes it a text. */
const FORMULA = /^[=+\-@\t\r\n]/;

function printValue(text: string, between: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe.includes(between) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
