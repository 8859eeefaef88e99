import type { PrintedLine } from './lines';

/** How a line is printed, as far as a reader tells one kind of line from another by it. */
export interface Style {
  /** Points, to the half. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Most of a line: a word in italics makes no line of another kind. */
const most = 0.6;

export function styleOf({ size, bold, italic }: Pick<PrintedLine, 'size' | 'bold' | 'italic'>): Style {
  return { size: Math.round(size * 2) / 2, bold: bold > most, italic: italic > most };
}

export const keyOf = ({ size, bold, italic }: Style): string =>
  `${size}${bold ? ' bold' : ''}${italic ? ' italic' : ''}`;

/** The style of most of a text: its plain paragraphs. */
export function bodyStyle(lines: readonly PrintedLine[]): Style {
  const signs = new Map<string, { readonly style: Style; signs: number }>();
  for (const line of lines) {
    if (line.cells) continue;
    const style = styleOf(line);
    const key = keyOf(style);
    const found = signs.get(key);
    if (found) found.signs += line.text.length;
    else signs.set(key, { style, signs: line.text.length });
  }
  const all = [...signs.values()].sort((a, b) => b.signs - a.signs);
  return all[0]?.style ?? { size: 10, bold: false, italic: false };
}

/** A twelfth: sizes of one kind of line differ by less, a heading's and its text's by more. */
const larger = 13 / 12;

/** Whether a style stands out from another: it is larger, or bold. */
export function standsOut(style: Style, body: Style): boolean {
  if (style.size * 1.05 < body.size) return false;
  return style.size >= body.size * larger || (style.bold && !body.bold);
}

/** Whether two lines are of the same kind. */
export function isAlike(a: Style, b: Style): boolean {
  const [less, more] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return less * larger > more && a.bold === b.bold;
}
