import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';
import type * as O from 'obsidian';
import { addComments } from '../markdown/comments';
import type { Places } from './places';
import { getFrontMatterInfo } from './yaml';

const markdown = new MarkdownIt({ html: true });
addComments(markdown);

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
  obsidian_comment: 'comment',
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
  const isCallout = type === 'blockquote' && /^\s*>\s*\[!/.test(places.text.slice(position.start.offset));
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

/** The list items that a token stands in, from the outermost. */
interface Inside {
  readonly line: number;
  /** The column at which the item's text begins: what is indented further belongs to it. */
  readonly content: number;
}

const marker = /^([ \t>]*)((?:[-*+]|\d+[.)])[ \t]+)(?:\[(.)\][ \t])?/;

function findItems(tokens: readonly Token[], firstLine: number, places: Places): O.ListItemCache[] {
  const items: O.ListItemCache[] = [];
  const inside: Inside[] = [];
  const listStarts: number[] = [];
  for (const token of tokens) {
    if (/^(bullet|ordered)_list_open$/.test(token.type)) listStarts.push((token.map?.[0] ?? 0) + firstLine);
    if (/^(bullet|ordered)_list_close$/.test(token.type)) listStarts.pop();
    if (token.type === 'list_item_close') inside.pop();
    if (token.type !== 'list_item_open' || !token.map) continue;
    const line = token.map[0] + firstLine;
    const around = inside[inside.length - 1];
    const [, indent = '', sign = '', task] = marker.exec(places.text.slice(places.startOfLine(line))) ?? [];
    // Without a parent: the line of its list, negative, and −1 for the first line.
    const parent = around?.line ?? -Math.max(1, listStarts[listStarts.length - 1] ?? 0);
    const from = places.startOfLine(line) + startColumn(indent, around);
    const position = places.between(from, ownEnd(token, firstLine, places));
    items.push({ parent, position, ...(task === undefined ? {} : { task }) });
    inside.push({ line, content: indent.length + sign.length });
  }
  return items;
}

/** Where an item begins: at the edge, or after the signs of a quote; inside of another where that one's text begins. */
function startColumn(indent: string, around: Inside | undefined): number {
  if (!around) return /^(?:[ \t]*>[ \t]?)*/.exec(indent)?.[0].length ?? 0;
  return Math.min(indent.length, around.content);
}

/** Where an item ends that may hold others: before the first of them. */
function ownEnd(token: Token, firstLine: number, places: Places): number {
  const [first, afterLast] = token.map ?? [0, 0];
  const start = places.startOfLine(first + firstLine);
  const lines = places.text.slice(start, places.endOfLine(afterLast - 1 + firstLine)).split('\n');
  const next = lines.findIndex((line, place) => place > 0 && marker.test(line));
  const own = lines.slice(0, next < 0 ? undefined : next).join('\n');
  return start + own.replace(/[\s>]+$/, '').length;
}

/** An id at the end of a block names it; an id alone on a line names the block before it. */
function withIds(
  masked: string,
  sections: O.SectionCache[],
  items: O.ListItemCache[],
  places: Places,
): Sections {
  const blocks: Record<string, O.BlockCache> = {};
  for (const { 0: whole, 1: space = '', 2: written = '', index } of masked.matchAll(
    /(^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/gm,
  )) {
    const at = index + space.length;
    const id = written.toLowerCase();
    const isAlone = places.at(at).col === 0;
    const before = lastFrom(sections, at);
    const section = before && holds(before.position, at) ? before : null;
    const item = lastFrom(items, at);
    const holder = item && holds(item.position, at) ? item : section;
    // Alone in a block of its own, it names the block before; below the lines of a block, that block.
    const above = section?.position.start.offset === at ? lastFrom(sections, at - 1) : section;
    const named = isAlone ? above : holder;
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

/** The last of what begins at an offset or before it; they stand in the order of the text. */
function lastFrom<T extends { readonly position: O.Pos }>(all: readonly T[], offset: number): T | null {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((all[middle]?.position.start.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1] ?? null;
}

function holds({ start, end }: O.Pos, offset: number): boolean {
  return start.offset <= offset && offset < end.offset;
}
