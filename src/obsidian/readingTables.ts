import type { Plugin } from 'obsidian';
import { slices } from './slices';

/** The notes of ours in which tables hold quotes. */
const types: readonly unknown[] = ['paper', 'framework'];

/** A cell with more signs holds a sentence, which needs a column of some width to be read: about four lines of it. */
const SENTENCE = 60;

/**
 * Marks the tables of our notes in reading view, so that our style can give a column room for sentences, and let a
 * table scroll that is then wider than the note.
 */
export function registerReadingTables(plugin: Plugin): void {
  plugin.registerMarkdownPostProcessor((el, { frontmatter }) => {
    if (types.includes(typeIn(frontmatter))) return Promise.all(el.findAll('table').map(mark));
  });
}

/** A table of thousands of rows is marked in slices: even to list its cells would take longer than a frame. */
async function mark(table: HTMLElement): Promise<void> {
  const pause = slices();
  table.parentElement?.addClass('citeweave-scroll');
  let marked = 0;
  for (let row = table.querySelector('tbody > tr'); row; row = row.nextElementSibling) {
    marked += 1;
    if (marked % AT_ONCE === 0) await pause();
    for (const cell of Array.from(row.children))
      if ((cell.textContent ?? '').length > SENTENCE) cell.addClass('citeweave-sentence');
  }
}

/** Rows that are marked before the screen may get its turn: they take less than a millisecond. */
const AT_ONCE = 30;

/** What the properties of a note say that it is. */
function typeIn(properties: unknown): unknown {
  return typeof properties === 'object' && properties !== null && 'type' in properties
    ? properties.type
    : undefined;
}
