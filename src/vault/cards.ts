import type { Targets } from './retarget';
import { keyOf } from './state';

/** A card or a line of a canvas, as far as it is looked at. */
interface Item {
  readonly id: string;
  readonly file?: string;
  readonly fromNode?: string;
  readonly toNode?: string;
}

/**
 * A canvas that names its files as this vault has them. The cards of notes that there are not, and the lines to them,
 * are left out.
 */
export function retargetCanvas(canvas: string, targets: Targets): string {
  if (targets.size === 0) return canvas;
  const gone = new Set<string>();
  const lines = canvas.split('\n').filter((line) => {
    const item = itemOn(line);
    if (item?.file === undefined || targets.get(keyOf(item.file)) !== null) return true;
    gone.add(item.id);
    return false;
  });
  const left = lines.filter((line) => {
    const { fromNode = '', toNode = '' } = itemOn(line) ?? {};
    return !gone.has(fromNode) && !gone.has(toNode);
  });
  return withCommas(left)
    .map((line) => withPath(line, targets))
    .join('\n');
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
