import type { Block } from '../paper';
import type { Marked } from './marks';
import { sayingsOf, type Saying } from './parts';
import type { Item } from './pieces';
import { wordsIn } from './terms';
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

/** Whether a block is a heading in a few words. */
function isTitle({ document }: PaperText, block: Block | undefined): boolean {
  return block?.kind === 'heading' && wordsIn(document.text.slice(block.from, block.to)) <= most;
}
