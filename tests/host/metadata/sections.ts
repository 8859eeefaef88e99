import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';
import type * as O from 'obsidian';
import type { Places } from './places';
import { getFrontMatterInfo } from './yaml';

const markdown = new MarkdownIt({ html: true });

const kinds: Readonly<Record<string, string>> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  blockquote_open: 'blockquote',
  fence: 'code',
  code_block: 'code',
  table_open: 'table',
  html_block: 'html',
  hr: 'thematicBreak',
};

type Sections = Pick<O.CachedMetadata, 'sections' | 'listItems' | 'blocks'>;

/** The blocks of a note from top to bottom, its list items, and which of them can be linked to by an id. */
export function findSections(text: string, masked: string, places: Places): Sections {
  const { contentStart } = getFrontMatterInfo(text);
  const firstLine = contentStart === 0 ? 0 : places.at(contentStart).line;
  const tokens = markdown.parse(text.slice(contentStart), {});
  const listItems = findItems(tokens, firstLine, places);
  const sections = [
    ...yamlSection(text, contentStart, places),
    ...tokens
      .filter(({ level, nesting }) => level === 0 && nesting >= 0)
      .flatMap((token) => section(token, firstLine, places)),
  ];
  return { sections, listItems, ...withIds(masked, sections, listItems, places) };
}

function yamlSection(text: string, contentStart: number, places: Places): O.SectionCache[] {
  if (contentStart === 0) return [];
  return [{ type: 'yaml', position: places.between(0, text.slice(0, contentStart).trimEnd().length) }];
}

function section(token: Token, firstLine: number, places: Places): O.SectionCache[] {
  const type = kinds[token.type];
  const position = positionOf(token, firstLine, places);
  if (!type || !position) return [];
  const isCallout = type === 'blockquote' && /^>\s*\[!/.test(places.text.slice(position.start.offset));
  return [{ type: isCallout ? 'callout' : type, position }];
}

/** From the first sign of a block to its last, without the blank lines after it. */
function positionOf(token: Token, firstLine: number, places: Places): O.Pos | null {
  if (!token.map) return null;
  const [first, afterLast] = token.map;
  const from = places.startOfLine(first + firstLine);
  const lines = places.text.slice(from, places.endOfLine(afterLast - 1 + firstLine));
  return places.between(from, from + lines.trimEnd().length);
}

function findItems(tokens: readonly Token[], firstLine: number, places: Places): O.ListItemCache[] {
  const items: O.ListItemCache[] = [];
  const parents: number[] = [];
  const listStarts: number[] = [];
  for (const token of tokens) {
    if (/^(bullet|ordered)_list_open$/.test(token.type)) listStarts.push((token.map?.[0] ?? 0) + firstLine);
    if (/^(bullet|ordered)_list_close$/.test(token.type)) listStarts.pop();
    if (token.type === 'list_item_close') parents.pop();
    if (token.type !== 'list_item_open' || !token.map) continue;
    const line = token.map[0] + firstLine;
    const position = itemPosition(token, firstLine, places);
    const task = /^\s*(?:[-*+]|\d+[.)])\s+\[(.)\]\s/.exec(places.text.slice(places.startOfLine(line)))?.[1];
    // Without a parent: the line of its list, negative, and −1 for the first line.
    const parent = parents[parents.length - 1] ?? -Math.max(1, listStarts[listStarts.length - 1] ?? 0);
    items.push({ parent, position, ...(task === undefined ? {} : { task }) });
    parents.push(line);
  }
  return items;
}

/** The item alone, up to the list inside it. */
function itemPosition(token: Token, firstLine: number, places: Places): O.Pos {
  const [first, afterLast] = token.map ?? [0, 0];
  const start = places.startOfLine(first + firstLine);
  const from = start + (/^[ \t>]*/.exec(places.text.slice(start))?.[0].length ?? 0);
  const own = /^[^\n]*(?:\n(?![ \t>]*(?:[-*+]|\d+[.)])\s)[^\n]*)*/.exec(
    places.text.slice(from, places.endOfLine(afterLast - 1 + firstLine)),
  );
  return places.between(from, from + (own?.[0] ?? '').trimEnd().length);
}

/** An id at the end of a block names it; an id alone on a line names the block before it. */
function withIds(
  masked: string,
  sections: O.SectionCache[],
  items: O.ListItemCache[],
  places: Places,
): Sections {
  const blocks: Record<string, O.BlockCache> = {};
  for (const { 0: whole, 1: before = '', 2: written = '', index } of masked.matchAll(
    /(^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/gm,
  )) {
    const at = index + before.length;
    const id = written.toLowerCase();
    const isAlone = places.at(at).col === 0;
    const holder =
      items.find(({ position }) => holds(position, at)) ??
      sections.find(({ position }) => holds(position, at));
    const named = isAlone
      ? (sections.filter(({ position }) => position.end.offset < at).pop() ?? holder)
      : holder;
    if (!named) continue;
    named.id = id;
    const start = named.position.start.offset;
    blocks[id] = {
      id,
      position: isAlone ? named.position : places.between(start, index + whole.trimEnd().length),
    };
  }
  return Object.keys(blocks).length > 0 ? { blocks } : {};
}

function holds({ start, end }: O.Pos, offset: number): boolean {
  return start.offset <= offset && offset < end.offset;
}
