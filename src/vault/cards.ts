import type { Targets } from './retarget';
import { keyOf } from './state';

/** A card or a line of a canvas, as far as it is looked at. */
interface Item {
  readonly id: string;
  readonly type?: string;
  readonly file?: string;
  readonly fromNode?: string;
  readonly toNode?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

/**
 * A canvas that names its files as this vault has them. The cards of notes that there are not, the frames
 * that they leave empty, and the lines to them are left out.
 */
export function retargetCanvas(canvas: string, targets: Targets): string {
  if (targets.size === 0) return canvas;
  const lines = canvas.split('\n');
  const items = lines.flatMap((line) => itemOn(line) ?? []);
  const cards = items.filter(({ file }) => file !== undefined && targets.get(keyOf(file)) === null);
  const gone = new Set([...cards, ...emptied(items, cards)].map(({ id }) => id));
  const left = lines.filter((line) => {
    const { id = '', fromNode = '', toNode = '' } = itemOn(line) ?? {};
    return !gone.has(id) && !gone.has(fromNode) && !gone.has(toNode);
  });
  return withCommas(left)
    .map((line) => withPath(line, targets))
    .join('\n');
}

/** The frames in which some of the cards stood, and nothing is left. */
function emptied(items: readonly Item[], gone: readonly Item[]): readonly Item[] {
  if (gone.length === 0) return [];
  const goes = new Set(gone);
  const stay = items.filter((item) => item.file !== undefined && !goes.has(item));
  return items.filter((item) => item.type === 'group' && gone.some(within(item)) && !stay.some(within(item)));
}

/** Whether a card begins inside of a frame: frames overlap no card of another. */
function within({ x = 0, y = 0, width = 0, height = 0 }: Item): (card: Item) => boolean {
  return (card) => {
    const [right, down] = [(card.x ?? 0) - x, (card.y ?? 0) - y];
    return right >= 0 && right < width && down >= 0 && down < height;
  };
}

/** We write one item a line. */
function itemOn(line: string): Item | null {
  if (!/^\s*\{".*\},?$/.test(line)) return null;
  const value: unknown = JSON.parse(line.trim().replace(/,$/, ''));
  return isItem(value) ? value : null;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

/** Items are parted by commas; behind the last one of a list there is none. */
function withCommas(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => {
    if (itemOn(line) === null) return line;
    const last = itemOn(lines[at + 1] ?? '') === null;
    return line.replace(/,$/, '') + (last ? '' : ',');
  });
}

function withPath(line: string, targets: Targets): string {
  return line.replace(/"file":("(?:[^"\\]|\\.)*")/g, (all, quoted: string) => {
    const path: unknown = JSON.parse(quoted);
    const there = typeof path === 'string' ? targets.get(keyOf(path)) : undefined;
    return there ? `"file":${JSON.stringify(there)}` : all;
  });
}
