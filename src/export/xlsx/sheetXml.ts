import { escapeXml, legalXml } from '../xml';

/** A sheet of a workbook: texts in rows, the first of them the head. */
export interface WorkSheet {
  readonly name: string;
  /** In widths of a digit, as Excel counts. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Excel refuses a file in which a cell holds more. */
const LONGEST = 32_767;

/** The styles that `styles.xml` lists, by their number. */
const STYLE = { text: 1, head: 2 } as const;

/** A sheet as a part of a workbook: its first row and first column stay in sight. */
export function printSheet({ widths, rows }: WorkSheet): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((text, column) => printCell(text, column, at)).join('')}</row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function printCell(text: string, column: number, row: number): string {
  const style = row === 0 || column === 0 ? STYLE.head : STYLE.text;
  const place = `r="${columnName(column)}${row + 1}" s="${style}"`;
  if (text === '') return `<c ${place}/>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Excel reads `_x0041_` as the sign of that number: the same text stands behind the number of its underscore. */
const NUMBERED = /_(?=x[0-9a-f]{4}_)/gi;

function cellText(text: string): string {
  const plain = legalXml(text.replace(/\r\n?/g, '\n'));
  return escapeXml(shortened(plain).replace(NUMBERED, '_x005F_'));
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** `A`, `B`, … `Z`, `AA`: columns from 0. */
function columnName(column: number): string {
  const before = column < LETTERS ? '' : columnName(Math.floor(column / LETTERS) - 1);
  return before + String.fromCharCode(FIRST_LETTER + (column % LETTERS));
}

const LETTERS = 26;
const FIRST_LETTER = 'A'.charCodeAt(0);
