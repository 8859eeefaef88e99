import { at, childOf, childrenOf, saidIn, within, type Element } from '../markup/tree';

/** Of the forms of one thing the first, which newer versions of Word show; the other only where that says nothing. */
export function alternative(element: Element): Element {
  const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')];
  const empty = choice === null || within(choice, 'w:t').length === 0;
  return (empty ? (fallback ?? choice) : choice) ?? { ...element, children: [] };
}

/** Whether a content control is one that Word made for a table of contents: its name is the same in all languages. */
export const isContents = (control: Element): boolean =>
  at(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'] === 'Table of Contents';

/** The notes of a part by kind and number, those left out that only draw the line above notes. */
export function notesIn(part: Element | null, name: string): readonly (readonly [string, Element])[] {
  const notes = part ? within(part, name) : [];
  return notes
    .filter(({ attributes }) => !/separator|continuation/iu.test(attributes['w:type'] ?? ''))
    .map((note) => [`${name} ${note.attributes['w:id'] ?? ''}`, note] as const);
}

/** The cells of a table, row by row. */
export function cellsIn(table: Element): readonly (readonly Element[])[] {
  return inside(table, 'w:tr').map((row) => inside(row, 'w:tc'));
}

/** The elements of a name in a table or a row, those of tables within it left out. */
function inside(element: Element, name: string): readonly Element[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : child.name === 'w:tbl' ? [] : inside(child, name),
  );
}

/** 1,500 signs: a cell of a table is shorter; one that holds more is a column of the page. */
const longestCell = 1500;

/** Whether a table only lays the page out: of one row or one column, or with cells that hold tables or much text. */
export function laysOut(rows: readonly (readonly Element[])[]): boolean {
  return rows.length === 1 || rows.every((cells) => cells.length === 1) || rows.flat().some(holdsBlocks);
}

const holdsBlocks = (cell: Element): boolean =>
  within(cell, 'w:tbl').length > 0 ||
  within(cell, 'w:t').reduce((sum, text) => sum + saidIn(text).length, 0) > longestCell;
