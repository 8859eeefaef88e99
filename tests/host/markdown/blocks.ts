import type { Token } from 'markdown-it/index.js';
import { getFrontMatterInfo } from '../metadata/yaml';
import { markdown } from './syntax';

/** A block of a note at its outermost level: its HTML, and its lines in the note, from 0, the last one included. */
export interface Block {
  readonly tag: string;
  readonly html: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** The blocks of a note from top to bottom, without its properties. */
export function blocksOf(source: string): readonly Block[] {
  const { exists, contentStart } = getFrontMatterInfo(source);
  const firstLine = exists ? source.slice(0, contentStart).split('\n').length - 1 : 0;
  // A reference is numbered over the whole note.
  const environment = {};
  const tokens = markdown.parse(source.slice(contentStart), environment);
  return groups(tokens).map((group) => {
    const [first] = group;
    const [start, end] = first?.map ?? [0, 1];
    return {
      tag: first?.tag === '' ? 'div' : (first?.tag ?? 'div'),
      html: markdown.renderer.render(group, markdown.options, environment),
      lineStart: start + firstLine,
      lineEnd: end - 1 + firstLine,
    };
  });
}

function groups(tokens: Token[]): readonly Token[][] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0 && token.nesting >= 0) groups.push([]);
    groups[groups.length - 1]?.push(token);
    depth += token.nesting;
  }
  return groups;
}
