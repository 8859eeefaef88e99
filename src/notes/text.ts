import { escapeBlock, escapeText } from '../markdown';
import { textOf, type Block } from '../paper';
import type { Draft } from '../vault/draft';
import type { Catalogue } from './catalogue';
import { noteProperties, type Desk } from './desk';
import { linkTo, propertyLink } from './links';
import { blockId } from './places';

/** The text notes: every paragraph on a line of its own, with the id by which all others link to it. */
export function textDrafts(desk: Desk): readonly Draft[] {
  const { catalogue } = desk;
  const said = desk.say('note.text-of', { paper: linkTo(catalogue.hub).markdown });
  return catalogue.texts.map((note, index) => {
    const part = catalogue.parts[index];
    const blocks = catalogue.document.blocks.slice(part?.from ?? 0, part?.to ?? 0);
    const lines = blocks.map((block) => lineOf(catalogue, block)).filter((line) => line !== '');
    const properties = noteProperties('text', note, [], {
      paper: propertyLink(catalogue.hub),
      'file-sha256': catalogue.sha256,
    });
    return desk.private(note, properties, `${[`*${said}*`, ...lines].join('\n\n')}\n`, 'write-once');
  });
}

/** A block as a line of Markdown: a heading as a heading, all else as text, whatever signs it begins with. */
function lineOf(catalogue: Catalogue, block: Block): string {
  const { document } = catalogue;
  const said = textOf(document, block);
  const text = (BLANKS.test(said) ? said.replace(/\s+/g, ' ') : said).trim();
  if (text === '') return '';
  const id = ` ^${blockId(document.offsets[block.from] ?? 0)}`;
  if (block.kind === 'heading') return `${'#'.repeat(headingLevel(block.level))} ${escapeText(text)}${id}`;
  if (block.kind === 'list-item') return `- ${escapeBlock(text)}${id}`;
  return escapeBlock(text) + id;
}

/** Blanks that are not single ones between words. */
const BLANKS = /[^\S ]| {2}/;

/** Markdown has six levels. */
function headingLevel(level: number): number {
  return Math.min(6, Math.max(1, level));
}
