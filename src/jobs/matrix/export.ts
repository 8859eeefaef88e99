import {
  csvOf,
  heatMapOf,
  htmlOf,
  longCsvOf,
  markdownOf,
  qdcOf,
  saturationChartOf,
  sheetOf,
  xlsxOf,
  type Sources,
} from '../../export';
import { languageOf } from '../../languages';
import { MatrixTable, saturationOf, type MatrixBook, type MatrixWish } from '../../matrix';
import type { Files } from '../../vault';
import { readMatrices } from './sources';

/** The forms in which a matrix leaves a vault. */
export const matrixFormats = ['md', 'csv', 'xlsx', 'svg', 'html', 'qdc'] as const;
export type MatrixFormat = (typeof matrixFormats)[number];

export interface MatrixOut {
  readonly wish: MatrixWish;
  readonly to: MatrixFormat;
  /** Whether a table of values has a line a coding, and not a line a row. */
  readonly isLong?: boolean;
  /** Whether a row is a role. */
  readonly isTurned?: boolean;
  /** BCP 47 code of the language of its words. */
  readonly language: string;
}

/** A matrix as a file of its own. */
export function exportMatrix(book: MatrixBook, sources: Sources, out: MatrixOut): string | Uint8Array {
  const language = languageOf(out.language);
  const sheet = sheetOf(book, out.wish, sources, language, out.isTurned);
  switch (out.to) {
    case 'md':
      return markdownOf(sheet);
    case 'csv':
      return out.isLong === true ? longCsvOf(sheet) : csvOf(sheet);
    case 'xlsx':
      return xlsxOf(sheet);
    case 'svg':
      return heatMapOf(sheet);
    case 'html':
      return htmlOf(sheet, [
        paperMapOf(book, sources, out, 'papers'),
        saturationPicture(book, out.wish, out.language),
      ]);
    case 'qdc':
      return qdcOf(sheet, sources.role);
  }
}

/** A file of a matrix: in one of the forms; how many claims of each paper show each role (`papers`); what each paper adds (`saturation`). */
export interface MatrixWanted extends Omit<MatrixOut, 'to'> {
  readonly to: MatrixFormat | 'papers' | 'saturation';
}

/** Reads a vault and makes a file of one of its matrices. */
export async function matrixFile(
  files: Files,
  { to, ...wanted }: MatrixWanted,
): Promise<string | Uint8Array> {
  const { book, sources } = await readMatrices(files);
  if (to === 'saturation') return saturationPicture(book, wanted.wish, wanted.language);
  if (to === 'papers') return paperMapOf(book, sources, { ...wanted, to: 'svg' });
  return exportMatrix(book, sources, { ...wanted, to });
}

/** How many claims of each paper show each role, as a picture. */
function paperMapOf(
  book: MatrixBook,
  sources: Sources,
  { wish, language, isTurned }: MatrixOut,
  id?: string,
): string {
  const papers: MatrixWish = { ...wish, rows: 'paper' };
  return heatMapOf(sheetOf(book, papers, sources, languageOf(language), isTurned), id);
}

/** How many new cells each paper shows, as a picture (SVG). */
export function saturationPicture(book: MatrixBook, wish: MatrixWish, language: string): string {
  return saturationChartOf(saturationOf(book, new MatrixTable(book, wish)), languageOf(language));
}
