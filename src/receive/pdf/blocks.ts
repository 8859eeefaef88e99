import type { BlockKind } from '../../paper';
import { isCaption } from '../looks';
import { groupsOf } from '../paragraphs';
import { cellsOf, kindOf } from '../text';
import { bodyOf } from './body';
import { levelsIn } from './headings';
import type { PrintedLine } from './lines';
import { partsOf, type Part } from './parts';
import { bodyStyle } from './style';

/** A paragraph, heading, note, …: its lines in order. */
export interface PrintedBlock {
  readonly kind: BlockKind;
  /** Depth of a heading, from 1; 0 for all else. */
  readonly level: number;
  readonly lines: readonly PrintedLine[];
}

/**
 * The blocks of a PDF in the order in which they are read. What stands between paragraphs (captions, tables, notes at
 * the foot) comes after the paragraph that it stands in or behind.
 */
export function blocksOf(lines: readonly PrintedLine[]): readonly PrintedBlock[] {
  const plain = bodyStyle(lines);
  const parts = partsOf(lines, plain);
  const at = lines.flatMap((_, index) => (parts[index] === 'text' ? [index] : []));
  const running = lines.filter((_, index) => parts[index] === 'text');
  const body = bodyOf(running, (index) => (at[index + 1] ?? 0) !== (at[index] ?? 0) + 1);
  const groups = groupsOf(body.page);
  const levels = levelsIn(body, groups, plain);
  const cells = cellsOf(body.page, groups, levels);
  const between = new Between(lines, parts);
  const blocks: PrintedBlock[] = [...between.take(0)];
  for (const [index, group] of groups.entries()) {
    const level = levels[index] ?? 0;
    const kind = level > 0 ? 'heading' : cells[index] ? 'table' : kindOf(group);
    blocks.push({ kind, level, lines: running.slice(group.from, group.to) }, ...between.take(group.to));
  }
  return blocks;
}

/** What stands between the lines of the running text. */
class Between {
  /** For each number of lines of the running text, what follows behind so many. */
  private readonly behind = new Map<number, PrintedBlock[]>();
  private taken = 0;

  constructor(lines: readonly PrintedLine[], parts: readonly Part[]) {
    let running = 0;
    for (let at = 0; at < lines.length;) {
      const part = parts[at] ?? 'text';
      if (part === 'text') {
        running += 1;
        at += 1;
        continue;
      }
      const end = endOfRun(lines, parts, at);
      const own = this.behind.get(running) ?? [];
      own.push(...blocksBetween(part, lines.slice(at, end)));
      this.behind.set(running, own);
      at = end;
    }
  }

  /** What follows behind so many lines of the running text, and was not taken yet. */
  take(lines: number): readonly PrintedBlock[] {
    const found: PrintedBlock[] = [];
    for (; this.taken <= lines; this.taken++) found.push(...(this.behind.get(this.taken) ?? []));
    return found;
  }
}

/** The end of what belongs to one caption, table or column's notes. */
function endOfRun(lines: readonly PrintedLine[], parts: readonly Part[], from: number): number {
  let end = from + 1;
  while (end < lines.length && parts[end] === parts[from] && lines[end]?.page === lines[from]?.page) {
    if (parts[from] === 'footnote' && lines[end]?.column !== lines[from]?.column) break;
    end++;
  }
  return end;
}

function blocksBetween(part: Exclude<Part, 'text'>, lines: readonly PrintedLine[]): readonly PrintedBlock[] {
  if (part === 'table' || part === 'label')
    return lines.map((line) => ({ kind: 'table', level: 0, lines: [line] }));
  const groups = part === 'caption' ? captionsIn(lines) : notesIn(lines);
  return groups.map(({ from, to }) => ({ kind: part, level: 0, lines: lines.slice(from, to) }));
}

/** A mark that only notes begin with. */
const sureMark = /^(?:[⁰¹²³⁴-⁹]{1,3}|[*†‡§¶]{1,3})\s*\S/u;
/** 1: the number that a note begins with. */
const numberMark = /^\[?(\d{1,3})\]?[.)]?\s/;

/** One note after another: each begins with a mark, or with the number behind that of the note before. */
function notesIn(lines: readonly PrintedLine[]): readonly { readonly from: number; readonly to: number }[] {
  const paragraphs = groupsOf(bodyOf(lines).page);
  const starts = new Set(paragraphs.map(({ from }) => from));
  let last = Infinity;
  for (const [at, { text }] of lines.entries()) {
    const number = Number(numberMark.exec(text)?.[1] ?? NaN);
    if (sureMark.test(text) || number === last + 1) starts.add(at);
    if (starts.has(at) && !Number.isNaN(number)) last = number;
  }
  const ordered = [...starts].sort((a, b) => a - b);
  return ordered.map((from, at) => ({ from, to: ordered[at + 1] ?? lines.length }));
}

/** One caption after another: each begins as the first does. */
function captionsIn(
  lines: readonly PrintedLine[],
): readonly { readonly from: number; readonly to: number }[] {
  const starts = lines.flatMap(({ text }, at) => (at === 0 || isCaption(text) ? [at] : []));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? lines.length }));
}
