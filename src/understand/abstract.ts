import type { Block, Range } from '../paper';
import { citing } from './citing';
import { closedUp } from './spacedLetters';
import type { PaperText } from './text';

/** Abstracts stand in front: none begins behind this many blocks. */
const furthest = 80;

/** The longest abstract: journals allow 500 words of 8 signs. */
const longest = 4000;

/** The abstracts of a document as ranges of its clean text, without their headings; the one in its main language first. */
export function abstractsOf({ document, language }: PaperText): readonly Range[] {
  const { blocks, text } = document;
  const found: (Range & { readonly language: string })[] = [];
  for (const [index, block] of blocks.slice(0, furthest).entries()) {
    const label = labelOf(text, block);
    if (label === null) continue;
    const alone = label >= block.to - block.from;
    const first = alone ? index + 1 : index;
    const range = rangeFrom(text, blocks, first, alone ? 0 : label);
    if (range) found.push({ language: blocks[first]?.language ?? '', ...range });
  }
  const main = found.filter((one) => one.language === language.code);
  return [...main, ...found.filter((one) => !main.includes(one))].map(({ from, to }) => ({ from, to }));
}

/** How many signs of a block are the label `Abstract` and what parts it from the text; null for another block. */
function labelOf(text: string, block: Block): number | null {
  const said = text.slice(block.from, Math.min(block.to, block.from + 60));
  if (block.to - block.from < 60 && closedUp(said) !== said && citing.abstract.test(closedUp(said))) {
    return block.to - block.from;
  }
  const match = citing.abstract.exec(said);
  if (!match) return null;
  const signs = /^[\s*_]*[.:—–-]?[\s*_]*/u.exec(said.slice(match[0].length))?.[0] ?? '';
  const length = match[0].length + signs.length;
  if (length >= block.to - block.from) return length;
  // In a paragraph the label stands apart from the sentence: `Abstract: …`, `ABSTRACT This …`, never `Abstract ideas are …`.
  const parted =
    /[.:—–]/u.test(signs) || (/^\p{Lu}+$/u.test(match[0]) && /^\p{Lu}/u.test(said.slice(length)));
  return parted && block.kind !== 'heading' ? length : null;
}

/** From the sign `skip` of a block to the end of the last paragraph before a heading or the keywords. */
function rangeFrom(text: string, blocks: readonly Block[], first: number, skip: number): Range | null {
  const begin = blocks[first];
  if (!begin || begin.kind === 'heading') return null;
  let to = begin.from;
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || (index > first && endsAbstract(text, block, begin))) break;
    to = keywordsInside(text, block);
    if (to < block.to) break;
  }
  const from = begin.from + skip;
  return to > from ? { from, to: Math.min(to, from + longest) } : null;
}

function endsAbstract(text: string, block: Block, begin: Block): boolean {
  const said = closedUp(text.slice(block.from, block.from + 60));
  if (block.kind === 'heading' || citing.keywords.test(said) || citing.abstract.test(said)) return true;
  return block.language !== begin.language || block.to - begin.from > longest;
}

/** Where a block's abstract ends: before keywords that follow in the same paragraph, else with it. */
function keywordsInside(text: string, block: Block): number {
  const said = text.slice(block.from, Math.min(block.to, block.from + longest));
  const match = /[.”"’)]\s+(?=(\S+(?:\s\S+){0,2})\s*[:—–])/gu;
  for (let at = match.exec(said); at; at = match.exec(said)) {
    if (citing.keywords.test(said.slice(match.lastIndex))) return block.from + at.index + 1;
  }
  return block.to;
}
