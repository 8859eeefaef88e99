import type * as O from 'obsidian';
import { parse, stringify } from 'yaml';

export function parseYaml(text: string): unknown {
  return parse(text, { schema: 'core', uniqueKeys: false }) as unknown;
}

export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: '' });
}

/** Where the properties of a note stand: between two lines of three hyphens, at its very beginning. */
export function getFrontMatterInfo(text: string): O.FrontMatterInfo {
  const open = /^---[ \t]*\r?\n/.exec(text);
  const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  if (!open) return none;
  const from = open[0].length;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(from));
  if (!close) return none;
  const between = text.slice(from, from + close.index).replace(/\r?\n$/, '');
  return {
    exists: true,
    frontmatter: between,
    from,
    to: from + between.length,
    contentStart: from + close.index + close[0].length,
  };
}
