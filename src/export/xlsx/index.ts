import { byClaim } from '../claims';
import { codebookRows } from '../codebookRows';
import { linesOf } from '../lines';
import type { Sheet, SheetCell } from '../sheet';
import { shownOf } from '../shown';
import { Wording } from '../wording';
import { printWorkbook } from './workbook';

export { printWorkbook, sheetNames } from './workbook';

/** A matrix as an Excel file of three sheets: the matrix, the evidence a line a coding, and the codebook. */
export function xlsxOf(sheet: Sheet): Uint8Array {
  const words = new Wording(sheet);
  const { corner, columns, rows } = shownOf(sheet, words);
  const matrix = [
    [corner, ...columns.map(({ name }) => name)],
    ...rows.map(({ name, cells }) => [name, ...cells.map((cell) => placesIn(cell, words))]),
  ];
  return printWorkbook([
    {
      name: sheet.framework.name,
      widths: matrix[0]?.map((_, at) => (at === 0 ? 30 : 26)) ?? [],
      rows: matrix,
    },
    { name: words.say('matrix-out.evidence'), widths: EVIDENCE_WIDTHS, rows: linesOf(sheet) },
    { name: words.say('matrix-out.codebook'), widths: [26, 60, 24, 30], rows: codebookRows(sheet) },
  ]);
}

/** Framework, row, role, stance, statement, quote, page, paper, citekey, section, coder, made, searched. */
const EVIDENCE_WIDTHS = [24, 26, 22, 14, 50, 60, 8, 40, 18, 24, 16, 22, 30];

/** How much a cell shows, and below it where each claim stands. */
function placesIn(cell: SheetCell, words: Wording): string {
  const places = [...byClaim(cell)].map(([one]) =>
    [one.citekey || one.paper, words.page(one)].filter((part) => part !== '').join(', '),
  );
  return [words.cell(cell), ...new Set(places)].filter((line) => line !== '').join('\n');
}
