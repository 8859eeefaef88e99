import { escapeText, printLink } from '../markdown';
import { byClaim } from './claims';
import type { Evidence, Named, Sheet, SheetCell } from './sheet';
import { shownOf } from './shown';
import { Wording } from './wording';

/** A matrix as a note has it: cells link to their claims, and empty ones say why they are. */
export function markdownOf(sheet: Sheet): string {
  const words = new Wording(sheet);
  const { framework, by } = sheet;
  const { corner, columns, rows } = shownOf(sheet, words);
  const defined =
    by.length === 0 ? '' : `${words.say('matrix-out.according', { by: by.map(linkTo).join(', ') })}\n\n`;
  const table = [
    [escapeText(corner), ...columns.map(linkTo)],
    [...Array.from({ length: columns.length + 1 }, () => '---')],
    ...rows.map((row) => [linkTo(row), ...row.cells.map((cell) => cellText(cell, words))]),
  ];
  const lines = table.map((cells) => `| ${cells.map(inTable).join(' | ')} |`).join('\n');
  return `# ${escapeText(oneLine(framework.name))}\n\n${defined}${lines}\n\n${words.emptyCells(sheet)}\n`;
}

function cellText(cell: SheetCell, words: Wording): string {
  if (cell.evidence.length === 0) return escapeText(words.cell(cell));
  const seen = new Map<string, number>();
  return [...byClaim(cell)]
    .map(([one]) => {
      const link = claimLink(one, words, seen);
      return one.stance === 'opposes' ? words.say('matrix-out.against-link', { link }) : link;
    })
    .join(', ');
}

/** A link that shows the claim's page; a second one of the same page is numbered, so that both can be told apart. */
function claimLink(one: Evidence, words: Wording, seen: Map<string, number>): string {
  const page = words.page(one) || one.citekey || one.name;
  const count = (seen.get(page) ?? 0) + 1;
  seen.set(page, count);
  const shown = count === 1 ? page : `${page} (${count})`;
  return linkTo({ name: shown, target: one.target });
}

function linkTo({ name, target }: Named): string {
  return target === null ? escapeText(oneLine(name)) : printLink({ target, shown: name });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A cell of a table: a pipe in it would end it. */
function inTable(text: string): string {
  return oneLine(text).replace(/\\?\|/g, '\\|');
}
