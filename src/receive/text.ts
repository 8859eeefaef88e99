import { foldedSpace, gathered, type BlockKind, type Document } from '../paper';
import { clean, type RawBlock } from './cleaning';
import { baseOf, columnsOf } from './columns';
import { footnoteLines, type NoteLine } from './footnotes';
import { takeFurniture } from './furniture';
import { headingsOf } from './headings';
import { levelsOf } from './levels';
import { ended, linesOf } from './lines';
import { groupsOf, type Group, type Page } from './paragraphs';
import { tellLanguages } from './tongues';

/**
 * A document from a text as PDF extraction leaves it: hard line breaks, running heads, headings without markup.
 * What stands before the offset `from` is left out.
 */
export function readText(source: string, file: string, from = 0): Document {
  const lines = linesOf(source, from);
  const { body, furniture } = takeFurniture(source, lines, baseOf(source, lines));
  const columns = columnsOf(source, body);
  const notes = footnoteLines(source, body, columns.base);
  const page: Page = { source, lines: body, columns, ...(notes ? { seen: seenIn(notes) } : {}) };
  const { text, offsets, blocks } = clean(source, rawBlocks(page, notes));
  const told = tellLanguages(text, blocks);
  return { file, source, text, offsets, ...told, furniture, properties: {}, problems: [] };
}

/** Where notes part paragraphs: above and below them, not within. */
function seenIn(notes: readonly (NoteLine | null)[]): readonly (boolean | null)[] {
  return notes.map((kind, index) => {
    const next = notes[index + 1] ?? null;
    if (next === 'goes on') return false;
    return kind !== null || next !== null ? true : null;
  });
}

function rawBlocks(page: Page, notes: readonly (NoteLine | null)[] | null): readonly RawBlock[] {
  const groups = groupsOf(page);
  const signs = headingsOf(page, groups);
  const levels = levelsOfGroups(page, groups, signs);
  const cells = cellsOf(page, groups, levels);
  return groups.map((group, index) => {
    const lines = page.lines.slice(group.from, group.to);
    const isNote = (notes?.[group.from] ?? null) !== null;
    const level = isNote ? 0 : (levels[index] ?? 0);
    return {
      kind: isNote ? 'footnote' : level > 0 ? 'heading' : cells[index] ? 'table' : kindOf(group),
      level,
      page: lines[0]?.printed ?? null,
      stretches: lines.map(({ start, end }) => ({ start, end, glued: false })),
    };
  });
}

/** 40 signs: what a cell of a table holds at most. */
const longestCell = 40;

/** Which groups are cells of a table: three or more in a row that are short and end no sentence, after the first heading. */
export function cellsOf(
  { source, lines }: Page,
  groups: readonly Group[],
  levels: readonly number[],
): readonly boolean[] {
  const short = groups.map(({ from, to, look }, index) => {
    const line = lines[from];
    if (!line || to - from > 1 || (levels[index] ?? 0) > 0 || look.item || look.caption || look.label)
      return false;
    return line.end - line.start <= longestCell && (!ended(source, line) || line.end - line.start <= 4);
  });
  const cells = new Array<boolean>(groups.length).fill(false);
  const first = levels.findIndex((level) => level > 0);
  for (let index = Math.max(0, first); index < groups.length; index++) {
    let end = index;
    while (short[end]) end++;
    if (end - index >= 3) cells.fill(true, index, end);
    index = Math.max(index, end - 1);
  }
  return cells;
}

export function kindOf({ look }: Group): BlockKind {
  if (look.caption) return 'caption';
  return look.item || (look.numbering && look.numbering.style !== 'chapter') ? 'list-item' : 'paragraph';
}

function levelsOfGroups(
  { source, lines }: Page,
  groups: readonly Group[],
  signs: ReturnType<typeof headingsOf>,
): readonly number[] {
  const headings = gathered(groups, ({ from, to }, index) => {
    const sign = signs[index];
    if (!sign) return [];
    const text = foldedSpace(source.slice(lines[from]?.start ?? 0, lines[to - 1]?.end ?? 0));
    return [{ index, sign, text }];
  });
  const levels = new Array<number>(groups.length).fill(0);
  const found = levelsOf(headings);
  for (const [at, { index }] of headings.entries()) levels[index] = found[at] ?? 1;
  return levels;
}
