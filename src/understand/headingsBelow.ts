import type { Block } from '../paper';
import { withoutStop } from './enumeration';
import type { Marked } from './marks';
import { clauseEnd, type Item } from './pieces';
import { lowerOf, sayingsOf, type Saying } from './parts';
import { trimmed, wordsIn } from './terms';
import type { PaperText } from './text';

/** Members are told in a few paragraphs each; so many blocks without the next one end the row. */
const gap = 6;

/** The most words in the heading of a member. */
const most = 8;

/**
 * Members that are the headings right below the sentence that announces them: `the work had three parts, told below`.
 * Just as many as were announced, at one level. Null for none.
 */
export function headingsBelow(text: PaperText, saying: Saying, announced: number | null): Marked | null {
  const { blocks } = text.document;
  const level = blocks[saying.block + 1]?.level;
  if (announced === null || announced < 2 || !isTitle(text, blocks[saying.block + 1])) return null;
  const ends = blocks[saying.block]?.to === saying.to;
  if (!ends || !(/:\s*$/u.test(saying.lower) || saying.meaning.dividing.below.test(saying.lower)))
    return null;
  const items: Item[] = [];
  let last = saying.block;
  for (let index = saying.block + 1; index - last <= gap && items.length < announced; index++) {
    const block = blocks[index];
    if (!block || (block.kind === 'heading' && (block.level !== level || !isTitle(text, block)))) break;
    if (block.kind !== 'heading') continue;
    items.push({ from: block.from, to: block.to, told: { from: block.from, to: block.to } });
    last = index;
  }
  if (items.length !== announced) return null;
  const sentence = sayingsOf(text).findIndex(({ block }) => block === last);
  return { items, last: sentence < 0 ? saying.index : sentence };
}

/** The most words of a clause that is a member by itself. */
const clauseWords = 9;

/**
 * Members that are told in just as many paragraphs as were announced, right below a colon: each by the clause that it opens
 * with. Null where one is no such paragraph.
 */
export function paragraphsBelow(text: PaperText, saying: Saying, announced: number | null): Marked | null {
  const { document } = text;
  const home = document.blocks[saying.block];
  if (announced === null || announced < 2 || home?.to !== saying.to || !/:\s*$/u.test(saying.lower))
    return null;
  const below = document.blocks.slice(saying.block + 1, saying.block + 1 + announced);
  const items = below.flatMap((block): readonly Item[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [];
    const stop = sayingsOf(text).find(({ from }) => from === block.from)?.to ?? block.from;
    const told = { from: block.from, to: withoutStop(document.text, { from: block.from, to: stop }) };
    const { dividing } = saying.meaning;
    const lower = lowerOf(text);
    const before = dividing.before.exec(lower.slice(told.from, told.from + beforeLength))?.[0].length ?? 0;
    const from = told.from + before;
    const name = trimmed(document.text, from, clauseEnd({ lower, dividing }, { from, to: told.to }));
    return wordsIn(document.text.slice(name.from, name.to)) <= clauseWords ? [{ ...name, told }] : [];
  });
  if (items.length !== announced) return null;
  const last = saying.block + announced;
  const sentence = sayingsOf(text).findIndex(({ block }) => block === last);
  return { items, last: sentence < 0 ? saying.index : sentence };
}

/** What leads to a member's name is no longer, in signs. */
const beforeLength = 40;

/** Whether a block is a heading in a few words. */
function isTitle({ document }: PaperText, block: Block | undefined): boolean {
  return block?.kind === 'heading' && wordsIn(document.text.slice(block.from, block.to)) <= most;
}
