import type { PdfCommands, PdfSheet } from './engine';
import { framedBy, frameOf, quarterToLevel, type Frame } from './frame';
import { runsOf, seenAmong } from './hidden';
import { marksOf } from './marks';
import type { PdfFont, PdfPage, PdfPiece } from './pages';

/** The fonts of a file as they are met, by pdf.js's names for them. */
export class Fonts {
  readonly list: PdfFont[] = [];
  private readonly byId = new Map<string, number>();

  indexOf(id: string, { commonObjs }: Pick<PdfSheet, 'commonObjs'>): number {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const font: unknown = commonObjs.has(id) ? commonObjs.get(id) : null;
    const named = typeof font === 'object' && font !== null && 'name' in font ? font.name : '';
    // ABCDEF+Minion-Bold: six letters tell the subsets of a font apart.
    const name = typeof named === 'string' ? named.replace(/^[A-Z]{6}\+/, '') : '';
    const bold = /bold|black|heavy|(?:^|[^a-z])(?:demi|bd)(?![a-z])/i.test(name);
    const italic = /ital|obli|(?:[-,a-z])It(?![a-z])/.test(name) || /italic|oblique/i.test(name);
    this.byId.set(id, this.list.length);
    return this.list.push({ name, bold, italic }) - 1;
  }
}

/** A run of text as pdf.js gives it. */
interface Item {
  readonly str: string;
  /** The matrix that places it: a, b, c, d, x, y. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** What a page draws, as plain data. */
export async function pageOf(
  sheet: PdfSheet,
  label: string | null,
  ops: Readonly<Record<string, number>>,
  fonts: Fonts,
): Promise<PdfPage> {
  const content = await sheet.getTextContent({ disableNormalization: true });
  const items = content.items.filter(isItem);
  // Fonts are known by name only after what they draw was asked for.
  const commands = await sheet.getOperatorList({ annotationMode: 0 });
  const shown = frameOf(sheet.view, sheet.rotate);
  const frame = framedBy(shown, mainQuarter(items, shown));
  const placed = placedIn(items, commands, ops, frame);
  const marks = marksOf(await sheet.getAnnotations().catch(() => []), frame);
  return {
    label,
    width: frame.width,
    height: frame.height,
    marks,
    pieces: placed.level.map((item) => pieceOf(item, frame, fonts, sheet)),
    turned: placed.turned,
    hidden: placed.hidden,
  };
}

function isItem(item: unknown): item is Item {
  return (
    typeof item === 'object' &&
    item !== null &&
    'str' in item &&
    typeof item.str === 'string' &&
    item.str !== '' &&
    'transform' in item &&
    Array.isArray(item.transform) &&
    'width' in item &&
    typeof item.width === 'number' &&
    'fontName' in item &&
    typeof item.fontName === 'string'
  );
}

const directionOf = ({ transform: [a = 1, b = 0] }: Item, frame: Frame): ReturnType<Frame['turn']> =>
  frame.turn(a, b);

/** By which quarter most of a page must be turned to be read: a table over the whole page stands on its side. */
function mainQuarter(items: readonly Item[], frame: Frame): 0 | 1 | 2 | 3 {
  const signs = [0, 0, 0, 0];
  for (const item of items) {
    const quarter = quarterToLevel(directionOf(item, frame));
    if (quarter !== null) signs[quarter] = (signs[quarter] ?? 0) + item.str.length;
  }
  const most = Math.max(...signs);
  // Four in five: with fewer the page has level text that is read first.
  const all = signs.reduce((sum, count) => sum + count, 0);
  const found = signs.indexOf(most);
  return most * 5 >= all * 4 && (found === 1 || found === 2 || found === 3) ? found : 0;
}

interface Placed {
  readonly level: readonly Item[];
  readonly turned: readonly string[];
  readonly hidden: number;
}

/** What of a page is read, and what is left out. */
function placedIn(
  items: readonly Item[],
  commands: PdfCommands,
  ops: Readonly<Record<string, number>>,
  frame: Frame,
): Placed {
  const texts = items.map(({ str }) => str);
  const seen = seenAmong(texts, runsOf(commands, ops));
  const level: Item[] = [];
  const turned: string[] = [];
  let hidden = 0;
  for (const [index, item] of items.entries()) {
    if (quarterToLevel(directionOf(item, frame)) !== 0) {
      if (/\S/.test(item.str)) turned.push(item.str);
    } else if (seen[index] === false) hidden += item.str.replace(/\s/g, '').length;
    else level.push(item);
  }
  return { level, turned, hidden };
}

function pieceOf(item: Item, frame: Frame, fonts: Fonts, sheet: PdfSheet): PdfPiece {
  const [, , c = 0, d = 0, left = 0, base = 0] = item.transform;
  const { x, y } = frame.place(left, base);
  return {
    text: mended(item.str),
    x,
    y,
    width: item.width,
    size: Math.hypot(c, d),
    font: fonts.indexOf(item.fontName, sheet),
  };
}

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** A text with its ligatures as letters, and accents on the letters that they belong to. */
function mended(text: string): string {
  return text.replace(/[ﬀ-ﬆ]/g, (sign) => ligatures[sign] ?? sign).normalize('NFC');
}
